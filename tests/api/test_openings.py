"""What a city's own software opens and leads on: inventories, plans, contracts, with frames, steps and comments."""

from datetime import date
from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from tests.api.test_ground import problem
from tests.api.work_site import Program, Site
from tests.support.people import MakePerson
from zeroward.core.models import AuditEvent, Visibility
from zeroward.inventory.models import Inventory
from zeroward.people.models import Role, User
from zeroward.plan.models import Action, Plan

pytestmark = pytest.mark.slow

MOST_QUERIES = 20


@pytest.fixture
def coordinator(site: Site, person: MakePerson) -> Program:
    """A program of who decides in Klagenfurt."""
    return Program(person("kora@klagenfurt.example", scope="city:klagenfurt", role=Role.CITY_COORDINATOR))


# --- inventories ----------------------------------------------------------------------------------------


def test_inventory_is_opened_once_with_its_boundary(program: Program, site: Site) -> None:
    sent = {
        "year": 2021, "population": 101_000, "boundary_kind": "smaller", "boundary": "Without the airport",
        "previous": site.inventory.pk,
    }  # fmt: skip
    shown = sent | {"visibility": "public"}  # a person's step
    problem(program.send("post", "/work/cities/klagenfurt/inventories", shown), 422)
    made = program.send("post", "/work/cities/klagenfurt/inventories", sent, key="open-0001")
    assert made.status_code == 201, made.content
    body = made.json()
    assert (body["population"], body["boundary"], body["visibility"]) == (
        101_000,
        "Without the airport",
        "city",
    )
    assert Inventory.objects.get(pk=body["id"]).visibility == Visibility.CITY
    problem(program.send("post", "/work/cities/klagenfurt/inventories", sent), 409)
    problem(program.send("post", "/work/cities/klagenfurt/inventories", {"year": 1950}), 422)
    problem(program.send("post", "/work/cities/nowhere/inventories", {"year": 2020}), 404)


def test_repeated_opening_opens_one(program: Program, site: Site) -> None:
    for path, sent in (
        ("inventories", {"year": 2020}),
        ("plans", {"title": "P"}),
        ("contracts", {"title": "C"}),
    ):
        where = f"/work/cities/klagenfurt/{path}"
        first = program.send("post", where, sent, key=f"open-{path}")
        again = program.send("post", where, sent, key=f"open-{path}")
        assert (first.status_code, again["Idempotency-Replayed"], again.json()) == (201, "true", first.json())
    assert (Inventory.objects.count(), Plan.objects.count()) == (2, 2)


FIRST = {
    "inventories": {"year": 2020, "title": "First"},
    "plans": {"title": "First"},
    "contracts": {"title": "First"},
}


@pytest.mark.parametrize("part", list(FIRST))
def test_frame_is_changed_by_who_saw_it_last(program: Program, site: Site, part: str) -> None:
    made = program.send("post", f"/work/cities/klagenfurt/{part}", FIRST[part]).json()
    where = f"/work/{part}/{made['id']}/frame"
    assert program.get(where).json() == made
    changed = program.send("patch", where, {"lock": made["lock"], "title": "Second"}).json()
    assert changed["title"] == "Second"
    stale = problem(program.send("patch", where, {"lock": made["lock"], "title": "Late"}), 409)
    assert (stale["lock"], stale["current"]["title"]) == (changed["lock"], "Second")
    same = ("id", "city", "state", "visibility", "page")
    assert {name: changed[name] for name in same} == {name: made[name] for name in same}


def test_inventory_goes_through_its_steps(program: Program, coordinator: Program, site: Site) -> None:
    where = f"/work/inventories/{site.inventory.pk}"
    frame = program.get(f"{where}/frame").json()
    assert frame["steps"] == ["hand-in"]
    old = program.send("post", f"{where}/steps", {"step": "hand-in", "seen": "0" * 64})
    problem(old, 409)
    done = program.send("post", f"{where}/steps", {"step": "hand-in", "seen": frame["digest"]})
    assert done.json()["state"] == "internal_check"
    publish = {"step": "publish", "seen": frame["digest"]}
    problem(program.send("post", f"{where}/steps", publish), 403)
    problem(program.send("post", f"{where}/steps", publish | {"step": "verify"}), 422)
    assert coordinator.send("post", f"{where}/steps", publish).json()["state"] == "published"
    versions = program.get(f"{where}/frame").json()["versions"]
    assert [(one["version"], one["withdrawn"]) for one in versions] == [(1, False)]
    problem(program.send("post", f"{where}/versions/1/withdrawal", {"reason": "Wrong"}), 403)
    gone = coordinator.send("post", f"{where}/versions/1/withdrawal", {"reason": "Wrong"})
    assert gone.json()["withdrawn"] is True
    problem(coordinator.send("post", f"{where}/versions/9/withdrawal", {"reason": "Wrong"}), 404)


def test_first_draft_is_filled_and_confirmed(program: Program, site: Site) -> None:
    made = program.send("post", "/work/cities/klagenfurt/inventories", {"year": 2022}).json()
    where = f"/work/inventories/{made['id']}"
    problem(program.send("post", f"{where}/estimates"), 422)
    taken = program.send("post", f"{where}/earlier-figures", {"earlier": site.inventory.pk}).json()
    assert taken["added"] == 1
    line = program.get(where).json()["lines"][0]
    one = f"{where}/lines/{line['id']}/confirmation"
    problem(program.send("post", one, {"lock": line["lock"] + 5}), 409)
    assert program.send("post", one, {"lock": line["lock"]}).json()["origin"] == "typed"
    key = f"{where}/cells/residential.electricity/key"
    said = program.send("put", key, {"key": "NO", "explanation": "There is no plant."}).json()
    assert said["key"] == "NO"
    problem(program.send("put", key, {"key": "NE", "lock": said["lock"]}), 422)
    problem(program.send("delete", f"{key}?lock=9"), 409)
    assert program.send("delete", f"{key}?lock={said['lock']}").json() == {"gone": True}


def test_own_factors_are_kept(program: Program, site: Site) -> None:
    where = "/work/cities/klagenfurt/factors"
    sent = {
        "key": "fuel.natural_gas", "values": {"CO2": 0.2}, "valid_from": 2020, "valid_to": 2023,
        "source_text": "Utility",
    }  # fmt: skip
    body = problem(program.send("post", where, sent | {"key": "no.such"}), 422)
    assert "key" in [one["place"] for one in body["problems"]]
    made = program.send("post", where, sent)
    assert made.status_code == 201, made.content
    one = f"{where}/{made.json()['id']}"
    changed = program.send("patch", one, {"lock": made.json()["lock"], "note": "Asked twice"}).json()
    assert (changed["note"], changed["values"]) == ("Asked twice", {"CO2": 0.2})
    problem(program.send("patch", one, {"lock": made.json()["lock"], "note": "Late"}), 409)
    assert program.get(where).json()["items"] == [changed]
    assert program.send("delete", f"{one}?lock={changed['lock']}").json() == {"gone": True}
    problem(program.send("delete", f"{one}?lock=1"), 404)


# --- plans ----------------------------------------------------------------------------------------------


def test_plan_starts_from_an_inventory_or_totals(program: Program, site: Site) -> None:
    made = program.send("post", "/work/cities/klagenfurt/plans", {"title": "New"}).json()
    where = f"/work/plans/{made['id']}"
    sent = {"lock": made["lock"], "tonnes": {"stationary": 1000.0}, "year": 2020, "source": "Report"}
    typed = program.send("put", f"{where}/start/totals", sent).json()
    assert (typed["base_year"], typed["inventory"]) == (2020, None)
    problem(program.send("put", f"{where}/start/totals", sent), 409)
    taken = program.send(
        "put", f"{where}/start/inventory", {"lock": typed["lock"], "inventory": site.inventory.pk}
    )
    assert (taken.json()["base_year"], taken.json()["inventory"]) == (2023, site.inventory.pk)
    problem(program.send("put", f"{where}/start/inventory", {"lock": 9, "inventory": 99_999}), 404)
    model = program.send("put", f"{where}/model", {"lock": taken.json()["lock"], "model": "mission"}).json()
    assert model["model"] == "mission"
    problem(program.send("put", f"{where}/model", {"lock": model["lock"], "model": "own"}), 422)


def test_plan_keeps_versions_and_is_led_on(program: Program, coordinator: Program, site: Site) -> None:
    where = f"/work/plans/{site.plan.pk}"
    kept = program.send("post", f"{where}/versions", {"note": "Before the summer"}).json()
    assert (kept["version"], kept["published"], kept["note"]) == (1, False, "Before the summer")
    problem(program.send("post", f"{where}/versions", {}), 409)
    frame = program.get(f"{where}/frame").json()
    assert [one["version"] for one in frame["versions"]] == [1]
    assert frame["steps"] == ["ready"]
    problem(program.send("post", f"{where}/steps", {"step": "ready", "seen": "0" * 64}), 409)
    problem(program.send("post", f"{where}/steps", {"step": "adopt", "seen": frame["digest"]}), 403)
    problem(program.send("delete", where), 403)
    problem(coordinator.send("delete", where), 409)
    draft = program.send("post", "/work/cities/klagenfurt/plans", {"title": "Short"}).json()
    assert coordinator.send("delete", f"/work/plans/{draft['id']}").json() == {"gone": True}
    problem(coordinator.send("post", f"{where}/versions/1/withdrawal", {"reason": "x"}), 422)


def test_equity_is_checked_by_program(program: Program, site: Site) -> None:
    where = f"/work/plans/{site.plan.pk}/equity"
    body = program.get(where).json()
    group, lens = body["groups"][0]["key"], body["lenses"][0]["key"]
    row = {"action": "M1", "group": group, "lens": lens, "effect": 1, "share": "some", "evidence": "guess"}
    answer = program.send("post", where, {"rows": [row | {"effect": 7}]})
    problem(answer, 422)
    found = problem(program.send("post", where, {"rows": [row | {"group": "nobody"}]}), 422)
    assert found["problems"][0]["place"].startswith("M1: nobody")
    sent = program.send(
        "put", f"{where}/groups", {"lock": body["lock"], "keys": [group], "own": ["Night workers"]}
    )
    assert [one["label"] for one in sent.json()["groups"]][1:] == ["Night workers"]
    problem(program.send("put", f"{where}/groups", {"lock": body["lock"], "keys": [group]}), 409)


def test_plan_takes_from_the_libraries(program: Program, site: Site) -> None:
    where = f"/work/plans/{site.plan.pk}"
    problem(program.send("post", f"{where}/library-actions", {"keys": ["no-such"]}), 404)
    problem(program.send("post", f"{where}/library-indicators", {"keys": ["no-such"]}), 422)
    assert program.send("post", f"{where}/library-actions", {"keys": []}).json() == {"added": 0}
    values = [{"node": "emissions", "year": 2022, "value": 1.0}]
    program.send("post", f"{where}/observations", {"values": values})
    for one in program.get(where).json()["observations"]:
        assert program.send("delete", f"{where}/observations/{one['id']}").json() == {"gone": True}
    assert program.get(where).json()["observations"] == []
    action = program.get(where).json()["actions"][0]
    sent = {"lock": action["lock"], "outcome": "Opened", "kept_on": "2025-05-01"}
    assert problem(program.send("put", f"{where}/actions/M1/promise", sent), 422)["place"] == "quick_win_by"
    promised = {"quick_win_promise": "Two courts", "quick_win_by": date(2025, 6, 30)}
    Action.objects.filter(plan=site.plan, code="M1").update(**promised)
    assert program.send("put", f"{where}/actions/M1/promise", sent).status_code == 200
    kept = Action.objects.get(plan=site.plan, code="M1")
    assert (kept.quick_win_outcome, kept.quick_win_kept_on) == ("Opened", date(2025, 5, 1))


# --- contracts ------------------------------------------------------------------------------------------


def test_contract_is_made_from_what_is_there(program: Program, coordinator: Program, site: Site) -> None:
    sent = {"title": "CCC", "plan": site.plan.pk, "inventory": site.inventory.pk}
    made = program.send("post", "/work/cities/klagenfurt/contracts", sent).json()
    where = f"/work/contracts/{made['id']}"
    assert (made["plan"], made["inventory"], made["visibility"]) == (site.plan.pk, site.inventory.pk, "city")
    offers = program.get(f"{where}/offers").json()
    assert offers["items"]
    problem(program.send("post", f"{where}/offers", {"seen": "other"}), 409)
    assert program.send("post", f"{where}/offers", {"seen": offers["seen"]}).json()["changed"]
    task = program.send("post", f"{where}/tasks", {"title": "Ask the utility", "module": "CM-1"}).json()
    assert program.get(f"{where}/tasks").json()["items"] == [task]
    assert program.send("post", f"{where}/tasks/{task['id']}/done").json()["done_at"]
    problem(program.send("post", f"{where}/tasks", {"title": "x", "module": "XX"}), 422)
    mine = program.send("patch", f"{where}/modules/CM-1/assignment", {"due": "2026-05-01"}).json()
    assert (mine["due"], mine["is_ready"]) == ("2026-05-01", False)
    ready = program.send("patch", f"{where}/modules/CM-1/assignment", {"is_ready": True}).json()
    assert (ready["due"], ready["is_ready"]) == ("2026-05-01", True)
    assert program.send("post", f"{where}/versions", {}).json()["version"] == 1
    problem(program.send("delete", where), 403)
    problem(coordinator.send("delete", where), 409)


def test_reader_of_a_city_opens_nothing(site: Site, reader: User) -> None:
    program = Program(reader)
    for part, sent in (
        ("inventories", {"year": 2020}),
        ("plans", {"title": "P"}),
        ("contracts", {"title": "C"}),
    ):
        problem(program.send("post", f"/work/cities/klagenfurt/{part}", sent), 403)
    problem(program.send("post", "/work/cities/klagenfurt/factors", {"key": "x", "values": {"CO2": 1}}), 403)


# --- comments -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("part", "about", "odd"),
    [
        ("inventories", {"source": "residential.fuel"}, {"source": "no.cell"}),
        ("plans", {"subject": "plan"}, {"subject": "action:99999"}),
        ("contracts", {"module": "CM-1"}, {"module": "XX"}),
    ],
)
def test_comments_are_said_and_settled(
    program: Program, site: Site, part: str, about: dict[str, str], odd: dict[str, str]
) -> None:
    made = program.send("post", f"/work/cities/klagenfurt/{part}", FIRST[part]).json()
    where = f"/work/{part}/{made['id']}/comments"
    said = program.send("post", where, {"text": "Is this right?", **about}).json()
    kept = program.get(where, open=True).json()["items"]
    assert [(one["id"], one["text"], one["by"]) for one in kept] == [
        (said["id"], "Is this right?", said["by"])
    ]
    problem(program.send("post", where, {"text": "x", **odd}), 422)
    problem(program.send("post", where, {"text": "", **about}), 422)
    done = program.send("post", f"{where}/{said['id']}/settled").json()
    assert done["settled_at"] == program.send("post", f"{where}/{said['id']}/settled").json()["settled_at"]
    assert program.get(where, open=True).json()["items"] == []
    problem(program.send("post", f"{where}/99999/settled"), 404)


def test_comments_stay_with_the_team(program: Program, site: Site, platform: User) -> None:
    program.send("post", f"/work/plans/{site.plan.pk}/comments", {"text": "Between us"})
    type(site.plan).objects.update(visibility="platform")
    ministry = Program(platform)
    assert ministry.get(f"/work/plans/{site.plan.pk}").status_code == 200
    problem(ministry.get(f"/work/plans/{site.plan.pk}/comments"), 404)


def test_reading_costs_few_queries(
    program: Program, site: Site, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    contract = program.send("post", "/work/cities/klagenfurt/contracts", {"title": "C"}).json()["id"]
    program.send(
        "post", f"/work/plans/{site.plan.pk}/actions", {"actions": [{"name": f"A{n}"} for n in range(40)]}
    )
    for number in range(12):
        program.send("post", f"/work/plans/{site.plan.pk}/comments", {"text": f"Comment {number}"})
        program.send("post", f"/work/contracts/{contract}/tasks", {"title": f"Task {number}"})
    for path in (
        f"/work/inventories/{site.inventory.pk}/frame",
        f"/work/inventories/{site.inventory.pk}/comments",
        f"/work/plans/{site.plan.pk}/frame",
        f"/work/plans/{site.plan.pk}/comments",
        f"/work/plans/{site.plan.pk}/equity",
        f"/work/contracts/{contract}/frame",
        f"/work/contracts/{contract}/offers",
        f"/work/contracts/{contract}/tasks",
        "/work/cities/klagenfurt/factors",
    ):
        with django_assert_max_num_queries(MOST_QUERIES):
            assert program.get(path).status_code == 200, path
    assert AuditEvent.objects.filter(action="contract.task.add").count() == 12


def test_bodies_that_are_too_large_are_refused(program: Program, site: Site) -> None:
    odd: dict[str, Any] = {"keys": ["x"] * 101}
    problem(program.send("post", f"/work/plans/{site.plan.pk}/library-actions", odd), 422)
