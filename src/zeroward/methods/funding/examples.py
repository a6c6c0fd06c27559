"""Rules that programmes publish, as data: for checks against worked cases."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from zeroward.methods.funding.countries import CountryRule, CountryStatuses, Period, read_statuses
from zeroward.methods.funding.offer import Consortium, Rate
from zeroward.methods.funding.reading import read_consortium, read_rates
from zeroward.methods.funding.weights import FOLDER

OTHER_CODES: Final[Mapping[str, str]] = {"UK": "GB", "EL": "GR"}
"""Codes that institutions of the Union use beside those of ISO 3166."""


@dataclass(frozen=True, slots=True)
class ShareLimit:
    """These payers together pay at most so many percent of the cost."""

    payers: tuple[str, ...]
    percent: float


@dataclass(frozen=True, slots=True)
class Published:
    """What a programme publishes: who may apply together, at which rates, and how much payers may pay together."""

    key: str
    words: tuple[str, ...]
    source: str
    mark: str
    statuses: CountryStatuses
    country_rule: CountryRule
    consortium: Consortium
    rates: tuple[Rate, ...]
    limits: tuple[ShareLimit, ...]

    def within(self, cost: float, paid: Mapping[str, float]) -> bool:
        """Whether what payers pay keeps to every limit. A payer that is not named pays nothing."""
        return all(
            sum(paid.get(payer, 0.0) for payer in limit.payers)
            <= cost * limit.percent / 100 + 1e-9 * abs(cost)
            for limit in self.limits
        )


@lru_cache(maxsize=1)
def published_rules() -> tuple[Published, ...]:
    """The rules that ship."""
    plain = json.loads((FOLDER / "published.json").read_text(encoding="utf-8"))
    return tuple(_published(one) for one in plain["rules"])


def _published(one: Mapping[str, Any]) -> Published:
    lands = [
        (code, kind)
        for kind, name in (("member", "members"), ("associated", "associated"))
        for code in one[name]
    ]
    return Published(
        key=one["key"],
        words=tuple(one["words"]),
        source=one["source"],
        mark=one["mark"],
        statuses=read_statuses((code, kind, None, None) for code, kind in lands),
        country_rule=CountryRule(statuses=(("member", Period()), ("associated", Period()))),
        consortium=read_consortium(one["consortium"]),
        rates=read_rates(one["rates"]),
        limits=tuple(ShareLimit(tuple(limit["payers"]), limit["percent"]) for limit in one["shares"]),
    )
