"""Values in three tiers: the city's own, those of similar cities, the reference of the model file.

Each cell takes the first tier that has it, and keeps a flag of where it came from. Shares of a whole come from one tier
together: half a modal split of one city and half of another would be a wrong number that looks right. A cell
that no tier has stays empty; it is asked for, never invented.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any, Final, Literal

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.ghg.say import Name, joined, say
from zeroward.methods.pathways.model.errors import ModelError, Problem, Problems
from zeroward.methods.pathways.model.graph import Model, unknown
from zeroward.methods.pathways.model.shapes import Floats
from zeroward.methods.pathways.model.spec import Driver
from zeroward.methods.pathways.model.values import array_of

Tier = Literal["city", "similar", "reference", "none"]
TIERS: Final[tuple[Tier, ...]] = ("city", "similar", "reference", "none")
NO_TIER: Final = 3
Table = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Flag:
    """Where the value of one cell comes from. `typed` by the city, `default` from a lower tier, or not there."""

    cell: tuple[str, ...]
    tier: Tier
    source: str = ""
    mark: str = ""

    @property
    def flag(self) -> Literal["typed", "default", "missing"]:
        return "typed" if self.tier == "city" else "missing" if self.tier == "none" else "default"


@dataclass(frozen=True, slots=True)
class Missing:
    """A driver that has to be asked for; `cells` are the categories without a value."""

    driver: str
    label: str
    unit: str
    cells: tuple[tuple[str, ...], ...]
    help: str = ""


@dataclass(frozen=True)
class Values:
    """Values of all drivers, each in its own unit; a driver with a gap is in `missing`."""

    model: Model
    arrays: Mapping[str, Floats]
    tiers: Mapping[str, NDArray[np.int8]]
    missing: tuple[Missing, ...]
    similar_source: str = ""

    def flags(self, key: str) -> tuple[Flag, ...]:
        """One flag for each cell of a driver."""
        driver = self.model.driver(key)
        cells = self.model.space.cells(driver.dims)
        return tuple(
            self.flag(driver, cell, TIERS[tier]) for cell, tier in zip(cells, self.tiers[key], strict=True)
        )

    def flag(self, driver: Driver, cell: tuple[str, ...], tier: Tier) -> Flag:
        if tier == "reference":
            return Flag(cell, tier, driver.source, driver.mark)
        return Flag(cell, tier, self.similar_source if tier == "similar" else "")

    @property
    def digest(self) -> str:
        """The same values have the same digest, in whatever order or form they were given."""
        keys = sorted(self.arrays)
        shapes = "|".join(f"{key}{self.arrays[key].shape}" for key in keys)
        numbers = np.concatenate([self.arrays[key].ravel() for key in keys]) if keys else np.empty(0)
        numbers = numbers + 0.0  # minus zero is zero
        numbers[np.isnan(numbers)] = np.nan  # one kind of gap
        text = blake2b(f"{self.model.digest}|{shapes}|".encode(), digest_size=16)
        text.update(numbers.astype("<f8").tobytes())
        return text.hexdigest()


def resolve(
    model: Model, *, city: Table | None = None, similar: Table | None = None, similar_source: str = ""
) -> Values:
    """The values to compute with. Raises ModelError for names, categories, numbers or shares that do not fit."""
    problems = Problems()
    given = [read(model, tier, problems) for tier in (city or {}, similar or {})]
    problems.settle()
    arrays: dict[str, Floats] = {}
    tiers: dict[str, NDArray[np.int8]] = {}
    for driver in model.spec.drivers:
        share_axis = model.space.axis(driver.adds_to_one) if driver.adds_to_one else 0
        choices = [given[0].get(driver.key), given[1].get(driver.key), model.reference[driver.key]]
        arrays[driver.key], tiers[driver.key] = merged(choices, share_axis)
    return Values(model, arrays, tiers, tuple(gaps(model, tiers)), similar_source)


def read(model: Model, table: Table, problems: Problems) -> dict[str, Floats]:
    drivers = {one.key: one for one in model.spec.drivers}
    found: dict[str, Floats] = {}
    for key, raw in table.items():
        if key not in drivers:
            problems.add("unknown", unknown(Name(key), "driver"), where=key, remedy=say("Leave it out."))
        else:
            found[key] = short(array_of(raw, drivers[key], model.space, problems))
            if drivers[key].adds_to_one:
                whole_groups(found[key], drivers[key], model, problems)
    return found


def short(values: Floats) -> Floats:
    """Values that are the same in every year, written once."""
    first = values[..., :1]
    return (
        first
        if values.shape[-1] > 1 and np.array_equal(np.broadcast_to(first, values.shape), values)
        else values
    )


def merged(choices: Sequence[Floats | None], share_axis: int) -> tuple[Floats, NDArray[np.int8]]:
    """The first value of each cell, and the number of its tier. Along `share_axis` cells belong together."""
    known = [(at, one) for at, one in enumerate(choices) if one is not None]
    first, values = known[0]
    if not np.isnan(values).any():
        return values, np.full(values.size // values.shape[-1], first, dtype=np.int8)
    length = max(one.shape[-1] for _, one in known)
    shape = (*known[0][1].shape[:-1], length)
    values = np.full(shape, np.nan)
    tiers = np.full(shape[:-1], NO_TIER, dtype=np.int8)
    for at, one in known:
        gap: NDArray[np.bool_] = np.asarray(np.isnan(one).any(axis=-1))
        if share_axis:
            gap = np.broadcast_to(np.any(gap, axis=share_axis, keepdims=True), gap.shape)
        free = (tiers == NO_TIER) & ~gap
        values = np.where(free[..., np.newaxis], one, values)
        tiers = np.where(free, np.int8(at), tiers)
    return values, tiers.ravel()


def whole_groups(values: Floats, driver: Driver, model: Model, problems: Problems) -> None:
    """Some shares of a whole without the others are refused: what is left over could be anything."""
    gap: NDArray[np.bool_] = np.asarray(np.isnan(values).any(axis=-1))
    axis = model.space.axis(driver.adds_to_one)
    some, every = np.any(gap, axis=axis), np.all(gap, axis=axis)
    if bool(np.any(some & ~every)):
        problems.add(
            "shares",
            say("Some shares by %(dimension)s are given and others are not.", dimension=Name(driver.adds_to_one)),
            where=driver.key, field="value", remedy=say("Give all of them, zero where there is none."),
        )  # fmt: skip


def gaps(model: Model, tiers: Mapping[str, NDArray[np.int8]]) -> Iterator[Missing]:
    for driver in model.spec.drivers:
        empty = tiers[driver.key] == NO_TIER
        if NO_TIER in tiers[driver.key]:
            cells = model.space.cells(driver.dims)
            yield Missing(
                driver.key, driver.label, driver.unit,
                tuple(cell for cell, is_empty in zip(cells, empty, strict=True) if is_empty), driver.help,
            )  # fmt: skip


def asked(missing: Sequence[Missing]) -> ModelError:
    """The error that asks for values."""
    return ModelError([question(one) for one in missing])


def question(one: Missing) -> Problem:
    cells = [Name(" × ".join(cell)) for cell in one.cells if cell]
    what = (
        say("%(label)s has no value for %(cells)s.", label=one.label, cells=joined(cells))
        if cells
        else say("%(label)s has no value.", label=one.label)
    )
    remedy = say("Give it in %(unit)s.", unit=one.unit)
    return Problem("missing", what, one.driver, "value", remedy=remedy)
