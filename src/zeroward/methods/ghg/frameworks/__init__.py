"""One inventory, seen through the eyes of each reporting framework."""
