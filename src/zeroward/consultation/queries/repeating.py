"""Rounds that can be repeated, and versions that codes can be carried over to."""

from django.db.models import QuerySet

from zeroward.consultation.models import CodebookVersion, CodingRound
from zeroward.core.workspaces import Workspace


def closed_rounds(place: Workspace) -> "QuerySet[CodingRound]":
    """Closed rounds of all consultations of the team, the newest first; drift rounds repeat, and are not repeated."""
    return (
        CodingRound.objects.filter(consultation__scope=str(place.scope), state="closed")
        .exclude(kind=CodingRound.Kind.DRIFT)
        .select_related("consultation", "codebook__codebook")
        .order_by("-created_at", "-pk")
    )


def later_versions(round_: CodingRound) -> "QuerySet[CodebookVersion]":
    """Versions that follow on that of a round and can be coded with."""
    return (
        CodebookVersion.objects.filter(
            codebook_id=round_.codebook.codebook_id, order__gt=round_.codebook.order, frozen=True
        )
        .select_related("codebook")
        .order_by("order")
    )
