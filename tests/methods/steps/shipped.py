"""The shipped steps, and the twenty journeys that were written before them."""

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from zeroward.methods.steps import Catalogue, Situation, read_steps

REPOSITORY = Path(__file__).resolve().parents[3]
TODAY = date(2026, 11, 26)


def read(*parts: str) -> Any:
    return json.loads(REPOSITORY.joinpath(*parts).read_text(encoding="utf-8"))


@cache
def facts() -> frozenset[str]:
    return frozenset(item["key"] for item in read("data", "profile", "facts.json")["items"])


@cache
def shipped() -> Catalogue:
    return read_steps(read("data", "journey", "steps.json"), facts=facts())


@cache
def journeys() -> tuple[dict[str, Any], ...]:
    return tuple(read("tests", "cases", "first_steps.json")["journeys"])


@cache
def statuses() -> dict[str, frozenset[str]]:
    """Status of each country today."""
    items = read("data", "catalogue", "countries.json")["items"]
    return {
        one["code"]: frozenset(status["kind"] for status in one["statuses"] if status["to"] is None)
        for one in items
    }


def situation_of(journey: dict[str, Any]) -> Situation:
    """The three answers, with what the platform knows of the country and of a Mission City."""
    answers = dict(journey["answers"])
    told: dict[str, Any] = {
        key: frozenset(value) if isinstance(value, list) else value for key, value in answers.items()
    }
    city = told.pop("city", "")
    if "country" in told:
        told["eu_status"] = statuses()[told["country"]]
    if city:
        items = read("data", "catalogue", "mission_cities.json")["items"]
        item = next(one for one in items if one["id"] == city)
        told |= {
            "mission_city": True,
            "mission_label": bool(item["mission_label"]),
            "contract_submitted": bool(item["ccc_submitted"]),
        }
    return Situation(told, TODAY)
