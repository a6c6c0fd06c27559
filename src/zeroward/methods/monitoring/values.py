"""Yearly values with two times: the year they are about, and the day on which they became known.

What was known on a day can be asked for at any time later: a late or corrected value never rewrites an older report.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say
from zeroward.methods.indicators import conversion

Timing = Literal["in_time", "late", "backdated"]


@dataclass(frozen=True, slots=True)
class Value:
    """`value` None takes back what was known for the year. `entry` tells apart what became known on one day."""

    year: int
    value: float | None
    unit: str
    known_on: date
    entry: int = 0
    source: str = ""


@dataclass(frozen=True, slots=True)
class Conversion:
    """Values of the years from `since` to `until` (None: open) in `source` are times `factor` plus `plus` in `target`:
    for a new definition, a price base, or a unit that nobody else can convert."""

    source: str
    target: str
    factor: float
    plus: float = 0.0
    since: int | None = None
    until: int | None = None
    why: str = ""

    def holds(self, year: int) -> bool:
        return (self.since is None or year >= self.since) and (self.until is None or year <= self.until)


@dataclass(frozen=True, slots=True)
class Revision:
    """What was known of a year before, and after; None: nothing."""

    year: int
    before: Value | None
    after: Value | None


@dataclass(frozen=True, slots=True)
class Converted:
    """Figures by year in one unit. `unusable` are values in a unit that nothing leads from: shown, never guessed."""

    figures: dict[int, float]
    unusable: tuple[Value, ...]


def as_known(values: Iterable[Value], *, on: date) -> dict[int, Value]:
    """For each year what became known last, up to that day. The order of the values has no part in it.

    Raises MethodError for two different values of one year that became known at once.
    """
    found: dict[int, Value] = {}
    for one in values:
        if one.known_on > on:
            continue
        other = found.get(one.year)
        if other is None or (one.known_on, one.entry) > (other.known_on, other.entry):
            found[one.year] = one
        elif (one.known_on, one.entry) == (other.known_on, other.entry) and one != other:
            raise MethodError(
                say("Two values for %(year)s became known at once.", year=one.year),
                place=str(one.year),
                remedy=say("Number the entries of a day."),
            )
    return {year: found[year] for year in sorted(found) if found[year].value is not None}


def revisions(values: Sequence[Value], *, since: date, until: date) -> tuple[Revision, ...]:
    """Years of which something else is known on the second day than on the first."""
    before, after = as_known(values, on=since), as_known(values, on=until)
    return tuple(
        Revision(year, before.get(year), after.get(year))
        for year in sorted({*before, *after})
        if before.get(year) != after.get(year)
    )


def timing(value: Value, values: Iterable[Value], *, days: int) -> Timing:
    """`late`: more than so many days after the end of its year. `backdated`: a later year was already known by then."""
    if any(
        one.year > value.year and one.known_on < value.known_on and one.value is not None for one in values
    ):
        return "backdated"
    return "late" if (value.known_on - date(value.year, 12, 31)).days > days else "in_time"


def in_unit(values: Mapping[int, Value], unit: str, conversions: Sequence[Conversion] = ()) -> Converted:
    """Into one unit: as it stands, by a conversion that holds for the year, or between units that measure the same."""
    figures: dict[int, float] = {}
    unusable = []
    for year, one in sorted(values.items()):
        found = None if one.value is None else _converted(one.value, one.unit, unit, year, conversions)
        if found is None:
            unusable.append(one)
        else:
            figures[year] = found
    return Converted(figures, tuple(unusable))


def _converted(
    value: float, source: str, target: str, year: int, conversions: Sequence[Conversion]
) -> float | None:
    if source.strip() == target.strip():
        return value
    fitting = [one for one in conversions if (one.source, one.target) == (source, target) and one.holds(year)]
    if len({(one.factor, one.plus) for one in fitting}) > 1:
        raise MethodError(
            say("Two conversions of %(source)s differ for %(year)s.", source=source, year=year),
            place=str(year),
            remedy=say("Keep one of them."),
        )
    if fitting:
        return value * fitting[0].factor + fitting[0].plus
    factor = conversion(source, target)
    return None if factor is None else value * factor
