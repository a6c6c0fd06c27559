"""What somebody who leaves does for a platform goes to a colleague."""

from typing import Any

from zeroward.ecosystem.queries.work_open import OWNED


def move_work(scope: str, from_id: int, to: Any, _actor: Any) -> int:
    """Called inside a transaction, after the permission was checked; gives how many moved."""
    moved = 0
    for kind in OWNED:
        model: Any = kind.model
        moved += model._default_manager.filter(scope=scope, owner=from_id).update(owner=to)
    return moved
