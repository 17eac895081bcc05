"""The script and the sheet of a published site."""
