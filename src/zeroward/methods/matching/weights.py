"""How much each part of the fit counts: data with version, source and mark, never constants in code."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, Literal

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say

FOLDER: Final = Path(__file__).parent / "data"
Mark = Literal["verified", "derived", "assumption"]


@dataclass(frozen=True, slots=True)
class Weight:
    """One part of the fit: `learner` and `host` are its weights in the eyes of either side, any scale."""

    key: str
    label: str
    learner: float
    host: float
    source: str
    mark: Mark
    note: str = ""


@dataclass(frozen=True, slots=True)
class Setting:
    """One number that a part of the fit needs."""

    key: str
    label: str
    value: float
    unit: str
    source: str
    mark: Mark


@dataclass(frozen=True, slots=True)
class Weights:
    key: str
    title: str
    version: str
    parts: tuple[Weight, ...]
    settings: tuple[Setting, ...]

    def value(self, key: str) -> float:
        """A setting by its key."""
        return next(one.value for one in self.settings if one.key == key)

    def part(self, key: str) -> Weight:
        return next(one for one in self.parts if one.key == key)

    def changed(self, weights: Mapping[str, tuple[float, float]]) -> "Weights":
        """The same with other weights (learner, host) by key. Raises MethodError for unknown keys and bad numbers."""
        known = {one.key for one in self.parts}
        for key, pair in weights.items():
            if key not in known:
                raise MethodError(
                    say("%(key)s is no part of the fit.", key=key),
                    place=key,
                    remedy=say("Choose one of %(keys)s.", keys=", ".join(sorted(known))),
                )
            if not all(0 <= one < float("inf") for one in pair):
                raise MethodError(
                    say("%(key)s: a weight is a number from 0 up.", key=key),
                    place=key,
                    remedy=say("Give 0 to leave this part out."),
                )
        parts = tuple(
            replace(one, learner=weights[one.key][0], host=weights[one.key][1]) if one.key in weights else one
            for one in self.parts
        )
        for side in ("learner", "host"):
            if not any(getattr(one, side) > 0 for one in parts):
                raise MethodError(
                    say("All weights of one side are 0."),
                    place=side,
                    remedy=say("Let at least one part count."),
                )
        return replace(self, parts=parts)


@lru_cache(maxsize=8)
def fit_weights(key: str = "twinning") -> Weights:
    """The weights that are shipped. Raises MethodError for an unknown key."""
    path = FOLDER / f"{key}.json"
    if not key.isidentifier() or not path.exists():
        raise MethodError(
            say("There are no weights called %(key)s.", key=key), place=key, remedy=say("Choose twinning.")
        )
    raw: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return Weights(
        key,
        raw["title"],
        raw["version"],
        tuple(Weight(**one) for one in raw["parts"]),
        tuple(Setting(**one) for one in raw["settings"]),
    )
