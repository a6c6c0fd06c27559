"""A model that was read and checked: its steps in order, each with compiled formula and effects."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Any, Literal, Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.ghg.say import Name, Said, names, say
from zeroward.methods.pathways.model.errors import ModelError, Problem
from zeroward.methods.pathways.model.expression import Run
from zeroward.methods.pathways.model.shapes import Floats, Space
from zeroward.methods.pathways.model.spec import Action, Driver, How, Node, Spec
from zeroward.methods.pathways.model.units import Unit

FIRST_LEVEL = 2
"""Slots of the environment: calendar, elapsed, levels of the actions, years since their start, then the quantities."""


@dataclass(frozen=True, slots=True)
class CompiledEffect:
    """`amount` in the unit of the target (add, set) or a plain number; `mask` has ones where the effect applies."""

    action: int
    how: How
    amount: Run
    reads: frozenset[int]
    mask: Floats | None = None
    axis: int = 0
    mix: Run | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One quantity. `run` is None for a driver. `reads` are slots that it needs in any case."""

    key: str
    slot: int
    run: Run | None
    unit: Unit
    dims: frozenset[str]
    reads: frozenset[int]
    effects: tuple[CompiledEffect, ...] = ()
    minimum: float | None = None
    maximum: float | None = None
    share_axis: int = 0  # where the values are shares of a whole
    whole: float = 1.0  # what they add to, in the unit of the quantity
    action: int = -1  # a cost of this action is zero while the action is off


@dataclass(frozen=True, eq=False)
class Model:
    """Immutable. `steps` in order of computation; `affected[a]` are the steps that action a can change."""

    spec: Spec
    space: Space
    steps: tuple[Step, ...]
    reference: Mapping[str, Floats]  # values of the file, with gaps as NaN
    affected: tuple[tuple[int, ...], ...]
    digest: str
    raw: Mapping[str, Any] = field(repr=False)
    sectors: frozenset[str] | None = None

    @property
    def years(self) -> NDArray[np.int64]:
        return self.space.years

    @property
    def actions(self) -> tuple[Action, ...]:
        return self.spec.actions

    @property
    def first_quantity(self) -> int:
        return FIRST_LEVEL + 2 * len(self.spec.actions)

    def driver(self, key: str) -> Driver:
        return found(self.spec.drivers, key, "driver")

    def node(self, key: str) -> Node:
        return found(self.spec.nodes, key, "node")

    def action(self, key: str) -> Action:
        return found(self.spec.actions, key, "action")

    def action_at(self, key: str) -> int:
        wanted = self.action(key)
        return next(at for at, one in enumerate(self.spec.actions) if one is wanted)

    def step(self, key: str) -> Step:
        return found(self.steps, key, "quantity")

    def results(self, role: str) -> tuple[Node, ...]:
        """Nodes of a role, those of the chosen sectors where the model was narrowed."""
        return tuple(
            one
            for one in self.spec.nodes
            if one.role == role and (self.sectors is None or one.tags.get("sector", "") in self.sectors)
        )

    def part(self, sectors: Sequence[str]) -> "Model":
        """Only these sectors: values that only the others need are no longer asked for. Raises ModelError."""
        known = {one.tags["sector"] for one in self.spec.nodes if "sector" in one.tags}
        for sector in sectors:
            if sector not in known:
                raise ModelError(
                    [Problem("unknown", say("The model has no sector called %(name)s.", name=Name(sector)),
                             remedy=say("Use one of %(names)s.", names=names(sorted(known))))]
                )  # fmt: skip
        chosen = frozenset(sectors)
        mark = blake2b(f"{self.digest}|{sorted(chosen)}".encode(), digest_size=16).hexdigest()
        return Model(self.spec, self.space, self.steps, self.reference, self.affected, mark, self.raw, chosen)


class Keyed(Protocol):
    """Something with a name."""

    @property
    def key(self) -> str: ...


Record = TypeVar("Record", bound=Keyed)
What = Literal["driver", "node", "action", "quantity"]


def found(records: Sequence[Record], key: str, what: What) -> Record:
    """Raises ModelError when there is no such record."""
    for one in records:
        if one.key == key:
            return one
    raise ModelError([Problem("unknown", unknown(Name(key), what), where=key)])


def unknown(name: Name, what: What) -> Said:
    """The model has nothing of this kind under this name."""
    if what == "driver":
        return say("The model has no driver called %(name)s.", name=name)
    if what == "action":
        return say("The model has no action called %(name)s.", name=name)
    if what == "node":
        return say("The model has no node called %(name)s.", name=name)
    return say("The model has no quantity called %(name)s.", name=name)
