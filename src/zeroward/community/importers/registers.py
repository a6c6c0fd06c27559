"""Loading the shipped register: working groups that meet elsewhere, and agreements, as far as the sources tell."""

from datetime import date
from pathlib import Path
from typing import Any

from zeroward.community.models import Agreement, Group
from zeroward.core.catalogue import Loaded
from zeroward.core.data_files import as_lines, read_json
from zeroward.core.domain.upsert import upsert
from zeroward.core.models import Visibility


def load_registers(data: Path) -> Loaded:
    """Groups, then agreements. What is not in the file stays as it is."""
    path = data / "community" / "registers.json"
    if not path.is_file():  # a catalogue of one's own need not have one
        return Loaded()
    content = read_json(path)
    total = Loaded()
    for item in content["groups"]:
        total += upsert(Group, key=item["key"], values=_group(item))[1]
    for item in content["agreements"]:
        total += upsert(Agreement, key=item["key"], values=_agreement(item))[1]
    return total


def _group(item: dict[str, Any]) -> dict[str, Any]:
    return {
        "title": item["title"],
        "about": item["about"],
        "kind": item["kind"],
        "country": item.get("country", ""),
        "scope": "mission",
        "openness": Group.Openness.CLOSED,
        "meets_here": False,
        "formal": item.get("formal"),
        "state": item.get("state", Group.State.ACTIVE),
        "state_note": item.get("state_note", ""),
        "since": item.get("since"),
        "parties": as_lines(item.get("parties")),
        "source_note": item["source"],
    }


def _agreement(item: dict[str, Any]) -> dict[str, Any]:
    return {
        "title": item["title"],
        "summary": item["summary"],
        "kind": item["kind"],
        "state": item["state"],
        "country": item.get("country", ""),
        "scope": "mission",
        "visibility": Visibility.PUBLIC,
        "parties": as_lines(item.get("parties")),
        "goals": as_lines(item.get("goals")),
        "signed_on": _day(item.get("signed_on")),
        "year": item.get("year"),
        "until_on": _day(item.get("until_on")),
        "signatories_total": item.get("signatories_total"),
        "source_note": item["source"],
    }


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
