"""Inventories of many cities and years at once: rows as columns of numbers, in chunks of bounded size."""
