"""Indicators of the transition that registers or people can fill for each municipality: a list as data."""

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from zeroward.methods.monitoring.merging import How
from zeroward.methods.monitoring.progress import Direction

FOLDER: Final = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class TransitionIndicator:
    """`better` is the way in which it should go, `join` how figures of municipalities that merge are put together
    (`mean` weighted, for example by inhabitants)."""

    key: str
    label: str
    group: str
    unit: str
    better: Direction
    join: How


@dataclass(frozen=True, slots=True)
class TransitionList:
    title: str
    version: str
    source: str
    indicators: tuple[TransitionIndicator, ...]


@lru_cache(maxsize=1)
def transition_indicators() -> TransitionList:
    """The list that is shipped."""
    raw: dict[str, Any] = json.loads((FOLDER / "transition_indicators.json").read_text(encoding="utf-8"))
    return TransitionList(
        raw["title"],
        raw["version"],
        raw["source"],
        tuple(TransitionIndicator(**one) for one in raw["indicators"]),
    )
