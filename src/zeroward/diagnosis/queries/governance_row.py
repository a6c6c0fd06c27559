"""One field on the map of governance: what is said of it from each side."""

from dataclasses import dataclass
from typing import Literal

State = Literal["ok", "part", "gap", "unknown"]


@dataclass(frozen=True, slots=True)
class Spot:
    """One field seen from one side: `said` in the words of the questionnaire, `agree` of `given` officers say so."""

    state: State
    said: str
    agree: int
    given: int


@dataclass(frozen=True, slots=True)
class FieldRow:
    label: str
    spots: tuple[Spot, ...]
