"""Tables of an investment plan from files."""
