"""How sure is it that a material of the document is one that the catalogue already has?

Titles count most, because they are what people know a material by. Titles alone are not enough: a series has
items with nearly the same title, and our own titles are often shorter or clearer. So the challenges in which
it stands, its countries and the labels of its links have a say as well.
"""

from collections.abc import Collection
from typing import Any

from rapidfuzz import fuzz

from zeroward.library.importers.portfolio.links import bare_label
from zeroward.library.importers.portfolio.model import Material as Read
from zeroward.library.importers.portfolio.titles import fold, tokens

WEIGHTS = {"title": 0.5, "challenges": 0.2, "countries": 0.1, "links": 0.2}


def material_likeness(read: Read, record: Any) -> float:
    """0 to 1; 1 for the same title after folding."""
    ours = (record.title, *record.title_variants.splitlines())
    theirs = (read.title, *read.title_variants)
    if {fold(title) for title in ours} & {fold(read.title)}:
        return 1.0
    labels = [bare_label(link.label) for link in record.links.all()]
    parts = {
        "title": max(_words(one, other) for one in ours for other in theirs),
        "challenges": _overlap(
            {placement.challenge.code for placement in record.placements.all()},
            {placement.challenge for placement in read.placements},
        ),
        "countries": float({country.code for country in record.countries.all()} >= set(read.countries)),
        "links": max(
            (_words(one, bare_label(other.label)) for one in labels for other in read.links), default=0.5
        ),
    }
    return min(0.99, sum(WEIGHTS[name] * value for name, value in parts.items()))


def _words(one: str, other: str) -> float:
    """Likeness of two titles by their words; words that only one of them has count little."""
    first, second = " ".join(sorted(tokens(one))), " ".join(sorted(tokens(other)))
    return fuzz.token_set_ratio(first, second) / 100


def _overlap(one: Collection[str], other: Collection[str]) -> float:
    both = set(one) | set(other)
    return len(set(one) & set(other)) / len(both) if both else 0.5
