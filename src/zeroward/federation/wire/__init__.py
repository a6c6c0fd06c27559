"""Records as they travel between installations. Pure: no database here."""
