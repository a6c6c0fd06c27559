"""Targets keep their reference, and the percentage follows from the two numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.pathways import (
    Offset,
    absolute_target,
    avoided_emissions,
    bau_target,
    fixed_target,
    generation,
    intensity_target,
    net_target,
    neutrality,
    sequestration,
)


@given(base=st.floats(1, 1e9), cut=st.floats(0, 1))
def test_cut_and_level_are_two_readings_of_one_target(base: float, cut: float) -> None:
    for target in (absolute_target(base=base, cut=cut), bau_target(bau=base, cut=cut)):
        assert target.cut == pytest.approx(cut, abs=1e-9)
        assert target.level + target.reduction == pytest.approx(base)


def test_fixed_target_knows_its_real_percentage() -> None:
    assert fixed_target(base=3935, level=1629).cut == pytest.approx(0.586, abs=5e-4)


def test_intensity_target_follows_the_driver() -> None:
    target = intensity_target(base_intensity=5, cut=0.5, driver=120, base_driver=100)
    assert (target.reference, target.level) == (500, 300)
    assert target.cut == pytest.approx(0.4)


def test_net_target_is_gross_less_offset() -> None:
    target = net_target(base=1000, residual=200, offset=200)
    assert target.net_level == 0
    assert target.cut == pytest.approx(0.8)


def test_target_against_nothing_has_no_percentage() -> None:
    with pytest.raises(ValueError, match="zero"):
        _ = fixed_target(base=0, level=1).cut


def test_neutrality_needs_both_balance_and_cap() -> None:
    offsets = [Offset("sink_inside", 50), Offset("removal_outside", 150)]
    ledger = neutrality(baseline=1000, residual=200, offsets=offsets)
    assert ledger.neutral
    assert ledger.within_cap
    over = neutrality(baseline=900, residual=200, offsets=offsets)
    assert over.neutral
    assert not over.within_cap
    assert neutrality(baseline=1000, residual=200, offsets=[]).balance == -200


def test_action_impacts() -> None:
    assert generation(capacity_kw=4175, capacity_factor=0.16) == pytest.approx(5851.68)
    assert avoided_emissions(energy=100, factor=0.6, new_factor=0.1) == pytest.approx(50)
    assert sequestration(trees=1000, kg_co2_per_tree=22) == pytest.approx(22)


def test_capacity_factor_above_one_is_refused() -> None:
    with pytest.raises(ValueError, match="between"):
        generation(capacity_kw=1, capacity_factor=16)
