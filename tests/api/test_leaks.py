"""A token of another city finds nothing: whatever is read or written, it is as if it were not there."""

import re
from typing import Any

import pytest

from tests.api.city_bodies import CITY, TALK
from tests.api.examples import Operation, operations
from tests.api.room_bodies import ROOMS
from tests.api.work_site import Program, Site, keys_of
from zeroward.people.models import User

pytestmark = pytest.mark.slow

LINE = {"source": "residential.fuel", "carrier": "natural_gas", "amount": 1, "unit": "MWh"}
REPORT = {"action": 1, "seen": 0, "status": "planned"}
PARTS = ("targets", "policies", "offsets", "plan_indicators", "portfolios", "pathways")
ONES = ("target", "policy", "offset", "plan_indicator", "portfolio", "pathway")
DESKS = (
    "meeting",
    "decision",
    "goal",
    "promise",
    "funding_stream",
    "framework",
    "policy_need",
    "city_to_reach",
)
BODIES: dict[str, Any] = {
    "write_lines": {"lines": [LINE]},
    "change_line": {"lock": 1, "amount": 5},
    "delete_line": None,
    "write_actions": {"actions": [{"name": "Mine"}]},
    "change_action": {"lock": 1, "name": "Mine"},
    "set_action_state": {"lock": 1, "state": "done"},
    "delete_action": None,
    "write_observations": {"values": [{"node": "emissions", "year": 2024, "value": 1}]},
    **{f"write_{part}": {"rows": []} for part in PARTS},
    **{f"change_{part}": {"lock": 1} for part in ONES},
    **{f"delete_{part}": None for part in (*ONES, "value", "scenario")},
    "write_values": {"rows": []},
    "save_module": {"content": {"text": {"value": "Mine"}}, "stamp": ""},
    "add_scenario": {"title": "Mine", "content": {"key": "mine"}},
    "change_scenario": {"lock": 1},
    **{f"add_desk_{one}": {"title": "Not ours"} for one in DESKS},
    **{f"change_desk_{one}": {"lock": 0, "title": "Not ours"} for one in DESKS},
    **{f"delete_desk_{one}": None for one in DESKS},
    "add_money_row": {"values": {"year": 2024, "budget": 1}},
    "change_money_row": {"lock": 1, "values": {"budget": 2}},
    "delete_money_row": None,
    "report_actions": {"reports": [REPORT]},
    "report_unchanged": {"round": 1},
    "add_values": {"values": [{"year": 2024, "value": 1, "unit": "heat pumps", "source_text": "x"}]},
    "report_barrier": {"place": "city:klagenfurt", "title": "Not ours", "met_on": "2025-03-01"},
    "change_barrier_report": {"lock": 0, "title": "Not ours"},
    "save_answers": {"part": "a", "fields": {}, "questions": []},
    "hand_in_inventory_file": b"source,amount\n",
    "hand_in_plan_file": b"code,name\n",
    "hand_in_contract_file": b'{"content": {}}',
    "hand_in_projects_file": b"title\n",
    "hand_in_finance_file": b"year,amount\n",
    "hand_in_monitoring_file": b"indicator,year,value\n",
    "confirm_inventory_file": None,
    "confirm_plan_file": None,
    "confirm_contract_file": None,
    "confirm_projects_file": None,
    "confirm_finance_file": None,
    "confirm_monitoring_file": None,
    "mark_notification": None,
    **ROOMS,
    **CITY,
}
"""A body that would do for whoever may send it. Contributions and one's own are for everybody with a token."""
FOR_ALL = {"suggest_material", "report_dead_link", "report_use", "correct", "mark_all_notifications"}


def inside() -> list[Operation]:
    """Operations on a record that somebody owns."""
    return [
        one
        for one in operations()
        if one[2].get("security")
        and one[2]["operationId"] not in FOR_ALL
        and ("{" in one[1] or one[0] != "get")
    ]


def address(path: str, site: Site) -> str:
    """With the keys of what there is in Klagenfurt."""
    city, country, plan, desk = (
        ("/cities/" in path),
        ("/countries/" in path),
        ("/plans/" in path),
        ("/desks/" in path),
    )
    known = keys_of(site) | {
        "record": site.city.key if city else site.plan.pk if plan else site.inventory.pk,
        "place": "country:AT" if desk else f"city:{site.city.key}",
        "module": "CM-1",
    }
    known |= {"code": "AT"} if country else {}
    return re.sub(r"\{(\w+)\}", lambda found: str(known.get(found[1], 1)), path.removeprefix("/api/v1"))


def test_every_write_is_tried() -> None:
    writes = {operation["operationId"] for method, _path, operation in operations() if method != "get"}
    assert set(BODIES) | FOR_ALL == writes


def test_token_of_another_city_finds_nothing(site: Site, stranger: User) -> None:
    program = Program(stranger)
    seen = {}
    for method, path, operation in inside():
        name, where = operation["operationId"], address(path, site)
        if method == "get":
            seen[name] = program.get(where).status_code
        else:
            query = "?lock=1" if method == "delete" else ""
            seen[name] = program.send(method, where + query, BODIES[name]).status_code
    assert {name: status for name, status in seen.items() if status != 404} == {}
    assert len(seen) > 40


def test_token_that_may_only_read_writes_nothing(site: Site, editor: User) -> None:
    program = Program(editor, "read")
    seen = {}
    for method, path, operation in inside():
        if method != "get":
            query = "?lock=1" if method == "delete" else ""
            answer = program.send(method, address(path, site) + query, BODIES[operation["operationId"]])
            seen[operation["operationId"]] = answer.status_code
    assert set(seen.values()) == {403}


def test_reader_of_the_city_changes_nothing(site: Site, reader: User) -> None:
    """Their token has the scopes; their role has not the right."""
    program = Program(reader)
    before = program.get(f"/work/inventories/{site.inventory.pk}").json()["digest"]
    seen = {}
    for method, path, operation in inside():
        name = operation["operationId"]
        if method != "get":
            query = "?lock=1" if method == "delete" else ""
            seen[name] = program.send(method, address(path, site) + query, BODIES[name]).status_code
    assert {name: status for name, status in seen.items() if status not in (403, 404)} == TALK
    assert program.get(f"/work/inventories/{site.inventory.pk}").json()["digest"] == before
    assert [one.name for one in site.plan.actions.all()] == ["Trams"]


def test_token_bound_to_another_place_changes_nothing(site: Site, editor: User) -> None:
    editor.memberships.create(scope="city:graz", role="city-editor")
    program = Program(editor, place="city:graz")
    where = f"/work/inventories/{site.inventory.pk}/lines"
    assert program.send("post", where, BODIES["write_lines"]).status_code == 404


@pytest.mark.parametrize(
    "path", ["/work/cities/%20x/standing", "/work/questionnaires/nowhere/1", "/work/countries/XX"]
)
def test_what_is_no_place_is_not_there(program: Program, path: str) -> None:
    assert program.get(path).status_code == 404


def test_sums_of_a_country_are_for_its_platform_and_name_no_figure_of_one(site: Site, platform: User) -> None:
    program = Program(platform)
    body = program.get("/work/countries/AT/emissions").json()
    assert (body["country"], body["total"], body["cities"]) == ("AT", None, [])
    type(site.inventory).objects.update(visibility="platform")
    shared = program.get("/work/countries/AT/emissions").json()
    assert (shared["total"], [set(one) for one in shared["cities"]]) == (
        None,
        [{"city", "complete", "framework", "state"}],
    )
    assert program.get("/work/countries/AT/progress").status_code == 200
    assert program.get("/work/countries/AT").status_code == 200
