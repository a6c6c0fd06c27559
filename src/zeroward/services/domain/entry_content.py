"""The fields of an entry that a provider may write, as plain data; and the rule that simple answers stand for."""

from collections.abc import Mapping
from typing import Any, Final

from zeroward.core.data_files import as_lines
from zeroward.services.models import Service

TEXTS: Final[Mapping[str, int]] = {
    "name": 200,
    "description": 2000,
    "eligibility": 1000,
    "rule_note": 600,
    "apply_how": 1000,
    "formats": 600,
}
"""Texts and how long they may be."""
CHOSEN: Final = ("kind", "level", "reach", "effort", "availability")
LISTS: Final = ("pathways", "countries", "languages", "stages", "shelves", "sectors", "audiences")
ADDRESSES: Final = ("apply_url", "website")
OCCASION: Final = (
    "name",
    "starts",
    "ends",
    "apply_from",
    "apply_by",
    "place",
    "country",
    "online",
    "url",
    "note",
)
AS_IS, EVERYONE, SOME, UNKNOWN = "as-is", "everyone", "some", "unknown"
ADMITS: Final = (AS_IS, EVERYONE, SOME, UNKNOWN)
NOBODY_ELSE: Final[Mapping[str, Any]] = {
    "kind": UNKNOWN,
    "mission": False,
    "pledge": False,
    "low": None,
    "high": None,
}


def content_of(service: Service) -> dict[str, Any]:
    """What the entry says now. Four queries."""
    content: dict[str, Any] = {name: getattr(service, name) for name in (*TEXTS, *CHOSEN, *ADDRESSES)}
    content["apply_contact"] = service.apply_contact
    content.update(
        {name: list(getattr(service, name)) for name in LISTS if name not in ("pathways", "countries")}
    )
    content["pathways"] = sorted(service.pathways.values_list("key", flat=True))
    content["countries"] = sorted(service.countries.values_list("code", flat=True))
    content["admits"] = {**NOBODY_ELSE, "kind": AS_IS if service.rule else UNKNOWN}
    content["occasions"] = [
        {
            "name": one.name,
            "starts": one.starts,
            "ends": one.ends,
            "apply_from": one.apply_from.isoformat() if one.apply_from else "",
            "apply_by": one.apply_by.isoformat() if one.apply_by else "",
            "place": one.place,
            "country": one.country.code if one.country else "",
            "online": one.online,
            "url": one.url,
            "note": one.note,
        }
        for one in service.occasions.select_related("country")
    ]
    return content


def rule_from(content: Mapping[str, Any], current: Mapping[str, Any]) -> dict[str, Any]:
    """The condition that the simple answers stand for; `current` where it stays as it is, {} where nobody knows.

    Offers of some countries are for cities of these countries.
    """
    admits = content["admits"]
    if admits["kind"] == AS_IS:
        return dict(current)
    if admits["kind"] == UNKNOWN:
        return {}
    tests: list[dict[str, Any]] = []
    if content["reach"] == "countries" and content["countries"]:
        tests.append({"fact": "country", "one_of": list(content["countries"])})
    elif content["reach"] == "eu":
        tests.append({"fact": "eu_status", "has_any": ["member", "associated"]})
    if admits["kind"] == SOME:
        if admits["mission"]:
            tests.append({"fact": "mission_city", "is": True})
        if admits["pledge"]:
            tests.append({"fact": "neutrality_pledge", "is": True})
        if admits["low"] is not None:
            tests.append({"fact": "population", "at_least": admits["low"]})
        if admits["high"] is not None:
            tests.append({"fact": "population", "at_most": admits["high"]})
    return {"all": tests}


def lines(text: str) -> str:
    """One item a line, without empty ones."""
    return as_lines([line for line in text.splitlines() if line.strip()])
