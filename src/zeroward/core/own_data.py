"""What the house keeps about one person: each room says its part, for the copy that everyone can take."""

from collections.abc import Callable
from typing import Any

OwnData = Callable[[Any], Any]
_parts: dict[str, OwnData] = {}


def register_own_data(name: str, part: OwnData) -> None:
    """`part(user)` returns plain JSON about this person; the same name twice replaces it."""
    _parts[name] = part


def own_data_of(user: Any) -> dict[str, Any]:
    return {name: part(user) for name, part in sorted(_parts.items())}
