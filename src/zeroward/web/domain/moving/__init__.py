"""Taking a database from SQLite to PostgreSQL or back, and knowing that nothing was lost."""
