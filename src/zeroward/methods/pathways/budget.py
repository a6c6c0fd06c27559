"""A carbon budget and the yearly cut that keeps to it. Budgets are reference points to be shown side by side."""

from math import exp, log1p

_MOST = 0.999999


def budget_share(budget: float, share: float) -> float:
    """A city's part of a budget, by whatever key the share was made (heads, past emissions, value added)."""
    if not 0 <= share <= 1:
        raise ValueError("A share lies between 0 and 1.")
    return budget * share


def spent(start: float, rate: float, years: float | None = None) -> float:
    """What a constant yearly cut emits.

    With `years`, the sum of that many yearly figures, the first of them `start`: `E_0 (1 - (1-r)^N) / r`. Without,
    the area under the curve for ever: `E_0 / -ln(1-r)`, as the Tyndall budgets have it.
    """
    if not 0 < rate < 1:
        raise ValueError("A constant yearly cut lies between 0 and 1.")
    decay = -log1p(-rate)
    return start / decay if years is None else start * (1 - exp(-decay * years)) / rate


def required_rate(start: float, budget: float, years: float | None = None) -> float:
    """The constant yearly cut that spends exactly the budget, `1 - e^(-E_0/B)` without an end.

    With `years` it is found by bisection, and is 0 where the budget lasts without any cut.
    Raises ValueError when nothing is left to spend, or less than the first of the years emits.
    """
    if budget <= 0 or start <= 0:
        raise ValueError("The budget is spent: no yearly cut keeps to it.")
    if years is None:
        return 1 - exp(-start / budget)
    if start * years <= budget:
        return 0.0
    if start >= budget:
        raise ValueError("The first year alone spends the budget: no yearly cut keeps to it.")
    low, high = 1e-12, _MOST
    for _ in range(200):
        middle = (low + high) / 2
        low, high = (middle, high) if spent(start, middle, years) > budget else (low, middle)
    return (low + high) / 2


def years_left(start: float, budget: float) -> float:
    """How long the budget lasts at today's emissions."""
    if start <= 0:
        raise ValueError("Without emissions a budget lasts for ever.")
    return budget / start
