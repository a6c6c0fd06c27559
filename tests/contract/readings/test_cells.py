"""Tables of a contract are put right cell by cell, and the summary of costs is taken over where nothing says more."""

import re

import pytest

from tests.contract.readings.conftest import EXAMPLE
from tests.contract.readings.test_marking import item_of
from tests.contract.readings.test_pages import address, body
from tests.support.city_team import acting
from zeroward.contract.domain.errors import ProblemsError
from zeroward.contract.domain.marking import mark_item
from zeroward.contract.importers.reading_finance import finance_found
from zeroward.contract.importers.reading_seed import seed_investment
from zeroward.contract.models import Mark
from zeroward.contract.queries.readings import agreed_reading
from zeroward.core.errors import InvalidInputError
from zeroward.finance.domain.importing import commit_import
from zeroward.finance.domain.writing import open_investment
from zeroward.finance.models import CostRow

pytestmark = pytest.mark.django_db
SUMMARY = b"""

C-3.1: Summary of interventions with cost implication

| Action/ intervention name | Responsible entity | Start/end date | Field of action | Impact | Total cost estimated |
|---|---|---|---|---|---|
| Trams to the north | Transport company | 2025-2029 | Mobility & Transport | less traffic | 55 Mio EUR |
| Trees in every street | Gardens | 2025-2030 | Nature-based solutions | shade | to be assessed |

"""
HEAD = b"# 4 Outlook and next steps"


def table_of(file, number):
    return item_of(file, "finance_tables", f"'table': '{number}'")


def row_of(table, words):
    return next(row for row in table.source["rows"] if words in str(row["cells"]))


def t6(data):
    return next(one for one in data["finance_tables"] if one["table"] == "T6")


def test_cell_that_was_put_right_is_what_the_investment_plan_takes(file, plan, editor):
    table = table_of(file, "T6")
    row = row_of(table, "1.250")
    cell = f"{row['line']}.capex"
    assert table.values[cell] == "1.250"
    mark_item(**acting(editor), file=file, item=table.id, state="corrected", values={cell: "1250"})
    assert Mark.objects.get().value == {cell: "1250"}
    data = agreed_reading(file)
    cells = {one["line"]: one["cells"]["capex"] for one in t6(data)["rows"]}
    assert cells == {
        **{one["line"]: one["cells"]["capex"] for one in table.source["rows"]},
        row["line"]: "1250",
    }
    investment = open_investment(**acting(editor), plan=plan)
    run = seed_investment(**acting(editor), file=file, investment=investment)
    commit_import(**acting(editor), investment=investment, run=run)
    assert CostRow.objects.get(name="Heat pumps for public buildings").capex == 1_250e6


def test_row_whose_cells_are_emptied_is_no_row(file, editor):
    table = table_of(file, "T6")
    row = row_of(table, "1.250")
    values = {name: "" for name in table.values if name.startswith(f"{row['line']}.")}
    mark_item(**acting(editor), file=file, item=table.id, state="corrected", values=values)
    left = [one["line"] for one in t6(agreed_reading(file))["rows"]]
    assert left == [one["line"] for one in table.source["rows"] if one["line"] != row["line"]]


def test_confirmed_table_stays_as_it_was_read(file, editor):
    table = table_of(file, "T6")
    mark_item(**acting(editor), file=file, item=table.id, state="confirmed")
    assert t6(agreed_reading(file)) == {**table.source, "mark": "confirmed"}


def test_cell_that_is_not_there_changes_nothing(file, editor):
    table = table_of(file, "T6")
    mark_item(
        **acting(editor), file=file, item=table.id, state="corrected", values={"1.capex": "9", "x": "9"}
    )
    assert Mark.objects.get().state == "confirmed"
    with pytest.raises((InvalidInputError, ProblemsError)):
        mark_item(**acting(editor), file=file, item="finance_tables:1", state="corrected", values={})


def test_rows_are_put_right_one_after_the_other_on_the_page(client, file, editor):
    client.force_login(editor)
    table = table_of(file, "T6")
    first, second = table.source["rows"][:2]
    page = body(client, "reading-review", file.pk, "finance_tables", query=f"?item={table.id}")
    assert "Choose a line to put its cells right." in page
    assert "Take my values" not in page
    opened = body(
        client, "reading-review", file.pk, "finance_tables", query=f"?item={table.id}&row={second['line']}"
    )
    names = re.findall(r'<input type="text" name="([^"]+)"', opened)
    assert names == [f"{second['line']}.{column}" for column in table.source["columns"]]
    for row, text in ((second, "1250"), (first, "41")):
        stamp = Mark.objects.first().stamp if Mark.objects.exists() else ""
        data = {"item": table.id, "row": row["line"], "state": "corrected", "stamp": stamp}
        cells = {f"{row['line']}.{name}": row["cells"].get(name, "") for name in table.source["columns"]}
        sent = {**data, **cells, f"{row['line']}.capex": text}
        answer = client.post(address("reading-review", file.pk, "finance_tables"), sent)
        assert answer.status_code == 302
        assert answer["location"].endswith(f"?item={table.id.replace(':', '%3A')}")
    assert Mark.objects.get().value == {f"{second['line']}.capex": "1250", f"{first['line']}.capex": "41"}
    again = body(client, "reading-review", file.pk, "finance_tables", query=f"?item={table.id}")
    assert again.count('<span class="muted">corrected</span>') == 3  # two rows, and the table in the list
    assert 'value="confirmed"' not in again


def test_summary_of_costs_is_taken_where_no_table_says_the_parts(take_in, editor):
    alone = take_in(EXAMPLE.partition(b"# 2.1 Module IP-B1")[0].replace(HEAD, SUMMARY + HEAD))
    table = table_of(alone, "C-3.1")
    mark_item(**acting(editor), file=alone, item=table.id, state="confirmed")
    found = finance_found(agreed_reading(alone))
    trams, trees = found.rows
    assert (trams.key, trams.currency) == ("costs", "EUR")
    assert trams.values == {"field": "mobility", "name": "Trams to the north", "capex": 55e6}
    assert [one.message for one in trees.problems] == ["Total cost estimated: “to be assessed” is no number."]
    assert [one.message for one in found.findings] == [
        "The total cost of each action is taken as its investment: its parts are not said here."
    ]


def test_summary_of_costs_is_left_out_beside_its_parts(take_in, editor):
    both = take_in(EXAMPLE.replace(HEAD, SUMMARY + HEAD))
    for number in ("C-3.1", "T6"):
        mark_item(**acting(editor), file=both, item=table_of(both, number).id, state="confirmed")
    found = finance_found(agreed_reading(both))
    assert "Trams to the north" not in {row.values.get("name") for row in found.rows}
    assert "Left out: the Investment Plan says the same costs in parts." in {
        one.message for one in found.findings
    }
