"""Known totals of the population by category: margins."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from zeroward.methods.survey.arrays import Codes, Vector, coded, numbers
from zeroward.methods.survey.errors import refuse

SAME_TOTAL = 1e-6
"""Totals of two margins may differ by this share of the total: rounding of what was printed."""


@dataclass(frozen=True, slots=True)
class Margin:
    """The category of each answer and the population's total of each category."""

    codes: Codes
    totals: Vector
    levels: tuple[Any, ...] = ()
    name: str = ""

    def label(self, place: int) -> str:
        level = self.levels[place] if self.levels else place
        return f"{self.name} {level}".strip()


def margin(values: ArrayLike, totals: Mapping[Any, float], *, name: str = "") -> Margin:
    """A margin from the categories of the answers and the totals by category. Raises SurveyError."""
    levels = list(totals)
    wanted = numbers([totals[level] for level in levels], place=name or "margins")
    if np.isnan(wanted).any() or (wanted < 0).any():
        raise refuse(
            "A total of %(name)s is missing or below zero.",
            remedy="Give the number of members of the frame in each category.",
            place="margins",
            name=name,
        )
    codes, _ = coded(values, levels)
    return Margin(codes, wanted, tuple(levels), name)


def check_margins(weights: Vector, margins: Sequence[Margin]) -> list[Margin]:
    """Refuse what no weights can meet; margins whose totals differ by rounding are scaled to the first.

    Raises SurveyError for a category that has a total and no answer, and for margins with different totals.
    """
    checked = check_totals(len(weights), margins)
    for one in checked:
        refuse_empty(weights, one.codes, one)
    return checked


def check_totals(count: int, margins: Sequence[Margin]) -> list[Margin]:
    """As `check_margins`, without looking for empty categories."""
    if not margins:
        raise refuse("No margin is given.", remedy="Give at least one margin.", place="margins")
    whole = float(margins[0].totals.sum())
    if not whole > 0:
        raise refuse("The margins add to nothing.", remedy="Give the totals.", place="margins")
    checked = []
    for one in margins:
        if len(one.codes) != count or not -1 < one.codes.min() <= one.codes.max() < len(one.totals):
            raise refuse(
                "The margin %(name)s does not give a category with a total for each of the %(count)s answers.",
                remedy="Give the category of each answer and the total of each category.",
                place="margins",
                name=one.name,
                count=count,
            )
        total = float(one.totals.sum())
        if not abs(total - whole) <= SAME_TOTAL * whole:
            raise refuse(
                "The margins contradict each other: %(first)s adds to %(one)g, %(name)s to %(other)g.",
                remedy="Take all margins from the same version of the frame.",
                place="margins",
                first=margins[0].name or "the first",
                one=whole,
                name=one.name or "another",
                other=total,
            )
        checked.append(Margin(one.codes, one.totals * (whole / total), one.levels, one.name))
    return checked


def refuse_empty(weights: Vector, codes: Codes, one: Margin) -> None:
    """Raise SurveyError for categories with a total in which nothing has any weight."""
    sums = np.bincount(codes, weights=weights, minlength=len(one.totals))
    empty = np.flatnonzero((sums == 0) & (one.totals > 0))
    if len(empty):
        raise refuse(
            "Nobody answered in: %(names)s.",
            remedy="Merge each of these with a similar category, in the answers and in the totals.",
            place="margins",
            names=", ".join(one.label(int(place)) for place in empty),
        )
