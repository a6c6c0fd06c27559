"""Readers of plan files."""
