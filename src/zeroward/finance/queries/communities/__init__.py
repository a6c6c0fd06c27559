"""Energy communities: what a calculation finds, and the rules of countries."""
