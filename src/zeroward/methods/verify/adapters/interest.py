"""Rates of interest in another form: real and nominal, yearly and per period."""

import math

from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.question import CannotRead, Question

_NOMINAL = ("nominal", "nominal_rate", "nominal_discount_rate", "i", "rate", "interest")
_REAL = ("real", "real_rate", "real_discount_rate", "r")
_INFLATION = ("inflation", "inflation_rate", "pi", "price_growth")


@reads("real rate", "nominal rate", "fisher", "inflation", "real discount")
def real_and_nominal(question: Question) -> Answer:
    """Fisher: (1 + nominal) = (1 + real)(1 + inflation)."""
    inputs = question.inputs
    rise = inputs.share(*_INFLATION)
    real = inputs.maybe_share(*_REAL) if inputs.exact(*_REAL) else None
    nominal = inputs.maybe_share(*_NOMINAL) if inputs.exact(*_NOMINAL) else None
    answer = Answer()
    if nominal is not None:
        answer.add("real real_rate rate r real_discount_rate", (1 + nominal) / (1 + rise) - 1, "1")
        answer.add("approximate approximation", nominal - rise, "1")
    elif real is not None:
        answer.add("nominal nominal_rate rate i", (1 + real) * (1 + rise) - 1, "1")
    else:
        raise CannotRead("neither a real nor a nominal rate")
    return answer


@reads(
    "effective rate",
    "effective annual",
    "effective interest",
    "continuous rate",
    "compounding",
    "monthly rate",
)
def effective(question: Question) -> Answer:
    """A stated yearly rate that is charged several times a year, and the rate per period of a yearly one."""
    inputs = question.inputs
    stated = inputs.share("nominal", "nominal_rate", "apr", "rate", "annual_rate", "i", "r")
    periods = inputs.optional(
        "m", "periods_per_year", "compounding_periods", "periods", "n", "times_per_year", default=12
    )
    if periods <= 0:
        raise CannotRead("no periods in a year")
    answer = Answer()
    continuous = question.says("continuous")
    yearly = math.expm1(stated) if continuous else (1 + stated / periods) ** periods - 1
    names = [
        ("effective effective_rate ear effective_annual_rate", yearly),
        ("periodic equivalent equivalent_rate monthly_rate monthly", (1 + stated) ** (1 / periods) - 1),
        ("continuous continuous_rate", math.log1p(stated)),
    ]
    for name, value in sorted(
        names, key=lambda one: not question.says("monthly", "equivalent") or one[0][0] != "p"
    ):
        answer.add(name, value, "1")
    return answer


@reads("ramsey", "social rate time preference", "social time preference", "social discount rate")
def ramsey(question: Question) -> Answer:
    """Pure time preference plus the elasticity of marginal utility times growth."""
    inputs = question.inputs
    patience = inputs.share("pure_time_preference", "delta", "rho", "time_preference", "impatience", "p")
    growth = inputs.share("growth", "g", "growth_rate", "consumption_growth", "per_capita_growth")
    eta = inputs.number("elasticity", "eta", "mu", "elasticity_of_marginal_utility", "theta")
    answer = Answer()
    answer.add("rate r srtp sdr discount_rate social_discount_rate", patience + eta * growth, "1")
    return answer
