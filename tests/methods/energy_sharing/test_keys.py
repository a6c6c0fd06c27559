"""Keys of allocation beside static and dynamic ones."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.energy_sharing import by_demand, by_share, cascade, ex_ante
from zeroward.methods.ghg.method import MethodError

G = (0, 5, 10, 6)
A = (4, 1, 2, 6)
B = (2, 2, 6, 1)


def test_choice_of_the_key_moves_energy():
    assert by_share(G, (A, B), (0.5, 0.5)).total == 14
    assert by_demand(G, (A, B)).total == 17
    assert cascade(G, (A, B), (0, 1)).total == pytest.approx(17)


def test_shares_by_hour_can_follow_use_better_than_fixed_ones():
    shares = ((0.5, 1 / 3, 0.25, 6 / 7), (0.5, 2 / 3, 0.75, 1 / 7))
    assert ex_ante(G, (A, B), shares).total == pytest.approx(17)


def test_first_in_a_cascade_is_served_first():
    found = cascade((5, 5), ((4, 4), (4, 4)), (1, 0))
    assert found.members == (2.0, 8.0)
    assert found.unused == 0
    assert cascade((5, 5), ((4, 4), (4, 4)), (1,)).members == (0.0, 8.0)


@pytest.mark.parametrize("order", [(0, 0), (2,), (-1,)])
def test_order_that_names_no_member_is_refused(order):
    with pytest.raises(MethodError, match="order"):
        cascade(G, (A, B), order)


def test_shares_above_the_whole_are_refused():
    with pytest.raises(MethodError, match="add up"):
        ex_ante(G, (A, B), ((0.6,) * 4, (0.6,) * 4))
    with pytest.raises(MethodError, match="same intervals"):
        ex_ante(G, (A, B), ((0.5,) * 3, (0.5,) * 3))
    with pytest.raises(MethodError, match="gap"):
        cascade((1, float("nan")), ((1, 1),), (0,))


SERIES = st.lists(st.floats(0, 1e4), min_size=4, max_size=4)


@given(SERIES, SERIES, SERIES)
def test_no_key_gives_more_than_is_shared(given, first, second):
    most = sum(min(one, a + b) for one, a, b in zip(given, first, second, strict=True))
    for kept in (
        by_demand(given, (first, second)),
        cascade(given, (first, second), (1, 0)),
        ex_ante(given, (first, second), ((0.3,) * 4, (0.7,) * 4)),
    ):
        assert kept.total <= most + 1e-6 * (1 + most)
        assert kept.total + kept.unused == pytest.approx(sum(given), abs=1e-6 * (1 + sum(given)))
