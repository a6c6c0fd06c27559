"""Accounts at the editors' desk."""
