"""A chain of hashes, in which a change of what was sealed is found."""
