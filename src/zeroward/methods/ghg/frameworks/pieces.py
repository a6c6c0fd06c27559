"""What one row adds to the difference of two totals, and why."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Final, NamedTuple

from zeroward.methods.ghg.frameworks.placing import Reason
from zeroward.methods.ghg.frameworks.view import BIO, View
from zeroward.methods.ghg.frameworks.words import gettext_noop

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

ARROW: Final = " → "


class Why(NamedTuple):
    """A reason for a difference: its kind, a key that tells it from others of the kind, and words."""

    kind: str
    reason: str
    title: str


class Piece(NamedTuple):
    """What one row adds for one reason. `change` says from what to what, where that can be said in a word."""

    why: Why
    source: str
    amount: Fraction
    change: str = ""


@dataclass(frozen=True, slots=True)
class Side:
    """One row as one of the two totals sees it. `restated` is its CO2e with the potentials of the other view."""

    view: View
    total: str
    row: int
    restated: float = 0.0

    @property
    def left_out(self) -> Why | None:
        """Why this row is not in the total; nothing when it is in it."""
        place = self.view.placing.places[self.row]
        if isinstance(place, Reason):
            return Why("scope_exclusion", place.reason, place.title)
        cell, total = self.view.framework.cells[place], self.view.framework.total(self.total)
        if total.takes(cell):
            return None
        return Why("total_rule", f"{cell.ref}, {total.title}", TITLES["total_rule"])

    @property
    def value(self) -> Fraction:
        return Fraction(float(self.view.row_co2e[self.row]))

    @property
    def source(self) -> str:
        return self.view.rows.sources[self.row]

    def text(self, column: str) -> str:
        return self.view.rows.text(column, self.row)


def pieces_of(here: Side | None, there: Side | None) -> Iterator[Piece]:
    """What one row adds to the difference."""
    one = here if here is not None and here.left_out is None else None
    two = there if there is not None and there.left_out is None else None
    if one is not None and two is not None:
        yield from changes(one, two)
    elif one is not None:
        yield Piece(reason_of(there, "first"), one.source, -one.value)
    elif two is not None:
        yield Piece(reason_of(here, "second"), two.source, two.value)


def reason_of(other: Side | None, only: str) -> Why:
    """Why the other total does not count a row: its reason, or that it does not have the row at all."""
    found = other.left_out if other is not None else None
    return found or Why("only_one", only, TITLES["only_one"])


def changes(here: Side, there: Side) -> Iterator[Piece]:
    """A row that both totals count: warming potentials, then biomass, then the masses themselves."""
    biogenic = float(here.view.rows.masses[here.row, BIO])

    def with_biomass(side: Side) -> Fraction:
        return Fraction(here.restated + biogenic if side.view.counts_biogenic(side.row) else here.restated)

    rules = (here.view.framework.rules["biomass"].rule, there.view.framework.rules["biomass"].rule)
    steps = (
        ("gwp", ARROW.join((here.view.gwp.key, there.view.gwp.key)), with_biomass(here)),
        ("biomass_rule", ARROW.join(rules), with_biomass(there)),
        (*why_masses_differ(here, there), there.value),
    )
    before = here.value
    for kind, change, after in steps:
        if after != before:
            yield Piece(Why(kind, "", TITLES[kind]), here.source, after - before, change)
        before = after


def why_masses_differ(here: Side, there: Side) -> tuple[str, str]:
    """The first stated difference between the factors of a row, and from what to what; another activity or method
    when there is none."""
    kind = here.source.partition(".")[2]
    grid = kind in ("electricity", "losses")
    rules = (here.view.framework.rules["chp"].rule, there.view.framework.rules["chp"].rule)
    for column, found in (
        ("boundaries", "factor_boundary"),
        ("series", "electricity_rule" if grid else "factor_series"),
        ("electricity_rules", "electricity_rule" if grid else ""),
    ):
        values = here.text(column), there.text(column)
        if found == "factor_series" and kind in ("heat", "cooling") and rules[0] != rules[1]:
            return "chp_rule", ARROW.join(rules)
        if found and values[0] != values[1]:
            return found, ARROW.join(value or "?" for value in values)
    return "activity", ""
