"""Values of programmes and opportunities from the entries of the shipped data."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Final

from zeroward.core.models import Source
from zeroward.funding.importers.pieces import Pieces
from zeroward.funding.models import OpportunityState, Programme

METHOD: Final = "Read in stored copies of public pages; facts only, in our own words"


def programme_values(
    item: Mapping[str, Any], pieces: Pieces, sources: Mapping[str, Source]
) -> dict[str, Any]:
    place = f"programmes.json: {item['key']}"
    return {
        "name": item["name"],
        "description": item["description"],
        "funder": item["funder"],
        "level": item["level"],
        "instrument": item["instrument"],
        "way": item["way"],
        "country_rule": pieces.country_rule(item["country_rule"], place=place),
        "rules": pieces.rules(item["rules"], place=place),
        "rates": item["rates"],
        "valid_from": _day(item["from"]),
        "valid_to": _day(item["to"]),
        "website": item["website"],
        "contact": item["contact"],
        "note": item["note"],
        **_provenance(item, sources),
    }


def opportunity_values(
    item: Mapping[str, Any], pieces: Pieces, sources: Mapping[str, Source], programme: Programme
) -> dict[str, Any]:
    place = f"opportunities: {item['key']}"
    low, high = item.get("ticket", (None, None))
    return {
        "programme": programme,
        "title": item["title"],
        "summary": item["summary"],
        "text": item.get("words", ""),
        "instrument": item.get("instrument", ""),
        "action_type": item.get("action_type", ""),
        "state": item.get("state", OpportunityState.UNKNOWN),
        "opens_on": _day(item.get("opens")),
        "valid_to": _day(item.get("to")),
        "currency": item.get("currency", "EUR"),
        "budget": _amount(item.get("budget")),
        "ticket_min": _amount(low),
        "ticket_max": _amount(high),
        "grants_expected": item.get("grants"),
        "rates": item.get("rates", []),
        "advance": item.get("advance", ""),
        "effort_days": pieces.effort_days(item.get("effort", ""), place=place),
        "country_rule": pieces.country_rule(item.get("country_rule"), place=place),
        "rules": pieces.rules(item.get("rules"), place=place),
        "consortium": item.get("consortium", {}),
        "checklist": pieces.checklist(item.get("checklist", []), place=place),
        "languages": item.get("languages", []),
        "just_transition": item.get("just_transition", False),
        "website": item.get("website", ""),
        "contact": item.get("contact", ""),
        "outside_key": item.get("outside_key", ""),
        "retrieved_on": _day(item["read"][0]["on"]),
        "note": item.get("note", ""),
        **_provenance(item, sources),
    }


def _provenance(item: Mapping[str, Any], sources: Mapping[str, Source]) -> dict[str, Any]:
    return {
        "source": sources.get(item["source"]),
        "source_ref": item["read"],
        "method": METHOD,
        "quality": item["quality"],
        "quality_note": item.get("quality_note", ""),
    }


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _amount(value: int | float | None) -> Decimal | None:
    """With two places, as the database gives it back: the loader compares the two."""
    return None if value is None else Decimal(str(value)).quantize(Decimal("0.01"))
