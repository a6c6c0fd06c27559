"""The addresses of the room by part, so that each part keeps its own list."""
