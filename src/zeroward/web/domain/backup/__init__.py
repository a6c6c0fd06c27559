"""Taking a backup of a whole installation, and bringing it back."""
