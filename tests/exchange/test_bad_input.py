"""What goes wrong with calls and matchings: handled, logged, told, and nothing lost."""

import datetime
from zoneinfo import ZoneInfo

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.exchange.matching.made import twinning
from tests.support.city_team import acting
from tests.support.people import MakePerson
from zeroward.core.errors import ConflictError
from zeroward.core.models import AuditEvent, Notification
from zeroward.core.own_data import own_data_of
from zeroward.exchange.domain.applying import demand_open
from zeroward.exchange.domain.matching import start_run
from zeroward.exchange.domain.pins import pin
from zeroward.exchange.domain.publishing import publish
from zeroward.exchange.domain.withdrawing import withdraw
from zeroward.exchange.models import (
    Application,
    ApplicationState,
    Author,
    Call,
    CallState,
    Decision,
    Match,
    Pin,
    Run,
    Side,
)
from zeroward.exchange.queries.local_time import closing_words
from zeroward.exchange.queries.matching.options import Options
from zeroward.exchange.queries.matching.run_page import run_page
from zeroward.people.domain.account import close_account
from zeroward.people.models import Role, User

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


@pytest.fixture
def published(manager: User, person: MakePerson) -> Call:
    """Four that learn, two that host with two seats each, all matched; somebody writes for each."""
    call, learners, hosts = twinning(4, 2, capacity=2)
    for one in (*learners, *hosts):
        key = one.scope.removeprefix("city:")
        person(f"{key}@example.org", scope=one.scope, role=Role.CITY_COORDINATOR)
    publish(**acting(manager), run=start_run(**acting(manager), call=call, options=Options()))
    return Call.objects.select_related("programme").get(pk=call.pk)


def writer(application: Application) -> User:
    key = application.scope.removeprefix("city:")
    return User.objects.get(email=f"{key}@example.org")


def test_host_that_closes_frees_its_guests_who_are_told_and_matched_again(
    manager: User, published: Call
) -> None:
    host = published.applications.get(scope="city:host0")
    guests = {
        member.application_id
        for match in Match.objects.filter(call=published, members__application=host)
        for member in match.members.filter(hosts=False)
    }
    assert len(guests) == 2
    withdraw(**acting(writer(host)), application=host, why="The city closes its climate office")
    ended = Match.objects.filter(call=published, state=Match.State.ENDED)
    assert ended.count() == 2
    for pk in guests:
        told = Notification.objects.filter(
            user=writer(Application.objects.get(pk=pk)), title__startswith="Your match has ended"
        )
        assert told.count() == 1
    assert Notification.objects.filter(user=manager, title__startswith="A match has lost a partner").exists()
    assert AuditEvent.objects.filter(action="exchange.match.end").count() == 2
    run = start_run(**acting(manager), call=published, options=Options(keep=True))
    # the other host is full: both guests read why
    page = run_page(run)
    assert {name for name, _reasons in page.unmatched} == {run.result["names"][str(pk)] for pk in guests}
    assert all(reasons for _name, reasons in page.unmatched)
    assert Decision.objects.filter(application=host).exists()  # nothing that was decided is lost


def test_learner_that_leaves_after_matching_moves_nobody_else(manager: User, published: Call) -> None:
    going = published.applications.get(scope="city:learner1")
    others = set(
        Match.objects.filter(call=published).exclude(members__application=going).values_list("pk", flat=True)
    )
    withdraw(**acting(writer(going)), application=going)
    run = start_run(**acting(manager), call=published, options=Options(keep=True))
    publish(**acting(manager), run=run)
    still = Match.objects.filter(call=published, state=Match.State.ACTIVE).values_list("pk", flat=True)
    assert set(still) == others


def test_withdrawal_between_run_and_publishing_stops_the_publishing(
    manager: User, person: MakePerson
) -> None:
    call, learners, _hosts = twinning(3, 2)
    leaver = person("leaver@example.org", scope=learners[0].scope, role=Role.CITY_COORDINATOR)
    run = start_run(**acting(manager), call=call, options=Options())
    withdraw(**acting(leaver), application=learners[0])
    with pytest.raises(ConflictError, match="have changed since"):
        publish(**acting(manager), run=run)
    assert not Match.objects.exists()


def test_contradictory_decisions_are_refused_with_the_one_they_contradict(manager: User) -> None:
    call, learners, hosts = twinning(3, 2)

    def decide(one: Application, other: Application, kind: str) -> Pin:
        return pin(**acting(manager), call=call, one=one, other=other, kind=kind, why="Walk")

    decide(learners[0], hosts[0], Pin.Kind.FIXED)
    with pytest.raises(ConflictError, match="together"):
        decide(learners[0], hosts[0], Pin.Kind.FORBIDDEN)
    with pytest.raises(ConflictError, match="another host"):
        decide(learners[0], hosts[1], Pin.Kind.FIXED)
    with pytest.raises(ConflictError, match="seats of this host"):
        decide(learners[1], hosts[0], Pin.Kind.FIXED)
    assert Pin.objects.count() == 1


def test_decisions_that_contradict_each_other_by_other_ways_stop_the_run_in_words(manager: User) -> None:
    """A host gives up seats after decisions were made: the run says what is wrong, and publishes nothing."""
    call, learners, hosts = twinning(3, 2, capacity=2)
    for one in learners[:2]:
        pin(**acting(manager), call=call, one=one, other=hosts[0], kind=Pin.Kind.FIXED, why="Walk")
    Application.objects.filter(pk=hosts[0].pk).update(capacity=1)
    for way in ("sides", "score"):
        run = start_run(**acting(manager), call=call, options=Options(way=way))
        assert run.state == Run.State.FAILED
        assert "Host0" in run_page(run).problem
        assert run_page(run).remedy


@pytest.mark.parametrize("zone", ["Pacific/Auckland", "Atlantic/Azores", "Europe/Kyiv"])
def test_deadline_holds_to_the_second_in_the_zone_of_the_call(zone: str) -> None:
    call, _learners, _hosts = twinning(1, 1)
    now = timezone.now()
    for seconds, is_open in ((2, True), (-1, False)):
        closes = (now + datetime.timedelta(seconds=seconds)).astimezone(ZoneInfo(zone))
        Call.objects.filter(pk=call.pk).update(
            state=CallState.OPEN, opens_at=now - datetime.timedelta(days=1), closes_at=closes, zone=zone
        )
        call.refresh_from_db()
        if is_open:
            demand_open(call)
        else:
            with pytest.raises(ConflictError) as caught:
                demand_open(call)
            assert closing_words(call) in str(caught.value)
            # said in the zone of the call, whatever zone the server has
            assert f"{closes:%H:%M}" in closing_words(call)


def test_deadline_in_another_zone_is_shown_in_ones_own_too() -> None:
    call, _learners, _hosts = twinning(1, 1)
    closes = datetime.datetime(2027, 3, 28, 23, 59, tzinfo=ZoneInfo("Europe/Bucharest"))
    Call.objects.filter(pk=call.pk).update(closes_at=closes, zone="Europe/Bucharest")
    call.refresh_from_db()
    words = closing_words(call, "FI")
    assert "23:59" in words
    assert closing_words(call, "PT") != closing_words(call, "RO")
    assert "21:59" in closing_words(call, "PT")  # both have turned their clocks that morning


def test_member_who_is_forgotten_leaves_the_application_and_its_decisions(
    manager: User, published: Call
) -> None:
    own = published.applications.get(scope="city:learner0")
    person = writer(own)
    Author.objects.create(application=own, person=person, leads=True)
    assert own.reference in str(own_data_of(person))
    close_account(actor=person, confirmation=person.email, leave_alone=True)
    own.refresh_from_db()
    assert own.state == ApplicationState.ACCEPTED
    assert not Author.objects.filter(application=own).exists()
    assert Match.objects.filter(members__application=own, state=Match.State.ACTIVE).exists()
    assert Decision.objects.filter(application=own).exists()


def test_manager_who_is_forgotten_leaves_calls_runs_and_decisions(manager: User, published: Call) -> None:
    runs, decisions = Run.objects.count(), Decision.objects.count()
    close_account(actor=manager, confirmation=manager.email, leave_alone=True)
    assert (Run.objects.count(), Decision.objects.count()) == (runs, decisions)
    assert not Decision.objects.exclude(by=None).filter(by__email__contains="pia").exists()


def test_pages_stand_when_a_place_is_gone(client: Client, manager: User, published: Call) -> None:
    """A city that was taken out of the catalogue leaves its key; nothing breaks."""
    one = published.applications.filter(side=Side.LEARNER)[0]
    Application.objects.filter(pk=one.pk).update(scope="city:gone-since")
    client.force_login(manager)
    for name in ("call-desk", "match-desk", "match-places", "cohort"):
        page = client.get(reverse(f"exchange:{name}", args=[published.key]))
        assert page.status_code == 200
        assert "gone-since" in page.content.decode() or name in ("match-desk", "cohort")
