"""What a visitor said about steps, kept in the session alone."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

SESSION_KEY = "steps"
MOST = 60


@dataclass(frozen=True, slots=True)
class Visit:
    """`city` is the key of the city that they named, when the platform knows it; `named` is what they wrote."""

    city: str = ""
    named: str = ""
    done: frozenset[str] = frozenset()
    away: frozenset[str] = frozenset()


def visit_of(session: Any) -> Visit:
    """What the session holds; looking does not begin one."""
    kept = session.get(SESSION_KEY)
    if not isinstance(kept, Mapping):
        return Visit()
    return Visit(
        city=_text(kept.get("city")),
        named=_text(kept.get("named")),
        done=_keys(kept.get("done")),
        away=_keys(kept.get("away")),
    )


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _keys(value: Any) -> frozenset[str]:
    return frozenset(one for one in value if isinstance(one, str)) if isinstance(value, list) else frozenset()
