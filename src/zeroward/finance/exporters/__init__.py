"""An investment plan as files."""
