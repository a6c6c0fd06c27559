"""Words that several files of this room share."""

from typing import Final

PREFIX: Final = "call"
"""What stands before the colon of `Collection.about` for the form of a call."""
THEMES: Final = "thematic-areas"
"""The vocabulary of what cities learn and show."""
