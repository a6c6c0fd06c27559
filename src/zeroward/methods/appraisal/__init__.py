"""What climate action costs and brings: to whom, when, at which rate, and with which benefits beside the tonnes.

Rates are fractions, yearly unless stated. Gains are positive, costs negative, unless a function says otherwise.
"""

from zeroward.methods.appraisal.abatement import (
    marginal_abatement_cost,
    simple_cost_per_tonne,
    specific_total_cost,
)
from zeroward.methods.appraisal.active_travel import ActiveTravel, active_travel, risk_reduction
from zeroward.methods.appraisal.annuity import (
    capital_recovery_factor,
    discount_factor,
    future_value,
    payment,
    periods,
    present_value,
)
from zeroward.methods.appraisal.assess import BenefitRow, Benefits, DoubleCount, assess
from zeroward.methods.appraisal.bankability import Bankability, bankability
from zeroward.methods.appraisal.bankability_data import (
    BankabilityData,
    Criterion,
    FunderView,
    bankability_data,
)
from zeroward.methods.appraisal.benefit_methods import (
    BENEFICIARIES,
    GROUPS,
    INPUTS,
    PLACES,
    BenefitMethod,
    benefit_method,
    benefit_methods,
)
from zeroward.methods.appraisal.benefits import attributable_deaths, external_cost
from zeroward.methods.appraisal.bundle_terms import Project, Terms
from zeroward.methods.appraisal.bundles import Bundle, Bundling, best_bundles
from zeroward.methods.appraisal.capital_stack import (
    LOSS_ORDER,
    STATE_WEIGHTS,
    Gap,
    Layer,
    Source,
    blended_cost,
    cover_ratios,
    debt_capacity,
    financing_gap,
    in_loss_order,
    loan_life_cover,
)
from zeroward.methods.appraisal.cash_flows import (
    bcr,
    equivalent_annual_cost,
    levelised_cost,
    mirr,
    npv,
    payback,
    xnpv,
)
from zeroward.methods.appraisal.chance import (
    Chance,
    drawn,
    lognormal,
    normal,
    pert,
    triangular,
    uniform,
)
from zeroward.methods.appraisal.choice import Choice, best_choice
from zeroward.methods.appraisal.curve import Block, Curve, Measure, Ranked, mac_curve, rank
from zeroward.methods.appraisal.incidence import Entry, Incidence, entries_of, incidence
from zeroward.methods.appraisal.options import (
    RealOption,
    Uncertain,
    abandon,
    black_scholes,
    defer,
    expand,
    lattice,
)
from zeroward.methods.appraisal.prices import Price, PriceSeries, carbon_price, carbon_prices
from zeroward.methods.appraisal.project_case import SAFE_COVER, Case, CaseResult, Loan, case_result
from zeroward.methods.appraisal.project_risk import Rights, case_rights, case_worth
from zeroward.methods.appraisal.rates import (
    DiscountRate,
    Rate,
    discount_rate,
    discount_rates,
    stepped,
)
from zeroward.methods.appraisal.returns import Irr, interest_rate, irr, xirr
from zeroward.methods.appraisal.returns_many import Irrs, irr_many
from zeroward.methods.appraisal.streams import Stream
from zeroward.methods.appraisal.worth import Line, Spread, Swing, Worth, uncertain_worth

__all__ = [
    "BENEFICIARIES",
    "GROUPS",
    "INPUTS",
    "LOSS_ORDER",
    "PLACES",
    "SAFE_COVER",
    "STATE_WEIGHTS",
    "ActiveTravel",
    "Bankability",
    "BankabilityData",
    "BenefitMethod",
    "BenefitRow",
    "Benefits",
    "Block",
    "Bundle",
    "Bundling",
    "Case",
    "CaseResult",
    "Chance",
    "Choice",
    "Criterion",
    "Curve",
    "DiscountRate",
    "DoubleCount",
    "Entry",
    "FunderView",
    "Gap",
    "Incidence",
    "Irr",
    "Irrs",
    "Layer",
    "Line",
    "Loan",
    "Measure",
    "Price",
    "PriceSeries",
    "Project",
    "Ranked",
    "Rate",
    "RealOption",
    "Rights",
    "Source",
    "Spread",
    "Stream",
    "Swing",
    "Terms",
    "Uncertain",
    "Worth",
    "abandon",
    "active_travel",
    "assess",
    "attributable_deaths",
    "bankability",
    "bankability_data",
    "bcr",
    "benefit_method",
    "benefit_methods",
    "best_bundles",
    "best_choice",
    "black_scholes",
    "blended_cost",
    "capital_recovery_factor",
    "carbon_price",
    "carbon_prices",
    "case_result",
    "case_rights",
    "case_worth",
    "cover_ratios",
    "debt_capacity",
    "defer",
    "discount_factor",
    "discount_rate",
    "discount_rates",
    "drawn",
    "entries_of",
    "equivalent_annual_cost",
    "expand",
    "external_cost",
    "financing_gap",
    "future_value",
    "in_loss_order",
    "incidence",
    "interest_rate",
    "irr",
    "irr_many",
    "lattice",
    "levelised_cost",
    "loan_life_cover",
    "lognormal",
    "mac_curve",
    "marginal_abatement_cost",
    "mirr",
    "normal",
    "npv",
    "payback",
    "payment",
    "periods",
    "pert",
    "present_value",
    "rank",
    "risk_reduction",
    "simple_cost_per_tonne",
    "specific_total_cost",
    "stepped",
    "triangular",
    "uncertain_worth",
    "uniform",
    "xirr",
    "xnpv",
]
