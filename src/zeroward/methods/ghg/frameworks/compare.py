"""Two views of one inventory: where the difference comes from, part by part.

The parts add up exactly. They are kept as rational numbers, because the difference of two correctly rounded sums and
the sum of correctly rounded differences need not agree in the last bit; what rounding leaves over (far below a gram)
is carried by the largest part.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from zeroward.methods.ghg.frameworks.placing import Reason
from zeroward.methods.ghg.frameworks.view import BIO, View
from zeroward.methods.ghg.frameworks.words import gettext_noop
from zeroward.methods.ghg.gwp import to_co2e
from zeroward.methods.ghg.method import MethodError

TITLES: Final = {
    "scope_exclusion": gettext_noop("Counted in one, left out in the other"),
    "total_rule": gettext_noop("In a cell of both, but not in this total"),
    "gwp": gettext_noop("Warming potentials of another report"),
    "biomass_rule": gettext_noop("CO2 of biomass is treated differently"),
    "factor_boundary": gettext_noop("Factors with or without the supply chain"),
    "electricity_rule": gettext_noop("Another factor for electricity"),
    "chp_rule": gettext_noop("Another split between heat and electricity"),
    "factor_series": gettext_noop("Factors of another series"),
    "activity": gettext_noop("Another activity or method"),
    "only_one": gettext_noop("The row is only in one of the two"),
    "rounding": gettext_noop("Rounding of sums"),
}
"""What the kinds of difference mean, in words."""


@dataclass(frozen=True, slots=True)
class Part:
    """One reason for a difference in kilograms of CO2e (second minus first). `sources` says where it arises."""

    kind: str
    reason: str
    title: str
    amount: float
    exact: Fraction
    sources: dict[str, float]


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


@dataclass(frozen=True, slots=True)
class Side:
    """One row as one of the two totals sees it. `restated` is its CO2e with the potentials of the other view."""

    view: View
    total: str
    row: int
    restated: float = 0.0

    @property
    def reason(self) -> tuple[str, str, str] | None:
        """Why this row is not in the total: kind, key and words; nothing when it is in it."""
        place = self.view.placing.places[self.row]
        if isinstance(place, Reason):
            return "scope_exclusion", place.reason, place.title
        cell = self.view.framework.cells[place]
        total = self.view.framework.total(self.total)
        if total.takes(cell):
            return None
        return "total_rule", f"{self.view.framework.key}.{total.key}", f"{cell.title}: not in {total.title}"

    @property
    def value(self) -> Fraction:
        return Fraction(float(self.view.row_co2e[self.row]))

    @property
    def source(self) -> str:
        return self.view.rows.sources[self.row]


Piece = tuple[str, str, str, str, Fraction]


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


def pieces_of(here: Side | None, there: Side | None) -> Iterator[Piece]:
    """What one row adds to the difference, each with kind, reason, words and source."""
    counted_here = here is not None and here.reason is None
    counted_there = there is not None and there.reason is None
    if here is not None and there is not None and counted_here and counted_there:
        yield from changes(here, there)
    elif here is not None and counted_here:
        kind, reason, title = (there.reason if there else None) or (
            "only_one",
            "first",
            "Only in the first view",
        )
        yield kind, reason, title, here.source, -here.value
    elif there is not None and counted_there:
        kind, reason, title = (here.reason if here else None) or (
            "only_one",
            "second",
            "Only in the second view",
        )
        yield kind, reason, title, there.source, there.value


def changes(here: Side, there: Side) -> Iterator[Piece]:
    """A row that both totals count: warming potentials, then biomass, then the masses themselves."""
    biogenic = float(here.view.rows.masses[here.row, BIO])

    def with_biomass(side: Side) -> Fraction:
        return Fraction(here.restated + biogenic if side.view.counts_biogenic(side.row) else here.restated)

    steps = (
        ("gwp", f"{here.view.gwp.key} → {there.view.gwp.key}", with_biomass(here)),
        ("biomass_rule", there.view.framework.rules["biomass"].rule, with_biomass(there)),
        (why_masses_differ(here, there), "", there.value),
    )
    before = here.value
    for kind, reason, after in steps:
        if after != before:
            yield kind, reason, TITLES[kind], here.source, after - before
        before = after


def why_masses_differ(here: Side, there: Side) -> str:
    """The first stated difference between the factors of a row; another activity or method when there is none."""
    rules = (here.view.framework.rules, there.view.framework.rules)
    kind = here.source.partition(".")[2]

    def differs(column: str) -> bool:
        values = here.view.rows.text(column, here.row), there.view.rows.text(column, there.row)
        return values[0] != values[1]

    if differs("boundaries"):
        return "factor_boundary"
    if kind in ("electricity", "losses") and (differs("electricity_rules") or differs("series")):
        return "electricity_rule"
    if kind in ("heat", "cooling") and rules[0]["chp"].rule != rules[1]["chp"].rule:
        return "chp_rule"
    return "factor_series" if differs("series") else "activity"


def gathered(pieces: list[Piece], exact: Fraction) -> tuple[Part, ...]:
    """Pieces with the same reason put together, largest first, adding up to the exact difference."""
    sums: dict[tuple[str, str, str], dict[str, Fraction]] = {}
    for kind, reason, title, source, amount in pieces:
        by_source = sums.setdefault((kind, reason, title), {})
        by_source[source] = by_source.get(source, Fraction(0)) + amount
    amounts = {key: sum(by_source.values(), Fraction(0)) for key, by_source in sums.items()}
    order = sorted(amounts, key=lambda key: (-abs(amounts[key]), key))
    left = exact - sum(amounts.values(), Fraction(0))
    if left and order:
        amounts[order[0]] += left
    elif left:
        order, amounts, sums = (
            [("rounding", "", TITLES["rounding"])],
            {("rounding", "", TITLES["rounding"]): left},
            {},
        )
    return tuple(
        Part(
            *key,
            amount=float(amounts[key]),
            exact=amounts[key],
            sources={source: float(one) for source, one in sorted(sums.get(key, {}).items())},
        )
        for key in order
    )


def rounding_bound(comparison: Comparison) -> float:
    """How far the floating-point parts, added up, may be from the difference: a few units in the last place."""
    largest = max((abs(one.amount) for one in comparison.parts), default=0.0)
    return len(comparison.parts) * math.ulp(largest)
