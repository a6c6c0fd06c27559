import pytest

from zeroward.core.ui.tables import Column, Table
from zeroward.core.ui.why import Part, Why


def test_row_of_another_length_is_refused_by_its_place() -> None:
    with pytest.raises(ValueError, match="Row 2 of “Fuels” has 1 cells, not 2"):
        Table("Fuels", [Column("Fuel"), Column("Tonnes", True)], [("Petrol", "1"), ("Diesel",)])


def test_explanation_prints_the_sum_of_its_printed_parts() -> None:
    why = Why([Part("a", 0.104), Part("b", 0.104), Part("c", -0.05)])
    assert [part.shown for part in why.parts] == ["+\u00a00.10", "+\u00a00.10", "\u2212\u00a00.05"]
    assert why.total == "0.15"
