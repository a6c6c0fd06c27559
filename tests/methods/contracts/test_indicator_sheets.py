"""Sheets of indicators (B-3.2)."""

from hypothesis import given
from hypothesis import strategies as st

from tests.methods.contracts.corpus import CONTRACTS, needs_contracts
from zeroward.methods.contracts.indicator_sheets import read_indicator_sheets

SHEETS = """| B-3.2: Indicator Metadata | |
| --- | --- |
| Indicator Name | Share of heat pumps |
| Indicator Unit | % |
| Definition | Houses with a heat pump
by all houses |
| Does the indicator measure direct impacts (i.e., reduction in greenhouse gas emissions?) | Yes |
| If yes, which NZC impact pathway is it relevant for? | Impact Pathways according to - according to Module B-1 |
| Expected data source | |
| References | |

City of Riverside

12

| Suggested collection interval | yearly |
| Indicator Name | |
| Indicator Unit | t |
| Definition | a |
| Calculation | b |
"""


def test_sheet_goes_on_over_a_page_break_and_one_without_a_name_is_none():
    (sheet,) = read_indicator_sheets(SHEETS.splitlines())
    assert (sheet.line, sheet.last) == (3, 16)
    assert sheet.said == {
        "name": "Share of heat pumps",
        "unit": "%",
        "definition": "Houses with a heat pump by all houses",
        "direct": "Yes",
        "interval": "yearly",
    }
    assert (sheet.printed, sheet.blank) == (7, 1)  # what the template printed is no answer, and no blank


@given(st.lists(st.sampled_from(SHEETS.splitlines()), max_size=40))
def test_lines_in_any_order_give_sheets_with_a_name_inside_the_document(lines):
    for sheet in read_indicator_sheets(lines):
        assert sheet.said["name"]
        assert 1 <= sheet.line <= sheet.last <= len(lines)
        assert sheet.blank <= sheet.printed


@needs_contracts
def test_sheets_of_published_contracts_are_found():
    """Counted by their heads, "Indicator Name" or the city's own words."""
    wanted = {
        "Guimaraes": 41,
        "Porto": 15,
        "pecs": 15,
        "lund": 16,
        "differdange": 58,
        "Leipzig": 22,
        "izmir": 6,
    }
    for name, count in wanted.items():
        lines = (CONTRACTS / f"{name}.md").read_text(encoding="utf-8").splitlines()
        assert len(read_indicator_sheets(lines)) == count, name
