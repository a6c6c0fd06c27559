"""From a parsed portfolio to a plan against the database, and from a plan to its commit."""
