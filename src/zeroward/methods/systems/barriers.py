"""The map of barriers as the needs assessment of 2025 tells it: factors, and arrows with the place that says so.

Every arrow aggravates. A mark of "derived" is a step that the report does not write out; the note gives it.
"""

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, Literal

import numpy as np
from numpy.typing import NDArray

FOLDER: Final = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class Factor:
    key: str
    label: str


@dataclass(frozen=True, slots=True)
class Link:
    """`place` is the section of the source, `streams` who said so."""

    first: str
    second: str
    sign: int
    place: str
    streams: tuple[str, ...]
    mark: Literal["verified", "derived"]
    note: str = ""


@dataclass(frozen=True, slots=True)
class BarrierMap:
    title: str
    version: str
    source: str
    factors: tuple[Factor, ...]
    links: tuple[Link, ...]

    def arrows(self) -> list[tuple[int, int, int]]:
        """As `loops` wants them, by the places of the factors."""
        place = {one.key: number for number, one in enumerate(self.factors)}
        return [(place[one.first], place[one.second], one.sign) for one in self.links]

    def influence(self) -> NDArray[np.float64]:
        """As `dematel`, `structure` and `micmac` want it: 1 where a link leads from row to column."""
        table = np.zeros((len(self.factors), len(self.factors)))
        for first, second, _ in self.arrows():
            table[first, second] = 1.0
        return table


@lru_cache(maxsize=4)
def barrier_map(key: str = "barriers_2025") -> BarrierMap:
    """A map that is shipped. Raises FileNotFoundError for another key."""
    raw: dict[str, Any] = json.loads((FOLDER / f"{key}.json").read_text(encoding="utf-8"))
    return BarrierMap(
        raw["title"],
        raw["version"],
        raw["source"],
        tuple(Factor(**one) for one in raw["factors"]),
        tuple(_link(one) for one in raw["arrows"]),
    )


def _link(raw: dict[str, Any]) -> Link:
    return Link(
        raw["from"],
        raw["to"],
        raw["sign"],
        raw["place"],
        tuple(raw["streams"]),
        raw["mark"],
        raw.get("note", ""),
    )
