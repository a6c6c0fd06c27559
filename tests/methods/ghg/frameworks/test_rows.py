import numpy as np
import pytest

from zeroward.methods.ghg.frameworks import Rows, rows_from
from zeroward.methods.ghg.gases import GASES
from zeroward.methods.ghg.method import MethodError


@pytest.mark.parametrize(
    "wrong",
    [
        {"sources": ("rail.fuel",), "masses": np.zeros((2, len(GASES)))},
        {"sources": ("rail.fuel",), "masses": np.zeros((1, len(GASES))), "carriers": ("a", "b")},
        {"sources": ("rail.fuel",), "masses": np.full((1, len(GASES)), np.nan)},
        {"sources": ("rail.fuel",) * 2, "masses": np.zeros((2, len(GASES))), "ids": ("a", "a")},
    ],
)
def test_rows_that_do_not_fit_are_refused_with_place_and_remedy(wrong: dict) -> None:
    with pytest.raises(MethodError) as caught:
        Rows(**wrong)
    assert caught.value.place
    assert caught.value.remedy


def test_rows_from_records_keep_their_columns() -> None:
    rows = rows_from(
        [{"source": "rail.fuel", "masses": {"CO2": 2.0}, "id": "a", "carrier": "gas_diesel_oil"}]
    )
    assert (rows.ids, rows.text("carriers", 0), rows.text("series", 0)) == (("a",), "gas_diesel_oil", "")
    assert rows.masses[0, 0] == 2.0


def test_no_rows_are_rows_too() -> None:
    assert len(rows_from([])) == 0
