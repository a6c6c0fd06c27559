"""Who looks for partners for an opportunity, as far as the viewer may see it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.core.models import Visibility
from zeroward.core.scope import Scope
from zeroward.core.ui.sorting import sort_key
from zeroward.core.visibility import Viewer, visible_to
from zeroward.core.workspaces import Workspace, workspaces
from zeroward.funding.models import PartnerWish
from zeroward.funding.queries.compiled import compiled_of
from zeroward.funding.queries.reading import Reading, reading
from zeroward.funding.queries.store import offers
from zeroward.funding.queries.timing import BRUSSELS
from zeroward.funding.queries.today import states_at
from zeroward.methods.funding import Candidate, Consortium, Together, bodies_of, find_partners, lacking
from zeroward.profile.queries.profiles import profile_of, profiles_of


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
    at = store.places[offer.pk]
    rules = compiled_of(store).offers[at]
    today = now.astimezone(BRUSSELS).date()
    lines = others(wishes_for(offer.pk, viewer, today), place.scope)
    facts = profile_of(place, viewer).facts
    own = bodies_of(facts) or [place.country]
    mission = int(facts.get("mission_city") is True)
    about: dict[str, Any] = {
        "rule": rules.country_rule,
        "statuses": compiled_of(store).statuses,
        "day": today,
    }
    group = find_partners(rules.consortium, own, _candidates(lines), missions=mission, **about)
    alone = lacking(rules.consortium, own, missions=mission, **about)
    by_scope = {str(one.place.scope): one for one in lines}
    return PartnersPage(
        reading=reading(offer),
        is_closed=states_at(store, now)[at].is_closed,
        rules=_rules(rules.consortium, alone, group.lacking),
        wishes=lines,
        proposed=[by_scope[one.key] for one in group.partners],
    )


def _candidates(lines: Sequence[WishLine]) -> list[Candidate]:
    """Cities that look for partners; whether one is a Mission City is public."""
    cities = [one for one in lines if one.is_city]
    known = profiles_of([one.place.scope for one in cities], inside=False) if cities else {}
    return [
        Candidate(
            str(one.place.scope),
            one.place.country,
            is_mission=one.place.scope in known and known[one.place.scope].facts.get("mission_city") is True,
            looks=True,
        )
        for one in cities
    ]


def _rules(asked: Consortium, alone: Together, together: Together) -> list[Rule]:
    """What is asked, and how far the city and those proposed have it."""
    if asked.alone:
        return [Rule(_("One city alone can apply."), True, "")]
    named = (
        (asked.entities, 1, alone.bodies, together.bodies, _asked_bodies),
        (asked.countries, 1, alone.countries, together.countries, _asked_countries),
        (asked.members, 0, alone.members, together.members, _asked_members),
        (asked.missions, 0, alone.missions, together.missions, _asked_missions),
    )
    return [
        Rule(words(count), None if left else True, _left_words(left, after))
        for count, least, left, after, words in named
        if count > least
    ]


def _asked_bodies(count: int) -> str:
    return ngettext("One body or more", "%(count)d bodies or more", count) % {"count": count}


def _asked_countries(count: int) -> str:
    return ngettext("In one country or more", "In %(count)d countries or more", count) % {"count": count}


def _asked_members(count: int) -> str:
    return ngettext("One of them in a member state", "%(count)d of them in member states", count) % {
        "count": count
    }


def _asked_missions(count: int) -> str:
    return ngettext("One Mission City or more", "%(count)d Mission Cities or more", count) % {"count": count}


def _left_words(left: int, after: int) -> str:
    """What the city still lacks by what is known of it, and what is left with those who look for partners."""
    if not left:
        return _("You have this, by what is known of your partners.")
    said = ngettext("%(count)d is still missing.", "%(count)d are still missing.", left) % {"count": left}
    if after < left:
        helped = _("Those below would close it.") if not after else _("Those below would help.")
        return f"{said} {helped}"
    return said


def searches_of(scope: str, now: datetime) -> list[PartnerWish]:
    """What a city looks for in public, for opportunities that are not over. One query where there is none."""
    found = PartnerWish.objects.filter(scope=scope, visibility=Visibility.PUBLIC)
    shown = _shown(found.select_related("opportunity"), now.astimezone(BRUSSELS).date())
    if not shown:
        return []
    store = offers()
    states = states_at(store, now)
    known = [one for one in shown if one.opportunity_id in store.places]
    return [one for one in known if not states[store.places[one.opportunity_id]].is_closed]
