"""The action library: what others have planned, to start a plan from."""
