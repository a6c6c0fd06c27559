"""Who sees which case: its asker, the team of its city, and those who answer.

A national platform reads the questions of its country, the helpdesk what has come to the Mission, everybody what was
given to them, while they answer where it is. What is confidential is read by its asker, by whom it was given to, and by
who distributes. Nobody reads a case from which they keep away.
"""

from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import Http404

from zeroward.core.rules import COORDINATORS
from zeroward.core.scope import MISSION
from zeroward.core.visibility import Viewer
from zeroward.helpdesk.models import Case, Conflict, Series
from zeroward.helpdesk.rules import ANSWERING

Tier, State = Case.Tier, Case.State
BEYOND = (Tier.MISSION, Tier.EXPERT)


@dataclass(frozen=True, slots=True)
class Seat:
    """Where somebody sits at the desk: `countries` whose platform they belong to, `leads` those they coordinate;
    `runs` the Mission's helpdesk; `answers` for the Mission, when given a case."""

    user_id: int | None
    countries: frozenset[str]
    leads: frozenset[str]
    runs: bool
    answers: bool

    @property
    def has_one(self) -> bool:
        return bool(self.countries) or self.runs or self.answers


def seat_of(viewer: Viewer) -> Seat:
    countries = viewer.countries
    leads = frozenset(code for code in countries if viewer.holds(f"country:{code}", COORDINATORS["country"]))
    runs = viewer.is_admin or viewer.holds(MISSION, "helpdesk")
    return Seat(viewer.user_id, countries, leads, runs, runs or viewer.holds(MISSION, *ANSWERING))


def desk_cases(viewer: Viewer) -> QuerySet[Case]:
    """The cases that a person reads as somebody who answers."""
    seat = seat_of(viewer)
    if viewer.user_id is None or not seat.has_one:
        return Case.objects.none()
    read = given_to(viewer) | Q(scope_country__in=seat.countries, is_confidential=False)
    read |= Q(scope_country__in=seat.leads, tier=Tier.PLATFORM)
    if seat.runs:
        read |= Q(tier__in=BEYOND)
    kept_away = Conflict.objects.filter(user=viewer.user_id)
    found = Case.objects.exclude(state=State.UNCONFIRMED).filter(read)
    return found.exclude(
        Exists(kept_away.filter(Q(case=OuterRef("pk")) | Q(scope=OuterRef("scope")) & ~Q(scope="")))
    )


def given_to(viewer: Viewer) -> Q:
    """Cases that were given to the person, while they answer where these are: with the platform of the country, or for
    the Mission what has come there. What was given outlives no role: whoever left reads it no more."""
    seat = seat_of(viewer)
    place = Q(scope_country__in=seat.countries)
    if seat.answers:
        place |= Q(tier__in=BEYOND)
    return Q(agent_id=viewer.user_id) & place


def has_case(viewer: Viewer, case: Case) -> bool:
    """The same for a case at hand."""
    seat = seat_of(viewer)
    answers = case.scope_country in seat.countries or (seat.answers and case.tier in BEYOND)
    return viewer.user_id is not None and case.agent_id == viewer.user_id and answers


def coached_by(viewer: Viewer) -> Q:
    """Series that the person coaches, while they answer for the Mission or for the country of the city."""
    seat = seat_of(viewer)
    place = Q() if seat.answers else Q(scope_country__in=seat.countries)
    return Q(coach_id=viewer.user_id, coach__isnull=False) & place


def coaches(viewer: Viewer, series: Series) -> bool:
    """The same for a series at hand."""
    seat = seat_of(viewer)
    answers = seat.answers or series.scope_country in seat.countries
    return viewer.user_id is not None and series.coach_id == viewer.user_id and answers


def may_work(viewer: Viewer, case: Case) -> bool:
    """True for whom a case was given to, and for who distributes at its tier. The case must be one that they read."""
    return has_case(viewer, case) or may_give(viewer, case) or may_take(viewer, case)


def may_give(viewer: Viewer, case: Case) -> bool:
    seat = seat_of(viewer)
    return case.scope_country in seat.leads if case.tier == Tier.PLATFORM else seat.runs


def may_take(viewer: Viewer, case: Case) -> bool:
    """Somebody of its platform, while nobody has it."""
    open_to = case.tier == Tier.PLATFORM and case.agent_id is None and not case.is_confidential
    return open_to and case.scope_country in viewer.countries


def desk_case(viewer: Viewer, reference: str) -> Case:
    """Raises Http404 for a case that this person does not read."""
    found = desk_cases(viewer).filter(reference=reference).select_related("agent", "asker", "series").first()
    if found is None:
        raise Http404("There is no such case.")
    return found


def asked_cases(viewer: Viewer) -> QuerySet[Case]:
    """What a person asked, and what their cities and platforms did, but for what others asked in confidence."""
    if viewer.user_id is None:
        return Case.objects.none()
    team = Q(scope__in=viewer.scopes - {str(MISSION)}, is_confidential=False)
    found = Case.objects.exclude(state=State.UNCONFIRMED).filter(Q(asker=viewer.user_id) | team)
    return found.select_related("agent", "asker")


def asked_case(viewer: Viewer, reference: str) -> Case:
    """Raises Http404 for a case that this person did not ask."""
    found = asked_cases(viewer).filter(reference=reference).first()
    if found is None:
        raise Http404("There is no such question.")
    return found


def case_by_secret(secret: str) -> Case:
    """The case of a visitor. Raises Http404."""
    found = Case.objects.filter(secret=secret, asker=None, scope="").select_related("agent").first()
    if found is None:
        raise Http404("There is no such question.")
    return found


def case_of_reference(reference: str) -> Case | None:
    """For letters that come in; whoever asks has to see to it that the sender is the asker."""
    return Case.objects.filter(reference=reference).exclude(state=State.UNCONFIRMED).first()


def name_of(user: Any) -> str:
    """How somebody who answers is named to those who asked; "" when the account is gone."""
    return str(user) if user is not None else ""
