"""A loan on its way, and options of unequal life."""

from collections.abc import Mapping

from zeroward.methods.appraisal import capital_recovery_factor, equivalent_annual_cost
from zeroward.methods.verify.adapters.costs import LIFE, RATE
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.inputs import Inputs
from zeroward.methods.verify.question import CannotRead, Question


@reads(
    "loan balance", "remaining principal", "outstanding", "remaining debt", "balance after", "annuity balance"
)
def balance(question: Question) -> Answer:
    """What is still owed after so many payments of an annuity loan."""
    inputs = question.inputs
    owed = inputs.number("principal", "loan", "pv", "amount", "loan_amount", "debt", unit="EUR")
    rate, count = inputs.share(*RATE), inputs.number(*LIFE)
    paid = inputs.number("after", "after_years", "elapsed", "paid", "paid_periods", "year", "k", "t")
    if not 0 <= paid <= count:
        raise CannotRead("no payment of this loan")
    instalment = owed * capital_recovery_factor(rate, count)
    left = owed * (1 + rate) ** paid - (
        instalment * ((1 + rate) ** paid - 1) / rate if rate else instalment * paid
    )
    answer = Answer()
    answer.add("balance remaining outstanding remaining_principal left debt", left, "EUR")
    answer.add("payment pmt instalment annuity", instalment, "EUR")
    answer.add("repaid principal_repaid", owed - left, "EUR")
    return answer


@reads(
    "equivalent annual cost options",
    "unequal lives",
    "equivalent annual two",
    "annuity equivalent",
    "annual cost options",
)
def options(question: Question) -> Answer:
    """The yearly cost of each option, and which is least."""
    inputs = question.inputs
    entry = inputs.find("options", "alternatives", "variants", "projects", "measures")
    raw = entry.raw if entry is not None else question.raw
    if isinstance(raw, list):
        raw = {
            str(one.get("name") or place): one for place, one in enumerate(raw) if isinstance(one, Mapping)
        }
    if not isinstance(raw, Mapping):
        raise CannotRead("no options")
    rows = {
        str(key): Inputs(one) for key, one in raw.items() if isinstance(one, Mapping) and "value" not in one
    }
    if len(rows) < 2:
        raise CannotRead("fewer than two options")
    found = {}
    for name, own in rows.items():
        rate = own.maybe_share(*RATE)
        found[name] = equivalent_annual_cost(
            capex=own.number("capex", "investment", "cost", "price", unit="EUR"),
            rate=inputs.share(*RATE) if rate is None else rate,
            life=own.number(*LIFE),
            yearly=own.optional(
                "opex", "annual_cost", "operating_cost", "running_cost", "maintenance", unit="EUR"
            ),
        )
    answer = Answer()
    for name, value in found.items():
        answer.add(f"{name} eac_{name} {name}_eac eac.{name}", value, "EUR")
    answer.add("better best cheaper cheapest winner choice", min(found, key=found.__getitem__))
    return answer
