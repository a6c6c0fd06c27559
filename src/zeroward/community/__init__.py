"""Events, groups and people who agreed to be found."""
