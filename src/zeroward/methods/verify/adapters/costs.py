"""Cost per tonne, and what an investment with a yearly gain is worth."""

from math import fsum

from zeroward.methods.appraisal import (
    capital_recovery_factor,
    marginal_abatement_cost,
    present_value,
    simple_cost_per_tonne,
    specific_total_cost,
)
from zeroward.methods.appraisal.rates import LONGEST
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.question import Question

RATE = ("r", "rate", "discount_rate", "interest", "i", "discount", "interest_rate", "wacc", "real_rate")
LIFE = ("n", "life", "years", "lifetime", "nper", "periods", "term", "tenor", "term_years", "maturity",
         "duration",
         "service_life", "economic_life", "lifespan")  # fmt: skip
_TONNES = (
    "abatement", "t", "tonnes", "annual_reduction", "reduction", "annual_abatement", "annual_or_total_reduction",
    "de_annual", "delta_e", "de", "emission_reduction", "emissions_reduction", "ghg_reduction",
    "annual_emission_reduction", "avoided_emissions", "avoided", "saved_tonnes", "co2_saved", "tco2e", "tco2",
    "t_co2e", "co2e", "tonnes_co2e", "ghg_saved", "co2_saving", "co2_reduction", "saved", "total_reduction",
    "total_abatement", "lifetime_reduction", "cumulative_reduction",
)  # fmt: skip
_WHOLE_COST = (
    "total_cost", "cost", "total_cost_eur", "costs", "capex", "subsidy", "public_money", "grant", "budget",
    "public_cost", "expenditure", "investment",
)  # fmt: skip
_PRESENT_COST = ("npv_cost", "npv_costs", "present_value_cost", "pv_cost", "pv_costs", "net_present_cost")
_REFERENCE = (
    "reference_capex", "capex_ref", "i_ref", "capex_reference", "reference_investment", "investment_reference",
    "investment_ref", "baseline_capex", "baseline_investment",
)  # fmt: skip
_OPEX = (
    "opex", "opex_delta", "delta_opex", "d_opex", "dopex", "opex_change", "extra_opex", "additional_opex",
    "maintenance", "annual_opex", "om", "o_and_m",
)  # fmt: skip
_SAVING = (
    "saving", "savings", "energy_saving", "energy_savings", "revenue", "denergy", "d_energy", "delta_energy",
    "energy_cost_saving", "annual_saving", "annual_savings", "avoided_energy_cost", "fuel_saving",
)  # fmt: skip
_GAIN = (
    "saving", "savings", "revenue", "benefit", "energy_saving", "income", "annual_saving", "annual_savings",
    "annual_net_benefit", "annual_benefit", "net_benefit", "first_year_saving", "annual_net_saving",
    "cash_inflow", "annual_cash_flow", "annual_revenue", "annual_energy_saving",
)  # fmt: skip
_GROWTH = (
    "growth", "growth_rate", "escalation", "price_escalation", "escalation_rate", "price_growth", "annual_growth",
)  # fmt: skip
_CO_BENEFITS = ("co_benefits", "cobenefits", "co_benefit", "annual_co_benefits")
_PRICE = ("target_mac", "mac_target", "threshold", "carbon_price", "break_even_price", "limit")


@reads("marginal abatement cost", "abatement cost", "macc", "mac", "levelised abatement", "cost per tonne")
def cost_per_tonne(question: Question) -> Answer:
    """Levelised where a life and a rate are given; otherwise the simple ratio, under its own name."""
    inputs = question.inputs
    tonnes = inputs.number(*_TONNES, unit="t")
    capex = inputs.maybe("capex", "investment", "i_a", "capital", "i_action", unit="EUR")
    life = inputs.maybe(*LIFE)
    whole = inputs.exact(*_PRESENT_COST)
    if whole is not None and life is not None:
        return _over_life(question, inputs.number(whole.key, unit="EUR"), tonnes, life)
    if capex is None or life is None:
        return _simple_ratio(question, tonnes)
    return _levelised(question, capex, tonnes, life)


def _simple_ratio(question: Question, tonnes: float) -> Answer:
    cost = question.inputs.number(*_WHOLE_COST, unit="EUR")
    answer = Answer()
    ratio = simple_cost_per_tonne(cost=cost, reduction=tonnes)
    answer.add("simple_ratio cost_per_tonne mac eur_per_t", ratio, "EUR/t")
    return answer


def _levelised(question: Question, capex: float, tonnes: float, life: float) -> Answer:
    """Cost of a year over its tonnes; and the grant that brings it down to a price, where one is given."""
    inputs = question.inputs
    rate = inputs.share(*RATE)
    made = marginal_abatement_cost(
        capex=capex,
        rate=rate,
        life=life,
        abatement=tonnes,
        reference_capex=inputs.optional(*_REFERENCE, unit="EUR"),
        opex=inputs.optional(*_OPEX, unit="EUR"),
        saving=inputs.optional(*_SAVING, unit="EUR"),
        co_benefits=inputs.optional(*_CO_BENEFITS, unit="EUR"),
    )
    answer = Answer()
    answer.add("mac cost_per_tonne levelised abatement_cost", made, "EUR/t")
    factor = capital_recovery_factor(rate, life)
    wanted = inputs.maybe(*_PRICE, unit="EUR/t")
    if wanted is not None:
        grant = (made - wanted) * tonnes / factor
        answer.add("subsidy grant subsidy_needed required_subsidy grant_needed", max(grant, 0.0), "EUR")
        if question.says("subsidy", "grant", "support needed"):
            answer.values.insert(0, answer.values.pop())
        answer.add("worthwhile economic below_price profitable", made <= wanted)
    answer.add("crf annuity_factor capital_recovery_factor", factor, "1")
    answer.add("annuity annual_capital_cost capital_cost", capex * factor, "EUR")
    answer.add("annual_cost net_annual_cost", made * tonnes, "EUR")
    return answer


def _over_life(question: Question, cost: float, tonnes: float, life: float) -> Answer:
    """Costs in today's money over the tonnes of a life, as they are or discounted like the costs."""
    rate = question.inputs.maybe_share(*RATE)
    answer = Answer()
    answer.add("cost_per_tonne lifetime_cost_per_tonne mac eur_per_t", cost / (tonnes * life), "EUR/t")
    if rate is not None:
        worth = -present_value(rate=rate, periods=life, payment=tonnes)
        answer.add("discounted_cost_per_tonne cost_per_discounted_tonne levelised", cost / worth, "EUR/t")
    answer.add("lifetime_tonnes total_tonnes tonnes", tonnes * life, "t")
    return answer


@reads("net present value", "npv")
def net_present_value(question: Question) -> Answer:
    """What comes in less what goes out every year, in today's money, less the investment."""
    inputs = question.inputs
    rate, life = inputs.share(*RATE), inputs.number(*LIFE)
    invested = inputs.number("capex", "investment", "i_a", "capital", unit="EUR")
    yearly = inputs.optional(*_GAIN, unit="EUR")
    spent = inputs.optional(
        "opex", "dopex", "delta_opex", "costs", "annual_cost", "annual_costs", "annual_maintenance",
        "maintenance",
        "annual_opex", unit="EUR",
    )  # fmt: skip
    saved, yearly = yearly, yearly - spent
    answer = Answer()
    invested -= inputs.optional("grant", "subsidy", "funding", unit="EUR")
    growth = inputs.share(*_GROWTH, default=0.0)
    worth = -present_value(rate=rate, periods=life, payment=yearly)
    if growth:
        worth = fsum(
            (saved * (1 + growth) ** year - spent) / (1 + rate) ** (year + 1)
            for year in range(min(int(life), LONGEST))
        )
    worth += (
        inputs.optional(
            "residual_value", "salvage", "salvage_value", "residual", "terminal_value", unit="EUR"
        )
        * (1 + rate) ** -life
    )
    answer.add("npv net_present_value total", worth - invested, "EUR")
    answer.add("pv present_value benefits", worth, "EUR")
    if invested:
        answer.add("bcr benefit_cost_ratio ratio", worth / invested, "1")
    return answer


@reads(
    "specific total cost",
    "climate return",
    "total cost avoided damage",
    "abatement avoided damage value added",
)
def total_cost(question: Question) -> Answer:
    """Abatement cost less avoided damage less value added."""
    inputs = question.inputs
    answer = Answer()
    made = specific_total_cost(
        abatement_cost=inputs.number("abatement", "abatement_cost", "mac", "cost", unit="EUR/t"),
        avoided_damage=inputs.optional(
            "avoided_damage", "damage", "environmental_cost", "avoided_damages", unit="EUR/t"
        ),
        value_added=inputs.optional("value_added", "regional_value_added", "added_value", unit="EUR/t"),
    )
    answer.add("total specific_total_cost cost", made, "EUR/t")
    return answer
