"""An example address of a route, and who sees a page there."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from zlib import crc32

from django.urls import reverse

from tests.support.browser import THEMES

CITY, TOWN = "city:klagenfurt", "city:example-town"
INVENTORY = ("klagenfurt", "{published_year}")
EVERYTHING = os.environ.get("ZEROWARD_PAGES") == "all"
"""Whether each page is looked at by all rules, however long it takes."""


@dataclass(frozen=True, slots=True)
class Example:
    """`who` is the login that may see the page; "" for every visitor."""

    route: str
    args: tuple[str, ...] = ()
    query: str = ""
    who: str = ""

    def __str__(self) -> str:
        parts = [self.route.rpartition(":")[2], *self.args, self.query[:24]]
        return "-".join(part for part in parts if part)

    def address(self, facts: dict[str, Any], lang: str = "en") -> str:
        known = {**facts, **facts["keys"]}
        args = [argument.format(**known) for argument in self.args]
        query = f"?{self.query.format(**known)}" if self.query else ""
        found = reverse(self.route, args=args)
        return (f"/{lang}{found[3:]}" if found.startswith("/en/") else found) + query


def themes_of(example: Example) -> tuple[str, ...]:
    """In which themes beside the light one its colours are looked at: one page in the dark one, another with more
    contrast; the style guide, which shows every component, in all."""
    if example.route == "core:styleguide":
        return THEMES
    return (one_of(THEMES, example),)


def theme_of(example: Example) -> str:
    """In which theme alone its colours are looked at: a third of the pages in each."""
    return one_of(("light", *THEMES), example)


def one_of(themes: tuple[str, ...], example: Example) -> str:
    """The same in each run."""
    return themes[crc32(str(example).encode()) % len(themes)]


def in_this_run(examples: Sequence[Example], step: int) -> list[Example]:
    """About one in so many, the same in each run, whatever is added beside them; all where `ZEROWARD_PAGES=all`."""
    if EVERYTHING:
        return list(examples)
    return [one for one in examples if crc32(f"look {one}".encode()) % step == 0]
