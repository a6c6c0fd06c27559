"""Records that a city keeps one by one: pacts, sections, sources of money, the log, pilots."""

from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from tests.api.test_ground import problem
from tests.api.work_site import Program, Site
from tests.support.people import MakePerson
from zeroward.core.models import Visibility
from zeroward.finance.models import Project
from zeroward.people.models import Role, User

pytestmark = pytest.mark.slow

MOST_QUERIES = 20
ROWS: dict[str, tuple[str, dict[str, Any], dict[str, Any], dict[str, Any]]] = {
    "pacts": ("pacts/city:klagenfurt", {"title": "Pact"}, {"summary": "Together"}, {"title": " "}),
    "parties": (
        "pacts/{pact}/parties",
        {"name": "Utility"},
        {"kind": "other", "joined_on": "2025-01-01"},
        {"name": ""},
    ),
    "deals": (
        "pacts/{pact}/deals",
        {"title": "Heat pumps", "goal": "5000"},
        {"news": "Begun"},
        {"title": "x", "tonnes": 5.0},
    ),
    "sections": (
        "contracts/{contract}/sections",
        {"title": "Our own", "modules": ["CM-1"]},
        {"text": "As we say it"},
        {"title": "x", "modules": ["XX"]},
    ),
    "demands": (
        "contracts/{contract}/demands",
        {"framework": "Energy act", "demand": "A heat plan"},
        {"note": "Chapter 4"},
        {"framework": "x", "demand": "y", "fit": "so-so"},
    ),
    "sources": (
        "investment-projects/{project}/sources",
        {"name": "Grant", "amount": 1000.0},
        {"chance": 0.5},
        {"name": "Loan", "amount": 1.0, "layer": "no-layer"},
    ),
    "log": (
        "learning/city:klagenfurt/log-entries",
        {"title": "Late permits", "happened_on": "2025-02-01", "what": "Two offices"},
        {"so_what": "One is enough"},
        {"title": "x", "happened_on": "2999-01-01", "what": "y"},
    ),
    "decisions": (
        "learning/city:klagenfurt/decision-notes",
        {"title": "More buses", "decided_on": "2025-02-01", "figure_value": 2.0, "figure_unit": "km"},
        {"reason": "People asked"},
        {"title": "x", "decided_on": "2025-02-01", "figure_value": 2.0},
    ),
    "sessions": (
        "learning/city:klagenfurt/learning-sessions",
        {"title": "In May", "held_on": "2025-05-01", "entries": []},
        {"minutes": "We agreed"},
        {"title": "x", "held_on": "2025-05-01", "event_id": 99_999},
    ),
    "pilots": (
        "learning/city:klagenfurt/pilots",
        {"title": "Shade", "problem": "Heat"},
        {"cost_planned": 5000.0},
        {"title": "x", "cost_planned": -5.0},
    ),
}


@pytest.fixture
def coordinator(site: Site, person: MakePerson) -> Program:
    """A program of who decides in Klagenfurt: deleting a pact is theirs."""
    return Program(person("kora@klagenfurt.example", scope="city:klagenfurt", role=Role.CITY_COORDINATOR))


@pytest.fixture
def there(program: Program, site: Site) -> dict[str, int]:
    """A pact, a contract and a project to hang records on."""
    made = {
        "pact": program.send("post", "/work/pacts/city:klagenfurt", {"title": "First"}),
        "contract": program.send("post", "/work/cities/klagenfurt/contracts", {"title": "CCC"}),
        "project": program.send("post", "/work/cities/klagenfurt/investment-projects", {"title": "Solar"}),
    }
    assert {answer.status_code for answer in made.values()} == {201}
    return {name: answer.json()["id"] for name, answer in made.items()}


@pytest.mark.parametrize("part", ROWS)
def test_records_are_added_changed_and_deleted(
    coordinator: Program, there: dict[str, int], part: str
) -> None:
    path, row, new, bad = ROWS[part]
    where = f"/work/{path.format(**there)}"
    made = coordinator.send("post", where, row, key="kept-0001")
    assert made.status_code == 201, made.content
    again = coordinator.send("post", where, row, key="kept-0001")
    assert (again["Idempotency-Replayed"], again.json()) == ("true", made.json())
    body = coordinator.get(where).json()["items"][-1]
    assert {name: body[name] for name in row} == row
    one = f"{where}/{body['id']}"
    changed = coordinator.send("patch", one, {"lock": body["lock"], **new})
    assert changed.status_code == 200, changed.content
    kept = coordinator.get(where).json()["items"][-1]
    odd = {"lock", "updated_at"}
    assert {k: v for k, v in kept.items() if k not in odd} == {
        k: v for k, v in (body | new).items() if k not in odd
    }
    problem(coordinator.send("post", where, bad), 422)
    stale = problem(coordinator.send("patch", one, {"lock": body["lock"], **new}), 409)
    assert stale["lock"] == kept["lock"] == body["lock"] + 1
    problem(coordinator.send("delete", f"{one}?lock={body['lock']}"), 409)
    assert coordinator.send("delete", f"{one}?lock={kept['lock']}").json() == {"gone": True}
    problem(coordinator.send("delete", f"{one}?lock={kept['lock']}"), 404)


@pytest.mark.parametrize("part", ROWS)
def test_records_are_for_the_city_that_keeps_them(
    program: Program, there: dict[str, int], part: str, reader: User, stranger: User
) -> None:
    path, row, new, _bad = ROWS[part]
    where = f"/work/{path.format(**there)}"
    made = program.send("post", where, row).json()
    for other in (Program(reader), Program(stranger)):
        for answer in (
            other.send("post", where, row),
            other.send("patch", f"{where}/{made['id']}", {"lock": made["lock"], **new}),
            other.send("delete", f"{where}/{made['id']}?lock={made['lock']}"),
        ):
            assert answer.status_code in (403, 404), answer.content
    assert program.get(where).json()["items"][-1]["id"] == made["id"]
    problem(Program(stranger).get(where), 404)


@pytest.mark.parametrize("part", ROWS)
def test_long_lists_cost_few_queries(
    program: Program, there: dict[str, int], part: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    path, row, _new, _bad = ROWS[part]
    where = f"/work/{path.format(**there)}"
    named = next(iter(row))
    for number in range(8):
        assert program.send("post", where, row | {named: f"Number {number}"}).status_code == 201
    with django_assert_max_num_queries(MOST_QUERIES):
        assert len(program.get(where, limit=8).json()["items"]) == 8


def test_what_a_program_writes_is_for_the_team(program: Program, there: dict[str, int]) -> None:
    path, row, _new, _bad = ROWS["log"]
    made = program.send("post", f"/work/{path}", row | {"visibility": "public"}).json()
    assert "visibility" not in made
    assert Project.objects.get(pk=there["project"]).visibility == Visibility.CITY


def test_deal_names_its_parties(program: Program, there: dict[str, int]) -> None:
    where = f"/work/pacts/{there['pact']}"
    party = program.send("post", f"{where}/parties", {"name": "Utility"}).json()
    share = {"party": party["id"], "leads": True, "brings": "Pipes"}
    deal = program.send("post", f"{where}/deals", {"title": "Heat", "shares": [share]}).json()
    assert (deal["shares"], deal["number"]) == ([share], 1)
    same = program.send("patch", f"{where}/deals/{deal['id']}", {"lock": deal["lock"], "goal": "x"}).json()
    assert same["shares"] == [share]
    odd = {"title": "Other", "shares": [share | {"party": 99_999}]}
    assert (
        problem(program.send("post", f"{where}/deals", odd), 422)["problems"][0]["place"] == "shares.0.party"
    )
    problem(program.send("delete", f"{where}/parties/{party['id']}?lock={party['lock']}"), 409)


def test_pilot_moves_on_with_what_it_needs(program: Program, site: Site) -> None:
    made = program.send("post", "/work/learning/city:klagenfurt/pilots", {"title": "Shade"}).json()
    where = f"/work/pilots/{made['id']}/stage"
    assert problem(program.send("post", where, {"lock": made["lock"], "stage": "test"}), 422)
    stopped = {"lock": made["lock"], "stage": "stop", "reason": "No money"}
    assert program.send("post", where, stopped).json()["stage"] == "stop"
    problem(program.send("post", where, stopped), 409)


# --- investment plans and projects ----------------------------------------------------------------------


def test_project_keeps_amounts_as_they_were_given(program: Program, site: Site) -> None:
    sent = {"title": "Solar", "capex": 1000.0, "currency": "SEK", "plan": site.plan.pk, "actions": ["M1"]}
    answer = program.send("post", "/work/cities/klagenfurt/investment-projects", sent)
    assert answer.status_code == 201, answer.content
    made = answer.json()
    assert (made["capex"], made["currency"], made["actions"]) == (1000.0, "SEK", ["M1"])
    one = f"/work/investment-projects/{made['id']}"
    euros = Project.objects.get(pk=made["id"]).capex
    changed = program.send("patch", one, {"lock": made["lock"], "text": "On schools"}).json()
    assert (changed["capex"], changed["text"], changed["actions"]) == (1000.0, "On schools", ["M1"])
    assert Project.objects.get(pk=made["id"]).capex == euros != 1000.0
    assert (
        problem(program.send("patch", one, {"lock": made["lock"], "text": "x"}), 409)["lock"]
        == changed["lock"]
    )
    problem(program.send("patch", one, {"lock": changed["lock"], "lifetime": 900}), 422)
    problem(program.send("patch", one, {"lock": changed["lock"], "actions": ["X9"]}), 404)
    documents = {"lock": changed["lock"], "documents": {"no-such-kind": "Archive"}}
    problem(program.send("put", f"{one}/documents", documents), 422)
    ready = {"lock": changed["lock"], "answers": {"no-such": {"level": 1}}}
    problem(program.send("put", f"{one}/readiness", ready), 422)
    assert program.get(f"{one}/sheet").json()["id"] == made["id"]
    problem(program.send("delete", f"{one}?lock=99"), 409)
    assert program.send("delete", f"{one}?lock={changed['lock']}").json() == {"gone": True}


def test_frame_of_the_money_is_changed(
    program: Program, site: Site, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    where = f"/work/plans/{site.plan.pk}/investment"
    problem(program.get(f"{where}/frame"), 404)
    begun = program.send("post", where).json()
    sent = {"lock": begun["lock"], "income": 500.0, "currency": "SEK", "money_year": 2024}
    changed = program.send("patch", f"{where}/frame", sent).json()
    assert (changed["income"], changed["currency"]) == (500.0, "SEK")
    more = program.send(
        "patch", f"{where}/frame", {"lock": changed["lock"], "method": "By unit costs"}
    ).json()
    assert (more["income"], more["method"]) == (500.0, "By unit costs")
    problem(program.send("patch", f"{where}/frame", sent), 409)
    problem(program.send("patch", f"{where}/frame", {"lock": more["lock"], "loan_rate": 7}), 422)
    problem(program.send("put", f"{where}/reasons/XX", {"reason": "x"}), 422)
    with django_assert_max_num_queries(MOST_QUERIES):
        assert program.get(f"{where}/frame").json() == more
