"""What is known of a city or a country: what it said, what the platform knows, and what follows from both."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import get_language

from zeroward.core.facts import Known, known_of
from zeroward.core.models import Visibility
from zeroward.core.once import once
from zeroward.core.scope import Scope
from zeroward.core.visibility import Viewer, visible_to
from zeroward.core.workspaces import Workspace
from zeroward.profile.models import StatedFact
from zeroward.profile.queries.many import named_places
from zeroward.profile.queries.merging import Told, merged
from zeroward.profile.queries.visits import said_in

__all__ = ["EMPTY", "Profile", "Told", "profile_of", "profiles_of", "visitor_profile"]

AT_ONCE = 5000
"""Places read in one go: databases bound how many values a query may hold."""


@dataclass(frozen=True, slots=True)
class Profile:
    """`scope` is None for a visitor; `country` is the ISO code, "" while it is not known. `told` holds facts of the
    catalogue alone, by key; what is not there is unknown."""

    scope: Scope | None
    name: str
    country: str
    told: Mapping[str, Told] = field(default_factory=dict)

    @property
    def facts(self) -> dict[str, Any]:
        """Values as rules ask them: True or False, frozensets, numbers, texts."""
        return {key: one.value for key, one in self.told.items()}

    def missing(self, keys: Iterable[str]) -> tuple[str, ...]:
        """Those of the facts that are not known, in the order in which they are named."""
        return tuple(key for key in dict.fromkeys(keys) if key not in self.told)


EMPTY = Profile(None, "", "")


def profile_of(place: Workspace, viewer: Viewer) -> Profile:
    """What this viewer may know of the place: its team all, others what the city shares with them. Read once a page."""
    key = ("profile", place, viewer.user_id, get_language())
    return once(key, lambda: _seen_by(place, viewer))


def _seen_by(place: Workspace, viewer: Viewer) -> Profile:
    stated = visible_to(StatedFact.objects.filter(scope=str(place.scope)), viewer)
    inside = viewer.holds(place.scope)
    rows = stated.values_list("key", "value", "as_of")
    return _profile(place, known_of([place.scope], inside=inside)[place.scope], rows)


def profiles_of(scopes: Collection[Scope], *, inside: bool) -> dict[Scope, Profile]:
    """Many places in a few queries, with their names as they are kept. `inside` reads all that the places said, for
    work that nobody else sees; else only what is public."""
    wanted = list(dict.fromkeys(scopes))
    found: dict[Scope, Profile] = {}
    for start in range(0, len(wanted), AT_ONCE):
        found.update(_some(wanted[start : start + AT_ONCE], inside))
    return found


def visitor_profile(session: Any) -> Profile:
    """What somebody told in this visit; `EMPTY` before the first answer. It is kept in the session alone."""
    said = said_in(session)
    if not said:
        return EMPTY
    country = str(said.get("country", ""))
    scope = Scope.country(country)
    known = known_of([scope])[scope] if country else {}
    about = {key: told for key, told in known.items() if key == "eu_status"}
    return Profile(None, "", country, merged(said, about, how="typed"))


Row = tuple[str, Any, Any]
"""Key, value as it is kept, and the day for which it was said."""


def _some(scopes: list[Scope], inside: bool) -> dict[Scope, Profile]:
    places = named_places(scopes)
    rows = StatedFact.objects.filter(scope__in=[str(scope) for scope in places])
    if not inside:
        rows = rows.filter(visibility=Visibility.PUBLIC)
    stated: dict[str, list[Row]] = {}
    for scope, key, value, day in rows.order_by().values_list("scope", "key", "value", "as_of"):
        stated.setdefault(scope, []).append((key, value, day))
    known = known_of(list(places), inside=inside)
    return {
        scope: _profile(place, known[scope], stated.get(str(scope), ())) for scope, place in places.items()
    }


def _profile(place: Workspace, known: Mapping[str, Known], stated: Iterable[Row]) -> Profile:
    said, days = {}, {}
    for key, value, day in stated:
        said[key], days[key] = value, day
    return Profile(place.scope, place.name, place.country, merged(said, known, days=days))
