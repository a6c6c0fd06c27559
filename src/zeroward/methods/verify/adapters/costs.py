"""Cost per tonne and annuities."""

from zeroward.methods.appraisal import (
    capital_recovery_factor,
    future_value,
    interest_rate,
    marginal_abatement_cost,
    payment,
    periods,
    present_value,
    simple_cost_per_tonne,
    specific_total_cost,
)
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.question import CannotRead, Question

_RATE = ("r", "rate", "discount_rate", "interest", "i", "discount")
_LIFE = ("n", "life", "years", "lifetime", "nper", "periods")
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
)


@reads("marginal abatement cost", "abatement cost", "macc", "mac", "levelised abatement", "cost per tonne")
def cost_per_tonne(question: Question) -> Answer:
    """Levelised where a life and a rate are given; otherwise the simple ratio, under its own name."""
    inputs = question.inputs
    answer = Answer()
    tonnes = inputs.number(*_TONNES, unit="t")
    capex = inputs.maybe("capex", "investment", "i_a", "capital", "i_action", unit="EUR")
    life = inputs.maybe(*_LIFE)
    if capex is None or life is None:
        cost = inputs.number("total_cost", "cost", "total_cost_eur", "costs", "capex", unit="EUR")
        answer.add(
            "simple_ratio cost_per_tonne mac eur_per_t",
            simple_cost_per_tonne(cost=cost, reduction=tonnes),
            "EUR/t",
        )
        return answer
    rate = inputs.share(*_RATE)
    made = marginal_abatement_cost(
        capex=capex,
        rate=rate,
        life=life,
        abatement=tonnes,
        reference_capex=inputs.optional(
            "reference_capex", "capex_ref", "i_ref", "capex_reference", unit="EUR"
        ),
        opex=inputs.optional(
            "opex", "opex_delta", "delta_opex", "d_opex", "dopex", "opex_change", unit="EUR"
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
            unit="EUR",
        ),
        co_benefits=inputs.optional("co_benefits", "cobenefits", unit="EUR"),
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
    rate, life = inputs.share(*_RATE), inputs.number(*_LIFE)
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


@reads(
    "annuity",
    "capital recovery",
    "loan payment",
    "future value",
    "present value annuity",
    "number of periods",
    "interest rate period",
)
def annuities(question: Question) -> Answer:
    """What is not given is computed: the factor, the payment, the number of periods, the future or present sum."""
    inputs = question.inputs
    count = inputs.maybe(*_LIFE)
    paid = inputs.maybe("pmt", "payment")
    present = inputs.maybe("pv", "present", "loan", "principal", "capex", "investment")
    future = inputs.maybe("fv", "future")
    answer = Answer()
    if not inputs.has(*_RATE) and count is not None:
        found = interest_rate(
            periods=int(count), payment=paid or 0.0, present=present or 0.0, future=future or 0.0
        )
        answer.add("rate r interest_rate", found, "1")
        return answer
    rate = inputs.share(*_RATE)
    if count is None:
        if paid is None or present is None:
            raise CannotRead("neither periods nor payment and sum")
        answer.add(
            "nper periods n", periods(rate=rate, payment=paid, present=present, future=future or 0.0), "1"
        )
        return answer
    if paid is not None and future is None:
        grown = future_value(rate=rate, periods=count, payment=paid, present=present or 0.0)
        worth = present_value(rate=rate, periods=count, payment=paid)
        ordered = [("pv present present_value", worth), ("fv future future_value", grown)]
        for names, value in ordered if question.says("present") else reversed(ordered):
            answer.add(names, value, "EUR")
    elif paid is not None:
        answer.add(
            "pv present", present_value(rate=rate, periods=count, payment=paid, future=future or 0.0), "EUR"
        )
    elif present is not None:
        answer.add(
            "pmt payment", payment(rate=rate, periods=count, present=present, future=future or 0.0), "EUR"
        )
        annuity = present * capital_recovery_factor(rate, count)
        answer.add("annuity annual_capital_cost", annuity, "EUR")
    elif future is not None:
        answer.add(
            "pv present present_value",
            present_value(rate=rate, periods=count, payment=0.0, future=future),
            "EUR",
        )
    answer.add("crf capital_recovery_factor annuity_factor", capital_recovery_factor(rate, count), "1")
    return answer
