"""Bundles of projects across municipalities: what goes in, what came out, what a city sees of it."""
