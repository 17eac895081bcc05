"""The board: the map as columns and cards, drawn in the browser and changed by hand."""
