"""Who did something, as a record keeps it."""

from typing import Any


def signed_in(actor: Any) -> Any:
    """The person, or None for a visitor."""
    return actor if getattr(actor, "is_authenticated", False) else None
