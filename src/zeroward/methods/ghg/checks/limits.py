"""Limits of the checks, from data, each with its source."""

import json
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def limits() -> dict[str, Any]:
    """The file of limits as it is."""
    text = files("zeroward.methods.ghg").joinpath("data/checks.json").read_text(encoding="utf-8")
    return dict(json.loads(text))


def limit(check: str, name: str) -> float:
    """One number of one check."""
    return float(limits()[check][name])
