"""What a city's own software does: reads working records, writes them, and is refused with place and remedy."""

import json
from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from tests.api.test_ground import problem
from tests.api.work_site import Program, Site
from tests.support.city_team import acting
from zeroward.barriers.models import Report
from zeroward.contract.domain.opening import ContractFrame, open_contract
from zeroward.core.domain.notifications import notify
from zeroward.core.models import AuditEvent, ImportRun
from zeroward.inventory.models import Activity, InventoryState
from zeroward.monitoring.models import ActionReport, TransitionValue
from zeroward.people.models import User
from zeroward.places.models import City

LINE = {"source": "residential.electricity", "carrier": "electricity", "amount": 800.0, "unit": "MWh"}
MOST_QUERIES = 20


# --- inventories ----------------------------------------------------------------------------------------


def test_inventory_says_every_line_and_what_they_come_to(program: Program, site: Site) -> None:
    body = program.get(f"/work/inventories/{site.inventory.pk}").json()
    line = body["lines"][0]
    assert (line["source"], line["amount"], line["unit"], line["lock"]) == (
        "residential.fuel",
        1200.0,
        "MWh",
        1,
    )
    assert body["results"]["total"] > 0
    assert program.get("/work/barriers").json()["items"][0]["title"] == "No data of networks"


def test_lines_are_added_and_cells_replaced(program: Program, site: Site) -> None:
    where = f"/work/inventories/{site.inventory.pk}/lines"
    added = program.send("post", where, {"lines": [LINE, LINE | {"label": "Flats"}]}, key="batch-0001")
    assert (added.status_code, added.json()["added"]) == (201, 2)
    again = program.send("post", where, {"lines": [LINE, LINE | {"label": "Flats"}]}, key="batch-0001")
    assert (again["Idempotency-Replayed"], site.inventory.activities.count()) == ("true", 3)
    key = {"source": "waste.incinerated", "key": "NO", "explanation": "There is no plant."}
    replaced = program.send("post", where, {"lines": [LINE], "replace": True, "keys": []})
    assert (replaced.json()["removed"], site.inventory.activities.count()) == (2, 2)
    bad_key = program.send("post", where, {"lines": [], "keys": [key | {"source": "no.cell"}]})
    assert problem(bad_key, 422)["problems"][0]["place"].startswith("no.cell")


def test_deleting_sent_again_is_answered_as_the_first_time(program: Program, site: Site) -> None:
    line = f"/work/inventories/{site.inventory.pk}/lines/{site.inventory.activities.get().pk}"
    action = f"/work/plans/{site.plan.pk}/actions/M1"
    paths = (f"{line}?lock=1", f"{action}?lock=1", f"/work/indicators/{site.indicator}")
    for number, path in enumerate(paths):
        first = program.send("delete", path, key=f"delete-000{number}")
        again = program.send("delete", path, key=f"delete-000{number}")
        assert (first.status_code, first.json()) == (200, {"gone": True})
        assert (again.status_code, again.json(), again["Idempotency-Replayed"]) == (
            200,
            {"gone": True},
            "true",
        )
        problem(program.send("delete", path), 404)


def test_batch_with_one_bad_line_stores_none(program: Program, site: Site) -> None:
    where = f"/work/inventories/{site.inventory.pk}/lines"
    body = problem(program.send("post", where, {"lines": [LINE, LINE | {"unit": "stone"}]}), 422)
    assert body["problems"][0]["place"].startswith("row 2")
    assert site.inventory.activities.count() == 1


def test_batch_made_from_an_older_state_is_refused(program: Program, site: Site) -> None:
    where = f"/work/inventories/{site.inventory.pk}"
    seen = program.get(where).json()["digest"]
    assert program.send("post", f"{where}/lines", {"lines": [LINE], "seen": seen}).status_code == 201
    body = problem(program.send("post", f"{where}/lines", {"lines": [LINE], "seen": seen}), 409)
    assert body["current"]["digest"] == program.get(where).json()["digest"]
    assert site.inventory.activities.count() == 2


def test_line_is_changed_by_who_saw_it_last(program: Program, site: Site, editor: User) -> None:
    line = site.inventory.activities.get()
    where = f"/work/inventories/{site.inventory.pk}/lines/{line.pk}"
    changed = program.send("patch", where, {"lock": 1, "amount": 1300.0}).json()
    assert (changed["amount"], changed["note"], changed["lock"]) == (1300.0, "Meters", 2)
    body = problem(program.send("patch", where, {"lock": 1, "amount": 5.0}), 409)
    assert (body["lock"], body["current"]["amount"]) == (2, 1300.0)
    event = AuditEvent.objects.filter(action="inventory.activity.change").latest("pk")
    assert event.actor == editor
    problem(program.send("delete", f"{where}?lock=1"), 409)
    assert program.send("delete", f"{where}?lock=2").json() == {"gone": True}
    assert not Activity.objects.exists()


def test_published_inventory_is_not_changed(program: Program, site: Site) -> None:
    type(site.inventory).objects.update(state=InventoryState.PUBLISHED)
    where = f"/work/inventories/{site.inventory.pk}/lines"
    problem(program.send("post", where, {"lines": [LINE]}), 409)


# --- plans ----------------------------------------------------------------------------------------------


def test_actions_are_added_and_changed_in_part(program: Program, site: Site) -> None:
    where = f"/work/plans/{site.plan.pk}/actions"
    sent = {"actions": [{"name": "Buses", "steps": [{"title": "Order"}]}, {"code": "M1", "name": "Trams 2"}]}
    made = program.send("post", where, sent).json()
    assert (made["added"], made["changed"]) == (1, 1)
    trams = next(one for one in made["actions"] if one["code"] == "M1")
    assert site.plan.actions.get(code="M1").scale == "Two lines"
    changed = program.send("patch", f"{where}/M1", {"lock": trams["lock"], "comments": "Asked twice"}).json()
    kept = site.plan.actions.get(code="M1")
    assert (kept.name, kept.comments, kept.costs.get().amount) == ("Trams 2", "Asked twice", 1000.0)
    body = problem(program.send("patch", f"{where}/M1", {"lock": trams["lock"], "name": "No"}), 409)
    assert body["current"]["comments"] == "Asked twice"
    state = program.send("post", f"{where}/M1/state", {"lock": changed["lock"], "state": "running"})
    assert state.json()["state"] == "running"
    refused = program.send(
        "post",
        where,
        {"actions": [{"name": "x", "costs": [{"type": "gift", "payer": "city", "amount": -1}]}]},
    )
    assert any("costs" in one["place"] for one in problem(refused, 422)["problems"])
    gone = program.send("delete", f"{where}/M1?lock={state.json()['lock']}")
    assert (gone.status_code, site.plan.actions.count()) == (200, 1)


def test_plan_says_what_it_comes_to(program: Program, site: Site) -> None:
    body = program.get(f"/work/plans/{site.plan.pk}").json()
    assert [one["name"] for one in body["actions"]] == ["Trams"]
    assert body["actions"][0]["costs"][0]["amount"] == 1000.0
    assert "gap" in body["results"]


def test_observed_values_come_in_and_are_corrected(program: Program, site: Site) -> None:
    where = f"/work/plans/{site.plan.pk}/observations"
    value = {"node": "emissions", "year": 2024, "value": 600_000.0, "source_text": "Statistics"}
    assert program.send("post", where, {"values": [value]}).json()["added"] == 1
    assert program.send("post", where, {"values": [value | {"value": 590_000.0}]}).json()["changed"] == 1
    problem(program.send("post", where, {"values": [value | {"node": "nothing"}]}), 422)


def test_rows_of_money_are_added_changed_and_deleted(program: Program, site: Site) -> None:
    where = f"/work/plans/{site.plan.pk}/investment"
    assert program.get(where).json()["begun"] is False
    sent = {"values": {"year": 2024, "holder": "City", "budget": 1000.0, "climate": 100.0}}
    row = program.send("post", f"{where}/tables/budgets", sent).json()
    assert row["values"]["climate"] == 100.0
    one = f"{where}/tables/budgets/{row['id']}"
    changed = program.send("patch", one, {"lock": row["lock"], "values": {"climate": 120.0}}).json()
    assert (changed["values"]["budget"], changed["values"]["climate"]) == (1000.0, 120.0)
    body = problem(program.send("patch", one, {"lock": row["lock"], "values": {"climate": 1.0}}), 409)
    assert body["current"]["climate"] == 120.0
    too_much = {"lock": changed["lock"], "values": {"climate": 5000.0}}
    assert problem(program.send("patch", one, too_much), 422)["problems"][0]["place"] == "climate"
    tables = {table["key"]: table["rows"] for table in program.get(where).json()["tables"]}
    assert [line["climate"] for line in tables["budgets"]] == [120.0]
    assert program.send("delete", f"{one}?lock={changed['lock']}").status_code == 200


def test_amount_in_another_currency_leaves_the_others_in_euros(program: Program, site: Site) -> None:
    where = f"/work/plans/{site.plan.pk}/investment/tables/budgets"
    row = program.send("post", where, {"values": {"year": 2024, "budget": 1000.0, "climate": 100.0}}).json()
    sent = {"lock": row["lock"], "values": {"climate": 4000.0}, "currency": "HUF", "rate": 400.0}
    changed = program.send("patch", f"{where}/{row['id']}", sent).json()
    assert (changed["values"]["budget"], changed["values"]["climate"]) == (1000.0, 10.0)


# --- monitoring, barriers, notifications ----------------------------------------------------------------


def test_reports_on_actions_name_what_they_saw(program: Program, site: Site) -> None:
    action = site.plan.actions.get()
    type(site.plan).objects.filter(pk=site.plan.pk).update(state="adopted")
    standing = program.get("/work/cities/klagenfurt/standing").json()
    there = {one["action"]: one["report"] for one in standing["actions"]}
    sent = {"action": action.pk, "seen": there.get(action.pk, 0), "status": "in_progress"}
    told = program.send("post", "/work/cities/klagenfurt/reports", {"reports": [sent]})
    assert (told.status_code, told.json()) == (201, {"kept": 1, "same": 0}), told.content
    stale = sent | {"status": "delayed", "reason": "Money"}
    body = problem(program.send("post", "/work/cities/klagenfurt/reports", {"reports": [stale]}), 409)
    assert body["current"]["status"] == "in_progress"
    assert ActionReport.objects.count() == 1
    problem(program.send("post", "/work/cities/klagenfurt/reports", {"round": 9, "reports": [sent]}), 404)


def test_values_of_an_indicator_become_known(program: Program, site: Site) -> None:
    where = f"/work/indicators/{site.indicator}/values"
    value = {"year": 2023, "value": 1860.0, "unit": "heat pumps", "source_text": "Chamber"}
    assert program.send("post", where, {"values": [value]}).json() == {"kept": 1}
    assert program.send("post", where, {"values": [value]}).json() == {"kept": 0}
    body = program.get(f"/work/indicators/{site.indicator}").json()
    assert (body["values"], body["history"][0]["fate"]) == ({"2023": 1860.0}, "current")
    assert program.get("/work/cities/klagenfurt/indicators").json()["items"][0]["key"] == "heat-pumps"
    problem(program.send("post", where, {"values": [value | {"known_on": "2999-01-01"}]}), 422)
    assert TransitionValue.objects.count() == 1


def test_barrier_is_reported_without_consent_to_quote(program: Program) -> None:
    sent = {
        "place": "city:klagenfurt",
        "title": "Permits take a year",
        "met_on": "2025-02-01",
    }
    named = problem(program.send("post", "/work/barriers", sent | {"consent": "named"}), 422)
    assert named["place"].endswith(".consent")
    made = program.send("post", "/work/barriers", sent).json()
    assert Report.objects.get(pk=made["id"]).consent == "no"
    changed = program.send(
        "patch", f"/work/barriers/{made['id']}", {"lock": made["lock"], "quote": "Two offices"}
    )
    assert (changed.json()["quote"], changed.json()["title"]) == ("Two offices", "Permits take a year")
    problem(program.send("patch", f"/work/barriers/{made['id']}", {"lock": made["lock"], "title": "x"}), 409)


def test_notifications_are_marked_as_read(program: Program, editor: User, reader: User) -> None:
    mine = notify(user=editor, kind="people.request", title="Somebody asks")
    other = notify(user=reader, kind="people.request", title="Not yours")
    assert mine is not None
    assert other is not None
    assert [one["title"] for one in program.get("/me/notifications", unread=True).json()["items"]] == [
        "Somebody asks"
    ]
    assert program.send("post", f"/me/notifications/{mine.pk}/read").json() == {"marked": 1}
    assert program.send("post", f"/me/notifications/{other.pk}/read").status_code == 404
    assert program.get("/me/notifications", unread=True).json()["items"] == []
    assert program.send("post", "/me/notifications/read").json() == {"marked": 0}


# --- files ----------------------------------------------------------------------------------------------

TABLE = b"source;carrier;amount;unit\nresidential.electricity;electricity;800;MWh\nno.such.cell;x;1;MWh\n"


def test_file_is_looked_at_and_then_taken_over(program: Program, site: Site) -> None:
    where = f"/work/inventories/{site.inventory.pk}/imports"
    run = program.send("post", f"{where}?name=meters.csv", TABLE).json()
    assert (run["open"], run["counts"]["create"], run["counts"]["refuse"]) == (True, 1, 1)
    assert site.inventory.activities.count() == 1
    assert program.get(f"{where}/{run['run']}", verdict="refuse").json()["lines"][0]["verdict"] == "refuse"
    taken = program.send("post", f"{where}/{run['run']}/confirm")
    assert (taken.json()["written"], site.inventory.activities.count()) == (1, 2)
    problem(program.send("post", f"{where}/{run['run']}/confirm"), 409)
    assert program.get(f"{where}/{run['run']}").json()["open"] is False


@pytest.mark.parametrize(("body", "status"), [(b" ", 422), (b"nonsense", 422), (b"\x00\xff" * 50, 422)])
def test_what_is_no_file_of_figures_is_refused(
    program: Program, site: Site, body: bytes, status: int
) -> None:
    where = f"/work/inventories/{site.inventory.pk}/imports"
    assert problem(program.send("post", where, body), status)["place"] == "file"
    assert not ImportRun.objects.exists()


def test_file_sent_as_json_or_too_large_is_refused(program: Program, site: Site, settings: Any) -> None:
    where = f"/work/inventories/{site.inventory.pk}/imports"
    assert problem(program.send("post", where, {"file": "x"}), 415)["place"] == "Content-Type"
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1000
    problem(program.send("post", where, b"x" * 2000), 413)
    assert problem(program.send("post", "/work/barriers", b"x"), 415)["place"] == "Content-Type"


PROJECTS = b"title,capex,stage\nSolar roofs,120000,idea\n"
REGISTER = b"indicator,year,value,unit,known_on\nheat-pumps,2023,1860,heat pumps,2024-01-01\n"


@pytest.mark.parametrize(
    ("path", "table"),
    [
        ("plans/{plan}", b"code,name,field,lever\nE1,Solar roofs,,\n"),
        ("plans/{plan}/investment", b"year,holder,budget,climate\n2024,City,1000,100\n"),
        (
            "cities/klagenfurt/indicators",
            b"indicator,year,value,unit,known_on\nheat-pumps,2023,1860,heat pumps,2024-01-01\n",
        ),
    ],
)
def test_each_kind_of_record_takes_its_files(program: Program, site: Site, path: str, table: bytes) -> None:
    where = f"/work/{path.format(plan=site.plan.pk)}/imports"
    asked = "?name=table.csv&table=budgets&source=Statistics"
    run = program.send("post", where + asked, table)
    assert run.status_code == 201, run.content
    assert run.json()["counts"].get("create"), run.content
    assert program.send("post", f"{where}/{run.json()['run']}/confirm").json()["written"] >= 1


# --- what reading costs ---------------------------------------------------------------------------------


def test_reading_keeps_to_its_queries_however_much_there_is(
    program: Program, site: Site, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    lines = [LINE | {"label": f"Meter {number}"} for number in range(60)]
    program.send("post", f"/work/inventories/{site.inventory.pk}/lines", {"lines": lines})
    program.send(
        "post", f"/work/plans/{site.plan.pk}/actions", {"actions": [{"name": f"A{n}"} for n in range(40)]}
    )
    for path in (
        f"/work/inventories/{site.inventory.pk}",
        f"/work/plans/{site.plan.pk}",
        f"/work/plans/{site.plan.pk}/investment",
        "/work/cities/klagenfurt/standing",
        "/work/cities/klagenfurt/indicators",
        f"/work/indicators/{site.indicator}",
        "/work/questionnaires",
        "/work/applications",
        "/work/barriers",
        "/me/notifications",
    ):
        with django_assert_max_num_queries(MOST_QUERIES):
            assert program.get(path).status_code == 200, path


# --- files to take along --------------------------------------------------------------------------------


def test_records_are_had_as_files(program: Program, site: Site) -> None:
    table = program.get(f"/work/inventories/{site.inventory.pk}/files/csv")
    assert table["Content-Type"].startswith("text/csv")
    assert table["Content-Disposition"] == 'attachment; filename="klagenfurt-2023.csv"'
    assert b"natural_gas" in table.content
    assert program.get(f"/work/plans/{site.plan.pk}/files/json").json()
    assert program.get(f"/work/plans/{site.plan.pk}/investment/files/json").json()
    problem(program.get(f"/work/inventories/{site.inventory.pk}/files/exe"), 404)
    problem(program.get("/inventories/klagenfurt/2023/files/csv"), 404)


def test_module_of_a_contract_is_saved_and_put_together(
    program: Program, editor: User, klagenfurt: City
) -> None:
    contract = open_contract(**acting(editor), city=klagenfurt, frame=ContractFrame(title="Contract"))
    where = f"/work/contracts/{contract.pk}/modules/CM-1"
    assert program.get(where).json()["stamp"] == ""
    sent = {"content": {"text": {"value": "We begin here."}}, "stamp": ""}
    first = program.send("put", where, sent, key="module-0001").json()
    assert program.send("put", where, sent, key="module-0001").json() == first
    read = program.get(where).json()
    assert (read["stamp"], read["content"]["text"]["value"]) == (first["stamp"], "We begin here.")
    other = sent | {"content": {"text": {"value": "We end there."}}}
    clash = problem(program.send("put", where, other), 409)
    assert (clash["stamp"], [one["place"] for one in clash["conflicts"]]) == (first["stamp"], [["text"]])
    assert program.get(where).json()["content"]["text"]["value"] == "We begin here."
    again = program.send("put", where, other | {"stamp": clash["stamp"]}).json()
    assert (again["changed"], program.get(where).json()["stamp"]) == (True, again["stamp"])
    problem(program.send("put", where, sent | {"content": {"odd": 1}, "stamp": again["stamp"]}), 422)
    problem(program.send("put", where.replace("CM-1", "XX-1"), sent), 404)


def test_contract_comes_and_goes_as_a_file(program: Program, editor: User, klagenfurt: City) -> None:
    contract = open_contract(**acting(editor), city=klagenfurt, frame=ContractFrame(title="Contract"))
    body = program.get(f"/work/contracts/{contract.pk}").json()
    assert (body["state"], body["percent"], body["versions"]) == ("draft", body["percent"], [])
    assert program.get(f"/work/contracts/{contract.pk}/modules/CM-2").json()["module"] == "CM-2"
    problem(program.get(f"/work/contracts/{contract.pk}/modules/XX"), 404)
    file = program.get(f"/work/contracts/{contract.pk}/files/json").json()
    file["content"]["modules"]["CM-1"] = {"text": {"value": "We begin here."}}
    run = program.send("post", f"/work/contracts/{contract.pk}/imports", json.dumps(file).encode())
    assert run.status_code == 201, run.content
    assert program.get(f"/work/contracts/{contract.pk}").json()["stamp"] == body["stamp"]
    taken = program.send("post", f"/work/contracts/{contract.pk}/imports/{run.json()['run']}/confirm")
    assert taken.json()["written"] == 1
    module = program.get(f"/work/contracts/{contract.pk}/modules/CM-1").json()
    assert module["content"]["text"]["value"] == "We begin here."
