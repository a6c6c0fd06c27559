"""What waits for a person in calls, what of it they can find, and what is kept about them."""

import datetime
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from django.urls import reverse
from django.utils import timezone

from zeroward.core.queries.together import Part, Row, part
from zeroward.core.rules import COORDINATORS, EDITORS
from zeroward.core.scope import Scope
from zeroward.core.visibility import Viewer
from zeroward.exchange.models import (
    Application,
    ApplicationState,
    Author,
    CallState,
    Decision,
    Review,
    ReviewState,
)
from zeroward.exchange.queries.access import applications_of
from zeroward.exchange.queries.reviewers import own_readings

WRITERS: Final = {kind: (COORDINATORS[kind], *EDITORS[kind]) for kind in ("city", "country")}


def parts_of(viewer: Viewer) -> Mapping[str, Part]:
    """Drafts of places that the viewer writes for, and applications to read: rows as values."""
    if viewer.user_id is None:
        return {}
    scopes = [scope for scope in viewer.scopes if _writes(viewer, scope)]
    drafts = Application.objects.filter(
        scope__in=scopes,
        state=ApplicationState.DRAFT,
        call__state=CallState.OPEN,
        call__closes_at__gt=timezone.now(),
    )
    reviews = own_readings(viewer).filter(
        state=ReviewState.ASSIGNED,
        application__call__state__in=(CallState.REVIEWING, CallState.MATCHING),
        application__state=ApplicationState.SUBMITTED,
    )
    found = {"reviews": part(reviews, "pk", "application__reference", "application__call__title")}
    if scopes:
        found["drafts"] = part(drafts, "pk", "scope", "call__title", "call__closes_at")
    return found


def draft_rows(rows: Iterable[Row]) -> Iterator[tuple[str, str, str, datetime.date | None]]:
    """Title, address, scope and the day by which it is due."""
    for row in rows:
        closes = row["call__closes_at"]
        due = closes.date() if isinstance(closes, datetime.datetime) else None
        yield row["call__title"], reverse("exchange:application", args=[row["pk"]]), row["scope"], due


def review_rows(rows: Iterable[Row]) -> Iterator[tuple[str, str]]:
    """Title and address."""
    for row in rows:
        title = f"{row['application__call__title']}: {row['application__reference']}"
        yield title, reverse("exchange:review", args=[row["pk"]])


def parts_inside(viewer: Viewer) -> Mapping[str, Part]:
    """Applications of one's own."""
    return {"own": part(applications_of(viewer), "pk", "call__title", "reference", "summary", "scope")}


def found_inside(rows: Iterable[Row]) -> Iterator[tuple[str, str, str, str]]:
    """Title, text, address and scope of each."""
    for row in sorted(rows, key=lambda row: row["pk"]):
        title = f"{row['call__title']}: {row['reference']}"
        yield title, row["summary"], reverse("exchange:application", args=[row["pk"]]), row["scope"]


def own_data(user: Any) -> dict[str, Any]:
    """For the copy that everybody can take: what they wrote with others, read, and decided."""
    wrote = Author.objects.filter(person=user).select_related("application__call")
    read = Review.objects.filter(reviewer=user).select_related("application")
    return {
        "applications": [
            {
                "reference": one.application.reference,
                "call": one.application.call.title,
                "asked first": one.leads,
            }
            for one in wrote
        ],
        "reviews": [
            {
                "application": one.application.reference,
                "state": one.state,
                "points": one.scores,
                "note": one.note,
                "comment": one.comment,
                "conflict": one.conflict,
            }
            for one in read
        ],
        "decisions": list(
            Decision.objects.filter(by=user).values_list("application__reference", "state", "reason")
        ),
    }


def _writes(viewer: Viewer, scope: str) -> bool:
    kind = Scope.parse(scope).kind
    return kind in WRITERS and viewer.holds(scope, *WRITERS[kind])
