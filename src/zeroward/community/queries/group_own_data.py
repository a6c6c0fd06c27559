"""What groups and the directory keep about one person, for the copy that they can take."""

from typing import Any

from django.db.models import QuerySet

from zeroward.community.models import (
    Activity,
    Appointment,
    Attachment,
    GroupMember,
    Listing,
    Mention,
    Post,
    Report,
    RoundNote,
    Thread,
    Vote,
)


def groups_data(user: Any) -> dict[str, Any]:
    """Memberships, words, files, votes, reports, mentions, the entry of the directory, appointments."""
    return {
        "memberships": _rows(
            GroupMember.objects.filter(user=user),
            *("group__title", "role", "state", "represents", "words", "answer", "digest", "created_at"),
        ),
        "threads": _rows(Thread.objects.filter(author=user), "group__title", "subject", "created_at"),
        "posts": _rows(
            Post.objects.filter(author=user),
            *("thread__subject", "body", "lang", "via", "created_at", "edited_at", "removed_at", "hidden_at"),
            "hidden_reason",
        ),
        "files": _rows(Attachment.objects.filter(post__author=user), "file_name", "size", "digest"),
        "notes": _rows(RoundNote.objects.filter(author=user), "round__title", "on", "title", "text"),
        "votes": _rows(Vote.objects.filter(user=user), "thread__subject", "stand"),
        "reports": _rows(
            Report.objects.filter(reporter=user), "reason", "words", "state", "answer", "created_at"
        ),
        "named_in": _rows(Mention.objects.filter(user=user), "post__thread__subject", "post__created_at"),
        "directory": _rows(
            Listing.objects.filter(user=user),
            *("consent_at", "audience", "kind", "headline", "about", "place", "languages", "hours_month"),
            *("accepts_letters", "topics__key"),
        ),
        "appointments": _rows(
            Appointment.objects.filter(user=user),
            *("kind", "scope", "country", "topic__key", "task", "from_on", "until_on", "state"),
        ),
        "activities": _rows(
            Activity.objects.filter(appointment__user=user),
            *("on", "kind", "title", "where", "lang", "reached", "url"),
        ),
    }


def _rows(found: QuerySet[Any], *names: str) -> list[dict[str, Any]]:
    return [dict(row) for row in found.order_by("pk").values(*names)]
