"""What goes into a matching: who takes part, what is known of them, and what people decided beforehand."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils import translation
from django.utils.translation import gettext as _

from zeroward.core.errors import ConflictError
from zeroward.core.once import once
from zeroward.exchange.models import ApplicationState, Call, CallState, Match, MatchMember, Pin
from zeroward.exchange.queries.applicants import Applicant, eligible
from zeroward.exchange.queries.matching.options import GROUPS, Options
from zeroward.exchange.queries.matching.place_facts import PlaceFacts, number_of, place_facts
from zeroward.methods.matching import CityProfile

Pair = tuple[int, int]
MOST: int = 2000
"""Applications that are matched at once here; the methods take more."""


@dataclass(frozen=True, slots=True)
class Inputs:
    """`learners` and `hosts` are the two sides; of one pool `hosts` is empty. Pairs are ids: (learner, host). Those in
    `kept` are fixed because they work together already, and by no decision."""

    call: Call
    options: Options
    learners: tuple[Applicant, ...]
    hosts: tuple[Applicant, ...]
    names: dict[int, str]
    profiles: dict[int, CityProfile]
    known: dict[int, PlaceFacts]
    fixed: tuple[Pair, ...]
    kept: frozenset[Pair]
    forbidden: frozenset[Pair]
    digest: str

    @property
    def everybody(self) -> tuple[Applicant, ...]:
        return (*self.learners, *self.hosts)

    def named(self, pairs: Sequence[Pair]) -> list[tuple[str, str]]:
        return [(self.names[one], self.names[other]) for one, other in pairs]

    def number(self, name: str) -> int:
        return next(pk for pk, one in self.names.items() if one == name)


def read_inputs(call: Call, options: Options) -> Inputs:
    """Everything as it is now. Raises ConflictError when there is nobody to match, or too many."""
    # names break ties, so they must not hang on the language of whoever runs it
    with translation.override("en"):
        rows = sorted(eligible(call, also=waiting_too(call)), key=lambda one: one.application_id)
    hosts = tuple(one for one in rows if one.side == "host")
    learners = tuple(one for one in rows if one.side != "host")
    two = any(side.side == "host" for side in call.sides.all())
    if not learners or (two and not hosts):
        raise ConflictError(
            _("There is nobody to match yet."),
            remedy=_("Wait until applications of both sides are handed in."),
        )
    if len(rows) > MOST:
        raise ConflictError(
            _("At most %(most)d applications are matched at once.") % {"most": MOST},
            remedy=_("Decide first who takes part."),
        )
    here = {one.application_id for one in rows}
    names = _names(rows)
    pins = [one for one in call.pins.all() if one.one_id in here and one.other_id in here]
    fixed = {(one.one_id, one.other_id) for one in pins if one.kind == Pin.Kind.FIXED}
    forbidden = {(one.one_id, one.other_id) for one in pins if one.kind == Pin.Kind.FORBIDDEN}
    kept: set[Pair] = set()
    if options.keep:
        between = two and options.way != GROUPS
        kept = {pair for pair in published_pairs(call, between) if set(pair) <= here} - forbidden - fixed
        fixed |= kept
    known = place_facts(rows)
    profiles = _profiles(call, rows, names, known)
    return Inputs(
        call=call,
        options=options,
        learners=learners,
        hosts=hosts if two else (),
        names=names,
        profiles=profiles,
        known=known,
        fixed=tuple(sorted(fixed)),
        kept=frozenset(kept),
        forbidden=frozenset(forbidden),
        digest=_digest(rows, fixed, forbidden, profiles),
    )


def waiting_too(call: Call) -> tuple[str, ...]:
    """Once decisions are told, whoever is on the reserve list may move up."""
    told = call.state in (CallState.DECIDED, CallState.RUNNING)
    return (ApplicationState.RESERVE,) if told else ()


def published_pairs(call: Call, two: bool) -> set[Pair]:
    """Pairs that work together now: (learner, host), or two members of a pair or group."""
    found: set[Pair] = set()
    for match in active_matches(call):
        inside = [one for one in match.members.all() if one.left_on is None]
        if two:
            host = next((one.application_id for one in inside if one.hosts), None)
            if host is not None:
                found |= {(one.application_id, host) for one in inside if not one.hosts}
        else:
            guests = sorted(one.application_id for one in inside if not one.hosts)
            found |= {(guests[0], one) for one in guests[1:]}
    return found


def active_matches(call: Call) -> Sequence[Match]:
    """Matches that go on, with their members. Two queries, once for a page that only shows."""
    rows = Match.objects.filter(call=call, state=Match.State.ACTIVE).prefetch_related("members")
    return once(("exchange.active_matches", call.pk), lambda: list(rows))


def _names(rows: Sequence[Applicant]) -> dict[int, str]:
    """Names that differ: two applications of one name say which is which."""
    every = [one.name for one in rows]
    return {
        one.application_id: one.name if every.count(one.name) == 1 else f"{one.name} ({one.reference})"
        for one in rows
    }


def _profiles(
    call: Call, rows: Sequence[Applicant], names: dict[int, str], known: Mapping[int, PlaceFacts]
) -> dict[int, CityProfile]:
    scopes = [one.scope for one in rows if one.scope]
    before = set(
        MatchMember.objects.filter(application__scope__in=scopes, hosts=False)
        .exclude(match__call=call)
        .values_list("application__scope", flat=True)
    )
    found = {}
    for one in rows:
        place = known[one.application_id]
        found[one.application_id] = CityProfile(
            name=names[one.application_id],
            needs=dict.fromkeys(one.needs, 1.0) or None,
            strengths=dict.fromkeys(one.offers, 1.0) or None,
            population=place.population,
            working_languages=tuple(one.languages),
            maturity=number_of(place.level.value),
            climate_zone=str(place.climate.value or ""),
            tradition=str(place.tradition.value or ""),
            wishes=tuple(names[other] for other in one.preferences if other in names),
            latitude=place.latitude,
            longitude=place.longitude,
            first_timer=one.scope not in before,
            country=one.country,
        )
    return found


def _digest(
    rows: Sequence[Applicant],
    fixed: set[Pair],
    forbidden: set[Pair],
    profiles: Mapping[int, CityProfile],
) -> str:
    told = [
        [
            one.application_id, one.side, one.scope, one.country, sorted(one.needs), sorted(one.offers),
            sorted(one.languages), list(one.preferences), one.capacity, one.lower, dict(one.facts),
            *_of_place(profiles[one.application_id]),
        ]
        for one in rows
    ]  # fmt: skip
    text = json.dumps(
        [told, sorted(fixed), sorted(forbidden)], sort_keys=True, default=str, ensure_ascii=False
    )
    return hashlib.sha256(text.encode()).hexdigest()


def _of_place(one: CityProfile) -> list[Any]:
    return [one.population, one.climate_zone, one.tradition, one.maturity]
