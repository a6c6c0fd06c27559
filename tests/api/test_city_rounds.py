"""What programs of cities, platforms and the Mission team do with rounds, indicators, support plans and reviews."""

import pytest
from pytest_django import DjangoAssertNumQueries

from tests.api.test_ground import problem
from tests.api.work_site import Program, Site
from tests.support.people import MakePerson
from zeroward.ecosystem.domain import typologies
from zeroward.ecosystem.models import SupportPlan
from zeroward.methods.maturity.ecosystems.reading import FOLDER
from zeroward.people.models import Role, User
from zeroward.places.models import City

pytestmark = pytest.mark.slow

MOST_QUERIES = 20


@pytest.fixture
def ministry(platform: User, klagenfurt: City) -> Program:
    return Program(platform)


@pytest.fixture
def mission(person: MakePerson, klagenfurt: City) -> Program:
    return Program(person("mia@mission.example", scope="mission", role=Role.PROGRAMME_MANAGER))


# --- monitoring -----------------------------------------------------------------------------------------


def test_indicator_is_followed_and_changed(program: Program, site: Site) -> None:
    one = f"/work/indicators/{site.indicator}"
    changed = program.send(
        "patch", one, {"lock": 0, "base": 100.0, "base_year": 2021, "targets": {"2030": 900.0}}
    )
    assert changed.status_code == 200, changed.content
    assert (changed.json()["base"], changed.json()["targets"]) == (100.0, {"2030": 900.0})
    same = program.send("patch", one, {"lock": changed.json()["lock"], "note": "Counted twice"}).json()
    assert same["targets"] == {"2030": 900.0}
    problem(program.send("patch", one, {"lock": 0, "note": "Late"}), 409)
    problem(program.send("patch", one, {"lock": same["lock"], "targets": {"soon": 1}}), 422)
    row = {"source": "MW", "target": "heat pumps", "factor": 100.0, "why": "A pump has 10 kW"}
    made = program.send("post", f"{one}/conversions", row).json()
    problem(program.send("post", f"{one}/conversions", row | {"factor": 0}), 422)
    assert program.send("delete", f"{one}/conversions/{made['id']}").json() == {"gone": True}
    problem(program.send("delete", f"{one}/conversions/{made['id']}"), 404)
    where = "/work/monitoring/city:klagenfurt/indicators"
    problem(program.send("post", where, {"key": "heat-pumps", "unit": "heat pumps"}), 409)
    assert program.send("delete", one).json() == {"gone": True}
    again = program.send("post", where, {"key": "heat-pumps", "unit": "heat pumps"}, key="follow-0001")
    assert again.status_code == 201, again.content
    twice = program.send("post", where, {"key": "heat-pumps", "unit": "heat pumps"}, key="follow-0001")
    assert twice["Idempotency-Replayed"] == "true"


def test_round_is_opened_changed_and_closed(
    ministry: Program, klagenfurt: City, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    where = "/work/monitoring/country:AT/rounds"
    sent = {
        "title": "2025", "year": 2025, "opens_on": "2026-01-01", "closes_on": "2026-12-01", "cities": ["klagenfurt"],
    }  # fmt: skip
    problem(ministry.send("post", where, sent | {"cities": ["nowhere"]}), 422)
    made = ministry.send("post", where, sent, key="round-0001")
    assert made.status_code == 201, made.content
    assert ministry.send("post", where, sent, key="round-0001").json() == made.json()
    problem(ministry.send("post", where, sent), 409)
    one = f"{where}/{made.json()['id']}"
    changed = ministry.send("patch", one, {"lock": made.json()["lock"], "note": "By May"}).json()
    assert (changed["note"], changed["cities"]) == ("By May", ["klagenfurt"])
    problem(ministry.send("patch", one, {"lock": made.json()["lock"], "note": "Late"}), 409)
    assert "reminded" in ministry.send("post", f"{one}/reminders").json()
    with django_assert_max_num_queries(MOST_QUERIES):
        assert ministry.get(where).json()["items"] == [changed]
    assert ministry.send("post", f"{one}/end").json()["state"] == "closed"
    problem(ministry.send("post", f"{one}/withdrawal", {"reason": "x"}), 409)


def test_rounds_of_a_country_are_its_platforms(
    ministry: Program, program: Program, site: Site, person: MakePerson
) -> None:
    coordinator = Program(
        person("kora@klagenfurt.example", scope="city:klagenfurt", role=Role.CITY_COORDINATOR)
    )
    sent = {"title": "x", "year": 2025, "opens_on": "2026-01-01", "closes_on": "2026-02-01", "cities": []}
    problem(program.send("post", "/work/monitoring/country:AT/rounds", sent), 404)
    problem(program.get("/work/monitoring/country:AT/rounds"), 404)
    problem(program.send("post", "/work/cities/klagenfurt/snapshots", {"year": 2025}), 403)
    assert (
        coordinator.send("post", "/work/cities/klagenfurt/snapshots", {"year": 2025}).json()["year"] == 2025
    )
    problem(ministry.send("post", "/work/cities/klagenfurt/snapshots", {}), 404)


# --- support --------------------------------------------------------------------------------------------


def test_support_plan_is_written_proposed_and_commented(
    mission: Program, ministry: Program, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    where = "/work/countries/AT/support-plans"
    sent = {"year": 2027, "goals": "Ten cities", "budget": 1000.5}
    problem(ministry.send("post", where, sent), 403)
    made = mission.send("post", where, sent, key="support-01")
    assert made.status_code == 201, made.content
    assert mission.send("post", where, sent, key="support-01").json() == made.json()
    problem(mission.send("post", where, sent), 409)
    plan = made.json()
    one = f"/work/support-plans/{plan['id']}"
    problem(ministry.get(one), 404)
    item = mission.send("post", f"{one}/supports", {"kind": "event", "title": "Forum", "cost": 500.0})
    assert item.status_code == 201, item.content
    support = item.json()
    support = mission.send(
        "patch", f"{one}/supports/{support['id']}", {"lock": support["lock"], "about": "In May"}
    ).json()
    assert (support["about"], support["cost"]) == ("In May", 500.0)
    problem(mission.send("post", f"{one}/supports", {"kind": "gift", "title": "x"}), 422)
    now = mission.get(one).json()
    problem(mission.send("patch", one, {"lock": now["lock"] + 5, "goals": "Late"}), 409)
    proposed = mission.send("post", f"{one}/steps", {"lock": now["lock"], "step": "propose"}).json()
    assert (proposed["state"], "agree" in proposed["steps"]) == ("proposed", False)
    problem(mission.send("post", f"{one}/steps", {"lock": proposed["lock"], "step": "agree"}), 422)
    said = ministry.send("post", f"{one}/comments", {"text": "Two in Graz", "item": support["id"]}).json()
    problem(ministry.send("post", f"{one}/comments/{said['id']}/answer", {"answer": "Yes"}), 403)
    answered = mission.send("post", f"{one}/comments/{said['id']}/answer", {"answer": "Yes"})
    assert answered.json()["answer"] == "Yes"
    report = {"lock": support["lock"], "state": "done"}
    problem(mission.send("patch", f"{one}/supports/{support['id']}/report", report), 409)
    problem(ministry.send("patch", f"{one}/supports/{support['id']}/report", report), 404)
    for path in (where, one, f"{one}/supports", f"{one}/comments"):
        with django_assert_max_num_queries(MOST_QUERIES):
            assert ministry.get(path).status_code == 200, path
    problem(ministry.send("delete", f"{one}/supports/{support['id']}?lock={support['lock']}"), 403)


def test_support_that_both_agreed_to_is_reported_on(mission: Program, ministry: Program) -> None:
    sent = {"year": 2026, "goals": "Ten cities", "budget": 1000.0}
    plan = mission.send("post", "/work/countries/AT/support-plans", sent).json()
    support = mission.send(
        "post", f"/work/support-plans/{plan['id']}/supports", {"kind": "event", "title": "Forum"}
    ).json()
    # both agree on the page, never by program
    SupportPlan.objects.filter(pk=plan["id"]).update(state=SupportPlan.State.AGREED)
    where = f"/work/support-plans/{plan['id']}/supports/{support['id']}/report"
    done = {"lock": support["lock"], "state": "done", "done_on": "2026-05-04", "spent": 450.5}
    told = mission.send("patch", where, done).json()
    assert (told["state"], told["done_on"], told["spent"]) == ("done", "2026-05-04", 450.5)
    problem(mission.send("patch", where, done | {"spent": 1.0}), 409)


def test_platform_asks_and_the_mission_answers(
    mission: Program, ministry: Program, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    where = "/work/countries/AT/support-requests"
    made = ministry.send("post", where, {"kind": "mentoring", "title": "Somebody who did it"})
    assert made.status_code == 201, made.content
    asked = made.json()
    changed = ministry.send(
        "patch", f"{where}/{asked['id']}", {"lock": asked["lock"], "about": "Money"}
    ).json()
    assert changed["about"] == "Money"
    problem(ministry.send("patch", f"{where}/{asked['id']}", {"lock": asked["lock"], "about": "x"}), 409)
    one = f"/work/support-requests/{asked['id']}"
    problem(ministry.send("post", f"{one}/answer", {"state": "looked-at"}), 403)
    problem(mission.send("post", f"{one}/answer", {"state": "declined"}), 422)
    told = mission.send("post", f"{one}/answer", {"state": "answered", "answer": "In May"}).json()
    assert told["state"] == "answered"
    problem(ministry.send("post", f"{one}/withdrawal"), 409)
    for number in range(6):
        ministry.send("post", where, {"kind": "mentoring", "title": f"Number {number}"})
    for reader in (ministry, mission):
        with django_assert_max_num_queries(MOST_QUERIES):
            found = reader.get(where).json()["items"]
        assert [item["state"] for item in found] == ["answered", *["sent"] * 6]


# --- reviews --------------------------------------------------------------------------------------------


def test_rounds_of_reviews_are_the_missions(ministry: Program, mission: Program, klagenfurt: City) -> None:
    assert mission.get("/work/review-rounds").json()["items"] == []
    problem(ministry.get("/work/review-rounds"), 404)
    sent = {
        "year": 2026, "typology": 99_999, "due": "2026-12-01", "reference_on": "2026-01-01", "countries": ["AT"],
    }  # fmt: skip
    problem(mission.send("post", "/work/review-rounds", sent), 422)
    problem(ministry.send("post", "/work/review-rounds", sent), 404)
    assert ministry.get("/work/countries/AT/reviews").json()["items"] == []
    problem(ministry.get("/work/countries/AT/reviews/2026"), 404)


def test_platform_answers_its_review(
    mission: Program, ministry: Program, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    text = (FOLDER / "typology_proposed.json").read_text(encoding="utf-8")
    table = typologies.keep_shipped(typologies.read_table(text)[0])[0]
    sent = {
        "year": 2026, "typology": table.pk, "due": "2026-12-20", "reference_on": "2026-01-01", "countries": ["AT"],
    }  # fmt: skip
    opened = mission.send("post", "/work/review-rounds", sent, key="review-01")
    assert opened.status_code == 201, opened.content
    assert mission.send("post", "/work/review-rounds", sent, key="review-01").json() == opened.json()
    change = {"lock": opened.json()["lock"], "note": "Shorter this year"}
    assert mission.send("patch", "/work/review-rounds/2026", change).json()["note"] == "Shorter this year"
    problem(mission.send("patch", "/work/review-rounds/2026", change), 409)
    where = "/work/countries/AT/reviews/2026"
    with django_assert_max_num_queries(MOST_QUERIES):
        assert [one["year"] for one in ministry.get("/work/countries/AT/reviews").json()["items"]] == [2026]
    with django_assert_max_num_queries(MOST_QUERIES):
        body = ministry.get(where).json()
    with django_assert_max_num_queries(MOST_QUERIES):
        assert len(mission.get("/work/review-rounds").json()["items"]) == 1
    part = next(one for one in body["parts"] if any(fact["kind"] == "yesno" for fact in one["facts"]))
    fact = next(one["fact"] for one in part["facts"] if one["kind"] == "yesno")
    answers = {"lock": body["lock"], "answers": [{"fact": fact, "value": True, "note": "Since May"}]}
    one = f"{where}/dimensions/{part['dimension']}"
    told = ministry.send("put", one, answers).json()
    assert told["known"] == body["known"] + 1
    problem(ministry.send("put", one, answers), 409)
    problem(ministry.send("put", f"{where}/dimensions/none", answers), 404)
    problem(mission.send("put", one, answers | {"lock": told["lock"]}), 404)
    odd = {"lock": told["lock"], "answers": [{"fact": fact, "value": "perhaps"}]}
    problem(ministry.send("put", one, odd), 422)
    shown = {
        "fact": fact,
        "kind": "link",
        "title": "Act",
        "url": "https://law.example/act",
        "dated": "2025-01-01",
    }
    problem(ministry.send("post", f"{where}/evidence", shown | {"kind": "law"}), 422)
    made = ministry.send("post", f"{where}/evidence", shown)
    assert made.status_code == 201, made.content
    problem(ministry.send("post", f"{where}/evidence", shown | {"fact": "no-such"}), 404)
    assert mission.send("post", "/work/review-rounds/2026/end").json()["state"] == "closed"
    assert "reminded" not in mission.send("post", "/work/review-rounds/2026/reminders").json()
