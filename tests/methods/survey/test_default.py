"""The default way from answers to figures."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.methods.survey.frames import drawn_frame, wave
from zeroward.methods.survey.default import (
    default_cases,
    default_estimate,
    default_mentions,
    weigh_to_frame,
)
from zeroward.methods.survey.default_compare import (
    default_change,
    default_difference,
    standardised_difference,
)
from zeroward.methods.survey.errors import SurveyError

FRAME = drawn_frame(300, seed=2)
ANSWERED = wave(FRAME, 50, seed=3)


def test_weights_meet_every_margin_of_the_frame() -> None:
    weighting = weigh_to_frame(FRAME, ANSWERED)
    for one in weighting.margins:
        sums = np.bincount(one.codes, weights=weighting.sample.weights, minlength=len(one.totals))
        assert np.allclose(sums, one.totals, rtol=1e-9)
        for column in weighting.replicates.columns.T:
            assert np.allclose(np.bincount(one.codes, weights=column, minlength=len(one.totals)), one.totals)
    assert weighting.population == 300
    assert weighting.n_eff < weighting.n
    assert any("Opt-in" in one for one in weighting.warnings)


def test_estimate_has_all_that_is_needed_to_read_it() -> None:
    answers = np.array([float(place % 2) for place in range(50)])
    pair = default_estimate(
        weigh_to_frame(FRAME, ANSWERED), answers, kind="share", base="cities", name="target"
    )
    for one in (pair.naive, pair.weighted):
        assert 0 <= one.interval.low < one.value < one.interval.high <= 1
        assert (one.n, one.df, one.base, one.name) == (50, 49.0, "cities", "target")
        assert one.se > 0
        assert one.n_eff <= 50 + 1e-9
    assert pair.shift == pytest.approx(pair.weighted.value - pair.naive.value)
    assert "jackknife" in pair.weighted.interval.method.lower() or "JK1" in pair.weighted.interval.method


def test_what_the_frame_knows_is_estimated_without_error() -> None:
    large = (np.asarray(FRAME["size"])[ANSWERED] == "L").astype(float)
    pair = default_estimate(weigh_to_frame(FRAME, ANSWERED), large, kind="share")
    assert pair.weighted.value == pytest.approx(np.mean(np.asarray(FRAME["size"]) == "L"), abs=1e-9)
    assert pair.weighted.se == pytest.approx(0, abs=1e-9)
    assert pair.naive.value > pair.weighted.value


def test_total_is_that_of_the_frame() -> None:
    weighting = weigh_to_frame(FRAME, ANSWERED)
    ones = np.ones(50)
    pair = default_estimate(weighting, ones, kind="total")
    assert (pair.weighted.value, pair.naive.value) == (pytest.approx(300), pytest.approx(300))


def test_missing_answers_are_left_out_with_a_warning() -> None:
    answers = np.where(np.arange(50) < 5, np.nan, 1.0 * (np.arange(50) % 3))
    pair = default_estimate(weigh_to_frame(FRAME, ANSWERED), answers)
    assert pair.weighted.n == 45
    assert any(one.startswith("5 members") for one in pair.weighted.warnings)


def test_equal_answers_get_no_silent_zero() -> None:
    pair = default_estimate(weigh_to_frame(FRAME, ANSWERED), np.ones(50), kind="share")
    assert pair.weighted.interval.low < 1
    assert any("equal" in one for one in pair.weighted.warnings)


def test_cases_and_mentions_are_two_types() -> None:
    draw = np.random.default_rng(4)
    table = (draw.random((50, 3)) < [0.7, 0.4, 0.2]).astype(float)
    weighting = weigh_to_frame(FRAME, ANSWERED)
    cases = default_cases(weighting, table, names=("a", "b", "c"))
    mentions = default_mentions(weighting, table, names=("a", "b", "c"))
    assert {one.weighted.unit for one in cases} == {"cases"}
    assert {one.weighted.unit for one in mentions} == {"mentions"}
    assert sum(one.weighted.estimate.value for one in mentions) == pytest.approx(1)
    assert sum(one.weighted.estimate.value for one in cases) > 1
    assert mentions[0].weighted.mentions == table.sum()


def test_change_of_the_same_wave_is_zero_without_error() -> None:
    weighting = weigh_to_frame(FRAME, ANSWERED)
    answers = np.arange(50) % 4
    names = [str(one) for one in ANSWERED]
    found = default_change(weighting, weighting, (answers, answers), (names, names))
    assert found.difference.value == 0
    assert found.difference.se == pytest.approx(0, abs=1e-7)
    assert found.overlap == 50
    assert found.se_independent > 0


def test_change_without_overlap_has_the_independent_error_and_says_so() -> None:
    first, second = ANSWERED[:25], ANSWERED[25:]
    weightings = [weigh_to_frame(FRAME, one) for one in (first, second)]
    answers = (np.arange(25) % 3, np.arange(25) % 2)
    found = default_change(
        weightings[0], weightings[1], answers, ([str(one) for one in first], [str(one) for one in second])
    )
    assert found.difference.se == pytest.approx(found.se_independent)
    assert any("Nobody is in both" in one for one in found.difference.warnings)


def test_change_refuses_a_member_twice() -> None:
    weighting = weigh_to_frame(FRAME, ANSWERED)
    with pytest.raises(SurveyError, match="twice"):
        default_change(weighting, weighting, (np.ones(50), np.ones(50)), (["a"] * 50, ["a"] * 50))


def test_difference_of_groups_has_their_covariance() -> None:
    weighting = weigh_to_frame(FRAME, ANSWERED)
    answers = np.arange(50) % 5
    half = np.arange(50) < 25
    first, second, found = default_difference(weighting, answers, (half, ~half))
    assert found.value == pytest.approx(second.weighted.value - first.weighted.value)
    assert found.se > 0
    *_, same = default_difference(weighting, answers, (half, half))
    assert (same.value, same.se) == (0, pytest.approx(0, abs=1e-12))


def test_standardised_difference_of_what_the_frame_knows_is_zero() -> None:
    groups = [ANSWERED[::2], ANSWERED[1::2]]
    weightings = [weigh_to_frame(FRAME, one) for one in groups]
    large = [(np.asarray(FRAME["size"])[one] == "L").astype(float) for one in groups]
    *_, found = standardised_difference(weightings[0], weightings[1], (large[0], large[1]))
    assert found.value == pytest.approx(0, abs=1e-9)


@pytest.mark.parametrize(
    ("answered", "words"),
    [([0], "One answer"), ([0, 0, 1], "answered twice"), ([0, 999], "not in the frame")],
)
def test_weigh_to_frame_bad_answers_are_refused(answered: list[int], words: str) -> None:
    with pytest.raises(SurveyError, match=words) as caught:
        weigh_to_frame(FRAME, answered)
    assert caught.value.remedy


@settings(deadline=None, max_examples=40)
@given(count=st.integers(2, 40), seed=st.integers(0, 10_000))
def test_thin_samples_are_weighted_or_their_variables_named(count: int, seed: int) -> None:
    taken = wave(FRAME, count, seed=seed)
    weighting = weigh_to_frame(FRAME, taken)
    assert weighting.sample.weights.sum() == pytest.approx(300)
    assert (weighting.sample.weights > 0).all()
    used = {one.name for one in weighting.margins}
    assert used | set(weighting.left_out) == set(FRAME)
    pair = default_estimate(weighting, np.arange(count, dtype=float))
    assert 0 <= pair.weighted.value <= count - 1


def test_change_with_lost_replicates_still_knows_who_is_in_both() -> None:
    frame = {"size": ["S"] * 20 + ["L"] * 20, "type": (["a"] * 5 + ["b"] * 15) * 2}
    answered = [0, 1, 5, 6, 7, 20, 21, 22, 25]
    weighting = weigh_to_frame(frame, answered, least=2)
    assert weighting.replicates.drawn is not None
    answers = np.arange(9) % 3
    names = [str(one) for one in answered]
    found = default_change(weighting, weighting, (answers, answers), (names, names))
    assert found.overlap == 9
    assert found.difference.se == pytest.approx(0, abs=1e-7)
    other = [f"other {one}" for one in answered]
    apart = default_change(weighting, weighting, (answers, answers), (names, other))
    assert apart.difference.se == pytest.approx(found.se_independent)
