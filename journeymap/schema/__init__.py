"""The JSON Schema that editors use, as a file to point at from a map's first line."""
