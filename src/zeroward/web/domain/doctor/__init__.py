"""Examining an installation: what is wrong, what it means, what to do."""
