"""Programmes and calls by program, and what partners of a match do together."""

from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from tests.api.rooms.asking import refused, written
from tests.api.work_site import Program
from tests.exchange.conftest import (  # noqa: F401 (fixtures)
    application,
    call,
    graz,
    host_officer,
    hosting,
    manager,
    officer,
    programme,
    submitted,
    themes,
)
from zeroward.exchange.models import Application, Call, Match, MatchMember
from zeroward.people.models import User

pytestmark = pytest.mark.slow


@pytest.fixture
def desk(manager: User) -> Program:  # noqa: F811
    return Program(manager)


@pytest.fixture
def match(submitted: Application, hosting: Application) -> str:  # noqa: F811
    made = Match.objects.create(call=submitted.call, number=1)
    MatchMember.objects.create(match=made, application=submitted)
    MatchMember.objects.create(match=made, application=hosting, hosts=True)
    return f"/work/matches/{made.pk}"


def test_programme_and_call_are_made_and_changed(desk: Program) -> None:
    row = {"place": "mission", "title": "Study visits", "kind": "bilateral-twinning"}
    made = written(desk, "post", "/work/programmes", row)
    one = f"/work/programmes/{made['key']}"
    assert written(desk, "patch", one, {"summary": "See it."})["title"] == "Study visits"
    sent: dict[str, Any] = {
        "title": "First",
        "closes": "2027-05-03T12:00:00+02:00",
        "most": {"learner": 5},
        "criteria": [{"key": "need", "title": "Need"}],
    }
    call_ = written(desk, "post", f"{one}/calls", sent)
    assert (call_["state"], {side["side"]: side["places"] for side in call_["sides"]}) == (
        "draft",
        {"learner": 5, "host": None},
    )
    where = f"/work/calls/{call_['key']}"
    changed = written(desk, "patch", where, {"lock": call_["lock"], "summary": "Learn"})
    assert (changed["summary"], changed["closes_at"], changed["sides"], changed["criteria"]) == (
        "Learn",
        call_["closes_at"],
        call_["sides"],
        call_["criteria"],
    )
    assert desk.get(where).json() == changed
    assert refused(desk, "patch", where, {"lock": call_["lock"], "title": "Late"}) == 409
    assert refused(desk, "patch", where, {"lock": changed["lock"], "zone": "Nowhere"}) == 422
    assert refused(desk, "post", "/work/programmes", row | {"kind": "magic"}) == 422
    listed = desk.get("/work/programmes").json()["items"]
    assert [[each["key"] for each in one_["calls"]] for one_ in listed] == [[call_["key"]]]


def test_applications_are_read_and_decisions_prepared(
    desk: Program,
    call: Call,  # noqa: F811
    submitted: Application,  # noqa: F811
) -> None:
    where = f"/work/calls/{call.key}"
    found = desk.get(f"{where}/applications").json()["items"]
    assert [(one["name"], one["needs"], one["pending"]) for one in found] == [
        ("Klagenfurt", ["energy-systems"], "")
    ]
    decided = {"application": submitted.pk, "state": "accepted", "reason": "It fits."}
    assert written(desk, "put", f"{where}/decisions", {"decisions": [decided]}) == {"prepared": 1}
    submitted.refresh_from_db()
    assert (submitted.pending, submitted.state) == ("accepted", "submitted")
    without = {"decisions": [decided | {"reason": ""}]}
    assert refused(desk, "put", f"{where}/decisions", without) == 422
    gone = {"decisions": [decided | {"application": 99_999}]}
    assert refused(desk, "put", f"{where}/decisions", gone) == 422
    assert desk.get(f"{where}/reports").json() == {"items": []}


def test_drafts_and_calls_are_for_nobody_else(
    call: Call,  # noqa: F811
    application: Application,  # noqa: F811
    desk: Program,
    officer: User,  # noqa: F811
) -> None:
    assert desk.get(f"/work/calls/{call.key}/applications").json()["items"] == []
    city = Program(officer)
    for part in ("", "/applications", "/reports"):
        assert city.get(f"/work/calls/{call.key}{part}").status_code == 404
    assert city.get("/work/programmes").status_code == 404
    assert refused(city, "patch", f"/work/calls/{call.key}", {"lock": 0, "title": "Ours"}) == 404
    body = {"decisions": [{"application": application.pk, "state": "accepted", "reason": "x"}]}
    assert refused(city, "put", f"/work/calls/{call.key}/decisions", body) == 404
    assert refused(Program(officer, "read"), "patch", f"/work/calls/{call.key}", {"lock": 0}) == 403


def test_partners_keep_goals_and_visits(match: str, officer: User, hosting: Application) -> None:  # noqa: F811
    city = Program(officer)
    goal = written(city, "post", f"{match}/goals", {"title": "See a heat pump"})
    one = f"{match}/goals/{goal['id']}"
    changed = written(city, "patch", one, {"lock": goal["lock"], "who": "Emil"})
    assert (changed["title"], changed["who"]) == ("See a heat pump", "Emil")
    assert refused(city, "patch", one, {"lock": goal["lock"], "title": "Late"}) == 409
    assert refused(city, "post", f"{match}/goals", {"title": " "}) == 422
    assert written(city, "post", f"{one}/reached", {"reached": True}, status=200)["reached_on"]
    days = {"starts_on": "2027-05-03", "ends_on": "2027-05-04"}
    visit = written(city, "post", f"{match}/visits", {"title": "Graz", "host": hosting.pk, **days})
    where = f"{match}/visits/{visit['id']}"
    told = written(city, "patch", where, {"lock": visit["lock"], "report": "We saw it.", "state": "held"})
    assert (told["report"], told["host"]) == ("We saw it.", hosting.pk)
    assert refused(city, "patch", where, {"lock": visit["lock"], "title": "Late"}) == 409
    assert refused(city, "patch", where, {"lock": told["lock"], "ends_on": "2027-01-01"}) == 422
    assert refused(city, "delete", where) == 409  # it took place
    page = city.get(match).json()
    assert [one_["name"] for one_ in page["partners"]] == ["Graz", "Klagenfurt"]
    assert (len(page["goals"]), len(page["visits"]), page["agreement"]) == (1, 1, None)
    assert [one_["id"] for one_ in city.get("/work/matches").json()["items"]] == [page["id"]]
    assert written(city, "delete", one) == {"gone": True}
    other = written(city, "post", f"{match}/visits", {"title": "Again", "host": hosting.pk, **days})
    assert written(city, "delete", f"{match}/visits/{other['id']}") == {"gone": True}


def test_match_is_for_its_partners_and_who_runs_it(
    match: str,
    desk: Program,
    editor: User,
    reader: User,
    platform: User,
) -> None:
    assert desk.get(match).status_code == 200
    assert Program(reader).get(match).status_code == 200
    assert refused(Program(reader), "post", f"{match}/goals", {"title": "x"}) == 403
    assert Program(platform).get(match).status_code == 404
    assert refused(Program(platform), "post", f"{match}/goals", {"title": "x"}) == 404


def test_testbed_is_kept_by_its_place(
    officer: User,  # noqa: F811
    host_officer: User,  # noqa: F811
    themes: list[Any],  # noqa: F811
) -> None:
    city, other = Program(officer), Program(host_officer)
    row = {"place": "city:klagenfurt", "title": "A lake", "kind": "living-lab", "summary": "Try it."}
    made = written(city, "post", "/work/testbeds", row)
    assert made["is_public"] is False
    one = f"/work/testbeds/{made['key']}"
    changed = written(city, "patch", one, {"lock": made["lock"], "themes": ["nature"]})
    assert (changed["themes"], changed["summary"]) == (["nature"], "Try it.")
    assert refused(city, "patch", one, {"lock": made["lock"], "title": "Late"}) == 409
    assert refused(city, "patch", one, {"lock": changed["lock"], "themes": ["magic"]}) == 422
    assert refused(other, "patch", one, {"lock": changed["lock"], "title": "Ours"}) == 404
    assert other.get("/work/testbeds", place="city:klagenfurt").status_code == 404
    assert [one_["key"] for one_ in city.get("/work/testbeds", place="city:klagenfurt").json()["items"]] == [
        made["key"]
    ]
    assert refused(other, "delete", one) == 404
    assert written(city, "delete", one) == {"gone": True}


def test_reading_costs_few_queries(
    desk: Program,
    match: str,
    call: Call,  # noqa: F811
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    where = f"/work/calls/{call.key}"
    for path in (where, f"{where}/applications", f"{where}/reports", "/work/programmes", "/work/matches"):
        with django_assert_max_num_queries(15):
            assert desk.get(path).status_code == 200
    with django_assert_max_num_queries(18):
        assert desk.get(match).status_code == 200
