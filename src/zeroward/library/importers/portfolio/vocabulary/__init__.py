"""The importer's word lists (JSON beside this file): a new country, language or wording is no code."""

import json
from functools import cache
from importlib import resources
from typing import Any


@cache
def table(name: str) -> dict[str, Any]:
    """A word list by the name of its file. Raises FileNotFoundError when there is none."""
    loaded: dict[str, Any] = json.loads((resources.files(__package__) / f"{name}.json").read_text("utf-8"))
    return loaded


@cache
def words(name: str) -> frozenset[str]:
    """A plain list of words out of `wording.json`."""
    return frozenset(table("wording")[name])
