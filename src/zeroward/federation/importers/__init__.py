"""Reading packages of other installations."""
