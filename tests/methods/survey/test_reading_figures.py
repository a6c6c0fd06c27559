"""Bounds, ledgers, ranks and gaps: how far a figure may be read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.survey.comparability import ASPECTS, direction, ledger, ranks
from zeroward.methods.survey.errors import SurveyError
from zeroward.methods.survey.gaps import gap
from zeroward.methods.survey.results import Estimate, Interval
from zeroward.methods.survey.sensitivity import shifted, tipping, worst_case

ALIKE = dict.fromkeys(ASPECTS, "same")


def figure(value: float, low: float, high: float, n: int = 62, name: str = "") -> Estimate:
    return Estimate(value, (high - low) / 4, n - 1.0, Interval(low, high), n, n, name=name)


def test_worst_case_is_wide_when_most_are_silent() -> None:
    found = worst_case(figure(0.5, 0.4, 0.6), population=620)
    assert (found.low, found.high) == (pytest.approx(0.05), pytest.approx(0.95))
    assert found.outer_low < found.low
    assert found.silent == pytest.approx(0.9)


def test_nobody_silent_leaves_the_figure() -> None:
    found = worst_case(figure(0.5, 0.4, 0.6), population=62)
    assert found.low == found.high == 0.5
    assert tipping(figure(0.5, 0.4, 0.6), population=62, line=0.6) is None


@given(st.floats(0, 1), st.integers(62, 1000), st.floats(-1, 1))
def test_every_shift_stays_within_the_worst_case(value: float, population: int, delta: float) -> None:
    own = figure(value, max(0, value - 0.1), min(1, value + 0.1))
    bounds = worst_case(own, population=population)
    moved = shifted(own, population=population, delta=delta)
    assert bounds.low - 1e-12 <= moved <= bounds.high + 1e-12


def test_tipping_is_where_the_shift_meets_the_line() -> None:
    own = figure(0.4, 0.3, 0.5)
    delta = tipping(own, population=124, line=0.5)
    assert delta == pytest.approx(0.2)
    assert shifted(own, population=124, delta=delta) == pytest.approx(0.5)
    assert tipping(own, population=124, line=0.9) is None


def test_population_below_the_answers_is_refused() -> None:
    with pytest.raises(SurveyError, match="cannot come from"):
        worst_case(figure(0.5, 0.4, 0.6), population=10)
    with pytest.raises(SurveyError, match="does not lie between"):
        worst_case(figure(3.0, 2, 4), population=100)


def test_arrow_needs_all_aspects_to_be_the_same() -> None:
    rising = figure(0.2, 0.1, 0.3)
    assert direction(rising, ledger(ALIKE, ALIKE)) == "up"
    assert direction(figure(-0.2, -0.3, -0.1), ledger(ALIKE, ALIKE)) == "down"
    assert direction(figure(0.1, -0.1, 0.3), ledger(ALIKE, ALIKE)) == "not distinguishable"
    other = ledger(ALIKE, ALIKE | {"codebook": "v1.1"})
    assert direction(rising, other) == "not comparable"
    assert other.reasons == ("The answers were coded with another codebook.",)
    unknown = ledger(ALIKE, {})
    assert not unknown.comparable
    assert {one.same for one in unknown.rows} == {None}


def test_overlapping_figures_share_places() -> None:
    found = ranks(
        [figure(0.5, 0.4, 0.6, name="b"), figure(0.9, 0.8, 1.0, name="a"), figure(0.45, 0.3, 0.6, name="c")]
    )
    assert [(one.name, one.best, one.worst, one.sure) for one in found] == [
        ("a", 1, 1, True), ("b", 2, 3, False), ("c", 2, 3, False),
    ]  # fmt: skip


@given(st.floats(0, 1), st.floats(0, 1), st.floats(0, 1), st.floats(0, 1))
def test_parts_of_a_gap_add_up_to_the_need(need: float, offered: float, known: float, fitting: float) -> None:
    found = gap(figure(need, 0, 1), offered=offered, known=known, fitting=fitting)
    assert found.missing + found.unknown + found.unfit + found.met == pytest.approx(need)
    assert found.unmet == pytest.approx(need - found.met)
    assert min(found.missing, found.unknown, found.unfit, found.met) >= 0


def test_gap_refuses_percentages() -> None:
    with pytest.raises(SurveyError, match="between 0 and 1"):
        gap(figure(0.5, 0.4, 0.6), offered=40, known=0.5, fitting=0.5)
