"""The part of a person's own data that this room keeps."""

from typing import Any

from zeroward.library.models import Contribution


def own_contributions(user: Any) -> list[dict[str, Any]]:
    """Everything that the person sent from their account."""
    return [
        {
            "kind": one.kind,
            "state": one.state,
            "about": one.about,
            "content": one.content,
            "name": one.name,
            "email": one.email,
            "credited": one.credited,
            "answer": one.answer,
            "sent": one.created_at.isoformat(),
        }
        for one in Contribution.objects.filter(user=user)
    ]
