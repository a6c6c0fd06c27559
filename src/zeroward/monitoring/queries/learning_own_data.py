"""What the learning part keeps about one person, for the copy that they can take."""

from typing import Any

from django.db.models import Q

from zeroward.monitoring.models import DecisionNote, Demonstrator, LogEntry, NextStep, Pilot, Sensemaking


def learning_data(user: Any) -> dict[str, Any]:
    """Records that the person wrote, and steps that they have."""
    mine = Q(entered_by=user)
    return {
        "entries": _rows(LogEntry.objects.filter(mine), "scope", "title", "happened_on", "created_at"),
        "sessions": _rows(Sensemaking.objects.filter(mine), "scope", "title", "held_on"),
        "steps": _rows(NextStep.objects.filter(owner=user), "title", "due", "done_on", "result"),
        "pilots": _rows(Pilot.objects.filter(mine), "scope", "title", "stage", "since"),
        "decisions": _rows(DecisionNote.objects.filter(mine), "scope", "title", "decided_on"),
        "demonstrators": _rows(Demonstrator.objects.filter(mine), "scope", "title"),
    }


def _rows(records: Any, *fields: str) -> list[dict[str, Any]]:
    return [dict(row) for row in records.order_by("pk").values(*fields)]
