"""The next best steps of a city and a person, over all rooms."""
