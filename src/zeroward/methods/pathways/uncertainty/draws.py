"""From what a driver says of its uncertainty to draws of its values.

A driver is multiplied by a quantity with mean one. `percent` (or `lower` and `upper`) is half the 95 %
interval in per cent
of the value; all categories move together unless `each` is set. Shares of a whole move each for itself and are
then made to
add to one again. Each stream is found by the driver's name, so a draw does not depend on what else is uncertain.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, get_args

import numpy as np

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import Name, names, say
from zeroward.methods.ghg.uncertainty.distributions import Distribution, Shape, from_percent
from zeroward.methods.ghg.uncertainty.streams import stream, transform
from zeroward.methods.pathways.model.errors import Problems
from zeroward.methods.pathways.model.graph import Model, unknown
from zeroward.methods.pathways.model.shapes import Floats, added
from zeroward.methods.pathways.model.spec import Driver
from zeroward.methods.pathways.model.values import whole

ENTRIES: Final = frozenset({"percent", "lower", "upper", "shape", "each"})


@dataclass(frozen=True)
class Uncertain:
    """One driver with its streams: one, or one for each cell."""

    driver: Driver
    distribution: Distribution
    streams: tuple[str, ...]


def uncertain_drivers(
    model: Model, table: Mapping[str, Mapping[str, Any]] | None = None
) -> tuple[Uncertain, ...]:
    """Those of the model file, or of a table by driver that goes before it. Raises ModelError."""
    problems = Problems()
    known = {one.key for one in model.spec.drivers}
    for key in table or {}:
        if key not in known:
            problems.add("unknown", unknown(Name(key), "driver"), where=key, field="uncertainty")
    found = []
    for driver in model.spec.drivers:
        entry = (table or {}).get(driver.key, driver.uncertainty)
        if not entry:
            continue
        for name in entry:
            if name not in ENTRIES:
                message = say("There is no entry %(name)s.", name=Name(name))
                problems.add("syntax", message, where=driver.key, field="uncertainty",
                             remedy=say("Use %(names)s.", names=names(sorted(ENTRIES))))  # fmt: skip
        try:
            distribution = of_entry(entry)
        except MethodError as error:
            problems.add("value", error.message, where=driver.key, field="uncertainty", remedy=error.remedy)
            continue
        except (TypeError, ValueError) as error:
            message = say("This cannot be an uncertainty: %(reason)s.", reason=Name(error))
            problems.add("value", message, where=driver.key, field="uncertainty")
            continue
        each = bool(entry.get("each")) or bool(driver.adds_to_one)
        cells = model.space.cells(driver.dims) if each else ((),)
        found.append(Uncertain(driver, distribution, tuple("|".join((driver.key, *cell)) for cell in cells)))
    problems.settle()
    return tuple(found)


def of_entry(entry: Mapping[str, Any]) -> Distribution:
    if "percent" not in entry and not {"lower", "upper"} <= set(entry):
        raise MethodError(say("Give percent, or lower and upper."), place="uncertainty")
    shape = entry.get("shape", "auto")
    if shape not in get_args(Shape):
        raise MethodError(
            say("%(name)s is no shape.", name=Name(shape)),
            place="shape",
            remedy=say("Use %(names)s.", names=names(get_args(Shape))),
        )
    lower = float(entry.get("lower", entry.get("percent", 0.0)))
    upper = float(entry.get("upper", entry.get("percent", 0.0)))
    return from_percent(lower, upper, shape=shape)


class Draws:
    """Hands out the next draws of all uncertain drivers; `clipped` counts draws that had to be kept within bounds."""

    def __init__(self, model: Model, uncertain: tuple[Uncertain, ...], *, seed: int) -> None:
        self.model, self.uncertain = model, uncertain
        self.streams = [[stream(seed, name) for name in one.streams] for one in uncertain]
        self.clipped: dict[str, int] = {}

    def take(self, count: int, values: Mapping[str, Floats]) -> dict[str, Floats]:
        """Arrays of `count` draws for each uncertain driver that has a value."""
        found = {}
        for one, streams in zip(self.uncertain, self.streams, strict=True):
            rows = np.vstack([row(one.distribution, generator, count) for generator in streams])
            if not np.isnan(values[one.driver.key]).any():
                found[one.driver.key] = self.drawn(one, values[one.driver.key], rows)
        return found

    def drawn(self, one: Uncertain, value: Floats, rows: Floats) -> Floats:
        driver, space = one.driver, self.model.space
        shape = space.shape(driver.dims if len(one.streams) > 1 else (), 1)
        factor = np.ascontiguousarray(rows.T).reshape(rows.shape[1], *shape[1:])
        result = value * factor
        low = -np.inf if driver.minimum is None else driver.minimum
        high = np.inf if driver.maximum is None else driver.maximum
        outside = int(((result < low) | (result > high)).sum())
        if outside:
            self.clipped[driver.key] = self.clipped.get(driver.key, 0) + outside
            result = np.clip(result, low, high)
        if driver.adds_to_one:
            result = result / added(result, space.axis(driver.adds_to_one)) * whole(driver)
        return result


def row(distribution: Distribution, generator: np.random.Generator, count: int) -> Floats:
    """The next draws of one stream."""
    if distribution.kind == "constant":
        return np.full((1, count), distribution.mean)
    part = np.empty((1, count))
    if distribution.kind in ("normal", "lognormal"):
        generator.standard_normal(out=part[0])
    elif distribution.kind == "gamma":
        generator.standard_gamma(distribution.parameters[0], out=part[0])
    else:
        generator.random(out=part[0])
    transform(distribution.kind, part, np.array(distribution.parameters)[:, np.newaxis, np.newaxis])
    return part
