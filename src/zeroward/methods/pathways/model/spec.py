"""What a model is made of, as it was read: drivers, nodes, actions. No arrays yet."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

Mark = Literal["verified", "derived", "assumption", "example", ""]
Role = Literal["", "activity", "emissions", "cost", "indicator"]
ActionKind = Literal["avoid", "shift", "improve", "enabling"]
How = Literal["cut", "raise", "add", "set", "move"]


@dataclass(frozen=True, slots=True)
class Driver:
    """An input. `value` is the reference (a number, by year, by category); None is asked for, never invented."""

    key: str
    label: str
    unit: str
    dims: tuple[str, ...] = ()
    value: Any = None
    adds_to_one: str = ""  # the dimension along which the values are shares of a whole
    minimum: float | None = 0.0
    maximum: float | None = None
    source: str = ""
    mark: Mark = ""
    help: str = ""
    lever: str = ""
    per_year: bool = False  # a rate that is given for each year: nothing is carried beyond the years given
    uncertainty: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Node:
    """A computed quantity. `tags` (sector, scope, type, payer …) are what results are grouped by."""

    key: str
    label: str
    unit: str
    formula: str
    dims: tuple[str, ...] | None = None
    role: Role = ""
    tags: Mapping[str, str] = field(default_factory=dict)
    shares: Mapping[str, Mapping[str, float]] = field(
        default_factory=dict
    )  # {"payer": {"city": 0.6, "households": 0.4}}
    action: str = ""  # a cost that belongs to an action
    minimum: float | None = None
    maximum: float | None = None
    source: str = ""
    help: str = ""


@dataclass(frozen=True, slots=True)
class Effect:
    """What an action does to a driver or node. `amount` is a formula; `to` the mix of a move."""

    target: str
    how: How
    amount: str
    where: tuple[str, ...] = ()  # categories, "mode.car"
    to: str | Mapping[str, float] = ""


@dataclass(frozen=True, slots=True)
class Action:
    """`curve` is `step`, `line`, `s`, or a level (0..1) by year. An enabling action has no effects and no tonnes."""

    key: str
    label: str
    kind: ActionKind = "improve"
    lever: str = ""
    start: int | None = None
    end: int | None = None
    curve: str | Mapping[int, float] = "step"
    effects: tuple[Effect, ...] = ()
    help: str = ""
    source: str = ""
    sectors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Spec:
    """A model file. `base_year` is the first year; units of the two outcomes are stated."""

    key: str
    title: str
    version: str
    base_year: int
    last_year: int
    dimensions: Mapping[str, tuple[str, ...]]
    drivers: tuple[Driver, ...]
    nodes: tuple[Node, ...]
    actions: tuple[Action, ...]
    emissions_unit: str = "ktCO2e"
    cost_unit: str = "MEUR"
    source: str = ""
    help: str = ""
    labels: Mapping[str, str] = field(default_factory=dict)

    @property
    def quantities(self) -> tuple[Driver | Node, ...]:
        """All that has a value by year."""
        return (*self.drivers, *self.nodes)
