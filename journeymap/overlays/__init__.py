"""What is painted on the map: the scene as plain marks, in no drawing library's terms."""
