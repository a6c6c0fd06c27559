"""How much each part of the fit counts and what stands behind it: data with version, source and mark."""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, Literal

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import Name, names, say

FOLDER: Final = Path(__file__).parent / "data"
KEYS: Final = ("themes", "text", "ticket", "money", "time", "capacity", "strategy", "precedent")
Mark = Literal["verified", "derived", "assumption"]


@dataclass(frozen=True, slots=True)
class Weight:
    """One part of the fit; the weights of all parts add up to 1."""

    key: str
    label: str
    weight: float
    mark: Mark
    note: str


@dataclass(frozen=True, slots=True)
class Setting:
    """One number that a part needs."""

    key: str
    label: str
    value: float
    unit: str
    mark: Mark


@dataclass(frozen=True, slots=True)
class Need:
    """What answers a need: kinds of money, or topics."""

    kinds: frozenset[str]
    themes: frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)
class Weights:
    """All of it; two sets are the same only when they are one object."""

    title: str
    version: str
    source: str
    parts: tuple[Weight, ...]
    settings: tuple[Setting, ...]
    non_profit: frozenset[str]
    kinds: Mapping[str, str]
    ways: Mapping[str, str]
    stages: Mapping[str, Mapping[str, float]]
    needs: Mapping[str, Need]
    value: Mapping[str, float]

    def changed(self, weights: Mapping[str, float]) -> "Weights":
        """The same with other weights by key, scaled to add up to 1. Raises MethodError."""
        unknown = sorted(set(weights) - set(KEYS))
        if unknown:
            raise MethodError(
                say("%(key)s is no part of the fit.", key=Name(unknown[0])),
                place=unknown[0],
                remedy=say("Choose one of %(keys)s.", keys=names(KEYS)),
            )
        wanted = {one.key: float(weights.get(one.key, one.weight)) for one in self.parts}
        total = math.fsum(wanted.values())
        if not all(0 <= one < math.inf for one in wanted.values()) or total <= 0:
            raise MethodError(
                say("A weight is a number from 0 up, and one of them is above 0."),
                place="weights",
                remedy=say("Change the weights."),
            )
        return replace(self, parts=tuple(replace(one, weight=wanted[one.key] / total) for one in self.parts))


@lru_cache(maxsize=1)
def fit_weights() -> Weights:
    """The weights that ship."""
    return read_weights(json.loads((FOLDER / "fit.json").read_text(encoding="utf-8")))


def read_weights(plain: Mapping[str, Any]) -> Weights:
    """From plain data. Raises MethodError when the weights do not add up to 1 or a part is missing, KeyError."""
    parts = tuple(Weight(**one) for one in plain["parts"])
    if tuple(one.key for one in parts) != KEYS or not math.isclose(
        math.fsum(one.weight for one in parts), 1.0
    ):
        raise MethodError(
            say("The parts of the fit are not complete, or their weights do not add up to 1."),
            place="parts",
            remedy=say("Give each part once: %(keys)s.", keys=names(KEYS)),
        )
    settings = tuple(Setting(**one) for one in plain["settings"])
    return Weights(
        title=plain["title"],
        version=plain["version"],
        source=plain["source"],
        parts=parts,
        settings=settings,
        non_profit=frozenset(plain["non_profit"]),
        kinds=MappingProxyType(dict(plain["kinds"])),
        ways=MappingProxyType(dict(plain["ways"])),
        stages=MappingProxyType(dict(plain["stages"])),
        needs={
            key: Need(frozenset(one["kinds"]), frozenset(one["themes"]))
            for key, one in plain["needs"].items()
        },
        value=MappingProxyType({one.key: one.value for one in settings}),
    )
