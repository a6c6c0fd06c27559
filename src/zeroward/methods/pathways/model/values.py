"""Values of a driver as they are written (a number, by year, by category) and as arrays with gaps (NaN)."""

import math
from collections.abc import Mapping
from typing import Any, Final

import numpy as np

from zeroward.methods.ghg.say import Name, Said, names, say
from zeroward.methods.pathways.model.errors import Problems
from zeroward.methods.pathways.model.shapes import Floats, Space
from zeroward.methods.pathways.model.spec import Driver
from zeroward.methods.pathways.model.units import UnitError, parse_unit

ADDS_UP: Final = 1e-6
"""Shares printed with six digits still count as adding to one."""


def array_of(raw: Any, driver: Driver, space: Space, problems: Problems) -> Floats:
    """One scenario's array in the driver's own unit; cells without a value are NaN.

    Between years values lie on straight lines; before the first and after the last they stay as they are.
    """
    dims = space.ordered(driver.dims)
    rows: list[Floats | float] = []
    cells(raw, dims, (), driver, space, problems, rows)
    by_year = any(isinstance(one, np.ndarray) for one in rows)
    length = len(space.years) if by_year else 1
    table = np.empty((len(rows), length))
    for at, one in enumerate(rows):
        table[at] = one
    found = table.reshape(space.shape(dims, length))
    check(found, driver, space, problems)
    return found


def cells(
    raw: Any,
    dims: tuple[str, ...],
    place: tuple[str, ...],
    driver: Driver,
    space: Space,
    problems: Problems,
    rows: list[Floats | float],
) -> None:
    """Append the value of every cell below `place`, in order."""
    if not dims:
        rows.append(series(raw, place, driver, space, problems))
        return
    categories = space.dimensions[dims[0]]
    if raw is None:
        raw = {}
    if not isinstance(raw, Mapping):
        problems.add("shape", say("Values by %(dimension)s are wanted.", dimension=Name(dims[0])), where=driver.key,
                     field=field(place),
                     remedy=say("Give one for each of %(names)s.", names=names(categories)))  # fmt: skip
        raw = {}
    for key in raw:
        if key not in categories:
            message = say(
                "%(name)s is no category of %(dimension)s.", name=Name(key), dimension=Name(dims[0])
            )
            problems.add("unknown", message, where=driver.key, field=field(place),
                         remedy=say("Use %(names)s.", names=names(categories)))  # fmt: skip
    for category in categories:
        cells(raw.get(category), dims[1:], (*place, category), driver, space, problems, rows)


def field(place: tuple[str, ...]) -> str:
    return ".".join(("value", *place))


def series(
    raw: Any, place: tuple[str, ...], driver: Driver, space: Space, problems: Problems
) -> Floats | float:
    if raw is None:
        return math.nan
    if isinstance(raw, Mapping):
        points = {
            int(year): value for year, value in raw.items() if str(year).isdigit() and len(str(year)) == 4
        }
        if not raw or len(points) < len(raw) or not all(is_number(one) for one in points.values()):
            problems.add("value", say("Numbers by year are wanted."), where=driver.key, field=field(place),
                         remedy=say("Write years with four digits."))  # fmt: skip
            return math.nan
        known = sorted(points)
        values = np.array([float(points[year]) for year in known])
        outside = 0.0 if driver.per_year else None
        line: Floats = np.interp(space.years, known, values, left=outside, right=outside)
        return line
    if not is_number(raw):
        problems.add(
            "value",
            say("%(value)s is no number.", value=Name(repr(raw))),
            where=driver.key,
            field=field(place),
            remedy=say("Give a number."),
        )
        return math.nan
    return float(raw)


def is_number(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value)


def whole(driver: Driver) -> float:
    """What shares of a whole add to, in the unit of the driver: 1, or 100 %."""
    try:
        unit = parse_unit(driver.unit)
    except UnitError:
        return 1.0  # reported where the unit is read
    return 1.0 / unit.size


def check(values: Floats, driver: Driver, space: Space, problems: Problems) -> None:
    """Bounds, and shares that add to one. Gaps are not judged here."""
    known = values[~np.isnan(values)]
    if driver.minimum is not None and known.size and known.min() < driver.minimum:
        costs = "EUR" in driver.unit
        problems.add(
            "negative" if known.min() < 0 else "value",
            say(
                "%(value)g %(unit)s is below %(limit)g.",
                value=float(known.min()),
                unit=driver.unit,
                limit=driver.minimum,
            ),
            where=driver.key,
            field="value",
            remedy=say("A saving is not a negative cost: enter it as a saving.")
            if costs
            else say("Correct the value."),
        )
    if driver.maximum is not None and known.size and known.max() > driver.maximum + ADDS_UP:
        message = say(
            "%(value)g %(unit)s is above %(limit)g.",
            value=float(known.max()),
            unit=driver.unit,
            limit=driver.maximum,
        )
        problems.add("value", message, where=driver.key, field="value", remedy=say("Correct the value."))
    if driver.adds_to_one and driver.adds_to_one in driver.dims and known.size:
        full = whole(driver)
        total = values.sum(axis=space.axis(driver.adds_to_one))
        wrong = total[np.abs(total - full) > ADDS_UP * full]
        if wrong.size:
            problems.add("shares", not_whole(driver.adds_to_one, f"{wrong[0]:.6g}", f"{full:g}"),
                         where=driver.key, field="value", remedy=say("Correct them."))  # fmt: skip


def not_whole(dimension: str, total: str, whole: str) -> Said:
    """Shares that do not add to their whole."""
    return say(
        "The shares by %(dimension)s add to %(sum)s, not to %(whole)s.",
        dimension=Name(dimension),
        sum=Name(total),
        whole=Name(whole),
    )
