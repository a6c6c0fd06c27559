"""Words of the methods, marked for translation. A test holds them against the code."""
