"""Installations that give to and take from each other: signed packages, sources, what was taken, conflicts."""
