import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zeroward.methods.pathways.model import series

YEARS = np.arange(2020, 2041, dtype=np.float64)


def one(value):
    return np.array([float(value)])


def test_growth_starts_at_one_and_multiplies():
    assert series.growth(np.full(4, 0.1)) == pytest.approx([1, 1.1, 1.21, 1.331])


def test_turnover_with_a_constant_rate_is_geometric():
    found = series.turnover(YEARS, one(1.0), one(0.0), one(0.1))
    assert found == pytest.approx(0.9 ** np.arange(21))


def test_turnover_tends_to_what_comes_in():
    assert series.turnover(YEARS, one(0.0), one(0.6), one(0.9))[-1] == pytest.approx(0.6)


@settings(deadline=None)
@given(now=st.floats(0.01, 0.5), more=st.floats(0.05, 0.5), when=st.integers(2025, 2040))
def test_scurve_starts_now_and_reaches_98_per_cent_in_its_year(now, more, when):
    most = now + more
    if now >= 0.97 * most:
        return
    found = series.scurve(YEARS, one(now), one(most), one(when))
    assert found[0] == now
    assert found[when - 2020] == pytest.approx(0.98 * most)
    assert (np.diff(found) > 0).all()
    assert found[-1] < most


@pytest.mark.parametrize(
    ("now", "most", "when"), [(0.5, 0.5, 2030), (0.6, 0.5, 2030), (0.1, 0.5, 2019), (0.0, 0.0, 2030)]
)
def test_scurve_without_a_way_up_stays(now, most, when):
    assert (series.scurve(YEARS, one(now), one(most), one(when)) == now).all()


def test_renewal_is_worn_out_after_its_life():
    found = series.renewal(YEARS, one(0.1), one(3), one(1.0))
    assert found[:6] == pytest.approx([0, 0.1, 0.2, 0.3, 0.3, 0.3])


def test_renewal_stops_at_its_limit():
    found = series.renewal(YEARS, one(0.1), one(50), one(0.35))
    assert found[3:6] == pytest.approx([0.3, 0.35, 0.35])


def test_renewal_once_ends_with_its_life():
    new = np.where(YEARS == 2021, 0.6, 0.0)
    found = series.renewal(YEARS, new, one(5), one(1.0))
    assert found[1:6] == pytest.approx(np.full(5, 0.6))
    assert found[6:] == pytest.approx(np.zeros(15))


@settings(deadline=None)
@given(st.lists(st.integers(1, 30), min_size=2, max_size=14), st.floats(0.01, 0.5))
def test_renewal_of_several_lives_is_that_of_each(lives, rate):
    together = series.renewal(YEARS, one(rate), np.array(lives, dtype=np.float64)[:, np.newaxis], one(0.8))
    for life, row in zip(lives, together, strict=True):
        assert np.array_equal(row, series.renewal(YEARS, one(rate), one(life), one(0.8)))
