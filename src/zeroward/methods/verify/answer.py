"""What an adapter hands back: named quantities with their units, and what a check flagged."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Value:
    """One computed quantity. `names` are all the names under which it may be asked for.

    `rounded` is the number of printed, rounded figures that were added: a published sum of them may differ from ours
    by half a unit for each. `multiple_of` names the quantity that this one is a fixed multiple of: a document that
    prints both may have multiplied the printed one.
    """

    names: tuple[str, ...]
    value: Any
    unit: str = ""
    rounded: int = 0
    multiple_of: str = ""


@dataclass(slots=True)
class Answer:
    """The first value is the main one: it answers a case that expects a single number without a name."""

    values: list[Value] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)

    def add(
        self,
        names: str,
        value: Any,
        unit: str = "",
        *,
        rounded: int = 0,
        multiple_of: str = "",
    ) -> None:
        """Add a quantity; `names` are separated by spaces, the first is shown."""
        self.values.append(Value(tuple(names.split()), value, unit, rounded, multiple_of))
