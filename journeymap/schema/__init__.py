"""The JSON Schemas: of map files, to point at from a map's first line, and of lists of changes."""
