"""The question set: groups, lenses, questions and scales, as data of `data/questions.json`.

Cities may add groups of their own or leave some out; the five lenses stay.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

FILE: Final = Path(__file__).parent / "data" / "questions.json"


@dataclass(frozen=True, slots=True)
class Group:
    key: str
    label: str


@dataclass(frozen=True, slots=True)
class Lens:
    key: str
    label: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Question:
    key: str
    lens: str
    text: str


@dataclass(frozen=True, slots=True)
class Level:
    """A step of a scale: `key` is what is stored."""

    key: str
    label: str


@lru_cache(maxsize=1)
def _raw() -> Mapping[str, Any]:
    raw: Mapping[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))
    return raw


def version() -> str:
    """Version of the question set."""
    return str(_raw()["version"])


def source() -> str:
    return str(_raw()["source"])


@lru_cache(maxsize=1)
def groups() -> tuple[Group, ...]:
    return tuple(Group(**one) for one in _raw()["groups"])


@lru_cache(maxsize=1)
def lenses() -> tuple[Lens, ...]:
    return tuple(Lens(**one) for one in _raw()["lenses"])


def questions(lens: str | None = None) -> tuple[Question, ...]:
    """All questions, or those of one lens."""
    return tuple(Question(**one) for one in _raw()["questions"] if lens in (None, one["lens"]))


@lru_cache(maxsize=1)
def effects() -> tuple[tuple[int, str], ...]:
    """The scale from -2 to +2, lowest first."""
    return tuple((int(one["value"]), str(one["label"])) for one in _raw()["effects"])


@lru_cache(maxsize=1)
def shares() -> tuple[Level, ...]:
    return tuple(Level(**one) for one in _raw()["shares"])


@lru_cache(maxsize=1)
def timings() -> tuple[Level, ...]:
    return tuple(Level(**one) for one in _raw()["timings"])


@lru_cache(maxsize=1)
def evidence_levels() -> tuple[Level, ...]:
    return tuple(Level(**one) for one in _raw()["evidence"])


def smallest_count() -> int:
    """Fewer people than this are not published."""
    return int(_raw()["smallest_count"])
