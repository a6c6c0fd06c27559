"""Filters and counts."""

from collections.abc import Mapping

import numpy as np

from zeroward.core.search.results import FacetValue
from zeroward.core.search.score import Scored
from zeroward.core.search.snapshot import Mask, Snapshot

MAX_VALUES = 60
"""Values of a facet that are counted for a page: the rest is too rare to choose by."""


class Choice:
    """The values that a reader has chosen, by facet, and the records that have one of them."""

    def __init__(self, values: Mapping[str, tuple[str, ...]], held: Snapshot) -> None:
        self.values = values
        self.held = held
        self.masks = {name: _mask(name, chosen, held) for name, chosen in values.items()}

    def allowed(self, *, apart_from: str = "") -> Mask:
        """The living records that pass all filters, one of them left aside."""
        mask = self.held.alive.copy()
        for name, one in self.masks.items():
            if name != apart_from:
                mask &= one
        return mask


def _mask(name: str, chosen: tuple[str, ...], held: Snapshot) -> Mask:
    column = held.facets.columns.get(name)
    return column.with_any(chosen, held.size) if column else np.zeros(held.size, np.bool_)


def count_facets(scored: Scored, choice: Choice) -> dict[str, tuple[FacetValue, ...]]:
    """For each facet its values with counts, the commonest first.

    A facet with chosen values is counted as if nothing were chosen in it, so that a reader sees what another
    choice would give; chosen values are listed even when nothing has them.
    """
    found: dict[str, tuple[FacetValue, ...]] = {}
    facets = choice.held.facets
    for name, with_all in facets.counts(scored.matching).items():
        chosen = set(choice.values.get(name, ()))
        counts = (
            facets.columns[name].counts(scored.candidates & choice.allowed(apart_from=name))
            if chosen
            else with_all
        )
        for value in chosen:
            counts.setdefault(value, 0)
        ranked = sorted(counts.items(), key=lambda pair: (pair[0] not in chosen, -pair[1], pair[0]))
        found[name] = tuple(FacetValue(value, count, value in chosen) for value, count in ranked[:MAX_VALUES])
    return found
