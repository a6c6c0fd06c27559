"""The portfolio's own pages of the editors' desk."""
