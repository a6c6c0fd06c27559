"""Ratings of published examples, and small ways to read them."""

from typing import Any

from zeroward.methods.coding.ratings import Ratings, ratings_of

X = None

KRIPPENDORFF_C = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, X, X, X],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, X, X],
    [X, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 3],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, X],
]
"""Krippendorff (2011), Computing Krippendorff's Alpha-Reliability, part C: coders × units."""

BINARY = [[0, 1, 0, 0, 0, 0, 0, 0, 1, 0], [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]]
"""The same, part A: two coders, two categories."""

DIAGNOSES = [[40, 6, 4, 15], [4, 25, 1, 5], [4, 2, 21, 9], [17, 13, 12, 45]]
"""Two raters, four diagnoses (Gwet 2014; Blood and Spratt 2007)."""


def by_coders(rows: Any) -> Ratings:
    return ratings_of(rows, by="coder")
