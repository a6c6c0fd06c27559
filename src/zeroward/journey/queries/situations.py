"""From what is known of somebody to the situation that the rules look at."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from django.utils import timezone

from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace
from zeroward.funding.queries.matches import matches_for_many
from zeroward.journey.queries.dates import LOOKED_AT, dates_for, dates_for_many
from zeroward.journey.queries.signals import signals_of
from zeroward.journey.queries.unnamed import no_mission_city
from zeroward.journey.queries.visits import visit_of
from zeroward.journey.queries.ways import WayFacts, ways_of
from zeroward.journey.queries.weak import weak_fields
from zeroward.methods.runner import Runner
from zeroward.methods.steps import Situation
from zeroward.profile.queries.profiles import Profile, profiles_of, visitor_profile

ROLE_OF_SCOPE = {"city": "officer", "country": "platform"}


def situation_of(
    place: Workspace, profile: Profile, way: WayFacts, *, inside: bool, role: str = ""
) -> Situation:
    """A city or platform. `inside`: what only the team may know counts too. `role` looks with other eyes, such as those
    of an elected person."""
    scope, today = str(place.scope), timezone.localdate()
    signals = signals_of([scope], today)[scope] if inside else {}
    facts = _facts(profile, signals, place.scope, role)
    return Situation(
        facts=facts,
        today=today,
        weak=weak_fields([scope]).get(scope, frozenset()) if signals.get("readiness_taken") else frozenset(),
        dates=dates_for(profile, scope if signals.get("shortlist_begun") else "", timezone.now()),
        done=way.done,
        away=way.away(today),
        first=way.first,
        account=inside,
    )


def situations_of(
    scopes: Collection[Scope], today: date, *, with_dates: bool = False, runner: Runner | None = None
) -> dict[str, Situation]:
    """Many places in a few queries, as their teams would see them. For letters to these teams and for counting.
    `with_dates`: deadlines press as they do on each team's own page, which takes looking through all money; that goes
    over the runner."""
    profiles, now = profiles_of(scopes, inside=True), timezone.now()
    money = matches_for_many(profiles, limit=LOOKED_AT, now=now, runner=runner) if with_dates else {}
    return situations_with(profiles, today, dates_for_many(money, now) if money else {})


def situations_with(
    profiles: Mapping[Scope, Profile], today: date, dates: Mapping[Scope, Mapping[str, date]]
) -> dict[str, Situation]:
    """From profiles and dates that are known already."""
    texts = [str(scope) for scope in profiles]
    signals, ways, weak = signals_of(texts, today), ways_of(texts), weak_fields(texts)
    found: dict[str, Situation] = {}
    for scope, profile in profiles.items():
        text = str(scope)
        way = ways.get(text, WayFacts())
        found[text] = Situation(
            facts=_facts(profile, signals[text], scope),
            today=today,
            weak=weak.get(text, frozenset()),
            dates=dates.get(scope, {}),
            done=way.done,
            away=way.away(today),
            first=way.first,
            account=True,
        )
    return found


def visitor_situation(session: Any) -> Situation:
    """Somebody who told us something in this visit. What is public of the city that they named counts where they said
    nothing."""
    visit, told = visit_of(session), visitor_profile(session)
    facts: dict[str, Any] = {}
    if visit.city:
        scope = Scope.city(visit.city)
        found = profiles_of([scope], inside=False).get(scope)
        facts = dict(found.facts) if found is not None else {}
    facts |= told.facts
    if "mission_city" not in facts and _is_elsewhere(facts):
        facts["mission_city"] = False
    return Situation(
        facts=facts,
        today=timezone.localdate(),
        dates=dates_for(told, "", timezone.now()) if told.told else {},
        done=visit.done,
        away=visit.away,
    )


def _is_elsewhere(facts: Mapping[str, Any]) -> bool:
    """They named no city that we know, and no Mission City of their country is about as large."""
    country, people = facts.get("country"), facts.get("population")
    return isinstance(country, str) and isinstance(people, int | float) and no_mission_city(country, people)


def _facts(profile: Profile, signals: Mapping[str, bool], scope: Scope, role: str = "") -> dict[str, Any]:
    return {
        **profile.facts,
        **({"country": profile.country} if profile.country else {}),
        **signals,
        "role": role or ROLE_OF_SCOPE[scope.kind],
        **({"in_team": True} if scope.kind == "city" and signals else {}),
        **({"in_platform": True} if scope.kind == "country" and signals else {}),
    }
