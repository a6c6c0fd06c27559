"""The shipped opportunities and cases, read once."""

import json
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

from zeroward.methods.funding import Compiled, CountryStatuses, Offer, compile_offers
from zeroward.methods.funding.folder import read_country_list, read_folder

ROOT = Path(__file__).parents[3]
NOW = datetime(2026, 11, 26, 10, tzinfo=UTC)


@lru_cache(maxsize=1)
def offers() -> dict[str, Offer]:
    return {offer.key: offer for offer in read_folder(ROOT / "data" / "funding")}


@lru_cache(maxsize=1)
def statuses() -> CountryStatuses:
    return read_country_list(ROOT / "data" / "catalogue" / "countries.json")


@lru_cache(maxsize=1)
def compiled() -> Compiled:
    return compile_offers(offers().values(), statuses())


@lru_cache(maxsize=1)
def questions() -> dict[str, str]:
    """Fact → the question that settles it."""
    plain = json.loads((ROOT / "data" / "profile" / "facts.json").read_text(encoding="utf-8"))
    return {item["key"]: item["question"] for item in plain["items"]}


def cases(name: str) -> Any:
    return json.loads((ROOT / "tests" / "cases" / name).read_text(encoding="utf-8"))


def facts_of(plain: dict[str, Any]) -> dict[str, Any]:
    """Facts as a profile holds them: several values are a set."""
    return {key: frozenset(value) if isinstance(value, list) else value for key, value in plain.items()}
