import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.methods.ghg.frameworks.strategies import a_framework, some_rows, some_switches
from zeroward.methods.ghg.frameworks import Rows, view
from zeroward.methods.ghg.gases import GASES

pytestmark = pytest.mark.slow

SETS = st.sampled_from(["AR4", "AR5", "AR6", "AR6-split"])


@given(rows=some_rows(), key=a_framework, gwp=SETS, data=st.data())
def test_every_row_is_in_one_cell_or_excluded_with_a_reason(
    rows: Rows, key: str, gwp: str, data: st.DataObject
) -> None:
    seen = view(rows, key, gwp=gwp, switches=data.draw(some_switches(key)))
    placed = [row for one in seen.cells for row in one.rows] + [
        row for one in seen.excluded for row in one.rows
    ]
    assert sorted(placed) == list(range(len(rows)))
    assert all(one.title and one.reason for one in seen.excluded)


@given(rows=some_rows(), key=a_framework, gwp=SETS)
def test_gases_are_conserved(rows: Rows, key: str, gwp: str) -> None:
    seen = view(rows, key, gwp=gwp)
    for index, gas in enumerate(GASES):
        parts = [one.masses.get(gas, 0.0) for one in (*seen.cells, *seen.excluded)]
        size = float(np.abs(rows.masses[:, index]).sum())
        assert (
            math.fsum(parts) == math.fsum(rows.masses[:, index])
            or abs(math.fsum(parts) - math.fsum(rows.masses[:, index])) <= 1e-12 * size
        )


@given(rows=some_rows(), key=a_framework, gwp=SETS, data=st.data())
def test_totals_equal_the_sum_of_their_cells_exactly(
    rows: Rows, key: str, gwp: str, data: st.DataObject
) -> None:
    seen = view(rows, key, gwp=gwp, switches=data.draw(some_switches(key)))
    for one in seen.totals.values():
        assert one.co2e == math.fsum(seen.cell(ref).co2e for ref in one.refs)
        assert one.memo_biogenic == math.fsum(seen.cell(ref).memo_biogenic for ref in one.refs)
    for cell in seen.cells:
        assert cell.co2e == math.fsum(float(seen.row_co2e[row]) for row in cell.rows)


@given(rows=some_rows(), key=a_framework, gwp=SETS, data=st.data())
def test_the_order_of_rows_makes_no_difference(rows: Rows, key: str, gwp: str, data: st.DataObject) -> None:
    order = data.draw(st.permutations(range(len(rows))))
    one, two = view(rows, key, gwp=gwp), view(rows.take(order), key, gwp=gwp)
    assert {name: total.co2e for name, total in one.totals.items()} == {
        name: total.co2e for name, total in two.totals.items()
    }
    assert [cell.masses for cell in one.cells] == [cell.masses for cell in two.cells]
    assert {each.reason: each.co2e for each in one.excluded} == {
        each.reason: each.co2e for each in two.excluded
    }


@given(rows=some_rows())
def test_gpc_and_crf_agree_where_their_rules_do(rows: Rows) -> None:
    chosen = [at for at, source in enumerate(rows.sources) if not source.startswith("non_specified")]
    kept = rows.take(chosen)
    gpc, crf = view(kept, "gpc", gwp="AR5"), view(kept, "crf", gwp="AR5")
    sectors = [one.co2e for one in gpc.cells if one.cell.level == "B" or one.cell.sector in ("IV", "V")]
    size = math.fsum(abs(float(one)) for one in gpc.row_co2e)
    assert abs(crf.totals["required"].co2e - math.fsum(sectors)) <= 1e-12 * size


@given(rows=some_rows(), key=a_framework)
def test_biogenic_co2_is_either_memo_or_counted(rows: Rows, key: str) -> None:
    seen = view(rows, key, gwp="AR5")
    counted = [float(rows.masses[row, 1]) for row in range(len(rows)) if seen.counts_biogenic(row)]
    memo = [one.memo_biogenic for one in (*seen.cells, *seen.excluded)]
    size = float(np.abs(rows.masses[:, 1]).sum())
    assert abs(math.fsum([*counted, *memo]) - math.fsum(rows.masses[:, 1])) <= 1e-12 * size
