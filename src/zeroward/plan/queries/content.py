"""The content of a plan as plain data: what is frozen, compared, exported and computed from."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any, Final

from zeroward.plan.models import Plan

SCHEMA: Final = 1
HEADER: Final = (
    "title",
    "vision",
    "model",
    "model_text",
    "base_year",
    "target_year",
    "last_year",
    "price_year",
    "rates",
    "carbon_price",
    "population",
    "equity_groups",
    "is_example",
)
VALUE: Final = ("driver", "cells", "uncertainty_percent", "quality", "source_text", "note", "lock")
OBSERVATION: Final = ("node", "category", "year", "value", "published_on", "source_text")
TARGET: Final = (
    "title",
    "kind",
    "base_year",
    "reference",
    "percent",
    "level",
    "year",
    "intensity_driver",
    "sectors",
    "path",
    "milestones",
    "is_main",
    "source_text",
    "note",
    "lock",
)
SCENARIO: Final = ("title", "content", "digest", "note", "is_plan", "lock")
POLICY: Final = (
    "type",
    "level",
    "name",
    "description",
    "relevance",
    "need_for_action",
    "reductions",
    "source_text",
    "lock",
)
OFFSET: Final = (
    "kind",
    "name",
    "tonnes",
    "year",
    "standard",
    "vintage",
    "retirement",
    "permanence_years",
    "note",
    "lock",
)
ACTION: Final = (
    "code",
    "name",
    "description",
    "kind",
    "state",
    "field",
    "lever",
    "outcome",
    "scale",
    "comments",
    "start",
    "end",
    "curve",
    "lifetime",
    "effect_kind",
    "effect",
    "strength",
    "in_plan",
    "estimates",
    "compensated_natural",
    "compensated_technical",
    "renewable_mwh",
    "removed_energy",
    "source_text",
    "quick_win_by",
    "quick_win_promise",
    "quick_win_origin",
    "quick_win_outcome",
    "quick_win_kept_on",
    "library_key",
    "lock",
)
STEP: Final = ("order", "title", "owner", "start", "due", "done_on")
PARTY: Final = ("role", "name", "person")
COST: Final = ("type", "payer", "amount", "first", "last", "source_text")
CO_BENEFIT: Final = ("benefit", "inputs", "text", "beneficiary", "first", "last", "source_text")
LINK: Final = ("kind", "target", "label")
EQUITY: Final = (
    "group",
    "lens",
    "effect",
    "share",
    "reversible",
    "timing",
    "evidence",
    "respondents",
    "claim",
    "source_text",
    "mitigation",
    "mitigation_owner",
    "mitigation_due",
    "mitigation_cost",
    "lock",
)
PORTFOLIO: Final = ("field", "name", "description", "lock")
PATHWAY: Final = (
    "order",
    "field",
    "lever",
    "early_changes",
    "late_outcomes",
    "direct_impacts",
    "indirect_impacts",
    "lock",
)
INDICATOR: Final = (
    "number",
    "key",
    "name",
    "unit",
    "definition",
    "direction",
    "node",
    "category",
    "baseline",
    "baseline_year",
    "targets",
    "source_text",
    "metadata",
    "lock",
)

APART: Final = frozenset({"id", "lock"})
"""Columns that say where a row lies and how often it was saved, not what it says."""


def row_of(record: Any, fields: Iterable[str]) -> dict[str, Any]:
    """A stored row as plain data; dates as ISO text, so that a frozen row and a stored one are the same."""
    return {"id": record.pk, **{name: plain(getattr(record, name)) for name in fields}}


def plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date | datetime) else value


def header_of(plan: Plan) -> dict[str, Any]:
    """What the plan says about itself. `plan.city` and its country must be at hand."""
    city = plan.city
    return {
        "city": city.key,
        "city_name": city.name,
        "country": city.country.code,
        **{name: plain(getattr(plan, name)) for name in HEADER},
    }


def digest_of(content: Mapping[str, Any]) -> str:
    """SHA-256 of the content in canonical JSON, without ids and locks: what says the same has the same digest."""
    core = {name: meaning(part) if isinstance(part, list) else part for name, part in content.items()}
    text = json.dumps(core, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def meaning(rows: Iterable[Any]) -> list[Any]:
    """Rows, and the rows within them, without what tells only where they lie."""
    return [
        {
            name: meaning(part) if isinstance(part, list) and part and isinstance(part[0], Mapping) else part
            for name, part in row.items()
            if name not in APART
        }
        if isinstance(row, Mapping)
        else row
        for row in rows
    ]
