"""Climate City Contracts: commitments, action plan, investment plan, from the first word to the seal; and contracts read from files."""
