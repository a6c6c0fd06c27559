"""What waits for a person in matches and testbeds, and what is kept about them there."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.urls import reverse
from django.utils import timezone

from zeroward.core.permissions import may
from zeroward.core.queries.together import Part, Row, part
from zeroward.core.scope import Scope
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.exchange.call_rules import APPLY
from zeroward.exchange.match_rules import TESTBEDS
from zeroward.exchange.models import Consent, Goal, Match, Pin, Run, TestbedRequest

AHEAD: Final = datetime.timedelta(days=60)
"""How long before its day a goal is a task."""


@dataclass(frozen=True, slots=True)
class Waiting:
    title: str
    url: str
    scope: str
    due: datetime.date | None = None


def parts_of(viewer: Viewer) -> Mapping[str, Part]:
    """Goals of the viewer's matches, requests to its testbeds: rows as values."""
    found: dict[str, Part] = {}
    writes = [scope for scope in viewer.scopes if _may(viewer, APPLY, scope)]
    if writes:
        goals = Goal.objects.filter(
            match__members__application__scope__in=writes,
            match__members__left_on=None,
            match__state=Match.State.ACTIVE,
            reached_on=None,
            due_on__lte=timezone.localdate() + AHEAD,
        )
        found["goals"] = part(goals, "title", "match_id", "match__members__application__scope", "due_on")
    keeps = [scope for scope in viewer.scopes if _may(viewer, TESTBEDS, scope)]
    if keeps:
        waiting = TestbedRequest.objects.filter(testbed__scope__in=keeps, state=TestbedRequest.State.OPEN)
        found["requests"] = part(waiting, "pk", "testbed__title", "testbed__scope")
    return found


def goals_from(rows: Iterable[Row]) -> list[Waiting]:
    return [
        Waiting(
            one["title"],
            reverse("exchange:match", args=[one["match_id"]]),
            one["match__members__application__scope"],
            one["due_on"],
        )
        for one in rows
    ]


def requests_from(rows: Iterable[Row]) -> list[Waiting]:
    return [
        Waiting(
            one["testbed__title"], reverse("exchange:testbed-answer", args=[one["pk"]]), one["testbed__scope"]
        )
        for one in rows
    ]


def own_data(user: Any) -> dict[str, Any]:
    """What a person decided, ran, agreed to and asked."""
    return {
        "matchings": [
            f"{one.call} {one.number}" for one in Run.objects.filter(made_by=user).select_related("call")
        ],
        "decisions": [
            {"decision": one.kind, "why": one.why, "at": one.created_at.isoformat()}
            for one in Pin.objects.filter(made_by=user)
        ],
        "agreements": [one.at.isoformat() for one in Consent.objects.filter(by=user)],
        "requests": [
            {"testbed": one.testbed.title, "text": one.text, "at": one.created_at.isoformat()}
            for one in TestbedRequest.objects.filter(asked_by=user).select_related("testbed")
        ],
    }


def _may(viewer: Viewer, action: str, scope: str) -> bool:
    """Asked of the scope alone: no name is needed for it."""
    return may(viewer, action, Workspace(Scope.parse(scope), scope))
