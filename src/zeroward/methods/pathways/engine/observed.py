"""Observed values: they replace the model where they are, and the model's course goes on from the last of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from zeroward.methods.ghg.say import Name, say
from zeroward.methods.pathways.model.errors import ModelError, Problem, Problems
from zeroward.methods.pathways.model.graph import Model, Step, unknown
from zeroward.methods.pathways.model.shapes import Floats, added
from zeroward.methods.pathways.model.spec import Driver, Node
from zeroward.methods.pathways.model.values import array_of


@dataclass(frozen=True, slots=True)
class Observed:
    """`values` hold NaN in years without observation; `last` is the index of the last one in every cell."""

    values: Floats
    last: Floats
    seen: Floats
    share_axis: int = 0
    whole: float = 1.0

    def put_into(self, x: Floats, key: str) -> Floats:
        """The quantity with its observations. Raises ModelError where the model has nothing to go on from."""
        shape = np.broadcast_shapes(x.shape, self.values.shape)
        full = np.broadcast_to(x, shape)
        where = np.broadcast_to(self.last, (*shape[:-1], 1)).astype(np.intp)
        model = np.take_along_axis(full, where, axis=-1)
        measured = np.take_along_axis(np.broadcast_to(self.values, shape), where, axis=-1)
        seen = np.broadcast_to(self.seen > 0, model.shape)
        if bool((seen & (model == 0.0) & (measured != 0.0)).any()):
            raise ModelError(
                [Problem("value",
                         say("Something was observed where the model has zero: no course goes on from there."),
                         where=key, field="observed", remedy=say("Correct the value of the base year."))]
            )  # fmt: skip
        ratio = np.where(seen & (model != 0.0), measured / np.where(model == 0.0, 1.0, model), 1.0)
        later = np.arange(shape[-1]) > where
        result = np.where(later & seen, full * ratio, full)
        result = np.where(np.isnan(self.values), result, self.values)
        if self.share_axis:
            result = result / added(result, self.share_axis) * self.whole
        return result


def observations(model: Model, table: Mapping[str, Any]) -> dict[str, Observed]:
    """By driver or node. Raises ModelError for unknown names, or values that do not fit."""
    problems = Problems()
    found = {}
    for key, raw in table.items():
        one = next((q for q in model.spec.quantities if q.key == key), None)
        if one is None:
            problems.add("unknown", unknown(Name(key), "quantity"), where=key, field="observed")
            continue
        step = model.step(key)
        as_driver = one if isinstance(one, Driver) else like(one, tuple(step.dims))
        values = array_of(raw, as_driver, model.space, problems)
        if values.shape[-1] == 1 and not np.isnan(values).all():
            problems.add("value", say("An observation belongs to a year."), where=key, field="observed",
                         remedy=say("Give it by year."))  # fmt: skip
            continue
        found[key] = between(values, raw, model, step)
    problems.settle()
    return found


def like(node: Node, dims: tuple[str, ...]) -> Driver:
    return Driver(node.key, node.label, node.unit, dims, minimum=None)


def between(values: Floats, raw: Any, model: Model, step: Step) -> Observed:
    """Nothing is observed before the first or after the last year of a cell; in between lie straight lines."""
    dims = model.space.ordered(tuple(step.dims))
    found = [span(raw, cell) for cell in model.space.cells(dims)]
    shape = model.space.shape(dims, 1)
    first, last = (np.array(ends, dtype=np.float64).reshape(shape) for ends in zip(*found, strict=True))
    years = model.years
    inside = (years >= first) & (years <= last)
    kept = np.where(inside, values, np.nan)
    known = ~np.isnan(kept)
    position = np.where(known, np.arange(len(years)), -1).max(axis=-1, keepdims=True)
    seen = (position >= 0).astype(np.float64)
    return Observed(kept, np.maximum(position, 0).astype(np.float64), seen, step.share_axis, step.whole)


def span(raw: Any, cell: tuple[str, ...]) -> tuple[int, int]:
    """First and last year in which this cell was observed; (1, 0) when it never was."""
    for name in cell:
        raw = raw.get(name) if isinstance(raw, Mapping) else None
    years = [int(key) for key in raw if str(key).isdigit()] if isinstance(raw, Mapping) else []
    return (min(years), max(years)) if years else (1, 0)
