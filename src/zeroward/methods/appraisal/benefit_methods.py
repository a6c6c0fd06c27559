"""What benefits beside the tonnes can be reckoned, and how: data of `data/benefits.json`.

Every method says what goes in, what comes out, for whom, once or every year, at prices of which year, from where; and
its double-count keys: two streams with a key in common value the same thing.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Literal

from zeroward.methods.appraisal.rates import FOLDER, Mark
from zeroward.methods.ghg.method import MissingError
from zeroward.methods.ghg.say import say


@dataclass(frozen=True, slots=True)
class BenefitMethod:
    """`values` are prices by kind of place (empty: the caller states one); `price_year` None has no shipped price."""

    key: str
    group: str
    label: str
    form: Literal["unit_value", "heat", "deaths", "climate"]
    formula: str
    input_unit: str
    result_unit: str
    beneficiary: str
    cadence: Literal["annual", "one_off"]
    double_count: tuple[str, ...]
    values: Mapping[str, float]
    price_year: int | None
    currency: str
    source: str
    mark: Mark
    note: str = ""
    parameters: Mapping[str, float] = field(default_factory=dict)

    @property
    def is_money(self) -> bool:
        return bool(self.currency)


BENEFICIARIES: Mapping[str, str] = {
    "city": "City administration",
    "households": "Households",
    "businesses": "Businesses",
    "health_system": "Health system",
    "residents": "Residents",
    "workers": "Workers",
    "society": "Society as a whole",
}
GROUPS: Mapping[str, str] = {
    "air": "Air pollution",
    "noise": "Noise",
    "accidents": "Accidents",
    "time": "Time",
    "active_travel": "Walking and cycling",
    "health": "Health",
    "energy": "Energy",
    "jobs": "Jobs",
    "climate": "Climate",
}
PLACES: Mapping[str, str] = {
    "average": "Average",
    "average_DE": "Average in Germany",
    "city": "City",
    "city_DE": "City in Germany",
    "metropole": "Metropole",
    "rural": "Rural area",
}
INPUTS: Mapping[str, str] = {
    "population": "Number of people",
    "mortality": "Deaths per person and year",
    "age_from": "Youngest age",
    "age_to": "Oldest age",
    "habitual": "Is it a habit?",
    "series": "Series of carbon prices",
}
"""What the forms of the methods ask for besides the quantity."""


@lru_cache(maxsize=1)
def _known() -> Mapping[str, BenefitMethod]:
    raw: Mapping[str, Any] = json.loads((FOLDER / "benefits.json").read_text(encoding="utf-8"))
    found = [BenefitMethod(**{**one, "double_count": tuple(one["double_count"])}) for one in raw["methods"]]
    return {one.key: one for one in found}


def benefit_methods() -> tuple[BenefitMethod, ...]:
    """All methods, in the order of the file."""
    return tuple(_known().values())


def benefit_method(key: str) -> BenefitMethod:
    """Raises MissingError for a key that nobody knows."""
    found = _known().get(key)
    if found is None:
        raise MissingError(
            say("There is no benefit called %(key)s.", key=key),
            place="method",
            remedy=say("Choose one of the list."),
        )
    return found
