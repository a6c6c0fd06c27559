"""The gap algebra: both template generations are one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.pathways import check_row, check_table, emissions_gap

AMOUNT = st.floats(min_value=1.0, max_value=1e9)
SHARE = st.floats(min_value=0.0, max_value=1.0)


@given(baseline=AMOUNT, cut=SHARE, existing_share=SHARE)
def test_gap_is_the_same_from_target_residual_or_cut(
    baseline: float, cut: float, existing_share: float
) -> None:
    existing = existing_share * baseline
    ways = [
        emissions_gap(baseline=baseline, cut=cut, existing=existing),
        emissions_gap(baseline=baseline, target=baseline * cut, existing=existing),
        emissions_gap(baseline=baseline, residual=baseline - baseline * cut, existing=existing),
    ]
    for way in ways:
        assert way.gap == pytest.approx(ways[0].gap, rel=1e-9, abs=1e-9 * baseline)
        assert way.residual + way.target == pytest.approx(baseline)
        assert way.existing + way.gap == pytest.approx(way.target, abs=1e-9 * baseline)


@given(baseline=AMOUNT, existing_share=SHARE, contract_share=SHARE)
def test_gap_without_a_target_leaves_nothing_uncovered(
    baseline: float, existing_share: float, contract_share: float
) -> None:
    gap = emissions_gap(
        baseline=baseline, existing=existing_share * baseline, contract=contract_share * baseline
    )
    assert gap.uncovered == pytest.approx(0, abs=1e-9 * baseline)
    assert gap.remaining == pytest.approx(gap.residual, abs=1e-9 * baseline)


@given(baseline=AMOUNT, cut=SHARE, existing_share=SHARE)
def test_check_row_finds_nothing_in_a_sound_row(baseline: float, cut: float, existing_share: float) -> None:
    gap = emissions_gap(baseline=baseline, cut=cut, existing=existing_share * baseline)
    cells = {
        "baseline": gap.baseline,
        "target": gap.target,
        "existing": gap.existing,
        "gap": gap.gap,
        "residual": gap.residual,
    }
    assert check_row(cells) == []


def test_gap_with_contradicting_entries_is_refused() -> None:
    with pytest.raises(ValueError, match="contradict"):
        emissions_gap(baseline=100, target=80, residual=30)


def test_gap_without_anything_to_aim_at_is_refused() -> None:
    with pytest.raises(ValueError, match="needs"):
        emissions_gap(baseline=100, existing=10)


def test_gap_percent_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="zero"):
        emissions_gap(baseline=0, target=0).percent(1)


def test_check_table_localises_and_repairs_one_misprinted_cell() -> None:
    sound = {
        "energy": (100.0, 80.0, 30.0, 50.0, 50.0, 20.0),
        "transport": (60.0, 50.0, 10.0, 40.0, 40.0, 10.0),
    }
    total = (160.0, 130.0, 40.0, 90.0, 90.0, 30.0)
    printed = {**sound, "energy": (100.0, 95.0, 30.0, 50.0, 50.0, 5.0)}
    report = check_table(printed, total)
    assert [one.place for one in report.findings] == ["energy"]
    assert report.row_delta["energy"] == 15
    assert report.total_minus_sum == (0, -15, 0, 0, 0, 15)
    assert report.repaired == sound


def test_check_table_without_a_simple_repair_offers_none() -> None:
    printed = {"a": (100.0, 90.0, 30.0, 50.0, 50.0, 20.0), "b": (60.0, 50.0, 10.0, 40.0, 40.0, 99.0)}
    assert check_table(printed, (160.0, 140.0, 40.0, 90.0, 90.0, 119.0)).repaired is None
