"""Words of the methods and of their data, marked for translation. A test holds them against both."""
