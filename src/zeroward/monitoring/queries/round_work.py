"""Rounds that wait for a person: answers that are open, rounds past their last day; and what a person reported."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.core.permissions import may
from zeroward.core.queries.together import Part, Rows, part
from zeroward.core.tasks_open import OpenTask, TaskReader
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import workspaces
from zeroward.monitoring.models import ActionReport, MonitoringRound, PlaceState, RoundPlace, RoundState
from zeroward.monitoring.rules import REPORT, ROUNDS
from zeroward.people.models import User


def _parts(viewer: Viewer) -> Mapping[str, Part]:
    places = workspaces(viewer.scopes)
    reports = [scope for scope, place in places.items() if may(viewer, REPORT, place)]
    holds = [scope for scope, place in places.items() if may(viewer, ROUNDS, place)]
    today = timezone.localdate()
    asked = RoundPlace.objects.filter(
        city__key__in=[scope.removeprefix("city:") for scope in reports],
        state__in=[PlaceState.ASKED, PlaceState.STARTED],
        round__state=RoundState.OPEN,
        round__opens_on__lte=today,
    )
    over = MonitoringRound.objects.filter(scope__in=holds, state=RoundState.OPEN, closes_on__lt=today)
    return {
        "asked": part(asked, "round_id", "round__title", "round__closes_on", "city__key"),
        "over": part(over, "pk", "title", "scope", "closes_on"),
    }


def _make(_viewer: Viewer, rows: Rows) -> Iterable[OpenTask]:
    for row in rows["asked"]:
        scope = f"city:{row['city__key']}"
        yield OpenTask(
            _("Report how far your actions are: %(round)s") % {"round": row["round__title"]},
            reverse("monitoring:answer", args=[scope, row["round_id"]]),
            scope,
            row["round__closes_on"],
            gettext_lazy("monitoring round"),
            "monitoring",
        )
    for row in rows["over"]:
        yield OpenTask(
            _("Close the round, or give it more time: %(round)s") % {"round": row["title"]},
            reverse("monitoring:round", args=[row["scope"], row["pk"]]),
            row["scope"],
            row["closes_on"],
            gettext_lazy("monitoring round"),
            "monitoring",
        )


round_tasks = TaskReader(_parts, _make)
"""Open answers and rounds that nobody closed. One query beside the places."""


def reports_data(user: User) -> dict[str, Any]:
    """Reports that this person gave."""
    rows = ActionReport.objects.filter(by=user).order_by("pk")
    return {
        "reports": [
            {
                "city": scope,
                "action": f"{number} {name}",
                "status": status,
                "as_of": as_of.isoformat(),
                "reported_at": at.isoformat(),
            }
            for scope, number, name, status, as_of, at in rows.values_list(
                "sheet__scope", "number", "name", "status", "as_of", "reported_at"
            )
        ]
    }
