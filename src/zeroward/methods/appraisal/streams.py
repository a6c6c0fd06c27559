"""A stream of benefit: a method, an amount by year, and what it comes to."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import isfinite
from typing import Any

from zeroward.methods.appraisal.active_travel import active_travel
from zeroward.methods.appraisal.benefit_methods import INPUTS, BenefitMethod, benefit_method
from zeroward.methods.appraisal.benefits import attributable_deaths, external_cost
from zeroward.methods.appraisal.prices import carbon_price
from zeroward.methods.appraisal.rates import Mark
from zeroward.methods.ghg.method import MethodError, MissingError
from zeroward.methods.ghg.say import say


@dataclass(frozen=True, slots=True)
class Stream:
    """`quantity` in the unit of the method: one number for all `years` (first, last), or by year.

    `place` picks the price of a kind of place; `value` is a price of one's own, with `value_source` and, for money,
    `value_year`. `part` says which part of the city or plan it concerns: streams of different parts do not overlap.
    `inputs` are what the form of the method needs besides (population, mortality, series …).
    """

    key: str
    method: str
    quantity: float | Mapping[int, float]
    years: tuple[int, int] | None = None
    place: str = ""
    action: str = ""
    part: str = ""
    value: float | None = None
    value_source: str = ""
    value_year: int | None = None
    beneficiary: str = ""
    inputs: Mapping[str, Any] = field(default_factory=dict)
    label: str = ""

    @property
    def name(self) -> str:
        """What people call it."""
        return self.label or self.key


@dataclass(frozen=True, slots=True)
class Valued:
    """What a stream comes to by year, in `unit`; `mark` is "assumption" where a shipped, unverified figure was used."""

    stream: Stream
    method: BenefitMethod
    amounts: Mapping[int, float]
    mark: Mark
    own: bool
    price_year: int | None

    @property
    def beneficiary(self) -> str:
        return self.stream.beneficiary or self.method.beneficiary

    @property
    def unit(self) -> str:
        return self.method.result_unit


def valued(stream: Stream) -> Valued:
    """Reckon one stream. Raises MissingError for what is lacking, MethodError for what makes no sense."""
    method = benefit_method(stream.method)
    quantities = _by_year(stream, method)
    own = stream.value is not None
    if method.form == "climate":
        series = carbon_price(str(stream.inputs.get("series", ""))) if not own else None
        price = {year: series.at(year) for year in quantities} if series is not None else {}
        amounts = {
            year: external_cost(
                emission=amount, price=price[year].value if price else float(stream.value or 0)
            )
            for year, amount in quantities.items()
        }
        verified = bool(price) and all(one.mark == "verified" for one in price.values())
        return Valued(
            stream, method, amounts, "verified" if verified else "assumption", own,
            stream.value_year if series is None else series.price_year,
        )  # fmt: skip
    if method.form == "heat":
        amounts = _active(stream, method, quantities)
    elif method.form == "deaths":
        amounts = _deaths(stream, method, quantities)
    else:
        unit_value = _unit_value(stream, method)
        amounts = {
            year: external_cost(emission=amount, price=unit_value) for year, amount in quantities.items()
        }
    year = stream.value_year if own else method.price_year
    return Valued(stream, method, amounts, method.mark, own, year if method.is_money else None)


def _by_year(stream: Stream, method: BenefitMethod) -> dict[int, float]:
    if isinstance(stream.quantity, Mapping):
        found = {int(year): float(amount) for year, amount in stream.quantity.items()}
    elif stream.years is None:
        raise MissingError(
            say("%(stream)s: from which year to which?", stream=stream.name),
            place=stream.key,
            remedy=say("Give the first and the last year."),
        )
    else:
        first, last = stream.years
        span = range(first, first + 1 if method.cadence == "one_off" else last + 1)
        found = {year: float(stream.quantity) for year in span}
    if not found or not all(isfinite(amount) for amount in found.values()):
        raise MethodError(
            say("%(stream)s has no amount.", stream=stream.name),
            place=stream.key,
            remedy=say("Give a number for each year, the last year not before the first."),
        )
    return dict(sorted(found.items()))


def _unit_value(stream: Stream, method: BenefitMethod) -> float:
    if stream.value is not None:
        return stream.value
    if not method.values:
        raise MissingError(
            say("%(label)s has no price of its own.", label=method.label),
            place=stream.key,
            remedy=say("Give a price per %(unit)s with its source.", unit=method.input_unit),
        )
    if len(method.values) == 1:
        return next(iter(method.values.values()))
    if stream.place not in method.values:
        raise MissingError(
            say("%(label)s: the price depends on the place.", label=method.label),
            place=stream.key,
            remedy=say("Choose one of %(places)s.", places=", ".join(method.values)),
        )
    return method.values[stream.place]


def _input(stream: Stream, name: str) -> float:
    found = stream.inputs.get(name)
    if not isinstance(found, (int, float)) or isinstance(found, bool):
        raise MissingError(
            say("%(stream)s: %(name)s is missing.", stream=stream.name, name=INPUTS[name]),
            place=stream.key,
            remedy=say("Give it with its source."),
        )
    return float(found)


def _active(stream: Stream, method: BenefitMethod, quantities: Mapping[int, float]) -> dict[int, float]:
    """The effect builds up over the years of the habit."""
    first = min(quantities)
    amounts = {}
    for year, minutes in quantities.items():
        found = active_travel(
            "walking" if method.key.endswith("walking") else "cycling",
            minutes=minutes,
            population=_input(stream, "population"),
            mortality=_input(stream, "mortality"),
            value_of_life=stream.value,
            age_from=_optional(stream, "age_from"),
            age_to=_optional(stream, "age_to"),
            habitual=bool(stream.inputs.get("habitual", True)),
        )
        amounts[year] = found.benefit * found.share(year - first + 1)
    return amounts


def _optional(stream: Stream, name: str) -> float | None:
    return _input(stream, name) if stream.inputs.get(name) is not None else None


def _deaths(stream: Stream, method: BenefitMethod, quantities: Mapping[int, float]) -> dict[int, float]:
    """Deaths avoided, or their value; a lower concentration is a positive amount."""
    worth = 1.0
    if method.is_money:
        worth = method.parameters["value_of_life"] if stream.value is None else stream.value
    return {
        year: worth
        * -attributable_deaths(
            population=_input(stream, "population"),
            rate=_input(stream, "mortality"),
            relative_risk=method.parameters["relative_risk"],
            change=-amount,
            per=method.parameters["per"],
        )
        for year, amount in quantities.items()
    }
