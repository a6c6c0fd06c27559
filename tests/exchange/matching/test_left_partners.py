"""Who left a match reads nothing of it any more, and writes nothing there; the others go on."""

import datetime

import pytest
from django.http import Http404
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.exchange.matching.made import application_of, call_of
from tests.support.city_team import acting
from zeroward.core.errors import NotAllowedError
from zeroward.exchange.domain.agreeing import AgreementRow, save_agreement
from zeroward.exchange.domain.goals import GoalRow, save_goal
from zeroward.exchange.domain.taking_home import OutcomeRow, ReplicationRow, save_outcome, save_replication
from zeroward.exchange.domain.visits import VisitRow, save_visit
from zeroward.exchange.domain.withdrawing import withdraw
from zeroward.exchange.models import Application, Cohort, Match, MatchMember, Side, Visit
from zeroward.exchange.queries.match_access import cohort_for, match_for, own_memberships
from zeroward.exchange.queries.match_page import matches_seen
from zeroward.exchange.queries.match_tasks import parts_of
from zeroward.exchange.search_testbeds import own_matches
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of

pytestmark = pytest.mark.django_db
SECRET = "We pay ninety thousand euros"


@pytest.fixture
def group(learner: User, host: User) -> Match:
    """A group of a host and two cities that visit it; the learner writes for one of them."""
    call = call_of("study-visit", state="running")
    Cohort.objects.create(call=call, title="Cohort", note="Next: Ghent")
    made = Match.objects.create(call=call, number=1)
    for key, side in (("host0", Side.HOST), ("learner0", Side.LEARNER), ("learner1", Side.LEARNER)):
        one = application_of(call, key, side, state="accepted")
        MatchMember.objects.create(match=made, application=one, hosts=side == Side.HOST)
    return made


def own(match: Match, key: str = "learner0") -> MatchMember:
    return match.members.get(application__scope=f"city:{key}")


def go_on(match: Match, user: User) -> Visit:
    """What the others do later."""
    save_agreement(**acting(user), match=match, row=AgreementRow("Heat", money=SECRET))
    soon = timezone.localdate() + datetime.timedelta(days=9)
    save_goal(**acting(user), match=match, row=GoalRow("Later", due_on=soon))
    return save_visit(
        **acting(user), match=match, row=VisitRow("Ghent", own(match, "host0").application_id, soon, soon)
    )


def addresses(match: Match, visit: Visit) -> list[str]:
    return [
        reverse("exchange:match", args=[match.pk]),
        reverse("exchange:visit", args=[match.pk, visit.pk]),
        reverse("exchange:agreement", args=[match.pk]),
        reverse("exchange:cohort", args=[match.call.key]),
    ]


def test_partner_who_left_a_group_reads_nothing_of_it(group: Match, learner: User, host: User) -> None:
    visit = go_on(group, host)
    client, pages = Client(), addresses(group, visit)
    client.force_login(learner)
    assert [client.get(one).status_code for one in pages] == [200] * 4
    assert [one.title for one in parts_of(viewer_of(learner))["goals"].found] == ["Later"]
    withdraw(**acting(learner), application=own(group).application, why="No staff")
    group.refresh_from_db()
    assert (group.state, own(group).left_on) == (Match.State.ACTIVE, timezone.localdate())
    assert [client.get(one).status_code for one in pages] == [404] * 4
    viewer = viewer_of(learner)
    with pytest.raises(Http404):
        match_for(viewer, group.pk)
    with pytest.raises(Http404):
        cohort_for(viewer, group.call.key)
    assert not own_memberships(viewer).exists()  # what the API lists
    assert list(own_matches(viewer)) == []
    assert not parts_of(viewer)["goals"].found.exists()
    # the others are not hindered
    assert [one.pk for one in match_for(viewer_of(host), group.pk).writes] == [own(group, "host0").pk]
    client.force_login(host)
    assert SECRET in client.get(pages[0]).content.decode()


def test_partner_who_left_writes_nothing_in_the_match(group: Match, learner: User, host: User) -> None:
    member = own(group)
    save_replication(**acting(learner), member=member, row=ReplicationRow("Heat"))
    withdraw(**acting(learner), application=member.application)
    for attempt in (
        lambda: save_replication(**acting(learner), member=member, row=ReplicationRow("Buses")),
        lambda: save_outcome(**acting(learner), member=member, row=OutcomeRow("no")),
        lambda: save_goal(**acting(learner), match=group, row=GoalRow("x")),
    ):
        with pytest.raises(NotAllowedError):
            attempt()
    client = Client()
    client.force_login(host)
    assert "Heat" in client.get(reverse("exchange:match", args=[group.pk])).content.decode()


def test_page_of_the_application_says_that_it_left_without_a_link(group: Match, learner: User) -> None:
    application, match = own(group).application, reverse("exchange:match", args=[group.pk])
    page, cohort = (
        reverse("exchange:application", args=[application.pk]),
        reverse("exchange:cohort", args=[group.call.key]),
    )
    client = Client()
    client.force_login(learner)
    text = client.get(page).content.decode()
    assert match in text
    assert cohort in text
    withdraw(**acting(learner), application=application)
    [seen] = matches_seen(application)
    assert (seen.title, seen.state, seen.left) == ("Host0 – Learner1", "left", True)
    text = client.get(page).content.decode()
    assert "Host0 – Learner1" in text
    assert match not in text
    assert cohort not in text


def test_who_left_one_match_reads_the_other(group: Match, learner: User, host: User) -> None:
    withdraw(**acting(learner), application=own(group).application)
    other = Match.objects.create(call=group.call, number=2)
    Application.objects.filter(scope="city:learner0").update(reference="before")
    again = application_of(group.call, "learner0", Side.LEARNER, state="accepted")
    MatchMember.objects.create(match=other, application=again)
    viewer = viewer_of(learner)
    assert match_for(viewer, other.pk).writes == tuple(other.members.all())
    assert cohort_for(viewer, group.call.key)[1] is False
    with pytest.raises(Http404):
        match_for(viewer, group.pk)


def test_partner_of_a_pair_that_ended_reads_on_and_who_left_does_not(
    group: Match, learner: User, host: User
) -> None:
    own(group, "learner1").delete()
    withdraw(**acting(host), application=own(group, "host0").application)
    group.refresh_from_db()
    assert group.state == Match.State.ENDED
    assert match_for(viewer_of(learner), group.pk).match == group
    with pytest.raises(Http404):
        match_for(viewer_of(host), group.pk)
