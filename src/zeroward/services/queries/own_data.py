"""What this room keeps about one person, for the copy that they can take."""

from typing import Any

from zeroward.services.models import Keeper, Proposal, Use


def own_support(user: Any) -> dict[str, Any]:
    """Providers kept, changes written, uses written down."""
    return {
        "keeps": _rows(
            Keeper.objects.filter(user=user), "provider__name", "email", "accepted_at", "ended_at"
        ),
        "changes": _rows(
            Proposal.objects.filter(made_by=user),
            "provider__name",
            "content",
            "state",
            "answer",
            "updated_at",
        ),
        "uses": _rows(
            Use.objects.filter(recorded_by=user),
            "scope",
            "service__name",
            "began_on",
            "purpose",
            "helped",
            "outcome",
        ),
    }


def _rows(records: Any, *fields: str) -> list[dict[str, Any]]:
    return [dict(row) for row in records.order_by("pk").values(*fields)]
