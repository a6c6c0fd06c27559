"""Annuities. Money that is paid out is negative, money that comes in positive; payments fall at the end of a period."""

from math import expm1, log, log1p

from zeroward.methods.appraisal.rates import checked, within
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say


def capital_recovery_factor(rate: float, periods: float) -> float:
    """`CRF = r (1+r)^n / ((1+r)^n - 1)`: the equal yearly payment that repays 1 over n years; `1/n` at a rate of 0.

    Raises ValueError for a rate of -100 % or less, or no period.
    """
    checked(rate)
    within(periods)
    if periods <= 0:
        raise ValueError("An annuity needs a life of more than zero periods.")
    return 1 / periods if rate == 0 else rate / -expm1(-periods * log1p(rate))


def discount_factor(rate: float, years: float) -> float:
    """Present value of 1 paid after `years`: `(1+r)^-n`."""
    within(years)
    return float((1 + checked(rate)) ** -years)


def present_value(*, rate: float, periods: float, payment: float, future: float = 0.0) -> float:
    """What a series of equal payments and a last one are worth today, with the opposite sign."""
    factor = discount_factor(rate, periods)
    series = periods if rate == 0 else (1 - factor) / rate
    return -(payment * series + future * factor)


def future_value(*, rate: float, periods: float, payment: float, present: float = 0.0) -> float:
    """What a first sum and a series of equal payments grow to, with the opposite sign."""
    worth = discount_factor(rate, periods)
    if worth == 0:
        raise MethodError(
            say("At this rate and over this time the sum is larger than any number."),
            place="periods",
            remedy=say("Check the rate and the number of periods."),
        )
    growth = 1 / worth
    series = periods if rate == 0 else (growth - 1) / rate
    return -(present * growth + payment * series)


def payment(*, rate: float, periods: float, present: float, future: float = 0.0) -> float:
    """The equal payment that repays `present` (and leaves `future`): negative for a loan that was received."""
    factor = discount_factor(rate, periods)
    return -(present + future * factor) * capital_recovery_factor(rate, periods)


def periods(*, rate: float, payment: float, present: float, future: float = 0.0) -> float:
    """How many payments it takes. Raises ValueError when the payments never suffice."""
    checked(rate)
    if rate == 0:
        if payment == 0:
            raise ValueError("Without interest and without payment nothing changes.")
        return -(present + future) / payment
    ratio = (payment - future * rate) / (payment + present * rate) if payment + present * rate else 0.0
    if ratio <= 0:
        raise ValueError("These payments never repay the sum at this rate.")
    return log(ratio) / log1p(rate)
