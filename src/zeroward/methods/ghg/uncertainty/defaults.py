"""Indicative uncertainties where a city states none: from its data quality, or from the kind of data.

They stand in `data/uncertainty.json`, each with its range, source and mark. All are assumptions and are shown as such.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say

Role = Literal["activity", "factor"]
Quality = Literal["H", "M", "L"]


@dataclass(frozen=True, slots=True)
class Default:
    """`percent` of the value (half the width of the 95 % interval), with the range it was taken from."""

    percent: float
    low: float
    high: float
    source: str
    mark: str
    label: str = ""
    role: str = ""


def quality_percent(role: Role, quality: Quality) -> Default:
    """From the data quality (high, medium, low) of activity data or factor. Raises MethodError for another one."""
    table = data()["quality"]
    if role not in table or quality not in table[role]:
        raise MethodError(
            say("%(quality)s is no data quality.", quality=quality), place=role, remedy="Choose H, M or L."
        )
    percent = float(table[role][quality])
    return Default(percent, percent, percent, str(table["source"]), str(table["mark"]), role=role)


def kind_percent(key: str) -> Default:
    """From the kind of data ("metered_grid_energy"). Raises MethodError for a kind that is not listed."""
    if key not in kinds():
        raise MethodError(
            say("%(key)s is no kind of data.", key=key),
            place="kind",
            remedy=say("One of %(names)s.", names=", ".join(kinds())),
        )
    return kinds()[key]


def kind_of_sector(sector: str, method: str) -> str:
    """The kind that a sector's model is, "" where it is none or the emission was measured."""
    table = data()["sectors"]
    return "" if method in table["measured"] else str(table["values"].get(sector, ""))


@cache
def kinds() -> Mapping[str, Default]:
    """All kinds of data with an indicative uncertainty."""
    table = data()["kinds"]
    return {
        key: Default(
            float(one["percent"]),
            float(one["low"]),
            float(one["high"]),
            str(table["source"]),
            str(table["mark"]),
            str(one["label"]),
            str(one["role"]),
        )
        for key, one in table["values"].items()
    }


@cache
def data() -> Mapping[str, Any]:
    text = files("zeroward.methods.ghg").joinpath("data/uncertainty.json").read_text(encoding="utf-8")
    found: Mapping[str, Any] = json.loads(text)
    return found
