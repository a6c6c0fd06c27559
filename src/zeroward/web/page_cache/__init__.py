"""Whole pages of visitors without a session, kept until something changes (docs/decisions/0011-page-cache.md)."""
