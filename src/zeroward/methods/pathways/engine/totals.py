"""Totals and parts of a result: emissions and costs, in the model's units, by tags and dimensions."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from zeroward.methods.ghg.say import Name, names, say
from zeroward.methods.pathways.model.errors import ModelError, Problem
from zeroward.methods.pathways.model.graph import Model
from zeroward.methods.pathways.model.shapes import Floats, added
from zeroward.methods.pathways.model.spec import Node
from zeroward.methods.pathways.model.units import parse_unit

Env = Sequence[Floats | None]
Parts = dict[tuple[str, ...], Floats]


class Known(NamedTuple):
    """An environment and the parts of a total that were made from it."""

    env: Env
    parts: list[Floats]


class Totals:
    """Which nodes add up to emissions and to costs, and their factors to the unit of the total."""

    def __init__(self, model: Model) -> None:
        self.model = model
        slots = {step.key: step.slot for step in model.steps}
        spec = model.spec
        self.axes = tuple(range(1, model.space.ndim - 1))
        self.parts = {
            role: [
                (node, slots[node.key], parse_unit(node.unit).size / parse_unit(unit).size)
                for node in model.results(role)
            ]
            for role, unit in (("emissions", spec.emissions_unit), ("cost", spec.cost_unit))
        }

    def missing(self, role: str, env: Env) -> list[str]:
        """Nodes of the total that have no value."""
        return [node.key for node, slot, _ in self.parts[role] if env[slot] is None]

    def total(self, role: str, env: Env) -> Floats:
        """(scenarios, years); the parts are added in the order of the file. All parts must be there."""
        return self.joined(self.reduced(role, env))

    def reduced(self, role: str, env: Env, before: Known | None = None) -> list[Floats]:
        """Each part over all dimensions, in the unit of the total. What is unchanged since `before` is
        taken from there.
        """
        found = []
        for at, (_, slot, factor) in enumerate(self.parts[role]):
            array = env[slot]
            assert array is not None, "asked for before"
            if before is not None and before.env[slot] is array:
                found.append(before.parts[at])
                continue
            for axis in self.axes:
                if array.shape[axis] > 1:
                    array = added(array, axis)
            array = array.reshape(array.shape[0], array.shape[-1])
            found.append(array * factor if factor != 1.0 else array)
        return found

    def joined(self, parts: Sequence[Floats]) -> Floats:
        years = len(self.model.years)
        total: Floats = np.zeros((1, years))
        for part in parts:
            total = total + part
        return total

    def by(self, role: str, env: Env, keys: Sequence[str]) -> Parts:
        """One scenario's series by the tags and dimensions named; what has no such tag is under ""."""
        result: Parts = {}
        for node, slot, factor in self.parts[role]:
            array = env[slot]
            if array is None:
                continue
            for labels, series in self.split(node, array[:1], keys):
                before = result.get(labels)
                part = series * factor
                result[labels] = part if before is None else before + part
        return result

    def split(
        self, node: Node, array: Floats, keys: Sequence[str]
    ) -> Iterator[tuple[tuple[str, ...], Floats]]:
        space = self.model.space
        dims = [key for key in space.ordered(tuple(self.model.step(node.key).dims)) if key in keys]
        for axis, key in enumerate(space.dimensions, start=1):
            if key not in dims:
                array = added(array, axis)
        full = np.broadcast_to(array, space.shape(dims, len(space.years)))
        table = full.reshape(-1, len(space.years))
        for cell, series in zip(space.cells(dims), table, strict=True):
            known = dict(zip(space.ordered(dims), cell, strict=True))
            for labels, share in shared(node, keys, known):
                yield labels, series * share


def shared(
    node: Node, keys: Sequence[str], known: Mapping[str, str]
) -> Iterator[tuple[tuple[str, ...], float]]:
    """Labels of one cell, with its share where a tag is split (a cost with several payers)."""
    found: list[tuple[tuple[str, ...], float]] = [((), 1.0)]
    for key in keys:
        parts = node.shares.get(key) or {known.get(key, node.tags.get(key, "")): 1.0}
        found = [((*labels, name), share * part) for labels, share in found for name, part in parts.items()]
    yield from found


def no_such_tag(model: Model, role: str, keys: Sequence[str]) -> None:
    """Raises ModelError when no node of the role has a tag or dimension of that name."""
    nodes = model.results(role)
    known = {*model.spec.dimensions, *(tag for one in nodes for tag in (*one.tags, *one.shares))}
    for key in keys:
        if key not in known:
            raise ModelError(
                [Problem("unknown", say("Nothing is split by %(name)s.", name=Name(key)),
                         remedy=say("Use one of %(names)s.", names=names(sorted(known))))]
            )  # fmt: skip
