"""Many rates of return at once, against one at a time and against a compiled library."""

import numpy as np
import pytest
import pyxirr
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.appraisal import irr, irr_many
from zeroward.methods.ghg.method import MethodError


def test_ten_thousand_projects_agree_with_pyxirr() -> None:
    made = np.random.default_rng(20)
    flows = np.concatenate([-made.uniform(50, 2000, (10_000, 1)), made.uniform(0, 100, (10_000, 25))], axis=1)
    found = irr_many(flows)
    theirs = np.array([pyxirr.irr(row) for row in flows])
    assert np.all(found.counts == 1)
    assert np.abs(found.nearest - theirs).max() < 1e-9


def test_a_rate_of_pyxirr_is_among_ours_when_there_are_several() -> None:
    made = np.random.default_rng(21)
    for flows in made.normal(0, 100, (300, 8)):
        theirs = pyxirr.irr(flows, silent=True)
        ours = irr(flows).roots
        # beyond 10 000 % pyxirr stops at a residue of the sum, not at the digits of the rate
        close = 1e-9 if theirs is None or theirs < 100 else 1e-8
        assert theirs is None or min(abs(one - theirs) / (1 + abs(one)) for one in ours) < close


@given(
    st.lists(st.lists(st.integers(-1000, 1000).map(float), min_size=5, max_size=5), min_size=1, max_size=6)
)
def test_each_row_is_answered_as_if_it_stood_alone(rows: list[list[float]]) -> None:
    found = irr_many(rows)
    for row, nearest, count in zip(rows, found.nearest, found.counts, strict=True):
        alone = irr(row)
        assert count == len(alone.roots)
        if alone.nearest is None:
            assert np.isnan(nearest)
        else:
            assert nearest == pytest.approx(alone.nearest, abs=1e-9 * (1 + abs(alone.nearest)))


def test_a_loss_of_nearly_all_and_a_huge_gain_are_found() -> None:
    found = irr_many([[-1000, 0, 0.001], [-0.001, 1000, 0]]).nearest
    assert found[0] == pytest.approx(0.001**0.5 / 1000**0.5 - 1, rel=1e-12)
    assert found[1] == pytest.approx(1e6 - 1, rel=1e-12)


def test_a_gap_is_refused() -> None:
    with pytest.raises(MethodError, match="no number"):
        irr_many([[1, float("nan")]])
