"""What of support waits for a person, and what of it is theirs."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from django.urls import reverse
from django.utils.translation import gettext as _

from zeroward.core.queries.together import Part, Rows, part
from zeroward.core.tasks_open import OpenTask, TaskReader
from zeroward.core.visibility import Viewer
from zeroward.ecosystem.models import (
    AssistanceRequest,
    Deliverable,
    Mentoring,
    PlanComment,
    PlanItem,
    SupportPlan,
)
from zeroward.people.models import Role
from zeroward.places.queries.country_names import country_names

ROOM: Final = "ecosystem"


def _parts(viewer: Viewer) -> Mapping[str, Part]:
    """Plans and deliverables for platforms; requests and comments for planners; offers to mentors."""
    if viewer.user_id is None:
        return {}
    offers = Mentoring.objects.filter(mentor=viewer.user_id, state=Mentoring.State.ASKED)
    found = {"offers": part(offers, "pk", "item__title")}
    teams = [
        scope
        for scope in viewer.scopes
        if viewer.holds(scope, Role.PLATFORM_COORDINATOR, Role.PLATFORM_EDITOR)
    ]
    if teams:
        proposed = SupportPlan.objects.filter(
            scope__in=teams, state=SupportPlan.State.PROPOSED, agreed_by_platform_at=None
        )
        found["proposed"] = part(proposed, "scope", "scope_country", "year", "comments_until")
    if viewer.is_admin or viewer.holds("mission", Role.PROGRAMME_MANAGER):
        states = (AssistanceRequest.State.SENT, AssistanceRequest.State.LOOKED_AT)
        asked = AssistanceRequest.objects.filter(state__in=states)
        found["asked"] = part(asked, "pk", "title", "scope", "wanted_by", "country__code")
        comments = PlanComment.objects.filter(side="platform", answered_at=None).exclude(
            plan__state__in=(SupportPlan.State.CLOSED, SupportPlan.State.DROPPED)
        )
        found["comments"] = part(comments, "plan__scope_country", "plan__year")
        running = (PlanItem.State.PLANNED, PlanItem.State.UNDER_WAY)
        due = PlanItem.objects.filter(
            plan__owner=viewer.user_id,
            plan__state__in=(SupportPlan.State.AGREED, SupportPlan.State.RUNNING),
            state__in=running,
            due_on__isnull=False,
        )
        found["due"] = part(due, "pk", "title", "due_on", "plan__scope_country", "plan__year")
    if teams:
        handed_in = Deliverable.objects.filter(state=Deliverable.State.HANDED_IN, item__plan__scope__in=teams)
        shown = handed_in.exclude(item__plan__state=SupportPlan.State.DRAFT)
        found["handed_in"] = part(
            shown, "pk", "title", "item__plan__scope", "item__plan__scope_country", "item__plan__year"
        )
    return found


def _make(_viewer: Viewer, rows: Rows) -> Iterator[OpenTask]:
    kind = _("Support")
    names = country_names() if any(rows.get(one) for one in ("asked", "comments", "due")) else {}
    for row in rows.get("offers", ()):
        url = reverse("ecosystem:mentoring-one", args=[row["pk"]])
        title = _("You are asked to be a mentor: %(title)s") % {"title": row["item__title"]}
        yield OpenTask(title, url, "", None, _("Mentoring"), ROOM, mine=True)
    for row in rows.get("proposed", ()):
        title = _("Comment on the support plan of %(year)s, and agree to it") % {"year": row["year"]}
        yield OpenTask(title, _plan(row), row["scope"], row["comments_until"], kind, ROOM)
    for row in rows.get("handed_in", ()):
        title = _("Look at what was handed in: %(title)s") % {"title": row["title"]}
        args = [row["item__plan__scope_country"], row["item__plan__year"], row["pk"]]
        url = reverse("ecosystem:deliverable-judge", args=args)
        yield OpenTask(title, url, row["item__plan__scope"], None, kind, ROOM)
    for row in rows.get("asked", ()):
        url = reverse("ecosystem:support-request", args=[row["pk"]])
        title = _("Request for support: %(title)s") % {
            "title": _named(row["title"], row["country__code"], names)
        }
        yield OpenTask(title, url, "mission", row["wanted_by"], kind, ROOM)
    plans = {(one["plan__scope_country"], one["plan__year"]) for one in rows.get("comments", ())}
    for code, year in sorted(plans):
        url = reverse("ecosystem:support-plan", args=[code, year])
        title = _("Comments wait for an answer: support plan %(country)s %(year)s")
        yield OpenTask(
            title % {"country": names.get(code, code), "year": year},
            f"{url}#comments",
            "mission",
            None,
            kind,
            ROOM,
        )
    for row in rows.get("due", ()):
        args = [row["plan__scope_country"], row["plan__year"], row["pk"]]
        url = reverse("ecosystem:support-item-report", args=args)
        title = _named(row["title"], row["plan__scope_country"], names)
        yield OpenTask(title, url, "mission", row["due_on"], kind, ROOM, mine=True)


def _named(title: str, code: str, names: Mapping[str, str]) -> str:
    return f"{title} ({names.get(code, code)})"


def _plan(row: Mapping[str, Any]) -> str:
    return reverse("ecosystem:support-plan", args=[row["scope_country"], row["year"]])


support_tasks = TaskReader(_parts, _make)
"""Requests, proposals, comments, deliverables and mentorings that wait. One query, and two for the
names of countries where the Mission is asked."""
