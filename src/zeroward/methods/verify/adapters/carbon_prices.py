"""Shadow prices of carbon between the years for which they are published, and what tonnes come to at them."""

import re
from collections.abc import Mapping
from typing import Any

from zeroward.methods.appraisal import PriceSeries, carbon_price, npv
from zeroward.methods.ghg.method import MissingError
from zeroward.methods.verify.adapters.cash_flows import first_period, rate
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.quantities import read_quantity
from zeroward.methods.verify.question import CannotRead, Question, Refused


@reads("shadow cost carbon", "shadow carbon", "shadow price carbon", "carbon price", "cost carbon", "cba",
       shape=lambda question: question.inputs.has("points",
       "anchors") and question.inputs.has("query"))  # fmt: skip
def carbon(question: Question) -> Answer:
    """The price of the years that are asked for; with tonnes, their worth by year and in sum."""
    inputs = question.inputs
    series = _series(question)
    asked = _years(question)
    tonnes = _tonnes(question)
    if not asked and not tonnes:
        raise CannotRead("neither years nor tonnes")
    try:
        prices = [series.at(year) for year in asked or sorted(tonnes)]
    except MissingError as error:
        raise Refused(str(error)) from error
    answer = Answer()
    if tonnes:
        amounts = [tonnes.get(year, 0.0) * series.at(year).value for year in sorted(tonnes)]
        answer.add("value total worth benefit sum cost", sum(amounts), "EUR")
        answer.add("by_year values amounts", amounts)
        today = sum(amounts)
        if inputs.has("rate", "r", "discount_rate") or inputs.has("schedule"):
            today = npv(rate(question), amounts, first=_first(question, min(tonnes)))
            answer.add("npv present_value pv discounted value_today", today, "EUR")
            if not question.says("undiscounted"):
                answer.values.insert(0, answer.values.pop())
        financial = inputs.maybe("financial_npv", "fnpv", "npv_financial", "npv", unit="EUR")
        if financial is not None:
            answer.add("enpv economic_npv npv_economic", financial + today, "EUR")
    shown: Any = [one.value for one in prices]
    answer.add("prices price values", shown[0] if len(shown) == 1 and _single(question) else shown)
    answer.add("interpolated", [one.interpolated for one in prices])
    for year, one in zip(asked or sorted(tonnes), prices, strict=True):
        answer.add(f"{year:g} price_{year:g} prices.{year:g}", one.value, "EUR/t")
    return answer


def _first(question: Question, year: float) -> int:
    """Periods from the year to which is discounted until the first amount."""
    base = question.inputs.maybe("base_year", "reference_year", "year0", "discount_to", "price_year_base")
    return first_period(question) if base is None else max(0, round(year - base))


def _series(question: Question) -> PriceSeries:
    entry = question.inputs.find(
        "points",
        "prices",
        "price_path",
        "series",
        "schedule",
        "published",
        "anchors",
        "price",
        "carbon_price",
        "shadow_price",
        "carbon_prices",
        "shadow_prices",
        "scc",
    )
    raw = entry.raw if entry is not None else None
    points = dict(_pairs(raw))
    if len(points) > 1:
        return PriceSeries(key="own", label="The series", points=points)
    name = f"{question.text} {raw if isinstance(raw, str) else ''}".lower()
    if "eib" in name or "european investment bank" in name:
        return carbon_price("eib_2020")
    if "ebrd" in name:
        return carbon_price("ebrd_2022")
    raise CannotRead("no series of prices")


def _pairs(raw: Any) -> list[tuple[int, float]]:
    rows: list[tuple[Any, Any]] = []
    if isinstance(raw, Mapping):
        rows = list(raw.items())
    elif isinstance(raw, (list, tuple)):
        rows = [(one[0], one[1]) for one in raw if isinstance(one, (list, tuple)) and len(one) == 2]
        rows += [(one["year"], one) for one in raw if isinstance(one, Mapping) and "year" in one]
        rows = [
            (year, {"value": value.get("price", value.get("value"))} if isinstance(value, Mapping) else value)
            for year, value in rows
        ]
    found = [(re.search(r"(19|20|21)\d\d", str(year)), read_quantity(value)) for year, value in rows]
    return [
        (int(year.group(0)), value.value) for year, value in found if year is not None and value is not None
    ]


def _asked(question: Question) -> Any:
    entry = question.inputs.find("query", "years", "year", "query_years", "at", "ask", "for_years")
    return None if entry is None else entry.raw


def _years(question: Question) -> list[float]:
    raw = _asked(question)
    listed = raw if isinstance(raw, (list, tuple)) else [raw]
    return [one.value for one in (read_quantity(value) for value in listed) if one is not None]


def _single(question: Question) -> bool:
    return not isinstance(_asked(question), (list, tuple))


def _tonnes(question: Question) -> dict[float, float]:
    """Tonnes by year; one number is for each of the years that are asked for, a list goes with them."""
    entry = question.inputs.find(
        "tonnes",
        "t",
        "abatement",
        "reduction",
        "reductions",
        "emissions",
        "saved",
        "tco2e",
        "avoided",
        "avoided_t",
        "avoided_emissions",
        "annual_reductions",
    )
    if entry is None:
        return {}
    if isinstance(entry.raw, Mapping) and "value" not in entry.raw:
        return {float(year): value for year, value in _pairs(entry.raw)}
    years = _years(question)
    if isinstance(entry.raw, (list, tuple)):
        read = [read_quantity(one, entry.unit) for one in entry.raw]
        return {year: one.to("t") for year, one in zip(years, read, strict=False) if one is not None}
    single = entry.quantity()
    return {} if single is None else {year: single.to("t") for year in years}
