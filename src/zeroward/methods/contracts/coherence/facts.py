"""What the rules look at, whether it was read from a document or stands in a city's own contract."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from zeroward.methods.contracts.coherence.outcome import Where
from zeroward.methods.contracts.gap_row import GapTable


@dataclass(frozen=True, slots=True)
class Action:
    """An action sheet: `reduction` in tonnes a year, `cost` and `unit_cost` in `currency`; None where nothing, or
    nothing certain, is said. `amounts` is how many reductions are stated."""

    where: Where
    name: str
    number: str = ""
    reduction: float | None = None
    amounts: int = 0
    cost: float | None = None
    unit_cost: float | None = None
    currency: str = "EUR"
    steps: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Line:
    """A row of another table: numbers, or words, by column."""

    where: Where
    numbers: Mapping[str, float] = field(default_factory=dict)
    words: Mapping[str, Any] = field(default_factory=dict)
    steps: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Doubt:
    """A number or a unit that cannot be read in one way."""

    where: Where
    kind: str
    text: str = ""
    readings: tuple[float, ...] = ()
    label: str = ""


@dataclass(frozen=True, slots=True)
class Blanks:
    """Cells of a module without value and reason."""

    where: Where
    count: int
    all: int


@dataclass(frozen=True, slots=True)
class Facts:
    """`strict`: the columns follow the template's own definitions, as in a city's own contract. `lines` by table id:
    "T1", "T6", "B-1.1", "commitments" …; a table that is not there is missing, one without rows is empty."""

    gaps: tuple[GapTable, ...] = ()
    actions: tuple[Action, ...] = ()
    lines: Mapping[str, tuple[Line, ...]] = field(default_factory=dict)
    doubts: tuple[Doubt, ...] = ()
    blanks: tuple[Blanks, ...] = ()
    strict: bool = False
