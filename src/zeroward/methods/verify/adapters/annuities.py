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
from zeroward.methods.verify.inputs import Inputs
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
    elif future is not None and question.says("sinking", "payment", "saving", "deposit"):
        saved = future / -future_value(rate=rate, periods=count, payment=1.0)
        answer.add("pmt payment deposit annual_deposit sinking_fund", saved, "EUR")
    elif future is not None and not question.says("sinking", "payment", "saving", "deposit"):
        answer.add("pv present present_value", future * (1 + rate) ** -count, "EUR")
    else:
        return None
    answer.add("crf capital_recovery_factor annuity_factor", capital_recovery_factor(rate, count), "1")
    return answer


@reads(
    "annuity",
    "instalment",
    "sinking fund",
    "present value factor annuity",
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
    if paid is present is future is None and question.says("present value factor", "present worth factor"):
        known = Answer()
        recovery = capital_recovery_factor(rate, count)
        known.add("pvaf factor present_value_factor annuity_factor", 1 / recovery, "1")
        known.add("crf capital_recovery_factor", recovery, "1")
        return known
    answer = _spreadsheet(question, rate, count, (paid, present, future))
    _one_period(answer, inputs, rate, count, present)
    return _at_the_beginning(answer, rate) if _begins(question) else answer


def _begins(question: Question) -> bool:
    """Whether payments fall at the beginning of a period."""
    when = question.inputs.exact("when", "type", "timing", "mode", "due")
    said = "" if when is None else str(when.raw).lower()
    return said in ("1", "1.0", "begin", "beginning", "start", "advance", "true", "due") or question.says(
        "beginning of the period", "payments at the beginning", "annuity due", "in advance"
    )


def _at_the_beginning(answer: Answer, rate: float) -> Answer:
    """Sums of payments grow by one period more; a payment that repays a sum is smaller by it."""
    due = Answer()
    for one in answer.values:
        grows = "pv" in one.names or "fv" in one.names
        size = (1 + rate) if grows else 1 / (1 + rate) if "pmt" in one.names else 1.0
        due.add(" ".join(one.names), one.value * size, one.unit)
    return due


def _one_period(answer: Answer, inputs: Inputs, rate: float, count: float, present: float | None) -> None:
    """What of one payment is interest, and what repays."""
    period = inputs.maybe("per", "period", "payment_number", "k")
    if period is None or present is None or not 1 <= period <= count:
        return
    paid = present * capital_recovery_factor(rate, count)
    owed = present * (1 + rate) ** (period - 1)
    owed -= paid * ((1 + rate) ** (period - 1) - 1) / rate if rate else paid * (period - 1)
    answer.add("ipmt interest interest_part", -owed * rate, "EUR")
    answer.add("ppmt principal principal_part repayment", owed * rate - paid, "EUR")


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
