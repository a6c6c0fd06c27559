"""Tables beside the gap: heads in the words of cities, page breaks, years as columns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.contracts.tables import read_tables
from zeroward.methods.contracts.tables.heads import head_in

PATHWAYS = """
|  Fields of action | Systemic levers | Early changes | Late outcomes | Direct impacts | Indirect impacts |
| --- | --- | --- | --- | --- | --- |
|  Energy systems | Technology | Heat plan | Heat network | 100 t | Clean air |
Some city
Climate Neutrality Action Plan
7

|   |  | with the council | in the old town |  | and jobs |
| --- | --- | --- | --- | --- | --- |
|   | Finance | Fund | Loans | - | - |

# Another module
|  Something else | b |
"""
INDICATORS = """
| Outcomes/impacts addressed | Action/project | Indicator No. | Indicator name | Target values | | |
| --- | --- | --- | --- | --- | --- | --- |
| | | | | 2025 | 2027 | 2030 |
| Fewer cars | Trams | 1 | Trips by tram | 10% | 20% | 40% |
"""
BUDGET = """
|  Budget Data | 2023 | 2024 | 2025 |
| --- | --- | --- | --- |
|  Municipal Budget (EUR) | 223.337.625 | 290.653.189 | N/A |
|  Municipal Budget for Climate Actions | 13.329.889 | 15.701.881 | N/A |
|  % of Municipal Budget for Climate Actions | 5.97% | 5.4% | N/A % |
"""
LOOSE = """
Type | Size Range | Level | Description
Grant | 249.148,27 | Public | Project of the region
| Loan | 48.068.000 | Private | Savings bank |
Table 5: Barriers
"""


def test_row_goes_on_after_a_page_break_and_spanned_cells_are_filled():
    (table,) = read_tables(PATHWAYS.splitlines())
    assert table.id == "B-1.1"
    first, second = table.rows
    assert first.cells["early"] == "Heat plan\nwith the council"
    assert first.cells["indirect"] == "Clean air\nand jobs"
    assert (second.cells["field"], second.cells["lever"]) == ("Energy systems", "Finance")
    assert first.line == 4


def test_years_below_the_head_are_columns():
    (table,) = read_tables(INDICATORS.splitlines())
    (row,) = table.rows
    assert {name: row.cells[name] for name in ("target_2025", "target_2027", "target_2030")} == {
        "target_2025": "10%",
        "target_2027": "20%",
        "target_2030": "40%",
    }
    assert row.cells["number"] == "1"


def test_budget_with_years_as_columns_becomes_a_row_a_year():
    (table,) = read_tables(BUDGET.splitlines())
    assert table.id == "T1"
    assert [row.cells for row in table.rows] == [
        {"year": "2023", "municipal": "223.337.625", "climate": "13.329.889", "share": "5.97%"},
        {"year": "2024", "municipal": "290.653.189", "climate": "15.701.881", "share": "5.4%"},
    ]


def test_rows_without_pipes_at_their_ends_and_a_caption_that_ends_them():
    (table,) = read_tables(LOOSE.splitlines())
    assert table.id == "T4"
    assert [row.cells["type"] for row in table.rows] == ["Grant", "Loan"]


@pytest.mark.parametrize(
    ("head", "key"),
    [
        (
            "Type (regulation, policy) | Level | Name & Title | Description | Relevance | Need for action",
            "A-2.1",
        ),
        (
            "Intervention name | Description | Responsible entity | Involved stakeholders | Impact | Co-benefits",
            "C-1.1",
        ),
        (
            "Fields of Action | Sectoral Project | Risks Identified | Description | Priority | Mitigation of Risk",
            "T13",
        ),
        (
            "Field of Action | Action/Indicator | Cost to Municipality | Cost to Other | % of Costs Covered",
            "T9",
        ),
        (
            "Climate Policy | Policy Status | Description of the policy | Intended Outcome for Capital Formation",
            "T12",
        ),
        ("Year | Source | Amount in the text", ""),
        ("Heat | 12 | 13 | 14", ""),
    ],
)
def test_heads_are_told_by_their_words(head, key):
    found = head_in([cell.strip() for cell in head.split("|")])
    assert (found.key if found else "") == key


@given(
    st.lists(
        st.sampled_from(
            [line for text in (PATHWAYS, INDICATORS, BUDGET, LOOSE) for line in text.splitlines()]
            + ["|", "| a", "#", " | "]
        ),
        max_size=40,
    )
)
def test_any_order_of_lines_is_read_without_an_error(lines):
    for table in read_tables(lines):
        assert table.rows
        assert all(0 < row.line <= row.last <= len(lines) for row in table.rows)
        assert 0 < table.confidence <= 1


@given(st.integers(1, 2000))
def test_many_pipes_take_no_time(count):
    read_tables(["|" * count, "| type | level | name " * 20, "| x " * count])
