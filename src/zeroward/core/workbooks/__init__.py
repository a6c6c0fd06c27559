"""Workbooks and CSV files: read as plain cells with place and problem, written so that no text becomes a formula."""
