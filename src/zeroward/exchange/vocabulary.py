"""Words that several files of this room share."""

from typing import Final

PREFIX: Final = "call"
"""What stands before the colon of `Collection.about` for the form of a call."""
THEMES: Final = "thematic-areas"
"""The vocabulary of what cities learn and show."""
LEVEL_FACT: Final = "readiness.level"
"""What the self-assessments of a city are asked for (core.facts)."""
OWN_LEVEL: Final = "readiness_level"
"""Under which name an application keeps it, where its city agreed."""
