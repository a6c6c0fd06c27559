"""The content of an inventory as plain data: what is frozen, compared, exported and computed from."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any

from zeroward.inventory.models import Activity, CellNote, CityFactor, Inventory

SCHEMA = 1
HEADER = (
    "year",
    "title",
    "boundary_kind",
    "boundary",
    "inclusions",
    "framework",
    "gwp_set",
    "electricity_rule",
    "factor_series",
    "population",
    "area_km2",
    "notes",
    "is_example",
)
ACTIVITY = (
    "source",
    "carrier",
    "method",
    "label",
    "amount",
    "unit",
    "inputs",
    "factor",
    "quality_activity",
    "quality_factor",
    "uncertainty_activity",
    "uncertainty_factor",
    "origin",
    "note",
    "source_text",
)
NOTE = ("source", "key", "explanation", "target")
FACTOR = (
    "key",
    "use",
    "values",
    "unit",
    "gwp_set",
    "basis",
    "boundary",
    "valid_from",
    "valid_to",
    "source_text",
    "url",
    "quality",
    "uncertainty_percent",
)


def row_of(record: Any, fields: Iterable[str]) -> dict[str, Any]:
    return {"id": record.pk, **{name: getattr(record, name) for name in fields}}


def header_of(inventory: Inventory) -> dict[str, Any]:
    """What the inventory says about itself. `inventory.city` and its country must be at hand."""
    city = inventory.city
    return {
        "city": city.key,
        "city_name": city.name,
        "country": city.country.code,
        **{name: getattr(inventory, name) for name in HEADER},
    }


def content_of(
    inventory: Inventory,
    *,
    activities: Iterable[Activity],
    notes: Iterable[CellNote],
    factors: Iterable[CityFactor],
) -> dict[str, Any]:
    """Everything that a version holds, but its results. Rows stand in a fixed order."""
    return {
        "schema": SCHEMA,
        "header": header_of(inventory),
        "activities": [row_of(one, ACTIVITY) for one in sorted(activities, key=lambda one: one.pk)],
        "cell_notes": [row_of(one, NOTE) for one in sorted(notes, key=lambda one: one.source)],
        "city_factors": [row_of(one, FACTOR) for one in sorted(factors, key=lambda one: one.pk)],
    }


def digest_of(content: Mapping[str, Any]) -> str:
    """SHA-256 of the content in canonical JSON: the same content always has the same digest."""
    text = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False, default=str)
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
