import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.ghg.change import Alteration, heating_degree_days, recalculation, weather_corrected
from zeroward.methods.ghg.method import MethodError


def test_a_mild_winter_is_lifted():
    found = weather_corrected([1000, 500], heat_share=[0.8, 0], hdd=2400, hdd_reference=3000)
    assert found.tolist() == pytest.approx([1200, 500])


@given(st.floats(0, 1e6), st.floats(0, 1), st.floats(1, 5000))
def test_an_ordinary_winter_changes_nothing(value, share, days):
    assert weather_corrected(value, heat_share=share, hdd=days, hdd_reference=days) == pytest.approx(value)


@pytest.mark.parametrize(("share", "days", "usual"), [(1.2, 5, 5), (0.5, 0, 5), (0.5, 5, -1), (np.nan, 5, 5)])
def test_a_view_that_makes_no_sense_is_refused(share, days, usual):
    with pytest.raises(MethodError):
        weather_corrected(1, heat_share=share, hdd=days, hdd_reference=usual)


def test_degree_days_count_from_the_comfort_temperature_on_cold_days():
    assert heating_degree_days([15.0, 15.1, 18, 25, -2]) == 3 + 20
    with pytest.raises(MethodError, match="missing"):
        heating_degree_days([1.0, np.nan])
    with pytest.raises(MethodError, match="missing"):
        heating_degree_days([])


def test_structural_changes_over_the_threshold_recalculate():
    found = recalculation(
        1000,
        [Alteration("boundary", 30), Alteration("method", -40, "vehicle counts"), Alteration("growth", 500)],
        threshold_percent=5,
    )
    assert found.needed
    assert found.share_percent == pytest.approx(7)
    assert (found.before, found.after) == (1000, 990)
    assert [one.reason for one in found.left_out] == ["growth"]


def test_small_changes_and_growth_do_not():
    assert not recalculation(1000, [Alteration("error", 20)]).needed
    assert recalculation(1000, [Alteration("growth", 400)], threshold_percent=0).after == 1000
    with pytest.raises(MethodError, match="zero"):
        recalculation(0, [])
    with pytest.raises(MethodError, match="negative"):
        recalculation(1, [], threshold_percent=-1)
