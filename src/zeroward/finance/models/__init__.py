"""Records of this room."""
