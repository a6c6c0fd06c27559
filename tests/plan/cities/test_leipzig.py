"""Leipzig: a gap table that contradicts itself, and sheets that state a quarter of what the table counts on."""

from math import fsum

import pytest

from tests.plan.cities import published as printed
from tests.plan.cities.conftest import MakeCity, saving
from tests.plan.cities.document import rows_of
from zeroward.plan.queries.load import load_plan
from zeroward.plan.queries.outcome import Outcome, outcome_of

pytestmark = pytest.mark.django_db
YEAR = 2019
BASE = {sector: row[0] for sector, row in printed.LEIPZIG_ROWS.items()}


def column(name: str, sector: str) -> int:
    return printed.LEIPZIG_ROWS[sector][printed.LEIPZIG_COLUMNS.index(name)]


@pytest.fixture
def from_table(city_plan: MakeCity) -> Outcome:
    """Columns (3) and (5) of the table as two actions for each sector."""
    sheets = [
        saving(f"{sector}, {name}", column(name, sector), sector, YEAR)
        for sector in printed.LEIPZIG_ROWS
        for name in ("existing", "contract")
    ]
    return outcome_of(load_plan(city_plan(YEAR, BASE, sheets)))


@pytest.fixture
def from_sheets(city_plan: MakeCity) -> Outcome:
    sheets = [saving(name, tonnes, "stationary", YEAR) for name, tonnes in printed.LEIPZIG_SHEETS.items()]
    return outcome_of(load_plan(city_plan(YEAR, BASE, sheets)))


def test_printed_total_is_not_the_sum_of_its_rows() -> None:
    rows = rows_of("Leipzig")
    summed = fsum(BASE.values())
    assert rows["Baseline"][:3] == [printed.LEIPZIG_TOTAL[0], summed, printed.LEIPZIG_TOTAL[0] - summed]
    targets = fsum(row[1] for row in printed.LEIPZIG_ROWS.values())
    assert rows["Target"][:3] == [printed.LEIPZIG_TOTAL[1], targets, printed.LEIPZIG_TOTAL[1] - targets]
    assert (
        column("target", "stationary") - column("existing", "stationary") - column("gap", "stationary")
        == 36_801
    )


def test_measures_of_the_table_leave_two_thirds(from_table: Outcome) -> None:
    rows = rows_of("Leipzig")
    assert not from_table.problems
    added = fsum(column(name, sector) for sector in BASE for name in ("existing", "contract"))
    assert rows["Existing plans and contract, added up"][0] == added == round(from_table.overlap.single_sum)
    assert rows["Computed together"][0] == round(from_table.overlap.combined)
    assert rows["Left in 2030, by us"][0] == round(from_table.residual or 0)
    assert rows["Left in 2030, as printed"][0] == printed.LEIPZIG_TOTAL[5]


def test_sheets_state_a_quarter_of_what_the_table_counts_on(from_sheets: Outcome) -> None:
    rows = rows_of("Leipzig")
    stated = fsum(printed.LEIPZIG_SHEETS.values())
    assert rows["Sheets with tonnes a year, added up"][0] == stated == 230_354
    assert rows["The same, computed together"][0] == round(from_sheets.overlap.combined)
    assert stated / printed.LEIPZIG_TOTAL[4] == pytest.approx(0.257, abs=0.001)
