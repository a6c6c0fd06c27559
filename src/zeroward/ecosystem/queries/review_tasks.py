"""What of the yearly review waits for a person: answers of a platform, readings and decisions of the Mission team."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from django.db.models import Count
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.core.queries.together import Part, Rows, part
from zeroward.core.scope import MISSION
from zeroward.core.tasks_open import OpenTask, TaskReader
from zeroward.core.visibility import Viewer
from zeroward.ecosystem.models import CountryReview
from zeroward.people.models import Role

ROOM: Final = "ecosystem"
READERS: Final = (Role.MISSION_EDITOR, Role.MISSION_ANALYST, Role.PROGRAMME_MANAGER, Role.EXPERT)
State = CountryReview.State


def _parts(viewer: Viewer) -> Mapping[str, Part]:
    if viewer.user_id is None:
        return {}
    own = [
        scope
        for scope in viewer.scopes
        if scope.startswith("country:")
        and viewer.holds(scope, Role.PLATFORM_COORDINATOR, Role.PLATFORM_EDITOR)
    ]
    found = {}
    if own:
        answering = CountryReview.objects.filter(scope__in=own, state=State.ANSWERING)
        found["answering"] = part(answering, "scope", "round__year", "round__due")
    if viewer.holds(MISSION, *READERS):
        handed = (
            CountryReview.objects.filter(state=State.HANDED_IN)
            .values("round__year")
            .annotate(number=Count("pk"))
            .order_by("round__year")
        )
        found["handed"] = part(handed, "round__year", "number")
    return found


def _make(_viewer: Viewer, rows: Rows) -> Iterator[OpenTask]:
    for row in rows.get("answering", ()):
        year, scope = row["round__year"], row["scope"]
        yield OpenTask(
            _("Answer the review of %(year)d") % {"year": year},
            reverse("ecosystem:review-of", args=[scope, year]),
            scope,
            _day(row["round__due"]),
            _("Yearly review"),
            ROOM,
        )
    for row in rows.get("handed", ()):
        year, number = row["round__year"], row["number"]
        yield OpenTask(
            ngettext(
                "%(number)d review of %(year)d waits to be read or decided",
                "%(number)d reviews of %(year)d wait to be read or decided",
                number,
            )
            % {"number": number, "year": year},
            reverse("ecosystem:review-round", args=[year]),
            str(MISSION),
            None,
            _("Yearly review"),
            ROOM,
        )


def _day(value: date | str | None) -> date | None:
    return date.fromisoformat(value) if isinstance(value, str) else value


review_tasks = TaskReader(_parts, _make)
"""One query, together with those of other rooms."""
