"""Fields of one search result of the Funding & Tenders portal. Every field is a list, and nothing can be relied on."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

from zeroward.core.errors import InvalidInputError
from zeroward.funding.domain.deadlines import BRUSSELS, Due, due_at
from zeroward.funding.models import OpportunityState

STATES: Final = {
    "31094501": OpportunityState.FORTHCOMING,
    "31094502": OpportunityState.OPEN,
    "31094503": OpportunityState.CLOSED,
}
GRANTS: Final = frozenset({"1", "2", "8"})
"""Types of result that are calls for grants; 0 is a tender."""
LONGEST_MILLISECONDS: Final = 13


def texts(metadata: Mapping[str, Any], name: str) -> list[str]:
    """All texts of a field; [] where it is missing or something else."""
    given = metadata.get(name)
    many = given if isinstance(given, list) else [given]
    return [str(one).strip() for one in many if isinstance(one, str | int | float) and str(one).strip()]


def text(metadata: Mapping[str, Any], name: str) -> str:
    return next(iter(texts(metadata, name)), "")


def moment(said: str) -> Due | None:
    """A deadline as the portal writes it: with an offset, as milliseconds, or as a day; None for anything else.

    Midnight in UTC is how the portal writes a day without an hour: the deadline is then the end of that day.
    """
    if said.isascii() and said.isdigit() and len(said) <= LONGEST_MILLISECONDS:
        at = datetime.fromtimestamp(int(said) / 1000, tz=UTC)
        said = at.isoformat()
    try:
        if len(said) > len("2026-10-08"):
            at = datetime.fromisoformat(said)
            if at.tzinfo is not None:
                at = at.astimezone(UTC)
                said = at.date().isoformat() if not (at.hour or at.minute) else at.isoformat()
        return due_at(said)
    except (InvalidInputError, ValueError, OverflowError):
        return None


def day(said: str) -> str | None:
    """The day of a date of the portal, in Brussels."""
    due = moment(said)
    return due.at.astimezone(ZoneInfo(BRUSSELS)).date().isoformat() if due else None


def json_text(metadata: Mapping[str, Any], name: str) -> Any:
    """A field that holds JSON as a text; None where it is missing or broken."""
    try:
        return json.loads(text(metadata, name) or "null")
    except (ValueError, RecursionError):
        return None
