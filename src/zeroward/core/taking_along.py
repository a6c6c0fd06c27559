"""What a visit said and a city can keep: each room registers what it holds in the session beside plain facts.

`profile` takes the facts along and asks the rooms for theirs; so steps that somebody put aside before signing in are
still put aside for their city.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace


@dataclass(frozen=True, slots=True)
class TakingPart:
    """`count(session)` says how many things could be taken along. `keep(actor, viewer, place, session)` takes them,
    ends the visit's copy, and returns a sentence about it ("" when there was nothing). It raises NotAllowedError, and
    is called inside a transaction."""

    key: str
    count: Callable[[Any], int]
    keep: Callable[[Any, Viewer, Workspace, Any], str]


_parts: dict[str, TakingPart] = {}


def register_taking_along(part: TakingPart) -> None:
    """Make a part known; the same key twice replaces it."""
    _parts[part.key] = part


def taking_parts() -> list[TakingPart]:
    return [_parts[key] for key in sorted(_parts)]


def kept_beside_facts(session: Any) -> int:
    """How many things beside facts this visit could take along. No query."""
    return sum(part.count(session) for part in taking_parts())
