"""Carbon budgets by several approaches, side by side: how much, what it asks for, when a path would have spent it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import fsum, isfinite

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import Said, say
from zeroward.methods.pathways.budget import required_rate, years_left
from zeroward.methods.pathways.budget_approaches import (
    Approach,
    BudgetContext,
    Needed,
    approaches,
    every_need,
    missing,
    needed,
)
from zeroward.methods.pathways.paths import piecewise


@dataclass(frozen=True, slots=True)
class BudgetView:
    """One approach for one city. What cannot be known is None, and `missing` or `notes` say why.

    `amount` counts from the base year to `until`. `overshoot_year` is the year in which the path has spent it,
    `path_sum` what the path emits in that time. `levels` are emissions that the approach names for single years.
    """

    approach: Approach
    amount: float | None = None
    unit: str = "t"
    share: float | None = None
    category: str = ""
    until: int | None = None
    levels: Mapping[int, float] | None = None
    required_rate: float | None = None
    years_left: float | None = None
    overshoot_year: int | None = None
    path_sum: float | None = None
    missing: tuple[Needed, ...] = ()
    notes: tuple[Said, ...] = ()


@dataclass(frozen=True, slots=True)
class _Budget:
    """What an approach itself says."""

    amount: float
    share: float | None = None
    category: str = ""
    levels: Mapping[int, float] | None = None
    notes: tuple[Said, ...] = ()


def side_by_side(context: BudgetContext, wanted: Sequence[Approach] | None = None) -> tuple[BudgetView, ...]:
    """All approaches for one city, in the order of the data. Nothing is judged.

    Raises MethodError for a context that contradicts itself (a share above the whole, emissions that are no number).
    """
    _check(context)
    return tuple(_view(one, context) for one in (approaches() if wanted is None else wanted))


def _check(context: BudgetContext) -> None:
    if not isfinite(context.emissions) or context.emissions <= 0:
        raise MethodError(
            say("A budget needs emissions above zero in the base year."),
            place="emissions",
            remedy=say("Give the emissions of the base year in tonnes."),
        )
    for name in BudgetContext.__slots__:
        value = getattr(context, name)
        if isinstance(value, (int, float)) and (not isfinite(value) or value < 0):
            known = next((needed(one) for one in every_need() if one == name), None)
            raise MethodError(
                say("%(name)s is negative, or no number.", name=known.label if known else name),
                place=name,
                remedy=say("Give a number of zero or more, or leave it empty."),
            )


def _view(approach: Approach, context: BudgetContext) -> BudgetView:
    lacking = missing(approach, context)
    assumed = _assumed(approach)
    if lacking:
        return BudgetView(approach, missing=lacking, notes=assumed)
    found = _RULES[approach.rule](approach, context)
    until = context.horizon if approach.until == "horizon" else approach.until
    energy = approach.covers == "energy"
    start = context.value("energy_co2") if energy else context.emissions
    rate, spent_note = _rate(start, found.amount, None if until is None else until - context.base_year + 1)
    path = _path(context, start, energy=energy)
    summed, overshoot = _along(path, found.amount, until)
    return BudgetView(
        approach,
        amount=found.amount,
        share=found.share,
        category=found.category,
        until=until,
        levels=found.levels,
        required_rate=rate,
        years_left=max(0.0, years_left(start, found.amount)) if start > 0 else None,
        overshoot_year=overshoot,
        path_sum=summed,
        notes=(*found.notes, *spent_note, *_path_note(path, overshoot, until), *assumed),
    )


def _assumed(approach: Approach) -> tuple[Said, ...]:
    if approach.mark != "assumption":
        return ()
    return (say("Part of this is an assumption: %(source)s.", source=approach.source),)


def _rate(start: float, amount: float, years: int | None) -> tuple[float | None, tuple[Said, ...]]:
    if amount <= 0:
        return None, (say("Nothing is left of this budget."),)
    if years is not None and years < 1:
        return None, (say("The years of this budget are over."),)
    if years is not None and start >= amount and start * years > amount:
        return None, (say("The base year alone spends this budget."),)
    return required_rate(start, amount, years), ()


def _path(context: BudgetContext, start: float, *, energy: bool) -> dict[int, float]:
    """The path by year from the base year on; empty when none is given."""
    given = context.energy_co2_path if energy else context.path
    points = {year: value for year, value in given.items() if year > context.base_year}
    if not points:
        return {}
    return piecewise({context.base_year: given.get(context.base_year, start), **points})


def _along(path: Mapping[int, float], amount: float, until: int | None) -> tuple[float | None, int | None]:
    """What the path emits up to `until`, and the year in which it has spent the amount."""
    years = [year for year in path if until is None or year <= until]
    if not years:
        return None, None
    level = 0.0
    for year in years:
        level += path[year]
        if level > amount * (1 + 1e-12):
            return fsum(path[one] for one in years), year
    return level, None


def _path_note(path: Mapping[int, float], overshoot: int | None, until: int | None) -> tuple[Said, ...]:
    if path and overshoot is None and until is not None and max(path) < until:
        return (
            say(
                "The path ends in %(last)s, before the budget does (%(until)s).", last=max(path), until=until
            ),
        )
    return ()


def _contraction(approach: Approach, context: BudgetContext) -> _Budget:
    """A line per head to the common level, then to zero; those with less value added hold their level first."""
    known = approach.parameters
    heads = context.value("population")
    if heads <= 0:
        raise MethodError(
            say("A budget per head needs inhabitants."), place="population", remedy=say("Give their number.")
        )
    per_head = context.emissions / heads
    rich = context.value("gdp_per_head_usd") >= known["rich_from"]
    high = per_head >= known["high_from"]
    category = {
        (True, True): "steep_decline",
        (True, False): "steady_decline",
        (False, True): "early_peak",
        (False, False): "late_peak",
    }[rich, high]
    level = min(per_head, known["level"])
    points = {context.base_year: per_head}
    held = 0 if rich else int(known["early_peak" if high else "late_peak"])
    if held > context.base_year:
        points[held] = per_head
    points |= {
        year: value
        for year, value in ((int(known["level_year"]), level), (int(known["zero_year"]), 0.0))
        if year > context.base_year
    }
    if len(points) < 2:
        return _Budget(0.0, category=category, notes=(say("The years of this budget are over."),))
    people = _people(context, heads)
    line = piecewise(points)
    named = (int(known["level_year"]), int(known["zero_year"]))
    levels = {year: line[year] * people(year) for year in named if year in line}
    return _Budget(fsum(value * people(year) for year, value in line.items()), None, category, levels)


def _people(context: BudgetContext, heads: float) -> "_Heads":
    path = context.population_path
    return _Heads(piecewise(path) if len(path) > 1 else {}, heads)


@dataclass(frozen=True, slots=True)
class _Heads:
    """Inhabitants of a year; the last known one after the end of a projection."""

    path: Mapping[int, float]
    base: float

    def __call__(self, year: int) -> float:
        if not self.path:
            return self.base
        return self.path[min(max(year, min(self.path)), max(self.path))]


def _halving(approach: Approach, context: BudgetContext) -> _Budget:
    """`E_2018 per head x (1 - cut) x factor x inhabitants of 2030`, and a straight line there."""
    known = approach.parameters
    year = int(known["level_year"])
    people = context.value("population_2018")
    if people <= 0:
        raise MethodError(
            say("A budget per head needs inhabitants."),
            place="population_2018",
            remedy=say("Give their number."),
        )
    per_head = context.value("emissions_2018") / people * (1 - known["cut"]) * context.value("hdi_factor")
    target = per_head * context.value("population_2030")
    if year <= context.base_year:
        return _Budget(0.0, levels={year: target}, notes=(say("The years of this budget are over."),))
    line = piecewise({context.base_year: context.emissions, year: target})
    return _Budget(fsum(line.values()), levels={year: target})


def _part(approach: Approach, context: BudgetContext) -> float:
    own, whole = (context.value(name) for name in approach.share)
    if whole <= 0 or own > whole:
        raise MethodError(
            say("The city's part (%(own)s) is no part of the whole (%(whole)s).", own=own, whole=whole),
            place=approach.share[1],
            remedy=say("Check the units: both in the same."),
        )
    return own / whole


def _shared(approach: Approach, context: BudgetContext) -> _Budget:
    share = _part(approach, context)
    return _Budget(context.value(approach.budget) * share, share)


def _historical(approach: Approach, context: BudgetContext) -> _Budget:
    share = _part(approach, context)
    everything = context.value("world_past_emissions") + context.value(approach.budget)
    return _Budget(everything * share - context.value("past_emissions"), share)


def _exhaustion(approach: Approach, context: BudgetContext) -> _Budget:
    share = _part(approach, context)
    amount = context.value(approach.budget) * share
    years = 2 * context.value(approach.budget) / context.value("world_emissions")
    zero = context.base_year + round(years)
    return _Budget(amount, share, levels={zero: 0.0})


_RULES = {
    "contraction": _contraction,
    "halving": _halving,
    "share": _shared,
    "historical": _historical,
    "exhaustion": _exhaustion,
}
