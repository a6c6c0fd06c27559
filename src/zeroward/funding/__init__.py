"""Programmes and opportunities: money with a deadline, and whom it fits."""
