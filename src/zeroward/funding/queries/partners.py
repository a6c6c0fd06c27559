"""Who looks for partners for an opportunity, as far as the viewer may see it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from zeroward.core.models import Visibility
from zeroward.core.scope import Scope
from zeroward.core.ui.sorting import sort_key
from zeroward.core.visibility import Viewer, visible_to
from zeroward.core.workspaces import Workspace, workspaces
from zeroward.funding.models import PartnerWish
from zeroward.funding.queries.reading import Reading, reading
from zeroward.funding.queries.store import offers
from zeroward.funding.queries.timing import BRUSSELS
from zeroward.funding.queries.today import states_at


@dataclass(frozen=True, slots=True)
class WishLine:
    """A search, with the city behind it."""

    record: PartnerWish
    place: Workspace

    @property
    def is_city(self) -> bool:
        return self.place.scope.kind == "city"


def wishes_for(opportunity: int, viewer: Viewer, today: date) -> list[WishLine]:
    """Searches that are still shown, in alphabetical order of the cities. One query beside that of the workspaces."""
    found = visible_to(PartnerWish.objects.filter(opportunity=opportunity), viewer)
    return _lines(_shown(found, today))


def public_wishes(opportunity: int, today: date) -> list[WishLine]:
    """What everybody may see. One query, and one for the cities' names."""
    found = PartnerWish.objects.filter(opportunity=opportunity, visibility=Visibility.PUBLIC)
    return _lines(_shown(found, today))


def own_wish(place: Workspace, viewer: Viewer, opportunity: int) -> PartnerWish | None:
    found = visible_to(PartnerWish.objects.filter(scope=str(place.scope), opportunity=opportunity), viewer)
    return found.first()


def others(lines: Sequence[WishLine], scope: Scope) -> list[WishLine]:
    """Without the city that asks."""
    return [one for one in lines if one.place.scope != scope]


def _shown(found: object, today: date) -> list[PartnerWish]:
    return [one for one in found if one.until is None or one.until >= today]  # type: ignore[attr-defined]


def _lines(records: Sequence[PartnerWish]) -> list[WishLine]:
    places = workspaces([one.scope for one in records])
    lines = [WishLine(one, places[one.scope]) for one in records if one.scope in places]
    return sorted(lines, key=lambda one: sort_key(one.place.name))


@dataclass(frozen=True, slots=True)
class Rule:
    """A part of what a consortium needs: what it asks, and whether the city and those who look for partners have it."""

    text: str
    verdict: bool | None
    said: str


@dataclass(frozen=True, slots=True)
class PartnersPage:
    reading: Reading
    is_closed: bool
    rules: list[Rule]
    wishes: list[WishLine]
    proposed: list[WishLine]


def partners_page(place: Workspace, viewer: Viewer, key: str, now: datetime) -> PartnersPage:
    """Raises KeyError for an opportunity that readers do not see."""
    store = offers()
    offer = store.by_key[key]
    state = states_at(store, now)[store.places[offer.pk]]
    lines = others(wishes_for(offer.pk, viewer, now.astimezone(BRUSSELS).date()), place.scope)
    return PartnersPage(reading(offer), state.is_closed, [], lines, [])


def searches_of(scope: str, now: datetime) -> list[PartnerWish]:
    """What a city looks for in public, for opportunities that are not over. One query."""
    store = offers()
    states = states_at(store, now)
    found = PartnerWish.objects.filter(scope=scope, visibility=Visibility.PUBLIC)
    return [
        one
        for one in _shown(found.select_related("opportunity"), now.astimezone(BRUSSELS).date())
        if one.opportunity_id in store.places and not states[store.places[one.opportunity_id]].is_closed
    ]
