"""A cohort: all matches of a call with how far they are, the next visits, and what came of them."""

from collections import Counter
from dataclasses import dataclass

from django.utils import timezone

from zeroward.exchange.models import Agreement, Cohort, Match, MatchMember, Outcome, ReplicationPlan, Visit
from zeroward.exchange.queries.catalogue import names_of
from zeroward.exchange.queries.match_page import title_of


@dataclass(frozen=True, slots=True)
class ShownRow:
    """`reached` of `goals`; `agreed`: every partner said yes."""

    match: Match
    title: str
    agreed: bool
    goals: int
    reached: int
    visits: int
    held: int
    plans: int
    mine: bool


@dataclass(frozen=True, slots=True)
class CohortPage:
    """`helped` counts what partners said; only those who run the call see it below five answers."""

    rows: list[ShownRow]
    going: int
    visits: list[tuple[Visit, str]]
    helped: list[tuple[str, int]]
    outcomes: int
    public: list[tuple[str, Outcome]]
    plans: list[tuple[str, ReplicationPlan]]


LEAST_ANSWERS = 5
"""Answers from which counts are shown to partners: fewer would tell who said what."""


def cohort_page(cohort: Cohort, own: set[int], *, runs: bool) -> CohortPage:
    """`own`: ids of the viewer's matches. About ten queries, however many matches there are."""
    matches = list(
        Match.objects.filter(call=cohort.call).prefetch_related("members__application", "goals", "visits")
    )
    names = names_of(one.application for match in matches for one in match.members.all())
    consents = Counter(
        Agreement.objects.filter(match__call=cohort.call, consents__isnull=False).values_list(
            "match", flat=True
        )
    )
    plans = list(ReplicationPlan.objects.filter(member__match__call=cohort.call).select_related("member"))
    counted = Counter(one.member.match_id for one in plans)
    outcomes = list(Outcome.objects.filter(member__match__call=cohort.call).select_related("member"))
    said = Counter(one.helped for one in outcomes)
    titles = {match.pk: title_of(list(match.members.all()), names) for match in matches}
    today = timezone.localdate()
    visits = [
        (one, titles[match.pk])
        for match in matches
        for one in match.visits.all()
        if one.state == Visit.State.PLANNED and one.ends_on >= today
    ]
    shown = runs or len(outcomes) >= LEAST_ANSWERS
    return CohortPage(
        rows=[_row(match, titles[match.pk], consents, counted, own) for match in matches],
        going=sum(match.state == Match.State.ACTIVE for match in matches),
        visits=sorted(visits, key=lambda one: one[0].starts_on)[:20],
        helped=[(str(label), said[key]) for key, label in Outcome.Helped.choices] if shown else [],
        outcomes=len(outcomes),
        public=[(names[one.member.application_id], one) for one in outcomes if one.is_public and one.lessons],
        plans=[(names[one.member.application_id], one) for one in plans if one.is_public or runs],
    )


def _row(match: Match, title: str, consents: Counter[int], plans: Counter[int], own: set[int]) -> ShownRow:
    goals, visits = list(match.goals.all()), list(match.visits.all())
    members: list[MatchMember] = [one for one in match.members.all() if one.left_on is None]
    return ShownRow(
        match=match,
        title=title,
        agreed=bool(members) and consents[match.pk] >= len(members),
        goals=len(goals),
        reached=sum(one.reached_on is not None for one in goals),
        visits=sum(one.state != Visit.State.CANCELLED for one in visits),
        held=sum(one.state == Visit.State.HELD for one in visits),
        plans=plans[match.pk],
        mine=match.pk in own,
    )
