"""Everything of the pathways that people read, marked for translation. Tests hold that nothing is missing."""
