"""The values behind a plan: drivers by lever, each cell with its value and where it comes from."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import isnan
from typing import Any, Final, Literal

import numpy as np
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from zeroward.methods.pathways.engine import Flag
from zeroward.methods.pathways.model import Driver, Model
from zeroward.plan.queries.load import LoadedPlan
from zeroward.plan.queries.model.action_tables import EFFECT
from zeroward.plan.queries.model.build import Built, built_of
from zeroward.plan.queries.model.tables import EMISSIONS
from zeroward.plan.queries.workbench.words import cell_words, label, unit_words

PEOPLE: Final = "people"
PRICES: Final = "prices"
GENERAL: Final = "general"
TITLES: Final[Mapping[str, Promise]] = {
    PEOPLE: _("People"),
    PRICES: _("Prices"),
    GENERAL: _("All drivers"),
}


@dataclass(frozen=True, slots=True)
class Cell:
    """`value` None: asked for. `by_year` holds the years of a course; `flag` is what readers see of its origin."""

    words: str
    key: tuple[str, ...]
    value: float | None
    by_year: Mapping[int, float]
    flag: Literal["typed", "default", "missing"]
    tier: str
    source: str
    mark: str


@dataclass(frozen=True, slots=True)
class Row:
    """One driver. `uncertainty` is what is computed with, `own_uncertainty` what the city stated."""

    driver: str
    label: str
    unit: str
    raw_unit: str
    help: str
    cells: tuple[Cell, ...]
    uncertainty: float | None
    quality: str
    source_text: str
    note: str
    adds_to: str
    id: int | None = None
    lock: int = 0
    own_uncertainty: float | None = None

    @property
    def flag(self) -> str:
        """The weakest of its cells: what is missing shows first."""
        flags = {cell.flag for cell in self.cells}
        return next((one for one in ("missing", "default", "typed") if one in flags), "missing")


@dataclass(frozen=True, slots=True)
class Group:
    """Drivers of one lever."""

    lever: str
    label: str
    rows: tuple[Row, ...]

    @property
    def missing(self) -> int:
        return sum(row.flag == "missing" for row in self.rows)


def drivers_of(loaded: LoadedPlan) -> tuple[Group, ...]:
    """All drivers in the order of the model; those of an action's own effect are left out. () without a model."""
    built = built_of(loaded)
    if built.model is None or built.values is None:
        return ()
    found: dict[str, list[Row]] = {}
    for lever, driver in levers_of(built.model):
        found.setdefault(lever, []).append(row_of(built, driver))
    return tuple(Group(lever, _title(built.model, lever), tuple(rows)) for lever, rows in found.items())


def levers_of(model: Model) -> list[tuple[str, Driver]]:
    """Every driver with the lever it belongs to: its own, else that of the next driver that names one."""
    drivers = [one for one in model.spec.drivers if not one.key.endswith(EFFECT)]
    if not any(one.lever for one in drivers):
        return [(GENERAL, one) for one in drivers]
    made: list[tuple[str, Driver]] = []
    following = GENERAL
    for one in reversed(drivers):
        if one.lever:
            following = one.lever[0]
        if one.key.startswith("population"):
            made.append((PEOPLE, one))
        elif "EUR" in one.unit:
            made.append((PRICES, one))
        else:
            made.append((following, one))
    return made[::-1]


def _title(model: Model, lever: str) -> str:
    if lever in TITLES:
        return str(TITLES[lever])
    return label(model.spec.labels.get(lever, lever))


def row_of(built: Built, driver: Driver) -> Row:
    """One driver with its cells."""
    assert built.model is not None
    assert built.values is not None
    stored: Mapping[str, Any] = next((row for row in built.loaded.values if row["driver"] == driver.key), {})
    percent = stored.get("uncertainty_percent")
    return Row(
        driver=driver.key,
        label=label(driver.label),
        unit=unit_words(driver.unit),
        raw_unit=driver.unit,
        help=label(driver.help),
        cells=_cells(built, driver, stored),
        uncertainty=driver.uncertainty.get("percent") if percent is None else percent,
        quality=str(stored.get("quality", "")),
        source_text=str(stored.get("source_text", "")),
        note=str(stored.get("note", "")),
        adds_to=driver.adds_to_one,
        id=stored.get("id"),
        lock=int(stored.get("lock", 0)),
        own_uncertainty=percent,
    )


def _cells(built: Built, driver: Driver, stored: Mapping[str, Any]) -> tuple[Cell, ...]:
    assert built.model is not None
    assert built.values is not None
    array = built.values.arrays[driver.key]
    table = array.reshape(-1, array.shape[-1])
    flags = built.values.flags(driver.key)
    return tuple(
        _cell(built, driver, values, flag, stored) for values, flag in zip(table, flags, strict=True)
    )


def _cell(
    built: Built,
    driver: Driver,
    values: np.ndarray[Any, np.dtype[np.float64]],
    flag: Flag,
    stored: Mapping[str, Any],
) -> Cell:
    assert built.model is not None
    model = built.model
    same = len(values) == 1 or bool(np.all(values == values[0])) or isnan(values[0])
    source = flag.source
    if flag.tier == "city":
        source = str(stored.get("source_text", ""))
    elif flag.tier == "similar":
        source = built.similar.sources.get(driver.key, source)
    kind, tier, mark = flag.flag, str(flag.tier), str(flag.mark)
    if driver.key == EMISSIONS and tier == "reference":
        # what the plan starts from is the city's own, though it stands in the model's table
        kind, tier, mark, source = "typed", "inventory", "", str(built.loaded.baseline.get("source", ""))
    return Cell(
        words=cell_words(model, flag.cell),
        key=flag.cell,
        value=None if isnan(values[0]) else float(values[0]),
        by_year={} if same else {int(y): float(v) for y, v in zip(model.years, values, strict=True)},
        flag=kind,
        tier=tier,
        source=source,
        mark=mark,
    )
