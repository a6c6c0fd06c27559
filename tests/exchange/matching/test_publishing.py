"""Publishing many matches takes as few queries as publishing few, and everybody is told all the same."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from tests.exchange.matching.made import application_of, twinning
from tests.support.city_team import acting
from tests.support.people import MakePerson
from zeroward.core.models import AuditEvent, Notification
from zeroward.core.queries.instance import current_instance
from zeroward.exchange.domain.cohorts import open_group
from zeroward.exchange.domain.matching import start_run
from zeroward.exchange.domain.publishing import publish
from zeroward.exchange.domain.withdrawing import withdraw
from zeroward.exchange.models import ApplicationState, Call, Decision, Match, Run, Side
from zeroward.exchange.queries.matching.options import Options
from zeroward.people.models import Role, User

pytestmark = [pytest.mark.django_db, pytest.mark.slow]

MOST_QUERIES = 70
Budget = Callable[[int], Any]


@pytest.fixture
def large(manager: User, person: MakePerson) -> Run:
    """Thirty that learn and eight that host, each with somebody who writes for it."""
    call, learners, hosts = twinning(30, 8, capacity=3)
    for one in (*learners, *hosts):
        key = one.scope.removeprefix("city:")
        person(f"{key}@example.org", scope=one.scope, role=Role.CITY_COORDINATOR)
    return start_run(**acting(manager), call=call, options=Options())


def test_publishing_takes_few_queries_and_tells_everybody(
    client: Client, manager: User, large: Run, django_assert_max_num_queries: Budget
) -> None:
    client.force_login(manager)
    current_instance()
    mail.outbox.clear()
    with django_assert_max_num_queries(MOST_QUERIES):
        response = client.post(reverse("exchange:match-publish", args=[large.call.key, large.number]))
    assert response.status_code == 302
    assert Match.objects.count() == 24
    states = list(large.call.applications.values_list("state", flat=True))
    assert states.count(ApplicationState.ACCEPTED) == 24 + 8
    assert states.count(ApplicationState.RESERVE) == 6
    assert Decision.objects.count() == 38
    # a decision for each, and a match for each place in one: hosts are told of each guest
    assert Notification.objects.filter(kind="exchange.decision").count() == 38
    assert Notification.objects.filter(kind="exchange.match").count() == 48
    assert len(mail.outbox) == 38 + 48
    assert not Notification.objects.filter(kind="exchange.match", mailed_at=None).exists()
    assert AuditEvent.objects.filter(action="exchange.decision.make").count() == 38


def test_publishing_anew_takes_few_queries_and_ends_what_is_not_in_it(
    client: Client, manager: User, large: Run, django_assert_max_num_queries: Budget
) -> None:
    publish(**acting(manager), run=large)
    call = Call.objects.get(pk=large.call_id)
    second = start_run(
        **acting(manager), call=call, options=Options(mode="hosts", seed=3, factors={"size": 2.0})
    )
    third = start_run(**acting(manager), call=call, options=Options(way="score", aim="fairest"))
    client.force_login(manager)
    for run in (second, third):
        with django_assert_max_num_queries(MOST_QUERIES):
            client.post(reverse("exchange:match-publish", args=[call.key, run.number]))
    going = Match.objects.filter(call=call, state=Match.State.ACTIVE)
    assert going.count() == len(third.result["matches"])
    ended = Match.objects.filter(call=call, state=Match.State.ENDED)
    assert AuditEvent.objects.filter(action="exchange.match.end").count() == ended.count()


def test_telling_a_new_deadline_takes_few_queries(
    client: Client, manager: User, large: Run, django_assert_max_num_queries: Budget
) -> None:
    """Closing before the deadline tells everybody who has begun."""
    call = large.call
    Call.objects.filter(pk=call.pk).update(state="open")
    client.force_login(manager)
    with django_assert_max_num_queries(40):
        client.post(reverse("exchange:call-move", args=[call.key]), {"to": "reviewing"})
    assert Notification.objects.filter(kind="exchange.call").count() == 38


def test_group_of_the_cohort_brings_everybody_in(manager: User, large: Run) -> None:
    publish(**acting(manager), run=large)
    group = open_group(**acting(manager), cohort=Call.objects.get(pk=large.call_id).cohort)
    assert group.memberships.count() == 32 + 1


def test_who_moves_up_after_a_withdrawal_is_told_and_nobody_else_moves(
    client: Client, manager: User, learner: User, host: User, person: MakePerson
) -> None:
    client.force_login(manager)
    call, _learners, _hosts = twinning(3, 2)
    publish(**acting(manager), run=start_run(**acting(manager), call=call, options=Options()))
    call.refresh_from_db()
    kept = {one.pk for one in Match.objects.filter(call=call)}
    left = call.applications.get(state=ApplicationState.RESERVE)
    going = call.applications.get(scope="city:learner0")
    if going.state != ApplicationState.ACCEPTED:
        going = call.applications.filter(state=ApplicationState.ACCEPTED, side=Side.LEARNER)[0]
        key = going.scope.removeprefix("city:")
        learner = person(f"{key}@example.org", scope=going.scope, role=Role.CITY_COORDINATOR)
    withdraw(**acting(learner), application=going, why="No staff")
    run = start_run(**acting(manager), call=call, options=Options(keep=True))
    # who works together already stays so by no decision of people
    assert [one["kept"] for one in run.result["matches"]].count(True) == len(kept) - 1
    assert not any(one["pinned"] for one in run.result["matches"])
    assert (
        "working together"
        in client.get(reverse("exchange:match-run", args=[call.key, run.number])).content.decode()
    )
    publish(**acting(manager), run=run)
    left.refresh_from_db()
    assert left.state == ApplicationState.ACCEPTED
    still = set(Match.objects.filter(pk__in=kept, state=Match.State.ACTIVE).values_list("pk", flat=True))
    assert len(still) == len(kept) - 1


def test_nobody_is_told_when_publishing_is_refused(client: Client, manager: User, large: Run) -> None:
    application_of(large.call, "latecomer", Side.LEARNER)
    client.force_login(manager)
    client.post(reverse("exchange:match-publish", args=[large.call.key, large.number]))
    assert not Notification.objects.exists()
    assert not Match.objects.exists()
