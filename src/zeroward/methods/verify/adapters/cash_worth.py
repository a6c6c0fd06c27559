"""What payments are worth today, with and without a price of carbon; benefits over costs."""

from collections.abc import Mapping

from zeroward.methods.appraisal import bcr, npv
from zeroward.methods.appraisal.rates import factor
from zeroward.methods.verify.adapters.cash_flows import (
    INVESTED,
    RATE,
    amounts_of,
    first_period,
    flows,
    rate,
    whole,
)
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.inputs import Inputs
from zeroward.methods.verify.question import CannotRead, Question


@reads(
    "social npv",
    "economic net present value",
    "social net present value",
    "enpv",
    "npv co benefits external costs",
)
def with_effects(question: Question) -> Answer:
    """Financial worth, with what others gain and less what others bear, all in today's money."""
    inputs = question.inputs
    own = inputs.maybe("financial_npv", "fnpv", "npv_financial", "npv", unit="EUR")
    others = {
        entry.key: found.to("EUR") * (-1 if any(word in entry.name for word in ("cost", "damage",
        "burden")) else 1)
        for entry in inputs.entries
        if any(word in entry.name for word in _EFFECTS) and "npv" not in entry.name
        and (found := entry.quantity()) is not None
    }  # fmt: skip
    if own is None or not others:
        raise CannotRead("no financial worth with effects beside it")
    answer = Answer()
    answer.add("social_npv enpv economic_npv npv total", own + sum(others.values()), "EUR")
    answer.add("effects external net_external", sum(others.values()), "EUR")
    return answer


_EFFECTS = ("benefit", "external", "carbon", "damage", "health", "social", "burden")


@reads(
    "net present value",
    "npv",
    "present value cash flows",
    "benefit cost ratio",
    "bcr",
    "discounted cash flow",
    "cba",
    "economic npv",
    "npv shadow carbon",
    "net present value shadow carbon",
)
def worth_today(question: Question) -> Answer:
    """Discounted sum, in the convention that the case declares."""
    inputs = question.inputs
    answer = Answer()
    first = first_period(question)
    gain, spent = (_sum_of(inputs, name) for name in ("benefit", "cost"))
    if gain is not None and spent:
        answer.add("bcr benefit_cost_ratio ratio", gain / spent, "1")
        answer.add("npv net_present_value net_benefit", gain - spent, "EUR")
        return answer
    level = _level_ratio(inputs)
    if level is not None and question.says("bcr", "benefit cost", "b c"):
        return level
    gains, costs = (_list(inputs, *names) for names in (("benefits", "benefit"), ("costs", "cost")))
    if gains and costs:
        ratio = bcr(rate(question), benefits=gains, costs=[abs(one) for one in costs], first=first)
        value = npv(rate(question), gains, first=first) - npv(
            rate(question), [abs(one) for one in costs], first=first
        )
        named = [("bcr benefit_cost_ratio ratio", ratio, "1"), ("npv net_present_value", value, "EUR")]
        for names, number, unit in named if question.says("benefit cost", "bcr", "b c") else reversed(named):
            answer.add(names, number, unit)
        return answer
    series = flows(question)
    carbon = carbon_worth(question, len(series))
    if carbon is not None:
        together = [own + other for own, other in zip(series, carbon, strict=True)]
        answer.add(
            "enpv economic_npv npv npv_with_carbon total value social_npv",
            npv(rate(question), together, first=first),
            "EUR",
        )
        answer.add(
            "fnpv financial_npv npv_without_carbon financial", npv(rate(question), series, first=first), "EUR"
        )
        answer.add("carbon_value pv_carbon carbon_benefit", npv(rate(question), carbon, first=first), "EUR")
        return answer
    if question.says("mid year", "midyear") or "mid" in inputs.text("convention", "timing").lower():
        first_flow, later = series[0], series[1:]
        value = first_flow + npv(rate(question), later, first=1) * factor(rate(question), -0.5)
        answer.add("npv net_present_value value total", value, "EUR")
        return answer
    answer.add("npv net_present_value value total", npv(rate(question), series, first=first), "EUR")
    answer.add("npv_t0", npv(rate(question), series), "EUR")
    answer.add("npv_t1 npv_excel", npv(rate(question), series, first=1), "EUR")
    return answer


def _level_ratio(inputs: Inputs) -> Answer | None:
    """An investment, the same benefit and the same cost every year: what they are worth over each other."""
    gain = inputs.maybe(
        "annual_benefit",
        "annual_benefits",
        "yearly_benefit",
        "benefit",
        "annual_saving",
        "saving",
        unit="EUR",
    )
    years = inputs.maybe("years", "n", "life", "lifetime", "horizon")
    rate_found = inputs.maybe_share(*RATE)
    if gain is None or years is None or rate_found is None or inputs.exact(*INVESTED) is None:
        return None
    yearly = inputs.optional("annual_cost", "annual_costs", "opex", "maintenance", "annual_opex", unit="EUR")
    span = range(whole(years))
    first, costs = inputs.number(*INVESTED, unit="EUR"), [yearly for _ in span]
    answer = Answer()
    ratio = bcr(rate_found, benefits=[0.0, *(gain for _ in span)], costs=[first, *costs])
    answer.add("bcr benefit_cost_ratio ratio b_c", ratio, "1")
    answer.add("npv net_present_value", npv(rate_found, [-first, *(gain - one for one in costs)]), "EUR")
    return answer


def carbon_worth(question: Question, count: int) -> list[float] | None:
    """Avoided tonnes times their price, one for each payment; None where the case has no price of carbon."""
    inputs = question.inputs
    price = inputs.exact("carbon_price", "shadow_price", "co2_price", "price_of_carbon",
                         "shadow_carbon_price",
                         "carbon_prices", "shadow_cost", "shadow_cost_of_carbon", "scc",
                         "prices")  # fmt: skip
    tonnes = inputs.exact("avoided", "avoided_t", "tonnes", "abatement", "reduction", "reductions",
                          "avoided_emissions",
                          "emissions_avoided", "saved", "saved_t", "annual_abatement", "tco2e",
                          "annual_reduction")  # fmt: skip
    if price is None or tonnes is None:
        return None
    columns = []
    for entry in (price, tonnes):
        single = entry.quantity()
        listed = amounts_of(entry.raw) if single is None else [single.value] * count
        if len(listed) == count - 1:
            listed = [0.0, *listed]
        if len(listed) != count:
            raise CannotRead("prices, tonnes and payments do not pair up")
        columns.append(listed)
    if tonnes.quantity() is not None and count:
        columns[1][0] = 0.0  # a yearly amount begins with the first year after the investment
    return [own * other for own, other in zip(*columns, strict=True)]


def _sum_of(inputs: Inputs, name: str) -> float | None:
    """Benefits or costs that are given in today's money, times the factor by which they are tried."""
    patterns = (
        "pv_{0}s",
        "{0}s_pv",
        "present_value_{0}s",
        "present_value_of_{0}s",
        "pv_{0}",
        "discounted_{0}s",
    )
    found = inputs.maybe(*(one.format(name) for one in patterns), unit="EUR")
    return None if found is None else found * inputs.optional(f"{name}_factor", default=1.0)


def _list(inputs: Inputs, *names: str) -> list[float]:
    entry = inputs.exact(*names)
    return amounts_of(entry.raw) if entry is not None and isinstance(entry.raw, (list, Mapping)) else []
