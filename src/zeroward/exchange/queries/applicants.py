"""Who takes part in a matching, as plain data: only what was handed in, and nobody who may not."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from zeroward.core.once import once
from zeroward.exchange.models import Application, ApplicationState, Call, Preference, Review
from zeroward.exchange.queries.catalogue import names_of
from zeroward.exchange.queries.eligibility import eligibility
from zeroward.exchange.queries.scores import Score, scores_of

TAKING_PART = (ApplicationState.SUBMITTED, ApplicationState.ACCEPTED)


@dataclass(frozen=True, slots=True)
class Applicant:
    """`facts` are those of the day of handing in, `told` what those who run the call wrote down of the place;
    `preferences` are applications in the order of the wishes; `score` of 0 to 100 by the reviewers of the phase that
    runs, None without."""

    application_id: int
    reference: str
    side: str
    scope: str
    name: str
    country: str
    facts: Mapping[str, Any]
    preferences: tuple[int, ...]
    needs: tuple[str, ...]
    offers: tuple[str, ...]
    languages: tuple[str, ...]
    capacity: int
    lower: int
    score: float | None
    told: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Found:
    """What the database says of those who take part, the same in every language."""

    kept: tuple[Application, ...]
    wishes: Mapping[int, Sequence[int]]
    scores: Mapping[int, Score]


def eligible(call: Call, *, also: Collection[str] = ()) -> tuple[Applicant, ...]:
    """By reference; `also`: other states that take part, such as the reserve list once decisions are told.

    Left out: whoever is about to be declined or put on the reserve list, and whoever a rule excludes by what was known
    when they handed in. Six queries, once for a page that only shows.
    """
    found = once(("exchange.eligible", call.pk, *sorted(also)), lambda: _read(call, also))
    names = names_of(found.kept)
    return tuple(
        Applicant(
            application_id=one.pk,
            reference=one.reference,
            side=one.side,
            scope=one.scope,
            name=names[one.pk],
            country=one.scope_country,
            facts=one.facts,
            preferences=tuple(found.wishes.get(one.pk, ())),
            needs=tuple(one.needs),
            offers=tuple(one.offers),
            languages=tuple(one.languages),
            capacity=one.capacity,
            lower=one.lower,
            score=found.scores[one.pk].mean if one.pk in found.scores else None,
            told=one.told,
        )
        for one in found.kept
    )


def _read(call: Call, also: Collection[str]) -> _Found:
    sides = {one.side: one for one in call.sides.select_related("call__programme")}
    rows = Application.objects.filter(call=call, state__in=[*TAKING_PART, *also]).exclude(
        pending__in=(ApplicationState.DECLINED, ApplicationState.RESERVE)
    )
    kept = [
        one
        for one in rows.order_by("reference")
        if one.side in sides
        and eligibility(sides[one.side], _facts(one), kind=_kind(one)).verdict is not False
    ]
    keys = {one.pk for one in kept}
    wishes: dict[int, list[int]] = {}
    found = Preference.objects.filter(application__in=keys, other__in=keys).order_by("rank", "pk")
    for application, other in found.values_list("application", "other"):
        wishes.setdefault(application, []).append(other)
    scores = scores_of(Review.objects.filter(application__in=keys), call.criteria, call.phase)
    return _Found(tuple(kept), wishes, scores)


def _facts(application: Application) -> dict[str, Any]:
    """Facts as rules ask them: lists become sets."""
    return {
        key: frozenset(value) if isinstance(value, list) else value
        for key, value in application.facts.items()
    }


def _kind(application: Application) -> str:
    return application.scope.partition(":")[0] if application.scope else "team"
