"""Cities that people ask to have added: one's own requests, those to answer, and namesakes in the directory."""

import datetime
from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils import timezone

from zeroward.core.names import key_from
from zeroward.core.permissions import may
from zeroward.core.queries.texts import with_texts
from zeroward.core.scope import Scope
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.people.models import MissingCity, Role, User
from zeroward.people.rules import ADD_CITY
from zeroward.places.models import City

State = MissingCity.State
MOST = 10


@dataclass(frozen=True, slots=True)
class Namesake:
    """A city of the directory that may be the one that is meant."""

    key: str
    name: str


def platform_of(country: str) -> Workspace:
    """The platform whose coordinators decide. Its name is not needed, and not read."""
    return Workspace(Scope.country(country), country, country)


def missing_of(user: User) -> list[MissingCity]:
    """One's own requests: those that are open, and those answered within the last month. One query."""
    month_ago = timezone.now() - datetime.timedelta(days=30)
    own = MissingCity.objects.filter(user=user).exclude(decided_at__lt=month_ago)
    return list(own.order_by("-made_at", "-pk")[:MOST])


def open_for(viewer: Viewer) -> QuerySet[MissingCity]:
    """Requests that this viewer may answer, oldest first; one's own are for others. Asked only of who may."""
    waiting = MissingCity.objects.filter(state=State.OPEN).exclude(user_id=viewer.user_id or 0)
    if not viewer.is_admin:
        waiting = waiting.filter(country__in=led_countries(viewer))
    return waiting.select_related("user").order_by("made_at", "pk")


def led_countries(viewer: Viewer) -> list[str]:
    """Codes of the countries whose platform this viewer coordinates. No query."""
    return [
        scope.partition(":")[2]
        for scope in viewer.scopes
        if scope.startswith("country:") and viewer.holds(scope, Role.PLATFORM_COORDINATOR)
    ]


def answers_some(viewer: Viewer) -> bool:
    """True for whoever may answer requests of some country."""
    return viewer.is_admin or bool(led_countries(viewer))


def may_answer(viewer: Viewer, request: MissingCity) -> bool:
    return may(viewer, ADD_CITY, platform_of(request.country))


def namesakes(name: str, country: str) -> list[Namesake]:
    """Cities of the country with this name in any language, accents and case aside."""
    wanted = _folded(name)
    cities = with_texts(City.objects.public().filter(country__code=country))
    return [
        Namesake(city.key, str(city.served("name").body))
        for city in cities
        if wanted in {_folded(city.name), _folded(str(city.served("name").body))}
    ]


def _folded(name: str) -> str:
    try:
        return key_from(name)
    except ValueError:  # no letters that an address can hold
        return name.casefold()
