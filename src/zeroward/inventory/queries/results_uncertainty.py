"""How certain a total is: the interval, how much of it rests on good data, and what would narrow it most."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

import numpy as np

from zeroward.inventory.queries.results import Results
from zeroward.methods.ghg.uncertainty import (
    Model,
    Rows,
    bounds,
    model_of_rows,
    quality_percent,
    simulate,
    what_reduces_most,
)

DRAWS: Final = 20_000
QUALITIES: Final = ("H", "M", "L", "")
Role = Literal["activity", "factor"]


@dataclass(frozen=True, slots=True)
class Sureness:
    """Half width of a 95 % interval in percent, and whether it only follows from a mark high, medium or low."""

    percent: float
    indicative: bool


@dataclass(frozen=True, slots=True)
class Lever:
    """An input whose uncertainty, halved, narrows the interval. `row` is a row of the table that it stands in."""

    role: Role
    row: int
    factor: str
    narrowing_percent: float


@dataclass(frozen=True, slots=True)
class TotalInterval:
    """2.5 and 97.5 percentiles of the total in kg CO2e. `indicative` when any input rests on a quality mark alone."""

    low: float
    high: float
    indicative: bool
    levers: tuple[Lever, ...]


@dataclass(frozen=True, slots=True)
class Unmarked:
    """No interval: so many rows state neither uncertainty nor quality. `rows` are rows of the table."""

    rows: tuple[int, ...]


def activity_sureness(results: Results, row: int) -> Sureness | None:
    """Of the figure itself, by what was stated, else by its quality; None when nobody said."""
    activities = results.table.activities
    return _stated(activities.uncertainty_activity[row], activities.quality_activity[row], "activity")


def factor_sureness(results: Results, row: int) -> Sureness | None:
    """Of the factor: what the row states, else what the factor's own record states."""
    activities = results.table.activities
    found = _stated(activities.uncertainty_factor[row], activities.quality_factor[row], "factor")
    parts = results.table.traces[row].parts
    if found is not None or not parts:
        return found
    factor = parts[0].factor
    percent = np.nan if factor.uncertainty_percent is None else factor.uncertainty_percent
    return _stated(percent, factor.quality, "factor")


def _stated(percent: float, quality: str, role: Role) -> Sureness | None:
    if not np.isnan(percent):
        return Sureness(float(percent), indicative=False)
    if quality in ("H", "M", "L"):
        return Sureness(quality_percent(role, quality).percent, indicative=True)  # type: ignore[arg-type]
    return None


def quality_of(results: Results, row: int, role: Role) -> str:
    """H, M, L, or nothing: the mark of the row, and for factors that of the factor's record."""
    mark = str(getattr(results.table.activities, f"quality_{role}")[row])
    parts = results.table.traces[row].parts
    return mark or (parts[0].factor.quality if role == "factor" and parts else "")


def quality_shares(results: Results, role: Role) -> dict[str, float]:
    """kg CO2e of the total that rest on data of each quality; emissions taken up count by their size."""
    shares = dict.fromkeys(QUALITIES, 0.0)
    for at in results.rows_in_total:
        row = results.counted[at]
        shares[quality_of(results, row, role)] += abs(float(results.view.row_co2e[at]))
    return shares


def interval_of(results: Results) -> TotalInterval | Unmarked | None:
    """The interval of the headline total; None when there is nothing to be uncertain about."""
    return _interval(results)


@lru_cache(maxsize=64)
def _interval(results: Results) -> TotalInterval | Unmarked | None:
    rows = [
        (results.counted[at], float(results.view.row_co2e[at]))
        for at in results.rows_in_total
        if results.view.row_co2e[at]
    ]
    if not rows:
        return None
    stated = [(activity_sureness(results, row), factor_sureness(results, row)) for row, _value in rows]
    unmarked = tuple(
        row for (row, _value), pair in zip(rows, stated, strict=True) if pair[0] is None or pair[1] is None
    )
    known = [(first, second) for first, second in stated if first is not None and second is not None]
    if unmarked or not known:
        return Unmarked(unmarked)
    names = [
        _factor_name(results, row, second.percent)
        for (row, _v), (_f, second) in zip(rows, known, strict=True)
    ]
    model = model_of_rows(
        Rows(
            keys=[str(row) for row, _value in rows],
            values=[value for _row, value in rows],
            activity=bounds([first.percent for first, _second in known]),
            factor=bounds([second.percent for _first, second in known]),
            factor_ids=names,
        )
    )
    drawn = simulate(model, draws=DRAWS).total()
    return TotalInterval(
        low=drawn.low,
        high=drawn.high,
        indicative=any(one.indicative for pair in known for one in pair),
        levers=_levers(model, [row for row, _value in rows], names),
    )


def _factor_name(results: Results, row: int, percent: float) -> str:
    """Rows with the same factor share its error; with another uncertainty stated, it is another one."""
    ids = results.table.factor_ids[row]
    return f"{ids[0]}|{percent:g}" if len(ids) == 1 else f"row {row}"


def _levers(model: Model, rows: list[int], names: list[str]) -> tuple[Lever, ...]:
    """Model keys are "activity:<row>" and "factor:<name>"."""
    found = []
    for one in what_reduces_most(model, to=0.5, top=5):
        role, _, name = one.key.partition(":")
        if role == "activity":
            found.append(Lever("activity", int(name), "", one.narrowing_percent))
        else:
            first = rows[names.index(name)]
            found.append(Lever("factor", first, name.rpartition("|")[0], one.narrowing_percent))
    return tuple(lever for lever in found if lever.narrowing_percent >= 1)
