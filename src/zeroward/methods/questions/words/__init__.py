"""Everything that the questionnaires say to people, marked for translation. Tests hold that nothing is missing."""
