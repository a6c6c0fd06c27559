"""Cost per tonne, and what an investment with a yearly gain is worth."""

from zeroward.methods.appraisal import (
    capital_recovery_factor,
    marginal_abatement_cost,
    present_value,
    simple_cost_per_tonne,
    specific_total_cost,
)
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.question import Question

RATE = ("r", "rate", "discount_rate", "interest", "i", "discount", "interest_rate", "wacc", "real_rate")
LIFE = ("n", "life", "years", "lifetime", "nper", "periods", "term", "tenor", "term_years", "maturity",
         "duration",
         "service_life", "economic_life", "lifespan")  # fmt: skip
_TONNES = (
    "abatement",
    "t",
    "tonnes",
    "annual_reduction",
    "reduction",
    "annual_abatement",
    "annual_or_total_reduction",
    "de_annual",
    "delta_e",
    "de",
    "emission_reduction",
    "emissions_reduction",
    "ghg_reduction",
    "annual_emission_reduction",
    "avoided_emissions",
    "avoided",
    "saved_tonnes",
)


@reads("marginal abatement cost", "abatement cost", "macc", "mac", "levelised abatement", "cost per tonne")
def cost_per_tonne(question: Question) -> Answer:
    """Levelised where a life and a rate are given; otherwise the simple ratio, under its own name."""
    inputs = question.inputs
    answer = Answer()
    tonnes = inputs.number(*_TONNES, unit="t")
    capex = inputs.maybe("capex", "investment", "i_a", "capital", "i_action", unit="EUR")
    life = inputs.maybe(*LIFE)
    if capex is None or life is None:
        cost = inputs.number("total_cost", "cost", "total_cost_eur", "costs", "capex", unit="EUR")
        answer.add(
            "simple_ratio cost_per_tonne mac eur_per_t",
            simple_cost_per_tonne(cost=cost, reduction=tonnes),
            "EUR/t",
        )
        return answer
    rate = inputs.share(*RATE)
    made = marginal_abatement_cost(
        capex=capex,
        rate=rate,
        life=life,
        abatement=tonnes,
        reference_capex=inputs.optional(
            "reference_capex",
            "capex_ref",
            "i_ref",
            "capex_reference",
            "reference_investment",
            "investment_reference",
            "investment_ref",
            "baseline_capex",
            "baseline_investment",
            unit="EUR",
        ),
        opex=inputs.optional(
            "opex",
            "opex_delta",
            "delta_opex",
            "d_opex",
            "dopex",
            "opex_change",
            "extra_opex",
            "additional_opex",
            "maintenance",
            "annual_opex",
            "om",
            "o_and_m",
            unit="EUR",
        ),
        saving=inputs.optional(
            "saving",
            "savings",
            "energy_saving",
            "energy_savings",
            "revenue",
            "denergy",
            "d_energy",
            "delta_energy",
            "energy_cost_saving",
            "annual_saving",
            "annual_savings",
            "avoided_energy_cost",
            "fuel_saving",
            unit="EUR",
        ),
        co_benefits=inputs.optional(
            "co_benefits", "cobenefits", "co_benefit", "annual_co_benefits", unit="EUR"
        ),
    )
    answer.add("mac cost_per_tonne levelised abatement_cost", made, "EUR/t")
    factor = capital_recovery_factor(rate, life)
    answer.add("crf annuity_factor capital_recovery_factor", factor, "1")
    answer.add("annuity annual_capital_cost capital_cost", capex * factor, "EUR")
    answer.add("annual_cost net_annual_cost", made * tonnes, "EUR")
    return answer


@reads("net present value", "npv")
def net_present_value(question: Question) -> Answer:
    """What comes in less what goes out every year, in today's money, less the investment."""
    inputs = question.inputs
    rate, life = inputs.share(*RATE), inputs.number(*LIFE)
    invested = inputs.number("capex", "investment", "i_a", "capital", unit="EUR")
    yearly = inputs.optional("saving", "savings", "revenue", "benefit", "energy_saving", "income", unit="EUR")
    yearly -= inputs.optional("opex", "dopex", "delta_opex", "costs", unit="EUR")
    answer = Answer()
    worth = -present_value(rate=rate, periods=life, payment=yearly)
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
