"""Facts about a city or a country that the platform already knows, so that nobody is asked for them again.

Whoever owns a fact registers how to read it. Only what everyone may see is offered: a questionnaire may be answered by
somebody who says for which city they speak without having shown it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise

from zeroward.core.scope import Scope


@dataclass(frozen=True, slots=True)
class Known:
    """A public fact: `source` says where it comes from, `as_of` for when it holds ("2024", "2025-05-01")."""

    value: Any
    source: str
    as_of: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """`key` is what a question names as its prefill, "population"; `read` gives None where nothing is known."""

    key: str
    label: str | Promise
    read: Callable[[Scope], Known | None]


_facts: dict[str, Fact] = {}


def register_fact(fact: Fact) -> None:
    """Make a fact known; the same key twice replaces it."""
    _facts[fact.key] = fact


def facts() -> list[Fact]:
    """All facts, by key."""
    return [_facts[key] for key in sorted(_facts)]


def known(key: str, scope: Scope) -> Known | None:
    """What is publicly known; None for unknown facts and unknown places alike."""
    fact = _facts.get(key)
    return fact.read(scope) if fact is not None else None
