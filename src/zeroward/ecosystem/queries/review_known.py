"""What the platform's own records say about facts of the review, as of its reference day, for filling it in."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from zeroward.ecosystem.models import LADDER, Actor, FormalStep, Platform
from zeroward.ecosystem.queries.formal import spells_of

FORMAL: Final = {
    "none": "none",
    "contact-point": "contact point",
    "informal-group": "informal group",
    "memorandum": "memorandum",
    "ministry-mandated": "ministry-mandated",
    "funded-programme": "funded programme",
}
"""Levels of formalisation as the rules of the clusters name them. Levels that the portfolio gives in other words
("high", "formal") say no step, and are not taken over."""


@dataclass(frozen=True, slots=True)
class KnownFact:
    """A value that records of the platform lead to, and since when it is so, where they say."""

    value: Any
    since: date | None = None


def known_facts(scopes: Iterable[str], day: date) -> dict[str, dict[str, KnownFact]]:
    """By the text of the scope ("country:AT") and fact. Three queries, however many countries.

    The formalisation is the furthest level that held on the day (several platforms: the furthest of them), else that of
    the profile; the kinds of actors are counted from the governance map, as soon as it names one.
    """
    wanted = list(scopes)
    found: dict[str, dict[str, KnownFact]] = {scope: {} for scope in wanted}
    codes = [scope.partition(":")[2] for scope in wanted]
    levels = Platform.objects.filter(country__code__in=codes).values_list(
        "country__code", "formalisation_level"
    )
    for code, level in levels:
        if level in FORMAL:
            found[f"country:{code}"]["formalisation"] = KnownFact(FORMAL[level])
    for scope, held in _levels_on(wanted, day).items():
        found[scope]["formalisation"] = held
    kinds: dict[str, set[str]] = defaultdict(set)
    named = Actor.objects.filter(scope__in=wanted).exclude(kind=Actor.Kind.OTHER)
    for scope, kind in named.values_list("scope", "kind"):
        kinds[scope].add(kind)
    for scope, listed in kinds.items():
        found[scope]["kinds_of_actors"] = KnownFact(len(listed))
    return found


def _levels_on(scopes: list[str], day: date) -> dict[str, KnownFact]:
    """The furthest level by scope that held on the day, with its first day."""
    rows: dict[tuple[str, int | None], list[FormalStep]] = defaultdict(list)
    for row in FormalStep.objects.filter(scope__in=scopes):
        rows[row.scope, row.platform_id].append(row)
    found: dict[str, tuple[int, KnownFact]] = {}
    for (scope, _platform), own in rows.items():
        for spell in spells_of(own):
            holds = spell.first <= day and (spell.last is None or day <= spell.last)
            if holds and spell.state in LADDER:
                step = LADDER.index(spell.state)
                if scope not in found or step > found[scope][0]:
                    found[scope] = (step, KnownFact(FORMAL[spell.state], spell.first))
    return {scope: known for scope, (_step, known) in found.items()}
