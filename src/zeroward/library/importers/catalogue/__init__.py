"""Loading the shipped portfolio (data/catalogue), repeatably and without touching what editors wrote."""
