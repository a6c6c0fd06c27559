"""Needs assessments kept by the program of a team: frame, streams, registers, meetings, texts, codes, promises."""

from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from tests.api.rooms.asking import MOMENTS, refused, written
from tests.api.work_site import Program
from tests.consultation.conftest import (  # noqa: F401 (fixtures)
    analyst,
    coder,
    consultation,
    frame,
)
from zeroward.consultation.models import Consultation, Promise
from zeroward.people.models import User
from zeroward.places.models import City

pytestmark = pytest.mark.slow

READS = ("about", "promises", "streams", "meetings", "texts")


@pytest.fixture
def team(analyst: User, klagenfurt: City) -> Program:  # noqa: F811
    return Program(analyst)


@pytest.fixture
def where(consultation: Consultation) -> str:  # noqa: F811
    return f"/work/needs/{consultation.pk}"


def test_frame_is_opened_and_changed_with_its_lock(team: Program) -> None:
    made = written(team, "post", "/work/desks/mission/needs", {"title": "Needs 2027", "year": 2027})
    assert (made["title"], made["state"], made["year"]) == ("Needs 2027", "prepared", 2027)
    about = f"/work/needs/{made['id']}/about"
    change = {"lock": made["lock"], "questions": ["What is missing?"]}
    changed = written(team, "patch", about, change)
    assert (changed["questions"], changed["title"]) == (["What is missing?"], "Needs 2027")
    assert team.get(about).json() == changed
    assert refused(team, "patch", about, {"lock": made["lock"], "title": "Late"}) == 409
    assert refused(team, "patch", about, {"lock": changed["lock"], "year": 1}) == 422
    assert refused(team, "post", "/work/desks/mission/needs", {"title": "x", "frame": 99}) == 422


def test_promise_is_written_for_the_team_and_its_state_told(team: Program, where: str) -> None:
    row = {"said": "No money", "done": "A fund", "promised_on": "2026-01-01", "due": "2026-03-01"}
    made = written(team, "post", f"{where}/promises", row)
    assert (made["standing"], Promise.objects.get().public) == ("overdue", False)
    one = f"{where}/promises/{made['id']}"
    kept = {"seen": made["seen"], "state": "done", "done_on": "2026-02-01", "outcome": "Four cities"}
    changed = written(team, "patch", one, kept)
    assert (changed["standing"], changed["said"], changed.get("public", False)) == (
        "done",
        "No money",
        False,
    )
    assert refused(team, "patch", one, {"seen": made["seen"], "outcome": "Late"}) == 409
    assert refused(team, "post", f"{where}/promises", row | {"due": "2025-01-01"}) == 422
    assert team.get(f"{where}/promises").json()["counts"]["done"] == 1
    assert written(team, "delete", f"{one}?seen={changed['seen'].replace('+', '%2B')}") == {"gone": True}
    assert refused(team, "delete", one) == 404


def test_streams_and_their_registers(team: Program, where: str) -> None:
    stream = written(team, "post", f"{where}/streams", {"kind": "interview", "title": "Talks", "minutes": 45})
    one = f"{where}/streams/{stream['id']}"
    assert written(team, "patch", one, {"title": "Long talks"})["minutes"] == 45
    planned = written(team, "post", f"{one}/participants/cities", {"cities": ["graz", "lahti"]})
    assert planned == {"added": 2, "there": 0, "unwilling": 0}
    who = {"unit": "graz", "person_name": "Gerda", "email": "gerda@graz.example"}
    line = written(team, "post", f"{one}/participants", who)
    assert (line["unit"], line["addressed"], "person_name" in line) == ("graz", True, False)
    changed = written(team, "patch", f"{one}/participants/{line['id']}", {"state": "took_part", "persons": 2})
    assert (changed["state"], changed["persons"], changed["addressed"]) == ("took_part", 2, True)
    assert refused(team, "post", f"{one}/participants", {"unit": "nowhere"}) == 422
    assert refused(team, "delete", f"{one}/participants/{line['id']}") == 409
    found = team.get(f"{one}/participants").json()["items"]
    assert {one["unit"]: one["state"] for one in found} == {"graz": "took_part", "lahti": "planned"}
    lahti = next(row for row in found if row["unit"] == "lahti")
    assert written(team, "delete", f"{one}/participants/{lahti['id']}") == {"gone": True}
    assert [row["took_part"] for row in team.get(f"{where}/streams").json()["items"]] == [1]
    empty = written(team, "post", f"{where}/streams", {"kind": "focus", "title": "Empty"})
    assert written(team, "delete", f"{where}/streams/{empty['id']}") == {"gone": True}
    assert refused(team, "post", f"{where}/streams", {"kind": "magic", "title": "x"}) == 422


def test_meetings_notes_and_texts(team: Program, where: str) -> None:
    stream = written(team, "post", f"{where}/streams", {"kind": "session", "title": "Sessions"})["id"]
    meeting = written(
        team, "post", f"{where}/meetings", {"stream": stream, "title": "May", "capacity": 20, **MOMENTS}
    )
    one = f"{where}/meetings/{meeting['id']}"
    assert written(team, "patch", one, {"place": "Graz"})["capacity"] == 20
    assert refused(team, "patch", one, {"ends_at": MOMENTS["starts_at"]}) == 422
    assert refused(team, "patch", one, {"starts_at": "2027-05-03T09:00:00"}) == 422  # no offset
    note = written(team, "post", f"{one}/notes", {"text": "Permits take years.", "unit": "graz"})
    assert note["meeting"] == meeting["id"]
    assert written(team, "post", f"{one}/silent", {"silent": 3}, status=200)["silent"] == 3
    assert written(team, "post", f"{one}/state", {"state": "over"}, status=200)["state"] == "over"
    document = {"kind": "document", "title": "Letter", "text": "One.\n\nTwo.", "cut": "paragraphs"}
    text = written(team, "post", f"{where}/texts", document)
    assert (text["passages"], [(m["start"], m["end"]) for m in text["marks"]]) == (2, [(0, 4), (6, 10)])
    assert refused(team, "post", f"{where}/texts", document | {"unit": "nowhere"}) == 422
    listed = team.get(f"{where}/texts").json()["items"]
    assert [row["kind"] for row in listed] == ["note", "document"]
    assert team.get(f"{where}/texts/{text['id']}").json() == text
    assert refused(team, "delete", one) == 409  # something came of it
    other = written(team, "post", f"{where}/meetings", {"stream": stream, "title": "June", **MOMENTS})
    assert written(team, "delete", f"{where}/meetings/{other['id']}") == {"gone": True}


def test_codes_of_a_draft_are_written_with_its_digest(team: Program) -> None:
    book = written(team, "post", "/work/codebooks", {"place": "mission", "title": "Barriers"})
    one = f"/work/codebooks/{book['codebook']}/versions/{book['version']}"
    code: dict[str, Any] = {
        "key": "money",
        "name": {"en": "Money"},
        "phrases": [{"lang": "en", "phrases": ["budget"]}],
        "digest": book["digest"],
    }
    made = written(team, "post", f"{one}/codes", code)
    assert made["codes"][0]["phrases"] == [{"lang": "en", "phrases": ["budget"], "not_with": []}]
    assert refused(team, "post", f"{one}/codes", code | {"key": "law"}) == 409
    renamed = written(team, "put", f"{one}/codes/money", code | {"key": "finance", "digest": made["digest"]})
    assert [row["key"] for row in renamed["codes"]] == ["finance"]
    assert refused(team, "post", f"{one}/codes", {"key": "x", "name": {"en": "X"}, "parent": "gone"}) == 422
    assert team.get(one).json() == renamed
    assert [row["id"] for row in team.get("/work/codebooks").json()["items"]] == [book["codebook"]]
    assert written(team, "put", f"{one}/successors", {"successors": {}})["codes"] == renamed["codes"]
    assert written(team, "delete", f"{one}/codes/finance")["codes"] == []
    assert refused(team, "post", f"{one}/next", {"number": "2"}) == 409  # the draft is still one


def test_who_runs_none_finds_none(where: str, coder: User, editor: User, klagenfurt: City) -> None:  # noqa: F811
    for program in (Program(coder), Program(editor)):
        assert {program.get(f"{where}/{part}").status_code for part in READS} == {404}
        assert refused(program, "post", "/work/desks/mission/needs", {"title": "x"}) == 404
        assert refused(program, "post", f"{where}/streams", {"kind": "focus", "title": "x"}) == 404
    assert Program(editor).get("/work/codebooks").status_code == 404


def test_token_without_the_scope_changes_nothing(where: str, analyst: User) -> None:  # noqa: F811
    assert (
        refused(Program(analyst, "read"), "post", f"{where}/streams", {"kind": "focus", "title": "x"}) == 403
    )


def test_reading_costs_few_queries(
    team: Program, where: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    stream = written(team, "post", f"{where}/streams", {"kind": "session", "title": "Sessions"})["id"]
    for number in range(5):
        meeting = {"stream": stream, "title": f"Meeting {number}", **MOMENTS}
        team.send("post", f"{where}/meetings", meeting)
        team.send("post", f"{where}/texts", {"kind": "document", "title": f"Text {number}", "text": "Words"})
        team.send("post", f"{where}/streams/{stream}/participants", {"name": f"Body {number}"})
    for path in (*READS, f"streams/{stream}/participants"):
        with django_assert_max_num_queries(12):
            assert team.get(f"{where}/{path}").status_code == 200
