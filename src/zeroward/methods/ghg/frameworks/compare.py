"""Two views of one inventory: where the difference comes from, part by part.

The parts add up exactly. They are kept as rational numbers, because the difference of two correctly rounded sums and
the sum of correctly rounded differences need not agree in the last bit; what rounding leaves over (far below a gram)
is carried by the largest part.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from zeroward.methods.ghg.frameworks.pieces import TITLES, Piece, Side, Why, pieces_of
from zeroward.methods.ghg.frameworks.view import View
from zeroward.methods.ghg.gwp import to_co2e
from zeroward.methods.ghg.method import MethodError

__all__ = ["TITLES", "Comparison", "Part", "compare"]

ROUNDING = Why("rounding", "", TITLES["rounding"])


@dataclass(frozen=True, slots=True)
class Part:
    """One reason for a difference in kilograms of CO2e (second minus first). `sources` says where it arises, and
    `changes` from what to what, where that can be said in a word ("AR5 → AR4", "ipcc-2006 → jrc-com-lca")."""

    kind: str
    reason: str
    title: str
    amount: float
    exact: Fraction
    sources: dict[str, float]
    changes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """The difference of two totals and its parts, largest first; `sum(part.exact) == exact`."""

    first: str
    second: str
    first_co2e: float
    second_co2e: float
    difference: float
    exact: Fraction
    parts: tuple[Part, ...]


def compare(
    first: View, second: View, *, total_first: str | None = None, total_second: str | None = None
) -> Comparison:
    """The difference of two totals (the headlines unless told), taken apart into stated reasons.

    Rows are tied together by their ids, or by position when no ids are given. Raises MethodError when the rows of
    the two views cannot be tied together.
    """
    names = (total_first or first.framework.headline, total_second or second.framework.headline)
    restated = to_co2e(first.rows.masses, second.gwp)
    pieces = [
        piece
        for here, there in pairs(first, second)
        for piece in pieces_of(
            None if here is None else Side(first, names[0], here, float(restated[here])),
            None if there is None else Side(second, names[1], there),
        )
    ]
    one, two = first.totals[names[0]].co2e, second.totals[names[1]].co2e
    exact = Fraction(two) - Fraction(one)
    return Comparison(
        first=f"{first.framework.key}.{names[0]}",
        second=f"{second.framework.key}.{names[1]}",
        first_co2e=one,
        second_co2e=two,
        difference=float(exact),
        exact=exact,
        parts=gathered(pieces, exact),
    )


def pairs(first: View, second: View) -> Iterator[tuple[int | None, int | None]]:
    """Row numbers of the two views that belong together."""
    if first.rows.ids and second.rows.ids:
        there = {key: row for row, key in enumerate(second.rows.ids)}
        here = set(first.rows.ids)
        for row, key in enumerate(first.rows.ids):
            yield row, there.get(key)
        yield from ((None, row) for row, key in enumerate(second.rows.ids) if key not in here)
        return
    if list(first.rows.sources) != list(second.rows.sources):
        raise MethodError(
            "The rows of the two views do not belong together.",
            place="rows",
            remedy="Make both views from the same activities, or give every row an id.",
        )
    yield from ((row, row) for row in range(len(first.rows)))


def gathered(pieces: list[Piece], exact: Fraction) -> tuple[Part, ...]:
    """Pieces with the same reason put together, largest first, adding up to the exact difference."""
    by_reason: dict[Why, list[Piece]] = {}
    for piece in pieces:
        by_reason.setdefault(piece.why, []).append(piece)
    amounts = {why: sum((one.amount for one in found), Fraction(0)) for why, found in by_reason.items()}
    order = sorted(amounts, key=lambda why: (-abs(amounts[why]), why))
    left = exact - sum(amounts.values(), Fraction(0))
    if left:
        order = order or [ROUNDING]
        amounts[order[0]] = amounts.get(order[0], Fraction(0)) + left
    return tuple(part(why, amounts[why], by_reason.get(why, [])) for why in order)


def part(why: Why, exact: Fraction, pieces: list[Piece]) -> Part:
    """One reason with its amount, by source."""
    by_source: dict[str, Fraction] = {}
    for one in pieces:
        by_source[one.source] = by_source.get(one.source, Fraction(0)) + one.amount
    return Part(
        why.kind,
        why.reason,
        why.title,
        amount=float(exact),
        exact=exact,
        sources={source: float(by_source[source]) for source in sorted(by_source)},
        changes=tuple(sorted({one.change for one in pieces if one.change})),
    )
