"""What this room keeps about one person, for the copy that they can take."""

from typing import Any

from zeroward.consultation.models import CodebookVersion, Consultation, Contact, FrameVersion


def consultation_data(user: Any) -> dict[str, Any]:
    """Lines of the register with the person's address; consultations opened, frames and codebooks made."""
    return {
        "register": _rows(
            Contact.objects.filter(email__iexact=user.email) if user.email else Contact.objects.none(),
            "stream__consultation__title",
            "stream__title",
            "name",
            "person_name",
            "email",
            "language",
            "channel",
            "role",
            "state",
            "reason",
            "invited_on",
            "reminded_on",
            "registered_on",
            "took_part_on",
            "declined_on",
        ),
        "consultations": _rows(Consultation.objects.filter(opened_by=user), "scope", "title", "created_at"),
        "frames": _rows(
            FrameVersion.objects.filter(made_by=user), "frame__scope", "frame__title", "number", "made_at"
        ),
        "codebooks": _rows(
            CodebookVersion.objects.filter(made_by=user),
            "codebook__scope",
            "codebook__title",
            "number",
            "made_at",
        ),
    }


def _rows(records: Any, *fields: str) -> list[dict[str, Any]]:
    return [dict(row) for row in records.order_by("pk").values(*fields)]
