"""Cost per tonne, in three readings that must not be confused."""

from zeroward.methods.appraisal.annuity import capital_recovery_factor


def marginal_abatement_cost(
    *,
    capex: float,
    rate: float,
    life: float,
    abatement: float,
    reference_capex: float = 0.0,
    opex: float = 0.0,
    saving: float = 0.0,
    co_benefits: float = 0.0,
) -> float:
    """`[(I_a - I_ref) CRF + dOPEX - savings - co-benefits] / dE`, money per tonne and year of abatement.

    `opex` is the change of yearly costs, `saving` and `co_benefits` are yearly gains, `abatement` tonnes a year.
    Negative is a gain; negative costs must not be ranked by this number (a larger saving of tonnes looks worse).
    Raises ValueError when the action abates nothing.
    """
    if abatement <= 0:
        raise ValueError("An action that abates nothing has no cost per tonne.")
    capital = (capex - reference_capex) * capital_recovery_factor(rate, life)
    return (capital + opex - saving - co_benefits) / abatement


def simple_cost_per_tonne(*, cost: float, reduction: float) -> float:
    """Total cost over tonnes, undiscounted, as contracts print it. Not comparable with the levelised cost."""
    if reduction <= 0:
        raise ValueError("An action that abates nothing has no cost per tonne.")
    return cost / reduction


def specific_total_cost(
    *, abatement_cost: float, avoided_damage: float = 0.0, value_added: float = 0.0
) -> float:
    """Abatement cost less the avoided damage to the environment and the value added in the region, per tonne."""
    return abatement_cost - avoided_damage - value_added
