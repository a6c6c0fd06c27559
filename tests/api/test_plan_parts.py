"""What a city's own software does with its plan beside actions: targets, values, scenarios and the rest."""

from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from tests.api.test_ground import problem
from tests.api.work_site import Program, Site
from zeroward.core.models import AuditEvent
from zeroward.methods.pathways.engine import Scenario
from zeroward.plan.queries.drivers import levers_of
from zeroward.plan.queries.load import load_plan
from zeroward.plan.queries.model.build import built_of
from zeroward.plan.queries.model.scenarios import content_of
from zeroward.plan.vocabulary import FIELDS, LEVERS

TARGET = {"title": "Neutral in 2030", "kind": "absolute", "percent": 80, "base_year": 2021, "year": 2030}
ROWS: dict[str, dict[str, Any]] = {
    "targets": TARGET,
    "policies": {"name": "Climate strategy", "description": "Adopted by the council"},
    "offsets": {"name": "Peatland", "tonnes": 1200.0, "year": 2030},
    "indicators": {"name": "Heat pumps", "unit": "number", "targets": {"2030": 5000}},
    "portfolios": {"name": "Moving", "field": next(iter(FIELDS)), "actions": ["M1"]},
    "pathways": {
        "field": next(iter(FIELDS)),
        "lever": next(iter(LEVERS)),
        "early_changes": "More people ride",
        "actions": ["M1"],
    },
}
CHANGES: dict[str, dict[str, Any]] = {
    "targets": {"percent": 85.0},
    "policies": {"relevance": "Binds the city"},
    "offsets": {"tonnes": 900.0},
    "indicators": {"baseline": 100.0, "baseline_year": 2021},
    "portfolios": {"description": "Trams first"},
    "pathways": {"late_outcomes": "Fewer cars"},
}


@pytest.mark.parametrize("part", ROWS)
def test_rows_are_written_changed_and_deleted(program: Program, site: Site, part: str) -> None:
    where, row = f"/work/plans/{site.plan.pk}/{part}", ROWS[part]
    made = program.send("post", where, {"rows": [row]})
    assert made.json() == {"added": 1, "changed": 0, "same": 0, "removed": 0}, made.content
    stored = program.get(f"/work/plans/{site.plan.pk}").json()[part][0]
    named = {"number": stored["number"]} if part == "indicators" else {}
    again = program.send("post", where, {"rows": [row | named]}).json()
    assert (again["added"], again["same"]) == (0, 1)
    one = f"{where}/{stored['id']}"
    changed = program.send("patch", one, {"lock": stored["lock"], **CHANGES[part]})
    assert (changed.status_code, changed.json()["lock"]) == (200, stored["lock"] + 1), changed.content
    now = program.get(f"/work/plans/{site.plan.pk}").json()[part][0]
    assert {name: now[name] for name in CHANGES[part]} == CHANGES[part]
    assert {name: now[name] for name in row} == {name: stored[name] for name in row} | {
        name: value for name, value in CHANGES[part].items() if name in row
    }
    assert problem(program.send("patch", one, {"lock": stored["lock"]}), 409)["lock"] == now["lock"]
    problem(program.send("delete", f"{one}?lock={stored['lock']}"), 409)
    assert program.send("delete", f"{one}?lock={now['lock']}").json() == {"gone": True}
    problem(program.send("delete", f"{one}?lock={now['lock']}"), 404)
    assert AuditEvent.objects.filter(action__startswith="plan.", action__endswith=".delete").count() == 1


@pytest.mark.parametrize(
    ("part", "bad"),
    [
        ("targets", {"percent": 180}),
        ("targets", {"milestones": {"soon": 1}}),
        ("policies", {"reductions": {"no-sector": 1}}),
        ("offsets", {"tonnes": -1}),
        ("indicators", {"unit": " "}),
        ("portfolios", {"actions": ["X9"]}),
        ("pathways", {"lever": "no-lever"}),
    ],
)
def test_batch_with_one_bad_row_stores_none(
    program: Program, site: Site, part: str, bad: dict[str, Any]
) -> None:
    where, row = f"/work/plans/{site.plan.pk}/{part}", ROWS[part]
    other = {"name": "Other"} if "name" in row else {}
    body = problem(program.send("post", where, {"rows": [row, row | other | bad]}), 422)
    assert "2" in body["problems"][0]["place"]
    assert program.get(f"/work/plans/{site.plan.pk}").json()[part] == []


def test_replacing_takes_away_what_is_not_named(program: Program, site: Site) -> None:
    where = f"/work/plans/{site.plan.pk}/targets"
    program.send("post", where, {"rows": [TARGET, TARGET | {"title": "Half", "percent": 50}]})
    done = program.send("post", where, {"rows": [TARGET], "replace": True}, key="replace-0001")
    assert done.json() == {"added": 0, "changed": 0, "same": 1, "removed": 1}
    again = program.send("post", where, {"rows": [TARGET], "replace": True}, key="replace-0001")
    assert (again["Idempotency-Replayed"], again.json()) == ("true", done.json())


def test_values_fit_the_model_or_are_refused(program: Program, site: Site) -> None:
    where = f"/work/plans/{site.plan.pk}/values"
    body = problem(program.send("post", where, {"rows": [{"driver": "no.driver", "cells": 1}]}), 422)
    assert body["problems"][0]["place"] == "row 1: cells"
    driver, cells = a_driver(site)
    said = {"driver": driver, "cells": cells, "source_text": "Utility"}
    assert program.send("post", where, {"rows": [said]}).json()["added"] == 1
    problem(program.send("post", where, {"rows": [said | {"cells": {"nowhere": "x"}}]}), 422)
    stored = program.get(f"/work/plans/{site.plan.pk}").json()["values"][0]
    assert (stored["driver"], stored["source_text"]) == (driver, "Utility")
    problem(program.send("delete", f"{where}/{driver}?lock={stored['lock'] + 1}"), 409)
    assert program.send("delete", f"{where}/{driver}?lock={stored['lock']}").json() == {"gone": True}
    problem(program.send("delete", f"{where}/{driver}?lock=1"), 404)


def test_scenario_is_kept_chosen_and_deleted(program: Program, site: Site) -> None:
    where = f"/work/plans/{site.plan.pk}/scenarios"
    problem(program.send("post", where, {"title": "Odd", "content": {"key": 7}}), 422)
    content = content_of(Scenario(key="own", label="Own"))
    made = program.send("post", where, {"title": "With a tram", "content": content})
    assert made.status_code == 201, made.content
    kept = made.json()
    one = f"{where}/{kept['id']}"
    chosen = program.send("patch", one, {"lock": kept["lock"], "is_plan": True}).json()
    stored = program.get(f"/work/plans/{site.plan.pk}").json()["scenarios"][0]
    assert (stored["title"], stored["is_plan"], stored["content"]) == ("With a tram", True, content)
    problem(program.send("patch", one, {"lock": kept["lock"], "title": "Late"}), 409)
    assert program.send("delete", f"{one}?lock={chosen['lock']}").json() == {"gone": True}
    problem(program.send("patch", one, {"lock": 1}), 404)


def test_plan_that_is_adopted_takes_no_targets(program: Program, site: Site) -> None:
    type(site.plan).objects.filter(pk=site.plan.pk).update(state="adopted")
    problem(program.send("post", f"/work/plans/{site.plan.pk}/targets", {"rows": [TARGET]}), 409)


def test_many_rows_cost_few_queries_to_read(
    program: Program, site: Site, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    rows = [TARGET | {"title": f"Target {number}", "percent": number} for number in range(1, 60)]
    program.send("post", f"/work/plans/{site.plan.pk}/targets", {"rows": rows})
    with django_assert_max_num_queries(20):
        assert len(program.get(f"/work/plans/{site.plan.pk}").json()["targets"]) == 59


def a_driver(site: Site) -> tuple[str, Any]:
    """A driver of the plan's model with a value that it can have."""
    model = built_of(load_plan(site.plan)).model
    assert model is not None
    return next((one.key, one.value) for _lever, one in levers_of(model) if one.value is not None)
