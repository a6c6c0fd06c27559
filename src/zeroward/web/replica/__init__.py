"""Pages of visitors read from a copy of the database, by settings."""
