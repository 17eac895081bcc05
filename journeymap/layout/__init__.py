"""Where things sit: one layout in plain numbers for every face of the map."""
