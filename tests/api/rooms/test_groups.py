"""Groups by program: for those who lead them, and for members who read and write there."""

import pytest
from pytest_django import DjangoAssertNumQueries

from tests.api.rooms.asking import refused, written
from tests.api.work_site import Program
from tests.community.group_fixtures import (  # noqa: F401 (fixtures)
    closed_group,
    group,
    host,
    member,
    thread,
)
from zeroward.community.models import Group, Thread
from zeroward.people.models import User


@pytest.fixture
def lead(host: User) -> Program:  # noqa: F811
    return Program(host)


def test_group_is_made_and_changed_by_who_leads_it(lead: Program) -> None:
    made = written(lead, "post", "/work/groups", {"place": "country:AT", "title": "Heat"})
    one = f"/work/groups/{made['key']}"
    changed = written(lead, "patch", one, {"lock": made["lock"], "about": "For all."})
    assert (changed["about"], changed["title"]) == ("For all.", "Heat")
    assert lead.get(one).json() == changed
    assert refused(lead, "patch", one, {"lock": made["lock"], "title": "Late"}) == 409
    assert refused(lead, "patch", one, {"lock": changed["lock"], "kind": "magic"}) == 422
    rests = written(lead, "post", f"{one}/state", {"active": False, "note": "Done"}, status=200)
    assert rests["state"] == "inactive"
    assert refused(lead, "post", f"{one}/state", {"active": False}) == 422


def test_answer_leads_to_what_was_made(lead: Program) -> None:
    made = lead.send("post", "/work/groups", {"place": "country:AT", "title": "Heat"})
    assert made["Location"] == f"/api/v1/work/groups/{made.json()['key']}"
    assert lead.get(made["Location"].removeprefix("/api/v1")).json() == made.json()
    changed = lead.send(
        "patch", f"/work/groups/{made.json()['key']}", {"lock": made.json()["lock"], "about": "All"}
    )
    assert "Location" not in changed
    round_ = lead.send(
        "post", f"/work/groups/{made.json()['key']}/rounds", {"title": "1", "starts_on": "2027-01-01"}
    )
    assert (round_.status_code, "Location" in round_) == (201, False)  # a round cannot be read alone there


def test_rounds_are_opened_changed_and_closed(lead: Program, group: Group) -> None:  # noqa: F811
    where = f"/work/groups/{group.key}/rounds"
    made = written(lead, "post", where, {"title": "Spring", "starts_on": "2027-01-01"})
    assert (made["number"], made["ends_on"], made["state"]) == (1, "2027-06-30", "running")
    changed = written(lead, "patch", f"{where}/1", {"lock": made["lock"], "goal": "Ten plans"})
    assert (changed["goal"], changed["ends_on"]) == ("Ten plans", "2027-06-30")
    assert refused(lead, "patch", f"{where}/1", {"lock": made["lock"], "title": "Late"}) == 409
    assert refused(lead, "post", where, {"title": "Over it", "starts_on": "2027-02-01"}) in (409, 422)
    closed = written(lead, "post", f"{where}/1/close", {"outcome": "Eight plans"}, status=200)
    assert (closed["state"], closed["outcome"]) == ("closed", "Eight plans")
    assert [row["number"] for row in lead.get(where).json()["items"]] == [1]


def test_members_read_and_write_posts(group: Group, thread: Thread, member: User, lead: Program) -> None:  # noqa: F811
    city, where = Program(member), f"/work/groups/{group.key}/threads"
    begun = written(city, "post", where, {"subject": "Who pays?", "body": "We do not know."})
    assert (begun["posts"], begun["closed"]) == (1, False)
    said = written(city, "post", f"{where}/{thread.pk}/posts", {"body": "Ours is from 2001."})
    assert (said["who"], said["mine"]) == ("Clara Klagenfurt", True)
    found = lead.get(f"{where}/{thread.pk}/posts").json()["items"]
    assert [(row["body"], row["mine"], row["place"]) for row in found] == [
        ("Ours is from 1998.", False, "Klagenfurt"),
        ("Ours is from 2001.", False, "Klagenfurt"),
    ]
    assert refused(city, "post", where, {"subject": "x", "body": "y", "round": 9}) == 422
    assert refused(city, "post", f"{where}/{thread.pk}/posts", {"body": "x", "lang": "xx"}) == 422
    thread.posts.update(hidden_at=thread.last_at)
    assert {row["body"] for row in city.get(f"{where}/{thread.pk}/posts").json()["items"]} == {""}
    assert lead.get(f"{where}/{thread.pk}/posts").json()["items"][0]["hidden"] is True


def test_nobody_else_reads_or_leads(
    group: Group,  # noqa: F811
    thread: Thread,  # noqa: F811
    closed_group: Group,  # noqa: F811
    member: User,  # noqa: F811
    stranger: User,
) -> None:
    outside, city = Program(stranger), Program(member)
    for part in ("", "/rounds", "/threads", f"/threads/{thread.pk}/posts"):
        assert outside.get(f"/work/groups/{group.key}{part}").status_code == 404
    assert refused(outside, "post", f"/work/groups/{group.key}/threads", {"subject": "x", "body": "y"}) == 404
    assert city.get(f"/work/groups/{closed_group.key}/threads").status_code == 404
    row = {"title": "Ours", "starts_on": "2027-01-01"}
    assert refused(city, "post", f"/work/groups/{group.key}/rounds", row) == 404
    assert refused(city, "post", "/work/groups", {"place": "country:AT", "title": "Ours"}) == 404
    assert refused(Program(member, "read"), "post", f"/work/groups/{group.key}/threads", {
        "subject": "x", "body": "y"
    }) == 403  # fmt: skip


def test_reading_costs_few_queries(
    group: Group,  # noqa: F811
    thread: Thread,  # noqa: F811
    lead: Program,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    where = f"/work/groups/{group.key}"
    for number in range(6):
        lead.send("post", f"{where}/threads/{thread.pk}/posts", {"body": f"Answer {number}"})
    written(lead, "post", f"{where}/rounds", {"title": "Spring", "starts_on": "2027-01-01"})
    for part in ("", "/rounds", "/threads", f"/threads/{thread.pk}/posts"):
        with django_assert_max_num_queries(14):
            assert lead.get(where + part).status_code == 200


def test_public_round_names_its_threads(group: Group, member: User, lead: Program) -> None:  # noqa: F811
    where = f"/work/groups/{group.key}"
    written(lead, "post", f"{where}/rounds", {"title": "Spring", "starts_on": "2027-01-01"})
    written(lead, "post", f"{where}/threads", {"subject": "Goals", "body": "Which?", "round": 1})
    assert Program(member).get(f"/groups/{group.key}/rounds/1").json()["threads"] == ["Goals"]
