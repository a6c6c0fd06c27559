"""Investment plans: what climate action costs, who pays, what is missing, and projects that investors can read."""
