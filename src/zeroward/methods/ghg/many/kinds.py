"""What the rows of many inventories are about: each kind once, however many rows are of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from zeroward.methods.ghg.activities import BY_FACTOR, Activity


@dataclass(frozen=True, slots=True, eq=False)
class Kind:
    """A row without place, year and amount: its amounts are proportional to its emissions."""

    source: str
    carrier: str = ""
    unit: str = ""
    method: str = BY_FACTOR
    inputs: Mapping[str, Any] = field(default_factory=dict)
    factor: str = ""

    def activity(self, amount: float, place: str, year: int) -> Activity:
        return Activity(
            self.source, self.carrier, amount, self.unit, place, year, self.method, self.inputs, self.factor
        )
