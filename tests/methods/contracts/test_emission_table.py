"""Tables of emissions by sector (A-1.4): what is read of real ones, and of those that look alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.methods.contracts.corpus import CONTRACTS, contract, needs_contracts
from zeroward.methods.contracts.baseline import read_baseline
from zeroward.methods.contracts.emission_table import read_emission_tables
from zeroward.methods.contracts.gaps import read_gap_tables

pytestmark = pytest.mark.slow

TABLE = """A-1.4: GHG emissions by source sectors

| Base year | 2019 | | | |
| --- | --- | --- | --- | --- |
| Unit | t CO2e/year | | | |
| | Scope 1 | Scope 2 | Scope 3 | Total |
| Buildings | 100 000 | 50 000 | | 150 000 |
| Houses | 60 000 | 30 000 | | 90 000 |
| Offices | 40 000 | 20 000 | | 60 000 |
| Transport | 80 000 | 1 000 | - | 81 000 |
| AFOLU | - | - | - | - |
| | Sinks (negative emissions) | | | - 1 000 |
| Total | 180 000 | 51 000 | - | 230 000 |
"""


def read(text):
    return read_emission_tables(text.splitlines())


def test_rows_that_part_the_one_above_count_once():
    (table,) = read(TABLE)
    assert (table.year, table.projected, table.unit, table.unit_stated) == (2019, False, 1.0, True)
    assert [(row.sector, row.cells["total"]) for row in table.main] == [
        ("stationary", 150_000),
        ("transport", 81_000),
        ("afolu", 0),
        ("afolu", -1_000),
    ]
    assert table.main[0].cells == {"scope1": 100_000, "scope2": 50_000, "total": 150_000}
    assert table.adds_up
    assert table.is_sound


def test_total_that_its_rows_miss_does_not_add_up():
    (table,) = read(TABLE.replace("- | 230 000", "- | 990 000"))
    assert not table.adds_up


@pytest.mark.parametrize(
    "caption", ["A-1.1: Final energy use by source sectors", "A-1.3: Activity by source sectors"]
)
def test_tables_of_energy_and_activity_are_not_taken(caption):
    text = TABLE.replace("A-1.4: GHG emissions by source sectors", caption).replace("t CO2e/year", "MWh/year")
    assert read(text) == ()


def test_forecast_is_no_baseline():
    tables = read(TABLE.replace("2019", "BAU 2030"))
    assert tables[0].projected
    assert read_baseline([], [], tables) is None


def test_numbers_too_small_for_a_city_are_in_thousands():
    (table,) = read(TABLE.replace(" 000", "").replace("t CO2e/year", "CO2e"))
    assert (table.unit, table.unit_stated) == (1000.0, False)
    assert table.total.cells["total"] == 230_000


@pytest.mark.parametrize(
    "head", ["| | Scope 1 | Total | Scope 2 | Total |", "| | Scope 1 | Scope 1 | Total | Total |"]
)
def test_head_that_names_a_column_twice_breaks_nothing(head):
    text = TABLE.replace("| | Scope 1 | Scope 2 | Scope 3 | Total |", head)
    assert all(row.sector is not None for table in read(text) for row in table.rows)


CELLS = st.sampled_from(
    ["Scope 1", "Scope 2", "Total", "t CO2e", "Buildings", "1.234", "12,5", "-", "", "2019", "—"]
)
LINES = st.lists(CELLS, min_size=1, max_size=6).map(lambda cells: "| " + " | ".join(cells) + " |")


@given(st.lists(LINES, max_size=25))
def test_whatever_stands_there_total_and_rows_lie_inside_the_document(lines):
    for table in read_emission_tables(lines):
        assert 1 <= table.line <= table.last <= len(lines)
        assert all(table.line < row.line <= len(lines) for row in table.rows)
        assert all(row in table.rows for row in table.main)


@needs_contracts
def test_differdange_has_a_baseline_though_its_gap_table_is_empty():
    """Its rows have lost their empty cells; the total is the last number of each."""
    lines = (CONTRACTS / "differdange.md").read_text(encoding="utf-8").splitlines()
    tables = read_emission_tables(lines, contract("differdange").style)
    found = read_baseline(lines, read_gap_tables(lines, contract("differdange").style), tables)
    assert (found.tonnes, found.year, found.line) == (1_254_721, 2022, 430)


@needs_contracts
def test_most_published_contracts_have_such_a_table():
    """Those without: printed as pictures, or in a form of their own."""
    found = {
        path.stem
        for path in CONTRACTS.glob("*.md")
        if any(
            one.is_sound
            for one in read_emission_tables(
                path.read_text(encoding="utf-8").splitlines(), contract(path.stem).style
            )
        )
    }
    assert len(found) >= 28
