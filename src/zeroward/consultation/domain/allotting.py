"""Who codes which segment: drawn by a seed, evenly, so that each pair of coders shares about as many."""

from collections.abc import Sequence
from itertools import combinations
from typing import TypeVar

import numpy as np

Row = TypeVar("Row")


def allot_pairs(segments: Sequence[int], coders: Sequence[int], *, seed: int) -> dict[int, list[int]]:
    """Each segment to two coders. All pairs take turns in an order drawn by the seed."""
    draw = np.random.default_rng(seed)
    pairs = shuffled(list(combinations(sorted(coders), 2)), draw)
    return {
        segment: list(pairs[place % len(pairs)]) for place, segment in enumerate(shuffled(segments, draw))
    }


def allot_single(
    segments: Sequence[int], coders: Sequence[int], *, overlap: float, seed: int
) -> dict[int, list[int]]:
    """Each segment to one coder in turn, and a share of them (`overlap`, 0 to 1) to a second one as well."""
    draw = np.random.default_rng(seed)
    turn = shuffled(sorted(coders), draw)
    both = round(len(segments) * overlap) if len(turn) > 1 else 0
    found = {}
    for place, segment in enumerate(shuffled(segments, draw)):
        first = place % len(turn)
        asked = [turn[first]]
        if place < both:
            step = 1 + place // len(turn) % (len(turn) - 1)
            asked.append(turn[(first + step) % len(turn)])
        found[segment] = sorted(asked)
    return found


def sample(segments: Sequence[int], *, share: float, seed: int, least: int = 1) -> list[int]:
    """A random part, at least `least` as far as there are so many, in the order given."""
    size = min(len(segments), max(least, round(len(segments) * share)))
    drawn = set(shuffled(sorted(segments), np.random.default_rng(seed))[:size])
    return [one for one in segments if one in drawn]


def shuffled(rows: Sequence[Row], draw: np.random.Generator) -> list[Row]:
    """The rows in an order drawn."""
    return [rows[place] for place in draw.permutation(len(rows))]
