"""What the software of a ministry does with the work of its platform: meetings, goals, money, cities to reach."""

from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from tests.api.test_ground import problem
from tests.api.work_site import Program
from tests.support.people import MakePerson
from zeroward.core.models import Visibility
from zeroward.ecosystem.models import Goal, WorkState
from zeroward.people.models import Role, User
from zeroward.places.models import City, Country

ROWS: dict[str, dict[str, Any]] = {
    "meetings": {"title": "Steering group", "held_on": "2025-03-01", "body": "Ministry"},
    "decisions": {"title": "Two more people", "text": "From May on"},
    "goals": {"title": "Ten cities", "due": "2027-12-31"},
    "promises": {"title": "A helpdesk", "promised_on": "2025-01-01", "due": "2025-12-31"},
    "funding-streams": {"title": "Retrofit", "giver": "State", "receiver": "Cities", "source_note": "Budget"},
    "frameworks": {"title": "Climate act", "in_force_on": "2020-01-01"},
    "policy-needs": {"title": "Faster permits", "text": "Heat networks wait for two years"},
    "cities-to-reach": {"title": "Klagenfurt", "city": "klagenfurt", "notes": "Called in May"},
}


@pytest.fixture
def ministry(platform: User, klagenfurt: City) -> Program:
    return Program(platform)


@pytest.mark.parametrize("part", ROWS)
def test_work_is_written_changed_and_deleted(ministry: Program, part: str) -> None:
    where = f"/work/desks/country:AT/{part}"
    made = ministry.send("post", where, ROWS[part], key="work-0001")
    assert made.status_code == 201, made.content
    again = ministry.send("post", where, ROWS[part], key="work-0001")
    assert (again["Idempotency-Replayed"], again.json()) == ("true", made.json())
    body = ministry.get(where).json()["items"][0]
    assert {name: body[name] for name in ROWS[part]} == ROWS[part]
    one = f"{where}/{body['id']}"
    changed = ministry.send("patch", one, {"lock": body["lock"], "title": "Said better"}).json()
    assert changed == body | {
        "title": "Said better",
        "lock": body["lock"] + 1,
        "updated_at": changed["updated_at"],
    }
    stale = problem(ministry.send("patch", one, {"lock": body["lock"], "title": "Late"}), 409)
    assert (stale["lock"], stale["current"]["title"]) == (changed["lock"], "Said better")
    problem(ministry.send("delete", f"{one}?lock={body['lock']}"), 409)
    assert ministry.send("delete", f"{one}?lock={changed['lock']}").json() == {"gone": True}
    problem(ministry.send("delete", f"{one}?lock={changed['lock']}"), 404)
    assert ministry.get(where).json()["items"] == []


def test_what_a_program_writes_is_for_the_team(ministry: Program) -> None:
    """Showing it to others is a person's step."""
    where, goal = "/work/desks/country:AT/goals", ROWS["goals"] | {"owner": None}
    problem(ministry.send("post", where, goal | {"visibility": "public"}), 422)
    ministry.send("post", where, goal)
    assert [one.visibility for one in Goal.objects.all()] == [Visibility.CITY]


def test_change_of_state_is_kept_with_its_day_and_reason(ministry: Program) -> None:
    where = "/work/desks/country:AT/goals"
    made = ministry.send("post", where, ROWS["goals"]).json()
    missed = {"lock": made["lock"], "state": "missed"}
    assert (
        problem(ministry.send("patch", f"{where}/{made['id']}", missed), 422)["problems"][0]["place"] == "why"
    )
    told = missed | {"why": "Elections", "state_on": "2025-06-01"}
    assert ministry.send("patch", f"{where}/{made['id']}", told).json()["state"] == "missed"
    assert [(one.after, one.note) for one in WorkState.objects.filter(before="set")] == [
        ("missed", "Elections")
    ]


@pytest.mark.parametrize(
    ("part", "bad", "place"),
    [
        ("goals", {"title": " "}, "title"),
        ("goals", {"horizon": "someday"}, "horizon"),
        ("goals", {"owner": 2**31 - 1}, "owner"),
        ("meetings", {"held_on": None}, "held_on"),
        ("meetings", {"event": "no-event"}, "event"),
        ("meetings", {"document": 7}, "document"),
        ("decisions", {"meeting": 7}, "meeting"),
        ("funding-streams", {"amount": -5}, "amount"),
        ("funding-streams", {"beside": 9}, "beside"),
        ("funding-streams", {"url": "javascript:x"}, "url"),
        ("cities-to-reach", {"city": "nowhere"}, "city"),
        ("cities-to-reach", {"steps": {"no-step": "2025-01-01"}}, "steps"),
    ],
)
def test_what_cannot_be_is_refused_with_its_place(
    ministry: Program, part: str, bad: dict[str, Any], place: str
) -> None:
    where = f"/work/desks/country:AT/{part}"
    body = problem(ministry.send("post", where, ROWS[part] | bad), 422)
    assert place in [one["place"] for one in body["problems"]]
    assert ministry.get(where).json()["items"] == []


def test_amount_beyond_all_money_is_refused(ministry: Program) -> None:
    sent = ROWS["funding-streams"] | {"amount": 1e308}
    problem(ministry.send("post", "/work/desks/country:AT/funding-streams", sent), 422)


def test_desk_is_for_its_platform_alone(ministry: Program, person: MakePerson, editor: User) -> None:
    made = ministry.send("post", "/work/desks/country:AT/goals", ROWS["goals"]).json()
    Country.objects.create(key="si", code="SI", name="Slovenia")
    neighbour = Program(person("sara@platform.example", scope="country:SI", role=Role.PLATFORM_COORDINATOR))
    where = "/work/desks/country:AT/goals"
    for program in (neighbour, Program(editor)):
        problem(program.get(where), 404)
        problem(program.send("post", where, ROWS["goals"]), 404)
        problem(program.send("patch", f"{where}/{made['id']}", {"lock": 0}), 404)
        problem(program.send("delete", f"{where}/{made['id']}?lock=0"), 404)
    problem(neighbour.get(f"/work/desks/country:SI/goals/{made['id']}"), 405)
    problem(neighbour.send("patch", f"/work/desks/country:SI/goals/{made['id']}", {"lock": 0}), 404)
    for odd in ("city:klagenfurt", "nowhere", "country:XX"):
        problem(ministry.get(f"/work/desks/{odd}/goals"), 404)


def test_token_without_the_scope_changes_nothing(platform: User, klagenfurt: City) -> None:
    program = Program(platform, "read")
    problem(program.send("post", "/work/desks/country:AT/goals", ROWS["goals"]), 403)
    assert program.get("/work/desks/country:AT/goals").json()["items"] == []


def test_long_lists_cost_few_queries(
    ministry: Program, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(12):
        ministry.send("post", "/work/desks/country:AT/goals", ROWS["goals"] | {"title": f"Goal {number}"})
    with django_assert_max_num_queries(12):
        body = ministry.get("/work/desks/country:AT/goals", limit=5).json()
    following = ministry.get("/work/desks/country:AT/goals", limit=5, cursor=body["next"]).json()
    titles = [one["title"] for one in body["items"] + following["items"]]
    assert titles == [f"Goal {number}" for number in range(10)]


def test_desk_of_a_country_costs_few_queries_however_much_there_is(
    ministry: Program, klagenfurt: City, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    """As pages do, it asks its rooms together: fifteen queries, whatever there is of cities, goals and promises."""
    for number in range(15):
        City.objects.create(key=f"town-{number}", name=f"Town {number}", country=klagenfurt.country)
        ministry.send("post", "/work/desks/country:AT/goals", ROWS["goals"] | {"title": f"Goal {number}"})
    ministry.send("post", "/work/desks/country:AT/promises", ROWS["promises"])
    with django_assert_max_num_queries(15):
        body = ministry.get("/work/countries/AT").json()
    work = next(one for one in body["blocks"] if one["key"] == "work")
    assert [(one["label"], one["text"]) for one in work["facts"]][:2] == [("goals", "15"), ("promises", "1")]
    for path in ("cities", "emissions", "progress"):
        with django_assert_max_num_queries(15):
            assert ministry.get(f"/work/countries/AT/{path}").status_code == 200
