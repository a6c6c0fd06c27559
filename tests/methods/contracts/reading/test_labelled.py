"""Action sheets in the laid out text of a PDF."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.contracts.reading.columns import with_rows
from zeroward.methods.contracts.reading.files import source_of_text
from zeroward.methods.contracts.reading.numbers import read_numbers
from zeroward.methods.contracts.sheets import read_sheets

TOP = """
Action outline        Action name                       Warm houses at the river
                      Action description                Owners get advice and a grant for the
                                                        envelope of their houses.
Implementation        Responsible bodies/person         Department of building
                      for implementation
                      Comments on                       Start in 2025; first 200 houses
                      implementation – consider         until 2026.
                      mentioning resources

                      Involved stakeholders             Banks
Impact & cost         GHG emissions reduction           1250 t CO2e a year
                      estimate (total) per emission
                      source sector
                      Total costs and costs by          EUR 12.5 million
                      CO2e unit
"""
CENTRED = """
                      Action name                       Warm houses at the river
                                                        Owners get advice and a grant for the
Action outline        Action description                envelope of their houses, and help with
                                                        the papers.
                      Responsible bodies/person         Department of building
                      for implementation
                      GHG emissions reduction
Impact & cost         estimate (total) per emission     1250 t CO2e a year
                      source sector
                      Total costs and costs by          EUR 12.5 million
                      CO2e unit
"""


@pytest.mark.parametrize("text", [TOP, CENTRED], ids=["top", "centred"])
def test_labels_that_run_over_lines_keep_their_values(text):
    (sheet,) = read_sheets(with_rows(text.splitlines()))
    assert sheet.name == "Warm houses at the river"
    assert sheet.text("description").startswith(
        "Owners get advice and a grant for the envelope of their houses"
    )
    assert sheet.text("responsible") == "Department of building"
    assert [one.value for one in sheet.reductions] == [1250]
    assert [one.value for one in sheet.money] == [12.5e6]


def test_rows_of_other_tables_stay_as_they_are():
    table = ["Sector      2023      2024", "Transport   10        12", "Waste       3         4"]
    assert with_rows(table) == [
        "| Sector | 2023 | 2024 |",
        "| --- | --- | --- |",
        "| Transport | 10 | 12 |",
        "| Waste | 3 | 4 |",
    ]


@given(st.lists(st.sampled_from([*TOP.splitlines(), *CENTRED.splitlines()]), max_size=30))
def test_no_word_is_lost_whatever_the_order_of_the_lines(lines):
    written = " ".join(with_rows(lines))
    assert all(word in written for line in lines for word in line.replace("|", "/").split())


def test_sheet_that_the_layout_took_apart_is_named():
    """Labels below each other without their values: nothing can be read, and that is said with the line."""
    words = (
        "The measures of the town stand on sheets of their own, one for each, as the template has them.\n\n"
        * 5
    )
    text = f"{words}Action name\nWarm houses\nInvolved stakeholders\nBanks\nTotal costs\nEUR 5 million\n"
    source = source_of_text("plan.pdf", text)
    assert "lost_sheet" not in {one["what"] for one in read_numbers(source)["not_understood"]}
    missed = read_numbers(replace(source, form="pdf"))["not_understood"]
    assert [one["line"] for one in missed if one["what"] == "lost_sheet"] == [11]
