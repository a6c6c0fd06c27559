"""Files that bring figures into an inventory: a reader gives `Parsed`; what follows is the same for all."""
