"""Pages of matchings, matches and cohorts take few queries, however many take part and whatever is asked of them."""

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone, translation

from tests.exchange.matching.made import application_of, twinning
from tests.support.city_team import acting
from zeroward.core.queries.instance import current_instance
from zeroward.exchange.domain.agreeing import AgreementRow, agree, save_agreement
from zeroward.exchange.domain.cohorts import open_group
from zeroward.exchange.domain.goals import GoalRow, save_goal
from zeroward.exchange.domain.matching import start_run
from zeroward.exchange.domain.pins import pin
from zeroward.exchange.domain.publishing import publish
from zeroward.exchange.domain.visits import VisitRow, save_visit
from zeroward.exchange.models import (
    Application,
    ApplicationState,
    Call,
    CallState,
    Match,
    MatchMember,
    Outcome,
    Pin,
    ReplicationPlan,
    Side,
)
from zeroward.exchange.queries.matching.options import Options
from zeroward.people.models import User

pytestmark = [pytest.mark.django_db, pytest.mark.slow]

MOST_QUERIES = 20
Budget = Callable[[int], Any]


@pytest.fixture
def twice(manager: User, learner: User) -> Call:
    """A call that was matched and published, with a group for all; then matched again from what was published."""
    call, learners, hosts = twinning(14, 7, capacity=2)
    who = acting(manager)
    publish(**who, run=start_run(**who, call=call, options=Options()))
    open_group(**who, cohort=call.cohort)
    pin(**who, call=call, one=learners[3], other=hosts[3], kind=Pin.Kind.FORBIDDEN, why="Too far")
    call.refresh_from_db()
    start_run(**who, call=call, options=Options(keep=True))
    return call


@pytest.fixture
def busy(twice: Call, learner: User) -> Match:
    """A match of the learner in which everything is used; the others have said what came of theirs."""
    match: Match = Match.objects.get(call=twice, members__application__scope="city:learner0")
    who, soon = acting(learner), timezone.localdate() + datetime.timedelta(days=5)
    agreement = save_agreement(**who, match=match, row=AgreementRow("Learn about heat"))
    agree(**who, match=match, lock=agreement.lock)
    host = match.members.get(hosts=True).application_id
    for number in range(4):
        save_goal(**who, match=match, row=GoalRow(f"Goal {number}", due_on=soon))
        save_visit(**who, match=match, row=VisitRow(f"Visit {number}", host, soon, soon))
    for one in MatchMember.objects.filter(match__call=twice):
        Outcome.objects.create(
            member=one, helped=Outcome.Helped.values[0], lessons="Ask early", is_public=True
        )
        ReplicationPlan.objects.create(member=one, solution="Heat pumps", is_public=True)
    return match


def test_pages_of_a_matching_take_few_queries(
    client: Client, twice: Call, manager: User, django_assert_max_num_queries: Budget
) -> None:
    one = twice.applications.get(scope="city:learner3").pk
    other = twice.applications.get(scope="city:host1").pk
    client.force_login(manager)
    current_instance()
    for name, args, query in (
        ("match-desk", [], {}),
        ("match-run", [2], {}),
        ("match-run", [2], {"one": one, "other": other}),
        ("match-compare", [2, 1], {}),
        ("match-publish", [2], {}),
        ("share-out", [], {}),
        ("match-places", [], {}),
        ("match-place", [one], {}),
    ):
        for language in ("en", "de"):
            with translation.override(language):
                address = reverse(f"exchange:{name}", args=[twice.key, *args])
            with django_assert_max_num_queries(MOST_QUERIES):
                assert client.get(address, query).status_code == 200


def test_pages_of_a_match_and_its_cohort_take_few_queries(
    client: Client, busy: Match, manager: User, learner: User, django_assert_max_num_queries: Budget
) -> None:
    visit = busy.visits.all()[0]
    addresses = [
        reverse("exchange:cohort", args=[busy.call.key]),
        reverse("exchange:match", args=[busy.pk]),
        reverse("exchange:visit", args=[busy.pk, visit.pk]),
        reverse("exchange:visit-edit", args=[busy.pk, visit.pk]),
    ]
    current_instance()
    for user in (manager, learner):
        client.force_login(user)
        for address in addresses:
            with django_assert_max_num_queries(MOST_QUERIES):
                assert client.get(address).status_code == 200


def test_pages_of_files_and_texts_take_few_queries(
    client: Client, twice: Call, manager: User, django_assert_max_num_queries: Budget
) -> None:
    first = twice.applications.get(scope="city:learner3")
    second = application_of(twice, "learner3x", Side.LEARNER)
    Application.objects.filter(pk=second.pk).update(scope=first.scope, state=ApplicationState.SECOND)
    Application.objects.filter(pk=first.pk).update(state=ApplicationState.SUBMITTED)
    Call.objects.filter(pk=twice.pk).update(state=CallState.REVIEWING)
    client.force_login(manager)
    current_instance()
    for name, args in (
        ("call-texts", [twice.key]),
        ("programme-texts", [twice.programme.key]),
        ("applications-import", [twice.key]),
        ("applications-file", [twice.key, "csv"]),
        ("applications-file", [twice.key, "xlsx"]),
        ("call-json", [twice.key]),
        ("call-import", [twice.programme.key]),
        ("application-merge", [first.pk, second.pk]),
        ("desk-application", [first.pk]),
        ("call-desk", [twice.key]),
    ):
        with django_assert_max_num_queries(MOST_QUERIES):
            assert client.get(reverse(f"exchange:{name}", args=args)).status_code == 200
