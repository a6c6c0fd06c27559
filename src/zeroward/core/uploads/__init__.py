"""Checking files that people hand in: what they are, whether they can be opened safely, what they may be called."""
