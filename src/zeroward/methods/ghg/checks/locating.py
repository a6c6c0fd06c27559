"""Which printed number is wrong: the one whose repair makes all sums of the table hold."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from zeroward.methods.ghg.checks.equations import TOTAL, Equation, Spot, equations_of, numbers_of
from zeroward.methods.ghg.checks.printed import PrintedTable

Pattern = Literal["digits_swapped", "one_digit", "sign", "power_of_ten", "other"]

PATTERNS: Final[tuple[Pattern, ...]] = ("digits_swapped", "one_digit", "sign", "power_of_ten", "other")
"""Most telling first."""


@dataclass(frozen=True, slots=True)
class Suspect:
    """A printed number and the value that would make every sum hold. `carried` says that the grand total was added
    up from the wrong number, and has to move with it."""

    kind: str
    row: str
    column: str
    printed: float
    expected: float
    pattern: Pattern
    carried: bool


@dataclass(frozen=True, slots=True)
class Located:
    """The sums that do not hold (with what is printed and what the parts give), and what would explain them."""

    broken: tuple[tuple[Equation, float, float], ...]
    suspects: tuple[Suspect, ...]


def locate(table: PrintedTable) -> Located:
    """Sums of a printed table that do not hold, and the single numbers that would explain all of them.

    Several suspects mean that the table does not hold enough totals to tell. Raises ValueError for a table whose
    shape does not fit its labels.
    """
    numbers = numbers_of(table)
    equations = equations_of(table, numbers)
    broken = [one for one in equations if not one.holds(numbers)]
    suspects: dict[tuple[Spot, bool], Suspect] = {}
    for spot, repaired, carried in repairs(broken, numbers):
        if mends(equations, changed(numbers, spot, repaired, carried)):
            # the first broken sum is the shortest one, so its repair suffers least from rounding
            suspects.setdefault((spot, carried), suspect(table, spot, numbers[spot], repaired, carried))
    return Located(
        tuple((one, numbers[one.target], numbers[one.target] - one.residual(numbers)) for one in broken),
        tuple(
            sorted(
                suspects.values(),
                key=lambda one: (PATTERNS.index(one.pattern), one.kind, one.row, one.column),
            )
        ),
    )


def repairs(broken: list[Equation], numbers: Mapping[Spot, float]) -> Iterator[tuple[Spot, float, bool]]:
    """Single numbers that could be changed to mend one of the broken sums."""
    for one in broken:
        residual = one.residual(numbers)
        yield one.target, numbers[one.target] - residual, False
        if one.target != TOTAL and TOTAL in numbers:
            yield one.target, numbers[one.target] - residual, True
        yield from ((spot, numbers[spot] + residual, False) for spot in one.addends)


def changed(numbers: Mapping[Spot, float], spot: Spot, repaired: float, carried: bool) -> dict[Spot, float]:
    """The numbers after a repair."""
    after = dict(numbers)
    if carried:
        after[TOTAL] += repaired - numbers[spot]
    after[spot] = repaired
    return after


def mends(equations: tuple[Equation, ...], numbers: Mapping[Spot, float]) -> bool:
    return all(one.holds(numbers) for one in equations)


def suspect(table: PrintedTable, spot: Spot, printed: float, expected: float, carried: bool) -> Suspect:
    kind, row, column = spot
    return Suspect(
        kind=kind,
        row=table.rows[row] if row >= 0 else "",
        column=table.columns[column] if column >= 0 else "",
        printed=printed,
        expected=expected,
        pattern=pattern_of(printed, expected, table.step),
        carried=carried,
    )


def pattern_of(printed: float, expected: float, step: float) -> Pattern:
    """What kind of slip leads from one number to the other."""
    one, two = digits(printed, step), digits(expected, step)
    if printed == -expected:
        return "sign"
    if len(one) == len(two) and (printed < 0) == (expected < 0):
        places = [at for at, pair in enumerate(zip(one, two, strict=True)) if pair[0] != pair[1]]
        if len(places) == 1:
            return "one_digit"
        if len(places) == 2 and one[places[0]] == two[places[1]] and one[places[1]] == two[places[0]]:
            return "digits_swapped"
    if one and one.rstrip("0") == two.rstrip("0") and one != two:
        return "power_of_ten"
    return "other"


def digits(value: float, step: float) -> str:
    """The printed digits of a number without sign and point."""
    return str(round(abs(value) / step))
