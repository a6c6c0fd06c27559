"""Counts as files."""
