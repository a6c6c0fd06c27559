"""Rows of a table moved by hand: step by step, by two people, into versions, files and differences."""

from io import BytesIO
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.support.city_team import acting
from zeroward.contract.domain.versions import keep_version
from zeroward.contract.domain.writing import write_modules
from zeroward.contract.exporters.json_file import contract_json
from zeroward.contract.exporters.workbook import contract_workbook
from zeroward.contract.importers.json_file import read_json
from zeroward.contract.importers.workbook import read_workbook
from zeroward.contract.models import Contract
from zeroward.contract.queries.content import content_of
from zeroward.contract.queries.exchange.head import Head
from zeroward.contract.queries.version_changes import compare
from zeroward.core.models import AuditEvent
from zeroward.methods.contracts.template.canonical import digest
from zeroward.people.models import User

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
NAMES = {"r1": "Council", "r2": "Utility", "r3": "University"}


@pytest.fixture
def listed(contract: Contract, editor: User) -> Contract:
    """Three interventions in C-1.1."""
    rows = [{"id": row, "cells": {"name": {"value": name}}} for row, name in NAMES.items()]
    write_modules(**acting(editor), contract=contract, modules={"C-1.1": {"tables": {"C-1.1": rows}}})
    return Contract.objects.get(pk=contract.pk)


@pytest.fixture
def inside(client: Client, editor: User) -> Client:
    client.force_login(editor)
    return client


def address(contract: Contract) -> str:
    return reverse("contract:table-order", args=[contract.pk, "C-1.1", "C-1.1"])


def stamp(contract: Contract) -> str:
    found: str = contract.modules.get(module="C-1.1").stamp
    return found


def order(contract: Contract) -> list[str]:
    content = content_of(Contract.objects.get(pk=contract.pk))
    return [row["id"] for row in content["modules"]["C-1.1"]["tables"]["C-1.1"]]


def posted(contract: Contract, rows: str, **more: Any) -> dict[str, Any]:
    return {"stamp": stamp(contract), "row": [f"r{one}" for one in rows], **more}


def test_a_step_shows_the_new_order_and_stores_nothing(inside: Client, listed: Contract) -> None:
    page = inside.get(address(listed)).content.decode()
    assert page.index("Council") < page.index("Utility") < page.index("University")
    answer = inside.post(address(listed), posted(listed, "123", move="3:up"))
    assert answer.status_code == 200
    assert [line.id for line in answer.context["form"].lines] == ["r1", "r3", "r2"]
    assert "“University” stands at 2 of 3. Not saved yet." in answer.content.decode()
    assert 'value="2:up" autofocus' in answer.content.decode()
    assert order(listed) == ["r1", "r2", "r3"]
    first = inside.post(address(listed), posted(listed, "132", move="2:up"))
    assert 'value="1:down" autofocus' in first.content.decode()
    inside.post(address(listed), posted(listed, "312", save=""))
    assert order(listed) == ["r3", "r1", "r2"]
    told = AuditEvent.objects.filter(action="contract.module.change").latest("pk").changes
    assert told["order"] == [None, ["C-1.1"]]


def test_a_typed_place_moves_a_row_at_once(inside: Client, listed: Contract) -> None:
    inside.post(address(listed), posted(listed, "123", place=["3", "2", "3"], save=""))
    assert order(listed) == ["r2", "r3", "r1"]
    inside.post(address(listed), posted(listed, "231", place=["1", "2", "1"], save=""))
    assert order(listed) == ["r1", "r2", "r3"]


def test_hostile_order_loses_and_adds_no_row(inside: Client, listed: Contract) -> None:
    rows = ["r9", "r3", "r3", "<b>"]
    sent = {"stamp": stamp(listed), "row": rows, "place": ["x", "-1", "99999"], "save": ""}
    inside.post(address(listed), sent)
    assert order(listed) == ["r3", "r1", "r2"]
    for move in ("9:up", "0:down", "1:sideways", "", "1e9:up"):
        assert inside.post(address(listed), posted(listed, "312", move=move)).status_code == 200
    assert order(listed) == ["r3", "r1", "r2"]


def test_two_people_who_move_rows_see_both_orders(inside: Client, listed: Contract) -> None:
    begun = stamp(listed)
    inside.post(address(listed), posted(listed, "213", save=""))
    mine = {"stamp": begun, "row": ["r1", "r3", "r2"], "save": ""}
    answer = inside.post(address(listed), mine)
    assert answer.status_code == 409
    page = answer.content.decode()
    assert "C-1.1, order of the rows" in page
    assert order(listed) == ["r2", "r1", "r3"]
    again = {**mine, "stamp": answer.context["stamp"]}
    inside.post(address(listed), {**again, "take": ["tables/C-1.1"]})
    assert order(listed) == ["r2", "r1", "r3"]
    inside.post(address(listed), again)
    assert order(listed) == ["r1", "r3", "r2"]


def test_order_and_a_change_of_a_cell_go_together(inside: Client, listed: Contract) -> None:
    begun = stamp(listed)
    row = reverse("contract:row", args=[listed.pk, "C-1.1", "C-1.1", "r3"])
    inside.post(row, {"stamp": begun, "row_0": "r3", "c_0_name": "The university"})
    inside.post(address(listed), {"stamp": begun, "row": ["r3", "r2", "r1"], "save": ""})
    assert order(listed) == ["r3", "r2", "r1"]
    [first, *_rest] = content_of(Contract.objects.get(pk=listed.pk))["modules"]["C-1.1"]["tables"]["C-1.1"]
    assert first["cells"]["name"]["value"] == "The university"


def test_order_is_kept_in_versions_files_and_differences(
    inside: Client, listed: Contract, editor: User
) -> None:
    before = keep_version(**acting(editor), contract=listed)
    inside.post(address(listed), posted(listed, "321", save=""))
    listed = Contract.objects.get(pk=listed.pk)
    after = keep_version(**acting(editor), contract=listed)
    assert before.digest != after.digest
    content = after.data["content"]
    head = Head("Contract", "Klagenfurt")
    assert digest(read_json(contract_json(content, head)).content) == after.digest
    assert digest(read_workbook(BytesIO(contract_workbook(content, head))).content) == after.digest
    [module] = compare(before.data, after.data).modules
    assert [change.what for change in module.changes] == ["rows in another order"]
    history = reverse("contract:module-history", args=[listed.pk, "C-1.1"])
    assert "order changed" in inside.get(history).content.decode()
    page = inside.get(reverse("contract:module", args=[listed.pk, "C-1.1"])).content.decode()
    assert page.index("University") < page.index("Utility") < page.index("Council")
    assert address(listed) in page


def test_rows_of_the_template_stay_where_they_are(inside: Client, contract: Contract) -> None:
    assert (
        inside.get(reverse("contract:table-order", args=[contract.pk, "A-2.3", "A-2.3"])).status_code == 404
    )
    missing = reverse("contract:table-order", args=[contract.pk, "C-1.1", "T99"])
    assert inside.get(missing).status_code == 404


def test_only_those_who_write_move_rows(client: Client, listed: Contract, reader: User) -> None:
    client.force_login(reader)
    assert client.get(address(listed)).status_code == 403
    assert client.post(address(listed), posted(listed, "321", save="")).status_code == 403
    assert order(listed) == ["r1", "r2", "r3"]


def test_moving_many_rows_costs_as_much_as_moving_few(
    inside: Client, listed: Contract, editor: User, django_assert_max_num_queries: Any
) -> None:
    rows = [{"id": f"r{one}", "cells": {"name": {"value": f"Row {one}"}}} for one in range(300)]
    write_modules(**acting(editor), contract=listed, modules={"C-1.1": {"tables": {"C-1.1": rows}}})
    with django_assert_max_num_queries(20):
        inside.get(address(listed))
    sent = {"stamp": stamp(listed), "row": [row["id"] for row in reversed(rows)], "save": ""}
    with django_assert_max_num_queries(30):
        inside.post(address(listed), sent)
    assert order(listed)[0] == "r299"
