"""What the portfolio is missing: one file a subject, shown together on the board (core.gaps)."""
