"""What a row's result was made from, kept so that it can be explained."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.ghg.factors.record import Factor, Fallback
from zeroward.methods.ghg.gases import GASES
from zeroward.methods.ghg.method import Outcome

Floats = NDArray[np.float64]


class Part(NamedTuple):
    """`amount × multiplier × share` units of activity meet the factor; most rows have one part. `vector` is the factor
    in kilograms of each gas."""

    label: str
    amount: float
    unit: str
    multiplier: float
    per: str
    share: float
    factor: Factor
    vector: Floats

    @property
    def scale(self) -> float:
        return self.multiplier * self.share

    @property
    def kg(self) -> Floats:
        """Kilograms of each gas: the amount times what one unit of it emits."""
        return np.asarray(self.amount * (self.scale * self.vector))


@dataclass(slots=True)
class Trace:
    """The result of a row: parts, the outcome of a method, both (a method whose energy meets factors), or nothing.

    `emitted` are the gases that the method itself gave; those of the parts come on top.

    Not frozen: two hundred are made for a page, and freezing doubles the time.
    """

    parts: tuple[Part, ...] = ()
    outcome: Outcome | None = None
    emitted: Floats | None = None
    fallbacks: tuple[Fallback, ...] = ()
    warnings: tuple[str, ...] = ()
    notation: str = ""

    @property
    def kg(self) -> Floats:
        """Kilograms of each gas in the order of `GASES`."""
        kg = np.zeros(len(GASES)) if self.emitted is None else self.emitted.copy()
        for part in self.parts:
            kg += part.kg
        return kg


def kilograms(rows: list[Trace]) -> Floats:
    """(row, gas). Rows of one part are multiplied all at once: the same products as `Part.kg`, in the same order."""
    kg = np.zeros((len(rows), len(GASES)))
    single = [number for number, row in enumerate(rows) if row.emitted is None and len(row.parts) == 1]
    if single:
        parts = [rows[number].parts[0] for number in single]
        amounts = np.array([part.amount for part in parts])
        scales = np.array([part.multiplier * part.share for part in parts])
        kg[single] = amounts[:, None] * (scales[:, None] * np.array([part.vector for part in parts]))
    done = set(single)
    for number, row in enumerate(rows):
        if number not in done and (row.emitted is not None or row.parts):
            kg[number] = row.kg
    return kg
