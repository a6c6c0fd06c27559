"""A register of barriers kept by program: barriers, states, reports, what authorities answered, labs."""

from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from tests.api.rooms.asking import refused, written
from tests.api.work_site import Program
from tests.barriers.conftest import MakeReport, clara, make_report  # noqa: F401 (fixtures)
from zeroward.barriers.models import Barrier
from zeroward.people.models import User
from zeroward.places.models import City

ALL = "/work/barrier-register"
ROW = {"place": "country:AT", "title": "No data of networks", "noted_on": "2026-03-02"}


@pytest.fixture
def keeper(platform: User, klagenfurt: City) -> Program:
    return Program(platform)


@pytest.fixture
def barrier(keeper: Program) -> dict[str, Any]:
    made: dict[str, Any] = keeper.send("post", ALL, ROW).json()
    return made


def test_barrier_is_written_and_changed_with_its_lock(keeper: Program, make_report: MakeReport) -> None:  # noqa: F811
    report = make_report()
    made = written(keeper, "post", ALL, ROW | {"reports": [report.pk]})
    assert (made["reports"], made["visibility"], made["state_on"]) == (1, "city", "2026-03-02")
    one = f"{ALL}/{made['key']}"
    changed = written(keeper, "patch", one, {"lock": made["lock"], "wanted": "A law"})
    assert (changed["wanted"], changed["title"]) == ("A law", ROW["title"])
    assert refused(keeper, "patch", one, {"lock": made["lock"], "title": "Late"}) == 409
    assert refused(keeper, "patch", one, {"lock": changed["lock"], "level": "magic"}) == 422
    assert refused(keeper, "post", ALL, ROW | {"reports": [999]}) == 422
    assert keeper.get(ALL, place="country:AT").json()["items"] == [changed]
    assert written(keeper, "delete", f"{one}/reports/{report.pk}")["reports"] == 0
    again = written(keeper, "post", f"{one}/reports", {"reports": [report.pk]}, status=200)
    assert again == {"attached": 1}


def test_state_moves_with_its_day_and_reason(keeper: Program, barrier: dict[str, Any]) -> None:
    one = f"{ALL}/{barrier['key']}/state"
    moved = written(keeper, "post", one, {"lock": barrier["lock"], "state": "analysed"}, status=200)
    assert moved["state"] == "analysed"
    assert refused(keeper, "post", one, {"lock": barrier["lock"], "state": "dropped", "note": "x"}) == 409
    assert refused(keeper, "post", one, {"lock": moved["lock"], "state": "dropped"}) == 422


def test_raisings_answers_and_labs(keeper: Program, barrier: dict[str, Any]) -> None:
    one = f"{ALL}/{barrier['key']}"
    raised = {"raised_on": "2026-04-01", "authority": "Ministry", "due_on": "2026-06-01"}
    raising = written(keeper, "post", f"{one}/raisings", raised)
    where = f"{one}/raisings/{raising['id']}"
    changed = written(keeper, "patch", where, {"asked": "Open the data"})
    assert (changed["asked"], changed["authority"]) == ("Open the data", "Ministry")
    said = {"answered_on": "2026-05-01", "result": "yes", "text": "Yes."}
    answer = written(keeper, "post", f"{where}/answers", said)
    assert answer["public"] is False
    assert Barrier.objects.get().state == "answered"
    assert refused(keeper, "post", f"{where}/answers", said | {"result": "magic"}) == 422
    assert refused(keeper, "post", f"{one}/raisings", raised | {"authority": ""}) == 422
    assert written(keeper, "post", f"{where}/close", status=200) == {"gone": True}
    lab = written(keeper, "post", f"{one}/labs", {"held_on": "2026-05-05", "question": "Who may see it?"})
    told = written(keeper, "patch", f"{one}/labs/{lab['id']}", {"finding": "Nobody"})
    assert (told["finding"], told["question"]) == ("Nobody", "Who may see it?")
    assert refused(keeper, "patch", f"{one}/labs/{lab['id']}", {"documents": [2**40]}) == 422
    whole = keeper.get(f"{one}/dialogue").json()
    assert [len(row["answers"]) for row in whole["raisings"]] == [1]
    assert whole["labs"] == [told]
    assert written(keeper, "delete", f"{one}/labs/{lab['id']}") == {"gone": True}


def test_register_is_for_its_keeper(barrier: dict[str, Any], editor: User, platform: User) -> None:
    city, one = Program(editor), f"{ALL}/{barrier['key']}"
    assert city.get(ALL, place="country:AT").status_code == 404
    assert city.get(f"{one}/dialogue").status_code == 404
    Barrier.objects.update(visibility="public")
    assert refused(city, "patch", one, {"lock": 0, "title": "Ours"}) == 404
    assert refused(city, "post", ALL, ROW) == 404
    assert refused(Program(platform, "read"), "post", ALL, ROW) == 403


def test_reading_costs_few_queries(
    keeper: Program, barrier: dict[str, Any], django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(12):
        keeper.send("post", ALL, ROW | {"title": f"Barrier {number}"})
    with django_assert_max_num_queries(12):
        assert len(keeper.get(ALL, place="country:AT").json()["items"]) == 13
    with django_assert_max_num_queries(12):
        assert keeper.get(f"{ALL}/{barrier['key']}/dialogue").status_code == 200
