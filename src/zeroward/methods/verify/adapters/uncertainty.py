"""Approach 1: products, sums, level and trend."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from zeroward.methods.ghg.uncertainty import (
    Bounds,
    Categories,
    bounds,
    combine_product,
    combine_sum,
    level,
    trend,
)
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.inputs import Inputs
from zeroward.methods.verify.question import CannotRead, Question

_ACTIVITY = ("u_ad", "uad", "u_activity", "ad", "u_a", "activity_uncertainty", "u_ad_pct", "e_pct")
_FACTOR = ("u_ef", "uef", "u_factor", "ef", "u_f", "factor_uncertainty", "u_ef_pct")
_WHOLE = ("u", "uncertainty", "u_pct", "u_total", "u_emission", "u_percent")
_YEAR = (
    *(
        "e",
        "d",
        "value",
        "emissions",
        "x",
        "e_t",
        "year_t",
        "et",
        "current",
        "emission",
        "amount",
        "year",
        "t",
    ),
    *("emissions_t", "e_year", "reporting", "reporting_year", "target"),
)
_BASE = (
    "c",
    "base",
    "e_0",
    "e0",
    "base_year",
    "base_emissions",
    "c_base",
    "emissions_0",
    "e_base",
    "emissions_base",
)


def _all_uncertainties(question: Question) -> bool:
    return bool(question.inputs.entries) and all(
        entry.name.startswith("u") for entry in question.inputs.entries
    )


@reads("approach 1 product", "product rule", "approach eq 3.1", "uncertainty product", "uncertainty eq 3.1",
       shape=_all_uncertainties)  # fmt: skip
def product(question: Question) -> Answer:
    """Root of the sum of squares of all uncertainties among the inputs, in per cent."""
    inputs = question.inputs
    sides = {side: [one.to("%") for key, one in inputs.quantities().items() if key.lower().endswith(side)]
             for side in ("lower", "upper")}  # fmt: skip
    if len(sides["lower"]) > 1 and len(sides["lower"]) == len(sides["upper"]):
        uneven = Answer()
        for side, percents in sides.items():
            uneven.add(f"U_{side} {side}", float(combine_product(*percents)), "%")
        return uneven
    percents = [one.to("%") for one in inputs.quantities().values()]
    for entry in inputs.entries:
        percents += inputs.numbers(entry.key)
    if len(percents) < 2:
        raise CannotRead("fewer than two uncertainties")
    answer = Answer()
    answer.add("U u u_total uncertainty combined u_pct", float(combine_product(*percents)), "%")
    return answer


def _items(question: Question) -> list[Inputs]:
    entry = question.inputs.find("items", "categories", "rows", "sources", "cats", "terms")
    if entry is not None and isinstance(entry.raw, Mapping):
        return [Inputs({"name": key, **one}) for key, one in entry.raw.items() if isinstance(one, Mapping)]
    if entry is None or not isinstance(entry.raw, (list, tuple)):
        return _columns(question)
    return [Inputs(_lettered(one)) for one in entry.raw if isinstance(one, Mapping)]


def _lettered(row: Mapping[str, Any]) -> Mapping[str, Any]:
    """The Guidelines' table 3.2 names its columns by letters: C base year, D year, E and F the uncertainties."""
    if not {"C", "D", "E", "F"} <= row.keys():
        return row
    names = {"A": "name", "B": "gas", "C": "base", "D": "value", "E": "u_ad", "F": "u_ef"}
    return {names.get(key, key): one for key, one in row.items()}


def _columns(question: Question) -> list[Inputs]:
    """Columns of equal length beside each other instead of rows."""
    lists = {
        entry.key: entry.raw for entry in question.inputs.entries if isinstance(entry.raw, (list, tuple))
    }
    lengths = {len(one) for one in lists.values()}
    if len(lengths) != 1:
        raise CannotRead("no list of categories")
    return [Inputs({key: one[at] for key, one in lists.items()}) for at in range(lengths.pop())]


def _percents(items: Sequence[Inputs], names: tuple[str, ...]) -> list[float]:
    return [np.nan if (one := item.exact(*names)) is None else _percent(one.quantity()) for item in items]


def _percent(quantity: Any) -> float:
    return np.nan if quantity is None else float(quantity.to("%"))


def _sides(items: Sequence[Inputs], names: tuple[str, ...], *, known: bool = False) -> Bounds:
    """Bounds of a column: one per cent for both sides, or `…_lower` and `…_upper`. `known`: what is not given is 0."""
    even = _percents(items, names)
    sides = []
    for side in ("lower", "upper"):
        uneven = _percents(
            items, tuple(f"{name}_{side}" for name in names) + ((side,) if names is _WHOLE else ())
        )
        values = [one if not np.isnan(one) else other for one, other in zip(uneven, even, strict=True)]
        sides.append(list(np.nan_to_num(values)) if known else values)
    return bounds(lower=sides[0], upper=sides[1])


def _categories(question: Question) -> Categories:
    items = _items(question)
    if not items:
        raise CannotRead("no categories")
    whole = _sides(items, _WHOLE)
    # where only activity and factor are asked for, one of the two may be left out: it is then exactly known
    known = not whole.entered.any()
    base = [item.exact(*_BASE) for item in items]
    keys = tuple(item.text("name", "category", "key") or str(at) for at, item in enumerate(items, 1))
    return Categories(
        keys,
        [item.number(*_YEAR) for item in items],
        None if any(one is None for one in base) else [item.number(*_BASE) for item in items],
        activity=_sides(items, _ACTIVITY, known=known),
        factor=_sides(items, _FACTOR, known=known),
        emission=whole,
        activity_correlated=[
            _flag(item, "ad_correlated", "activity_correlated", default=False) for item in items
        ],
        factor_correlated=[_flag(item, "ef_correlated", "factor_correlated", default=True) for item in items],
    )


def _flag(item: Inputs, *names: str, default: bool) -> bool:
    entry = item.exact(*names, "correlated") if default else item.exact(*names)
    return default if entry is None else bool(entry.raw)


@reads(
    "approach 1 sum",
    "sum rule",
    "approach eq 3.2",
    "uncertainty eq 3.2",
    "uncertainty sum",
    "approach 1 level",
    "level uncertainty",
)
def sums(question: Question) -> Answer:
    """Uncertainty of the total of the year."""
    categories = _categories(question)
    found = level(categories)
    answer = Answer()
    answer.add("U_total u level level_uncertainty uncertainty u_level u_tot", found.upper, "%")
    answer.add("U_lower lower level_lower", found.lower, "%")
    answer.add("U_upper upper level_upper", found.upper, "%")
    answer.add("total sum", found.total)
    answer.add("absolute u_absolute half_width", found.total * found.upper / 100)
    answer.add("contributions h shares_of_variance", [float(one) * 1e4 for one in found.upper_contribution])
    if categories.base is not None:
        _add_trend(answer, categories)
    return answer


def _add_trend(answer: Answer, categories: Categories) -> None:
    finite, analytic = trend(categories), trend(categories, finite=False)
    answer.add("U_trend trend trend_uncertainty trend_pp u_trend_pp trend_u", finite.upper, "%")
    answer.add("trend_analytic u_trend_analytic analytic", analytic.upper, "%")
    answer.add("change trend_change inventory_trend trend_pct", finite.change, "%")


@reads("approach 1 trend", "trend uncertainty", "table 3.2", "unc trend", "trend approach 1", "level trend")
def trends(question: Question) -> Answer:
    """Uncertainty of the trend since the base year, with the level beside it."""
    categories = _categories(question)
    if categories.base is None:
        raise CannotRead("no base year")
    answer = Answer()
    _add_trend(answer, categories)
    found = level(categories)
    answer.add("U_level level u_total level_uncertainty u", found.upper, "%")
    return answer


@reads("correlated sum", "fully correlated")
def correlated_sum(question: Question) -> Answer:
    """Quantities that share one error: their uncertainties add before squaring."""
    items = _items(question)
    values = [item.number(*_YEAR) for item in items]
    percents = combine_product(
        np.nan_to_num(_percents(items, _ACTIVITY)), np.nan_to_num(_percents(items, _FACTOR)),
        np.nan_to_num(_percents(items, _WHOLE)),
    )  # fmt: skip
    answer = Answer()
    answer.add("U_total u uncertainty", combine_sum(values, percents, groups=["all"] * len(values)), "%")
    return answer
