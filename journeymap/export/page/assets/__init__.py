"""The scripts and sheets of the shared page."""
