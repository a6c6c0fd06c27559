"""Kinds of records of this room for which a city chooses who may see new ones."""

from typing import Final

PROJECTS: Final = "funding.projects"
LIST: Final = "funding.shortlist"
WISHES: Final = "funding.wishes"
