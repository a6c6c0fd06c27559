"""Files of a contract read back: the same content has the same digest, what was changed by hand is taken as read."""
