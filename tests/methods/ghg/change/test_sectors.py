from math import fsum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.ghg.change import Figures, by_sector
from zeroward.methods.ghg.method import MethodError

figures = st.dictionaries(
    st.sampled_from(["transport", "waste", "buildings", "land"]),
    st.builds(Figures, st.floats(-1e3, 1e6), st.none() | st.floats(0, 1e6)),
)


@given(figures, figures, st.none() | st.tuples(st.floats(1, 1e6), st.floats(1, 1e6)))
def test_every_row_and_column_adds_up(before, after, population):
    found = by_sector(before, after, population=population)
    scale = max([1.0, *[abs(one.emissions) for one in [*before.values(), *after.values()]]])
    assert fsum(found.effects.values()) == pytest.approx(found.change, abs=1e-9 * scale)
    for sector, row in found.cells.items():
        nothing = Figures(0.0)
        change = after.get(sector, nothing).emissions - before.get(sector, nothing).emissions
        assert fsum(row.values()) == pytest.approx(change, abs=1e-9 * scale)


def test_growth_of_the_city_is_an_effect_of_its_own():
    found = by_sector({"t": Figures(100, 50)}, {"t": Figures(120, 60)}, population=(1000, 1200))
    assert found.effects["population"] == pytest.approx(20)
    assert found.effects["activity"] == pytest.approx(0, abs=1e-12)
    assert found.effects["intensity"] == pytest.approx(0, abs=1e-12)


def test_without_activity_the_change_is_not_explained():
    assert by_sector({"w": Figures(9)}, {"w": Figures(5)}).effects["unexplained"] == -4
    heads = by_sector({"w": Figures(10)}, {"w": Figures(10)}, population=(100, 110)).effects
    assert heads["population"] == pytest.approx(-heads["unexplained"])
    # emissions without activity contradict it
    assert by_sector({"w": Figures(9, 0)}, {"w": Figures(5, 4)}).effects["unexplained"] == -4


def test_removals_stand_apart():
    found = by_sector(
        {"land": Figures(-9, 3), "t": Figures(5, 5)}, {"land": Figures(-12, 3), "t": Figures(4, 4)}
    )
    assert found.effects["removals"] == -3
    assert found.effects["activity"] == -1


def test_a_sector_that_came_is_activity():
    assert by_sector({}, {"t": Figures(8, 2)}).cells["t"]["activity"] == 8


def test_a_population_must_be_there():
    with pytest.raises(MethodError, match="population"):
        by_sector({}, {}, population=(0, 5))
