"""One country as its platform and the Mission team see it: only what its cities share."""
