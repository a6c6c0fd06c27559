"""The cost of a tonne, in its three readings."""

import pytest

from zeroward.methods.appraisal import marginal_abatement_cost, simple_cost_per_tonne, specific_total_cost


def test_marginal_cost_is_annuity_less_gains_per_tonne() -> None:
    dear = marginal_abatement_cost(
        capex=1000, rate=0, life=10, abatement=2, opex=20, saving=30, co_benefits=10
    )
    assert dear == pytest.approx(40)
    assert marginal_abatement_cost(capex=1000, reference_capex=1000, rate=0.05, life=10, abatement=2) == 0


def test_action_that_abates_nothing_has_no_cost_per_tonne() -> None:
    with pytest.raises(ValueError, match="abates nothing"):
        marginal_abatement_cost(capex=1, rate=0, life=1, abatement=0)
    with pytest.raises(ValueError, match="abates nothing"):
        simple_cost_per_tonne(cost=1, reduction=0)


def test_other_readings() -> None:
    assert simple_cost_per_tonne(cost=12e6, reduction=5000) == 2400
    assert specific_total_cost(abatement_cost=10, avoided_damage=4, value_added=1) == 5
