"""Annuities: what is not given of rate, periods, payment, present and future sum."""

from zeroward.methods.appraisal import (
    capital_recovery_factor,
    future_value,
    interest_rate,
    payment,
    periods,
    present_value,
)
from zeroward.methods.verify.adapters.costs import LIFE, RATE
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.question import CannotRead, Question


def _in_words(
    question: Question,
    rate: float,
    count: float,
    paid: float | None,
    present: float | None,
    future: float | None,
) -> Answer | None:
    """Sums called by words and not by the arguments of a spreadsheet: what comes out has the sign of what goes in."""
    answer = Answer()
    given = [one for one in (paid, present, future) if one is not None]
    if len(given) != 1 or given[0] <= 0:
        return None
    if paid is not None:
        sums = [
            ("pv present present_value", -present_value(rate=rate, periods=count, payment=paid)),
            ("fv future future_value", -future_value(rate=rate, periods=count, payment=paid)),
        ]
        for names, value in (
            sums if question.says("present") or not question.says("future") else reversed(sums)
        ):
            answer.add(names, value, "EUR")
    elif present is not None and question.says("future value", "compound", "grows", "accumulated"):
        answer.add("fv future future_value", present * (1 + rate) ** count, "EUR")
    elif present is not None and question.inputs.exact("pv") is None:
        paid = present * capital_recovery_factor(rate, count)
        answer.add("pmt payment annuity annual_payment instalment annual_capital_cost", paid, "EUR")
        answer.add("total total_paid", paid * count, "EUR")
        answer.add("interest total_interest", paid * count - present, "EUR")
    elif future is not None and not question.says("sinking", "payment", "saving", "deposit"):
        answer.add("pv present present_value", future * (1 + rate) ** -count, "EUR")
    else:
        return None
    answer.add("crf capital_recovery_factor annuity_factor", capital_recovery_factor(rate, count), "1")
    return answer


@reads(
    "annuity",
    "instalment",
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
    if any(
        word in one.name
        for one in inputs.entries
        for word in ("benefit", "saving", "tonne", "abatement", "reduction")
    ):
        raise CannotRead("more than an annuity")
    count = inputs.maybe(*LIFE)
    paid = inputs.maybe("pmt", "payment", "annual_payment", "annuity", "instalment", "deposit", unit="EUR")
    present = inputs.maybe(
        "pv",
        "present",
        "loan",
        "principal",
        "capex",
        "investment",
        "present_value",
        "loan_amount",
        "amount",
        unit="EUR",
    )
    future = inputs.maybe("fv", "future", "future_value", unit="EUR")
    if inputs.exact("pmt") is None and inputs.has(*RATE) and count is not None:
        plain_sums = _in_words(question, inputs.share(*RATE), count, paid, present, future)
        if plain_sums is not None:
            return plain_sums
    answer = Answer()
    if not inputs.has(*RATE) and count is not None:
        found = interest_rate(
            periods=int(count), payment=paid or 0.0, present=present or 0.0, future=future or 0.0
        )
        answer.add("rate r interest_rate", found, "1")
        return answer
    rate = inputs.share(*RATE)
    if count is None:
        if paid is None or present is None:
            raise CannotRead("neither periods nor payment and sum")
        found = periods(rate=rate, payment=paid, present=present, future=future or 0.0)
        answer.add("nper periods n", found, "1")
        return answer
    return _spreadsheet(question, rate, count, (paid, present, future))


def _spreadsheet(
    question: Question, rate: float, count: float, sums: tuple[float | None, float | None, float | None]
) -> Answer:
    """In the signs of a spreadsheet: what is received is positive, what is paid negative."""
    paid, present, future = sums
    answer = Answer()
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
    elif (
        future is None
        and not question.says("recovery", "crf", "annuity factor")
        and len(question.inputs.quantities()) > 2
    ):
        raise CannotRead("sums that are neither paid, present nor future")
    elif future is not None:
        answer.add(
            "pv present present_value",
            present_value(rate=rate, periods=count, payment=0.0, future=future),
            "EUR",
        )
    answer.add("crf capital_recovery_factor annuity_factor", capital_recovery_factor(rate, count), "1")
    return answer
