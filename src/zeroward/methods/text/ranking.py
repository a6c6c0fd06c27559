"""Ranking by BM25F in whole numbers, so that every machine and database gives the same order.

The *impact* of a word on a record says how much of the record is about the word: a weighted count of its
occurrences (a title counts eight times a body), damped so that the tenth occurrence adds little, and set
against the length of the field. *Rarity* says how much a word narrows the search. A record's score is the sum
of rarity times impact over the words asked for.
"""

import math
from functools import lru_cache
from types import MappingProxyType

import numpy as np
import numpy.typing as npt

FIELDS = ("title", "summary", "body")
BOOSTS = MappingProxyType({"title": 4.0, "summary": 2.0, "body": 0.5})
# Fixed lengths stand in for BM25F's averages: an average would change every impact with every new record
REFERENCE_LENGTHS = MappingProxyType({"title": 8.0, "summary": 40.0, "body": 300.0})
LENGTH_SHARE = 0.4
"""How far a long field dilutes its words: 0 not at all, 1 in proportion."""
SATURATION = 2.5
"""The weighted count at which a word reaches half of its greatest impact."""
IMPACT_MAX = 1_000
RARITY_UNIT = 1_000


@lru_cache(maxsize=100_000)
def impact(counts: tuple[int, int, int], lengths: tuple[int, int, int]) -> int:
    """The impact (1 to 1000) of a word that occurs `counts` times in title, summary and body; 0 for never.

    `lengths` are the words in each field.
    """
    weight = 0.0
    for field, count, length in zip(FIELDS, counts, lengths, strict=True):
        if count:
            dilution = 1 - LENGTH_SHARE + LENGTH_SHARE * max(length, 1) / REFERENCE_LENGTHS[field]
            # a very short field must not make one word look like many
            weight += BOOSTS[field] * count / max(dilution, 0.8)
    if weight == 0:
        return 0
    return max(1, round(IMPACT_MAX * weight / (weight + SATURATION)))


def impacts(counts: npt.NDArray[np.int64], lengths: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """`impact` of many words at once: a row a word, a column a field. The same numbers, to the last."""
    weight = np.zeros(len(counts))
    for place, field in enumerate(FIELDS):
        longer = np.maximum(lengths[:, place], 1)
        dilution = 1 - LENGTH_SHARE + LENGTH_SHARE * longer / REFERENCE_LENGTHS[field]
        weight += BOOSTS[field] * counts[:, place] / np.maximum(dilution, 0.8)
    found = np.maximum(np.rint(IMPACT_MAX * weight / (weight + SATURATION)), 1)
    return np.where(weight > 0, found, 0).astype(np.int64)


def rarity(found_in: int, records: int) -> int:
    """How much a word narrows the search, in thousandths: ln(1 + (N - n + ½) / (n + ½)).

    Always positive, falls as `found_in` (n) grows. `found_in` above `records` (N) counts as N.
    """
    n = min(max(found_in, 0), records)
    return max(1, round(RARITY_UNIT * math.log1p((records - n + 0.5) / (n + 0.5))))
