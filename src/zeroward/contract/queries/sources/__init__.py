"""What the rooms below know of a contract, as modules of its template.

Each source gives modules in the template's shape, every cell with its origin. Nothing here writes.
"""
