"""What hangs on a person in a city or platform, so that it can go to somebody else when they leave.

Each room registers its own part: responsibilities, parts of questionnaires, shortlists …
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise


@dataclass(frozen=True, slots=True)
class WorkPart:
    """`read(scope, user_id)` names what hangs on the person; `move(scope, from_id, to, actor)` gives all of it to the
    person `to` and returns how many. It is called inside a transaction, after the permission was checked."""

    key: str
    label: str | Promise
    read: Callable[[str, int], Sequence[str]]
    move: Callable[[str, int, Any, Any], int]
    order: int = 50


_parts: dict[str, WorkPart] = {}


def register_work(part: WorkPart) -> None:
    """Make a kind of work known; the same key twice replaces it."""
    _parts[part.key] = part


def work_parts() -> list[WorkPart]:
    return sorted(_parts.values(), key=lambda part: (part.order, part.key))
