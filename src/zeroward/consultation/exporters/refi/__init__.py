"""Codebooks (.qdc) and projects (.qdpx) for other programs of qualitative coding."""
