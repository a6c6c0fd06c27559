"""Codebooks (.qdc) and projects (.qdpx) from other programs: read without trust, checked, then agreed to."""
