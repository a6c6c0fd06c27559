"""What a record hangs on, for whoever reads it: links to actions, indicators, pilots, sessions that they may see.

A public entry may hang on an action of a plan that is not: then nothing of the action is shown.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from zeroward.barriers.queries.home import barriers_for_place
from zeroward.community.queries.event_access import visible_events
from zeroward.core.pointers import Pointer, pointers
from zeroward.core.visibility import Viewer, may_see
from zeroward.core.workspaces import Workspace
from zeroward.monitoring.domain.demonstrators import own_agreements
from zeroward.monitoring.domain.pilots import own_applications
from zeroward.monitoring.models import Pilot, Sensemaking
from zeroward.people.queries.team import members_of
from zeroward.places.models import City
from zeroward.plan.models import Action, Indicator

Choices = list[tuple[str, str]]
NONE = ("", "–")
MOST = 400
BARRIER = "barrier"
"""Kind of pointer under which the register of barriers names its records."""


@dataclass(frozen=True, slots=True)
class Link:
    kind: str | Promise
    label: str
    url: str


def barriers_of(records: Iterable[Any]) -> Mapping[str, Pointer]:
    """The barriers that records name, as far as everyone may see them."""
    return pointers(BARRIER, sorted({one.barrier for one in records if one.barrier}))


def links_of(record: Any, viewer: Viewer, barriers: Mapping[str, Pointer] | None = None) -> list[Link]:
    """In the order in which they are read. The record's relations were read with it."""
    found: list[Link] = []
    action, indicator = getattr(record, "action", None), getattr(record, "indicator", None)
    if action is not None and may_see(action.plan, viewer):
        url = reverse("plan:action", args=[action.plan_id, action.pk])
        found.append(Link(_("Action"), str(action), url))
    if indicator is not None and may_see(indicator.plan, viewer):
        url = reverse("plan:indicator", args=[indicator.plan_id, indicator.pk])
        found.append(Link(_("Indicator"), str(indicator), url))
    for name, label, route in (
        ("pilot", _("Pilot"), "monitoring:pilot"),
        ("session", _("Session"), "monitoring:session"),
    ):
        other = getattr(record, name, None)
        if other is not None and may_see(other, viewer):
            found.append(Link(label, other.title, reverse(route, args=[other.pk])))
    barrier = (barriers or {}).get(getattr(record, "barrier", ""))
    if barrier is not None:
        found.append(Link(_("Barrier"), str(barrier.title), barrier.url))
    return found


def action_choices(place: Workspace) -> Choices:
    """Actions of the place's own plans, by plan."""
    found = Action.objects.filter(plan__scope=str(place.scope)).select_related("plan")
    return [NONE, *((str(one.pk), f"{one.code} {one.name}") for one in found[:MOST])]


def indicator_choices(place: Workspace) -> Choices:
    found = Indicator.objects.filter(plan__scope=str(place.scope))
    return [NONE, *((str(one.pk), f"{one.number} {one.name}") for one in found[:MOST])]


def pilot_choices(place: Workspace) -> Choices:
    return _titles(Pilot.objects.filter(scope=str(place.scope)))


def session_choices(place: Workspace) -> Choices:
    return _titles(Sensemaking.objects.filter(scope=str(place.scope)))


def event_choices(viewer: Viewer, place: Workspace) -> Choices:
    """Events that the place holds, the newest first."""
    found = visible_events(viewer).filter(scope=str(place.scope)).order_by("-starts_at")
    return [NONE, *((str(one.pk), f"{one.title}, {one.starts_at:%Y-%m-%d}") for one in found[:MOST])]


def city_choices(place: Workspace) -> Choices:
    """For a platform or the Mission: where a pilot runs. A city has no choice to make."""
    if place.scope.kind == "city":
        return []
    found = City.objects.public().order_by("name")
    if place.country:
        found = found.filter(country__code=place.country)
    return [NONE, *((str(one.pk), one.name) for one in found)]


def application_choices(place: Workspace) -> Choices:
    found = own_applications(place)
    return [NONE, *((str(one.pk), f"{one.call.title} ({one.reference})") for one in found[:MOST])]


def barrier_choices(viewer: Viewer, place: Workspace, kept: object = "") -> Choices:
    """Barriers that the team can name; the one that is named already stays, whatever became of it."""
    found = barriers_for_place(viewer, place)
    named = str(kept or "")
    more = [(named, named)] if named and named not in dict(found) else []
    return [NONE, *found[:MOST], *more]


def agreement_choices(viewer: Viewer, place: Workspace) -> Choices:
    return _titles(own_agreements(viewer, place))


def member_choices(place: Workspace) -> Choices:
    """The people of the team, each once."""
    found = {str(one.user_id): str(one.user) for one in members_of(place.scope)}
    return [NONE, *sorted(found.items(), key=lambda pair: pair[1].casefold())]


def _titles(found: Any) -> Choices:
    rows: Sequence[tuple[int, str]] = list(found.values_list("pk", "title")[:MOST])
    return [NONE, *((str(pk), title) for pk, title in rows)]
