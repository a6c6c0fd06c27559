"""Pages of hosts: what they do for a group, what only for the place that runs it, and whom they take in."""

import re

import pytest
from django.urls import reverse

from tests.community.group_fixtures import CITY, signed_in
from tests.community.test_group_pages import page, round, state
from tests.support.people import MakePerson
from zeroward.community.models import Event, Group, GroupMember, Round
from zeroward.core.models import Notification
from zeroward.people.models import User

__all__ = ["round"]

pytestmark = pytest.mark.slow


def test_a_host_from_elsewhere_is_not_asked_how_far_the_group_reaches(
    group: Group, host: User, member: User
) -> None:
    group.memberships.filter(user=member).update(role="host")
    address = reverse("community:group-edit", args=[group.key])
    client = signed_in(member)
    assert 'name="public"' in signed_in(host).get(address).content.decode()
    assert 'name="public"' not in client.get(address).content.decode()
    form = {"title": "Warmth", "lang": "en", "kind": "thematic", "openness": "open", "meets_here": "on"}
    client.post(address, {**form, "lock": "0", "public": "on"})
    group.refresh_from_db()
    assert (group.title, group.listed, group.public) == ("Warmth", True, False)


def test_sessions_are_planned_by_hosts_who_hold_events_of_a_place(
    group: Group, round: Round, host: User, member: User, person: MakePerson
) -> None:
    alone = person("ida@nowhere.example")
    GroupMember.objects.create(group=group, user=alone, role="host")
    group.memberships.filter(user=member).update(role="host")
    plans = {
        user: "Plan a session" in page(signed_in(user), "round", group.key, 1)
        for user in (host, member, alone)
    }
    assert plans == {host: True, member: True, alone: False}


def test_a_city_that_the_platform_takes_in_as_host_plans_and_publishes_a_session(
    closed_group: Group, host: User, member: User, stranger: User
) -> None:
    add = reverse("community:member-add", args=[closed_group.key])
    signed_in(host).post(add, {"email": member.email, "role": "host"})
    client = signed_in(member)
    address = f"{reverse('community:event-new')}?group={closed_group.key}"
    asked = client.get(address)
    assert [str(one) for one, _name in asked.context["place"].fields["scope"].choices] == [CITY]
    sent = {
        **{name: asked.context["form"].initial[name] for name in ("group", "visibility", "kind")},
        "title": "First session",
        "lang": "en",
        "day": "2031-03-03",
        "begins": "10:00",
        "ends": "11:30",
        "zone": "Europe/Vienna",
        "mode": "online",
        "languages": ["en"],
        "entry": "open",
        "scope": CITY,
    }
    made = client.post(address, sent)
    event = Event.objects.get()
    assert made.url == reverse("community:event-manage", args=[event.key])
    assert (event.scope, event.visibility, event.group) == (CITY, "group", closed_group)
    client.post(reverse("community:event-publish", args=[event.key]))
    seen = {user: state(signed_in(user), "event", event.key) for user in (host, member, stranger)}
    assert seen == {host: 200, member: 200, stranger: 404}


def test_the_answer_is_the_same_whether_an_address_has_an_account_or_not(
    closed_group: Group, host: User, person: MakePerson
) -> None:
    far = person("ines@lisboa.example", scope="city:lisboa", role="city-editor", first_name="Ines")
    client, address = signed_in(host), reverse("community:member-add", args=[closed_group.key])
    answers = [
        client.post(address, {"email": email, "role": "member"}, follow=True)
        for email in ("INES@lisboa.example", "nobody@lisboa.example")
    ]
    shown = [re.sub(r"[A-Za-z0-9]{64}", "", one.content.decode()) for one in answers]
    assert shown[0] == shown[1]
    assert "Ines" not in shown[0]
    told = Notification.objects.get()
    assert (told.user, told.title) == (far, "Petra Platform invites you to “Secret heat”")
    # nobody else opens it, and looking at it is no answer
    assert signed_in(host).get(told.url).status_code == 302
    invited = signed_in(far)
    assert state(invited, "group", closed_group.key) == 404
    asked = invited.get(told.url).content.decode()
    assert "Join “Secret heat”" in asked
    assert not closed_group.memberships.filter(user=far).exists()
    invited.post(told.url, {"represents": "", "digest": "never"})
    assert closed_group.memberships.get(user=far).state == "active"
    assert "Ines" in page(client, "group-members", closed_group.key)
    assert invited.get(told.url).url == reverse("community:my-groups")
