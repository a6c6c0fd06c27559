"""What a person's own page says of needs assessments: those of their team, and what is asked of their city."""

from dataclasses import dataclass

from django.db.models import Count, Q
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.consultation.models import Consultation, ConsultationState, ContactState
from zeroward.consultation.queries.burden_pages import request_parts, requests_from
from zeroward.consultation.rules import CODE
from zeroward.core.permissions import may
from zeroward.core.queries.together import Part, Rows
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace, workspaces

MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class TeamNext:
    """A team with its newest consultations that are not over, each with a word on where it stands."""

    place: Workspace
    rows: tuple[tuple[Consultation, str], ...]


@dataclass(frozen=True, slots=True)
class CityAsked:
    """A city with the hours that were asked of it in twelve months."""

    place: Workspace
    hours: float
    rests: bool


def teams_of(viewer: Viewer) -> list[TeamNext]:
    """Teams in which the viewer runs or codes needs assessments. Two queries."""
    scopes = [scope for scope in viewer.scopes if scope == "mission" or scope.startswith("country:")]
    places = {key: place for key, place in workspaces(scopes).items() if may(viewer, CODE, place)}
    if not places:
        return []
    rows = (
        Consultation.objects.filter(scope__in=places, origin="own")
        .exclude(state=ConsultationState.PUBLISHED)
        .annotate(
            there=Count(
                "streams__contacts__unit",
                filter=Q(streams__contacts__state=ContactState.TOOK_PART) & ~Q(streams__contacts__unit=""),
                distinct=True,
            )
        )
    )
    found: dict[str, list[tuple[Consultation, str]]] = {key: [] for key in places}
    for one in rows:
        if len(found[one.scope]) < MOST_NAMED:
            found[one.scope].append((one, _words(one)))
    return [
        TeamNext(place, tuple(found[key]))
        for key, place in sorted(places.items(), key=lambda pair: pair[1].name)
    ]


def city_parts(viewer: Viewer) -> dict[str, Part]:
    """What was asked of the viewer's cities, for `cities_of`."""
    cities = [scope.partition(":")[2] for scope in viewer.scopes if scope.startswith("city:")]
    return request_parts(cities) if cities else {}


def cities_of(viewer: Viewer, rows: Rows) -> list[CityAsked]:
    """The viewer's cities of which something was asked."""
    places = workspaces(scope for scope in viewer.scopes if scope.startswith("city:"))
    found = []
    for place in sorted(places.values(), key=lambda one: one.name):
        asked = requests_from(place.scope.key, rows)
        if asked.rows or asked.rests_since:
            found.append(CityAsked(place, asked.hours, asked.rests_since is not None))
    return found


def _words(one: Consultation) -> str:
    state = str(ConsultationState(one.state).label)
    there = int(getattr(one, "there", 0))
    if not there:
        return state
    cities = ngettext("one city took part", "%(count)d cities took part", there) % {"count": there}
    return _("%(state)s; %(cities)s") % {"state": state, "cities": cities}
