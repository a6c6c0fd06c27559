"""What meetings and texts keep about one person, for the copy that they can take."""

from typing import Any

from zeroward.consultation.models import SessionNote, SourceText


def said_by(user: Any) -> dict[str, Any]:
    """Notes that they took, and texts that they handed in (by title: the words are somebody else's)."""
    notes = SessionNote.objects.filter(by=user).order_by("pk")
    texts = SourceText.objects.filter(added_by=user, erased_at=None).order_by("pk")
    return {
        "notes": list(notes.values("session__title", "text", "unit", "role", "at")),
        "texts": list(texts.values("consultation__title", "kind", "title", "created_at")),
    }
