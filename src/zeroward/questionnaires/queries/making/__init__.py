"""Pages of those who make questionnaires."""
