"""Importer of the learning portfolio as published text.

`parse_file` reads a file into a `Portfolio` (frozen records with line numbers) and findings; nothing of the
file is dropped silently. `vocabulary/` holds the word lists, `checks/` the rules over the whole document.
"""
