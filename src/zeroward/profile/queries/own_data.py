"""What this room keeps about one person, for the copy that they can take."""

from typing import Any

from zeroward.profile.models import StatedFact


def profile_data(user: Any) -> dict[str, Any]:
    """Facts that the person said last."""
    rows = StatedFact.objects.filter(said_by=user).order_by("pk")
    return {"facts": [dict(row) for row in rows.values("scope", "key", "value", "note", "as_of")]}
