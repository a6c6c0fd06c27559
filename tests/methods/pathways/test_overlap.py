"""Actions on one source: the combined effect knows no order, and every way to share it out adds up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.pathways import combine, ordered_shares, shapley_shares

CUTS = st.lists(st.floats(0, 1), min_size=1, max_size=6)


@given(cuts=CUTS, data=st.data())
def test_combined_effect_is_free_of_order(cuts: list[float], data: st.DataObject) -> None:
    shuffled = data.draw(st.permutations(cuts))
    assert combine(1000, shuffled).combined == pytest.approx(combine(1000, cuts).combined, abs=1e-9)


@given(cuts=CUTS)
def test_shares_add_up_to_the_combined_effect(cuts: list[float]) -> None:
    together = combine(1000, cuts)
    assert sum(ordered_shares(1000, cuts)) == pytest.approx(together.combined, abs=1e-6)
    assert sum(shapley_shares(1000, cuts)) == pytest.approx(together.combined, abs=1e-6)
    assert together.combined + together.remaining == pytest.approx(1000)
    assert together.interaction >= -1e-9


@given(cuts=CUTS, data=st.data())
def test_shapley_share_of_an_action_is_free_of_order(cuts: list[float], data: st.DataObject) -> None:
    order = data.draw(st.permutations(range(len(cuts))))
    shares = shapley_shares(1000, cuts)
    moved = shapley_shares(1000, [cuts[index] for index in order])
    assert moved == pytest.approx([shares[index] for index in order], abs=1e-6)


def test_combined_effect_stops_at_the_potential() -> None:
    assert combine(1000, [0.5, 0.5], cap=0.6).combined == pytest.approx(600)


def test_cut_above_one_is_refused() -> None:
    with pytest.raises(ValueError, match="fraction"):
        combine(100, [20])
