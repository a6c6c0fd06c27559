"""What a check says: a code, how grave it is, where, in which words, and what to do.

Words are English templates with named places, and the values for those places lie beside them, so that an interface
can put both into its own language and number format.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Literal

Severity = Literal["error", "warning", "info"]
PlaceKind = Literal["inventory", "source", "cell", "row", "total", "table", "factor"]

SEVERITIES: Final[tuple[Severity, ...]] = ("error", "warning", "info")
"""Gravest first."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a finding lies: a source, a cell of the framework, a row (by its key), a total, a printed table."""

    kind: PlaceKind
    key: str = ""


INVENTORY: Final = Place("inventory")


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding of one check."""

    code: str
    severity: Severity
    place: Place
    message: str
    remedy: str
    parameters: Mapping[str, Any] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """Message and remedy in plain English, with numbers to four figures."""
        values = {name: plain(value) for name, value in self.parameters.items()}
        return f"{self.message % values} {self.remedy % values}"


def plain(value: Any) -> str:
    """A parameter as English text: numbers with narrow spaces, lists with commas."""
    if isinstance(value, (int, float)) and abs(value) >= 10_000:
        return f"{value:,.0f}".replace(",", "\u202f")
    if isinstance(value, float):
        return f"{value:.4g}"
    if isinstance(value, (list, tuple)):
        return ", ".join(plain(one) for one in value)
    return str(value)
