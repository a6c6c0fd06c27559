"""Climate City Contracts: commitments, action plan, investment plan, signatures; and contracts read from files."""
