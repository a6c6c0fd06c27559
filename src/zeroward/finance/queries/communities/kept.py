"""Communities that were kept: of a city, as far as the viewer may see them, or of this visit."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.db.models import QuerySet
from django.http import Http404
from django.urls import reverse

from zeroward.core.models import Visibility
from zeroward.core.permissions import may
from zeroward.core.visibility import Viewer, visible_to
from zeroward.core.workspaces import Workspace, workspaces
from zeroward.finance.domain.community_visit import visit_communities
from zeroward.finance.models import EnergyCommunity
from zeroward.finance.queries.communities.profiles import Profile, unpacked
from zeroward.finance.rules import EDIT

MOST_SHOWN: Final = 100
VISIT: Final = "v-"


@dataclass(frozen=True, slots=True)
class Kept:
    """`key` stands in addresses; `record` is None for one of this visit. `raw` are the profiles as they are kept."""

    key: str
    title: str
    asked: Mapping[str, str]
    raw: Mapping[str, Any]
    record: EnergyCommunity | None = None

    @property
    def profiles(self) -> list[Profile]:
        return unpacked(self.raw)

    @property
    def measured(self) -> dict[str, tuple[float, ...]]:
        return {one.row: one.values for one in self.profiles}

    @property
    def url(self) -> str:
        return reverse("finance:community", args=[self.key])

    @property
    def is_visit(self) -> bool:
        return self.record is None

    @property
    def city(self) -> str:
        return self.record.city.name if self.record is not None else ""

    @property
    def is_example(self) -> bool:
        return self.record is not None and self.record.is_example


def kept_for(viewer: Viewer, session: Any, key: str) -> Kept:
    """One of them. One query for a city's. Raises Http404 when it is not there or not to be seen."""
    if key.startswith(VISIT):
        found = visit_communities(session).get(key)
        if found is not None:
            return _of_visit(key, found)
    elif key.isdecimal() and len(key) < 12:
        record = readable_communities(viewer).filter(pk=int(key)).first()
        if record is not None:
            return _of_city(record)
    raise Http404("There is no such community.")


def kept_here(session: Any) -> list[Kept]:
    """Those of this visit, the newest last. No query."""
    return [_of_visit(key, one) for key, one in visit_communities(session).items()]


def readable_communities(viewer: Viewer) -> QuerySet[EnergyCommunity]:
    return visible_to(EnergyCommunity.objects.select_related("city__country"), viewer)


def communities_of(place: Workspace, viewer: Viewer) -> list[Kept]:
    """Those of a city that the viewer may see. One query."""
    found = readable_communities(viewer).filter(scope=str(place.scope))
    return [_of_city(one) for one in found.defer("profiles")[:MOST_SHOWN]]


def own_communities(viewer: Viewer) -> list[Kept]:
    """Those of the cities to which the viewer belongs. One query, none for others."""
    scopes = [one for one in viewer.scopes if one.startswith("city:")]
    if not scopes:
        return []
    found = readable_communities(viewer).filter(scope__in=scopes)
    return [_of_city(one) for one in found.defer("profiles")[:MOST_SHOWN]]


def public_communities() -> list[Kept]:
    """What cities show to everybody. One query."""
    found = EnergyCommunity.objects.select_related("city__country").filter(visibility=Visibility.PUBLIC)
    return [_of_city(one) for one in found.defer("profiles")[:MOST_SHOWN]]


def cities_to_keep_in(viewer: Viewer) -> list[Workspace]:
    """Cities for which the viewer may write."""
    places = workspaces(one for one in sorted(viewer.scopes) if one.startswith("city:"))
    return [place for place in places.values() if may(viewer, EDIT, place)]


def _of_city(record: EnergyCommunity) -> Kept:
    raw = record.profiles if "profiles" not in record.get_deferred_fields() else {}
    return Kept(str(record.pk), record.title, record.asked, raw, record)


def _of_visit(key: str, found: Mapping[str, Any]) -> Kept:
    return Kept(key, found["title"], found["asked"], found["profiles"])
