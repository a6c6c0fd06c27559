"""Who left a match reads nothing of it any more, and writes nothing there; the others go on."""

import datetime

import pytest
from django.http import Http404
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.exchange.matching.made import application_of, call_of
from tests.support.city_team import acting
from zeroward.community.domain.members import set_role
from zeroward.community.models import GroupMember
from zeroward.core.errors import NotAllowedError
from zeroward.core.models import Notification
from zeroward.exchange.domain.agreeing import AgreementRow, save_agreement
from zeroward.exchange.domain.cohorts import open_group
from zeroward.exchange.domain.deciding import decide
from zeroward.exchange.domain.goals import GoalRow, save_goal
from zeroward.exchange.domain.taking_home import OutcomeRow, ReplicationRow, save_outcome, save_replication
from zeroward.exchange.domain.visits import VisitRow, save_visit
from zeroward.exchange.domain.withdrawing import withdraw
from zeroward.exchange.models import Application, Author, Cohort, Match, MatchMember, Side, Visit
from zeroward.exchange.queries.match_access import cohort_for, match_for, own_memberships
from zeroward.exchange.queries.match_page import matches_seen
from zeroward.exchange.queries.match_tasks import parts_of
from zeroward.exchange.search_testbeds import own_matches
from zeroward.people.models import Membership, Role, User
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


@pytest.fixture
def cohort(group: Match, manager: User, learner: User) -> Cohort:
    """With a group of all who write for a partner: the learner for one of them alone."""
    open_group(**acting(manager), cohort=group.call.cohort)
    return Cohort.objects.get()


def members(cohort: Cohort) -> dict[str, str]:
    assert cohort.group is not None
    return dict(cohort.group.memberships.filter(state="active").values_list("user__email", "represents"))


def test_people_of_a_partner_that_left_are_out_of_the_cohorts_group(
    group: Match, cohort: Cohort, learner: User, host: User, manager: User
) -> None:
    assert members(cohort) == {
        manager.email: "",
        learner.email: "city:learner0",
        host.email: "city:host0",
    }
    withdraw(**acting(learner), application=own(group).application)
    assert members(cohort) == {manager.email: "", host.email: "city:host0"}
    told = Notification.objects.filter(user=learner, kind="community.members").latest("pk")
    assert (told.title, told.body) == (
        "You were taken out of “Cohort”",
        "The partner that you were there for has left.",
    )
    client = Client()
    client.force_login(learner)
    address = reverse("community:group", args=[cohort.group.key])  # type: ignore[union-attr]
    assert client.get(address).status_code == 404


def test_partner_whose_place_is_lost_is_out_too(
    group: Match, cohort: Cohort, learner: User, manager: User
) -> None:
    decide(**acting(manager), application=own(group).application, state="declined", reason="No staff")
    assert learner.email not in members(cohort)


@pytest.mark.parametrize("reason", ["another partner", "host of the group", "runs the call", "as somebody"])
def test_who_has_another_reason_stays_in_the_cohorts_group(
    group: Match, cohort: Cohort, learner: User, manager: User, reason: str
) -> None:
    mine = GroupMember.objects.get(user=learner)
    if reason == "another partner":
        Membership.objects.create(user=learner, scope="city:learner1", role=Role.CITY_EDITOR)
    elif reason == "host of the group":
        set_role(**acting(manager), group=mine.group, member=mine, role="host")
    elif reason == "runs the call":
        Membership.objects.create(user=learner, scope="mission", role=Role.PROGRAMME_MANAGER)
    else:
        GroupMember.objects.filter(pk=mine.pk).update(represents="")
    withdraw(**acting(learner), application=own(group).application)
    assert learner.email in members(cohort)


def test_team_that_left_is_out_and_people_of_places_stay(
    group: Match, manager: User, learner: User, stranger: User
) -> None:
    team = own(group).application
    Application.objects.filter(pk=team.pk).update(scope="", team="Heat lab")
    Author.objects.create(application=team, person=stranger)
    open_group(**acting(manager), cohort=group.call.cohort)
    cohort = Cohort.objects.get()
    assert stranger.email in members(cohort)
    withdraw(**acting(stranger), application=Application.objects.get(pk=team.pk))
    assert members(cohort) == {manager.email: "", "hugo@host.example": "city:host0"}
