"""Questionnaires in the formats of other tools: rows and JSON in, rows and JSON out. Files are opened elsewhere."""
