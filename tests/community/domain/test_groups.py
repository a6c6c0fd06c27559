"""Making a group and changing what it is."""

from dataclasses import replace

import pytest

from tests.community.group_fixtures import AUSTRIA, MISSION
from tests.support.city_team import acting
from zeroward.community.domain.groups import GroupRow, change_group, make_group, problems_of, set_state
from zeroward.community.models import Group, GroupMember
from zeroward.core.errors import InvalidInputError, NotAllowedError
from zeroward.core.models import AuditEvent
from zeroward.core.problems import ProblemsError, StaleError
from zeroward.people.models import User
from zeroward.places.models import Country
from zeroward.taxonomy.models import Concept

ROW = GroupRow("Heat in small towns", about="For all.")


def test_a_platform_makes_a_group_and_is_its_first_host(host: User, topics: dict[str, Concept]) -> None:
    made = make_group(**acting(host), place=AUSTRIA, row=replace(ROW, topics=("energy-systems",)))
    assert (made.key, made.scope, made.scope_country) == ("heat-in-small-towns", "country:AT", "AT")
    assert [one.key for one in made.topics.all()] == ["energy-systems"]
    assert list(made.memberships.values_list("user", "role", "state", "digest")) == [
        (host.pk, "host", "active", "never")
    ]
    assert AuditEvent.objects.get(action="community.group.make").scope == "country:AT"


def test_the_same_name_twice_gets_a_key_of_its_own(host: User) -> None:
    first, second = (make_group(**acting(host), place=AUSTRIA, row=ROW) for _turn in range(2))
    assert first.key != second.key
    assert second.key.startswith("heat-in-small-towns-")


def test_named_hosts_lead_a_group_instead_of_who_makes_it(manager: User, host: User, member: User) -> None:
    made = make_group(**acting(manager), place=MISSION, row=ROW, hosts=(host, member), key="cohort-1")
    assert set(made.memberships.values_list("user", "role")) == {(host.pk, "host"), (member.pk, "host")}


def test_cities_and_other_platforms_make_no_groups(member: User, host: User) -> None:
    for user, place in ((member, AUSTRIA), (host, MISSION)):
        with pytest.raises(NotAllowedError):
            make_group(**acting(user), place=place, row=ROW)
    assert not Group.objects.exists()


def test_every_problem_of_a_group_is_named_at_once(db: None) -> None:
    row = GroupRow(
        "  ",
        kind="nonsense",
        openness="x",
        lang="zz",
        languages=("en", "zz"),
        topics=("no-such",),
        country="ZZ",
        listed=False,
        public=True,
        since=1200,
        website="javascript:alert(1)",
    )
    assert {one.place for one in problems_of(row)} == {
        *("title", "kind", "openness", "lang", "languages", "topics", "country"),
        *("public", "since", "website"),
    }
    assert [one.place for one in problems_of(replace(ROW, kind="mirror"))] == ["country"]


def test_a_host_changes_the_group_and_nobody_else(group: Group, host: User, member: User) -> None:
    row = replace(ROW, title="Heat", public=True)
    with pytest.raises(NotAllowedError):
        change_group(**acting(member), group=group, row=row, lock=0)
    change_group(**acting(host), group=group, row=row, lock=0)
    group.refresh_from_db()
    assert (group.title, group.public, group.lock) == ("Heat", True, 1)
    with pytest.raises(StaleError):
        change_group(**acting(host), group=group, row=row, lock=0)
    with pytest.raises(ProblemsError):
        change_group(**acting(host), group=group, row=replace(row, title=""), lock=1)


def test_how_far_a_group_reaches_is_decided_for_its_platform_alone(
    group: Group, host: User, member: User
) -> None:
    group.memberships.filter(user=member).update(role="host")
    change_group(**acting(member), group=group, row=replace(ROW, title="Warmth"), lock=0)
    for reach in ({"public": True}, {"listed": False}):
        with pytest.raises(NotAllowedError):
            change_group(**acting(member), group=group, row=replace(ROW, **reach), lock=1)
    group.refresh_from_db()
    assert (group.title, group.listed, group.public) == ("Warmth", True, False)


def test_a_group_rests_with_a_reason_and_is_opened_again(group: Group, host: User, member: User) -> None:
    with pytest.raises(InvalidInputError):
        set_state(**acting(host), group=group, active=False)
    with pytest.raises(NotAllowedError):
        set_state(**acting(member), group=group, active=False, note="x")
    set_state(**acting(host), group=group, active=False, note="Until autumn.")
    group.refresh_from_db()
    assert (group.state, group.state_note) == ("inactive", "Until autumn.")
    set_state(**acting(host), group=group, active=True)
    group.refresh_from_db()
    assert (group.state, group.state_note) == ("active", "")


def test_an_entry_of_the_register_has_no_host(host: User, austria: Country) -> None:
    row = GroupRow("Ministries at one table", kind="mirror", country="AT", meets_here=False, formal=False)
    made = make_group(**acting(host), place=AUSTRIA, row=row)
    assert not GroupMember.objects.filter(group=made).exists()
