"""Tables as scans leave them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.contracts.document import MOST_SIGNS, DocumentTooLargeError, read_contract
from zeroward.methods.contracts.rows import last_of_row
from zeroward.methods.contracts.words import keys_in, label_of, says_nothing

SHEET = """
|  Action outline | Action name | Heat network  |
| --- | --- | --- |
|   |  Action type | Infrastructure  |
|   |  Action description | A network
for the old town  |
|  Reference to impact pathway | Field of action | Energy systems  |
Page 7
Some city
|   |  Systemic lever | Technology, finance  |
|  Impact & cost | GHG emissions reduction estimate (total) | 1,200.5 t from buildings
|  | Total costs and costs by CO2e unit | 3.5 Mio €  |
"""


def test_cell_over_lines_page_break_and_open_row():
    (sheet,) = read_contract(SHEET).sheets
    assert sheet.text("description") == "A network\nfor the old town"
    assert sheet.levers == ("technology", "finance")
    assert sheet.broken == ("reduction",)
    assert sheet.sectors == ("stationary",)
    assert [one.value for one in sheet.reductions] == [1200.5]
    assert [one.value for one in sheet.money] == [3.5e6]
    assert sheet.said["description"].line == 5
    assert sheet.said["description"].last == 6


def test_head_of_another_table_ends_a_sheet():
    text = (
        SHEET
        + "| Fields of action | Systemic levers | Early changes | Late outcomes |\n| Energy | Policy | a | b |\n"
    )
    (sheet,) = read_contract(text).sheets
    assert "Policy" not in sheet.text("cost")


@pytest.mark.parametrize(
    ("head", "field"),
    [
        ("Action name", "name"),
        ("Type of action", "type"),
        ("Units/persons responsible for implementation", "responsible"),
        ("GHG emissions reduction estimate (total) per emission source sector", "reduction"),
        ("Total costs and costs by CO_{2}e unit", "cost"),
        ("Costs by CO_{2eq} unit (CAPEX)", "unit_cost"),
        ("Removed/substituted energy, volume, or fuel type", "removed"),
        ("Some heading", ""),
    ],
)
def test_head_in_the_words_of_a_contract(head, field):
    assert label_of(head) == field


def test_words_for_nothing():
    assert all(says_nothing(text) for text in ("-", "n/a", "Not applicable.", " not given", "TBD"))
    assert not says_nothing("0 t")


def test_sectors_stand_in_the_order_of_the_text():
    assert keys_in("Transport and buildings", "sectors") == ("transport", "stationary")


def test_text_longer_than_any_contract_is_refused():
    with pytest.raises(DocumentTooLargeError):
        read_contract("x" * (MOST_SIGNS + 1))


@given(
    st.lists(
        st.sampled_from(
            [
                "|",
                "| a | b |",
                "|  | Action name | X |",
                "---",
                "| --- |",
                "# h",
                "x",
                "",
                "|  Action type | y",
            ]
        ),
        max_size=40,
    )
)
def test_any_text_is_read_without_an_error(lines):
    found = read_contract("\n".join(lines))
    assert all(sheet.name for sheet in found.sheets)


@given(st.integers(1, 3000))
def test_many_pipes_take_no_time(count):
    read_contract("|" * count + "\n" + "| a " * count)


def test_row_ends_where_its_last_cell_does():
    lines = ["|  Transport", "| Mobility strategy | 801 | 480  |", "words", "| open", "", "| a | b |"]
    assert [last_of_row(lines, at) for at in (1, 2, 3, 4, 6)] == [2, 2, 3, 4, 6]
