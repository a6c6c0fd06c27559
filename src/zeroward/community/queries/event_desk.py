"""What those who hold events see: their events, who comes, what the person at the door needs."""

import datetime
from dataclasses import dataclass

from django.db.models import Count, Q

from zeroward.community.models import Event, EventSeries, JointPosition, Registration
from zeroward.community.queries.event_access import held_events, host_scopes
from zeroward.community.queries.events import EventRow, rows_of
from zeroward.community.queries.seats import HELD, WAITING
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import workspaces
from zeroward.methods.text.fold import fold
from zeroward.places.queries.country_names import country_names

SHOWN = 100


@dataclass(frozen=True, slots=True)
class HeldRow:
    """An event that the viewer holds, and how many want to come."""

    row: EventRow
    held: int
    waiting: int


@dataclass(frozen=True, slots=True)
class DeskPage:
    """Drafts first, then what lies ahead, then what is over."""

    drafts: list[HeldRow]
    ahead: list[HeldRow]
    past: list[HeldRow]
    positions: list[JointPosition]


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody on the list, as the door needs them. `comes_for` is the place they named."""

    registration: Registration
    name: str
    comes_for: str
    country: str


def desk_page(viewer: Viewer, now: datetime.datetime) -> DeskPage:
    """At most twelve queries."""
    found = held_events(viewer).annotate(
        held=Count("registrations", filter=Q(registrations__state=HELD), distinct=True),
        waiting=Count("registrations", filter=Q(registrations__state=WAITING), distinct=True),
    )
    newest = rows_of(found.order_by("-starts_at")[:SHOWN], now)
    rows = [HeldRow(row, row.event.held, row.event.waiting) for row in newest]  # type: ignore[attr-defined]
    published = [one for one in rows if one.row.event.state != Event.State.DRAFT]
    return DeskPage(
        drafts=[one for one in rows if one.row.event.state == Event.State.DRAFT],
        ahead=[one for one in published if not one.row.over],
        past=[one for one in reversed(published) if one.row.over],
        positions=list(JointPosition.objects.filter(scope__in=host_scopes(viewer))),
    )


def guests_of(event: Event, words: str = "") -> list[Guest]:
    """Everybody on the list, by name; `words` narrows. Four queries."""
    found = event.registrations.filter(state__in=(HELD, WAITING)).select_related("user")
    rows = list(found)
    places = workspaces(sorted({one.scope for one in rows if one.scope}))
    countries = country_names()
    guests = [
        Guest(
            one,
            one.user.get_full_name() if one.user is not None else one.name,
            places[one.scope].name if one.scope in places else "",
            countries.get(one.country, one.country),
        )
        for one in rows
    ]
    asked = fold(words).split()
    kept = [one for one in guests if all(part in fold(f"{one.name} {one.comes_for}") for part in asked)]
    return sorted(kept, key=lambda one: (fold(one.name), one.registration.pk))


def series_choices(viewer: Viewer) -> list[EventSeries]:
    """Series to which the viewer can add an edition: those of their workspaces."""
    return list(EventSeries.objects.filter(scope__in=host_scopes(viewer)))
