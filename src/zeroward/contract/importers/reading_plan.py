"""Confirmed actions and the confirmed target of a contract as rows of a plan's import."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from zeroward.contract.importers.reading_rows import checked_rows, lines_of, source_of
from zeroward.contract.models import ContractFile
from zeroward.contract.queries.reading_items import value_in
from zeroward.plan.importers.contract.actions import OF_FIELD
from zeroward.plan.importers.parsed import Parsed, ParsedRow
from zeroward.plan.models import (
    ActionKind,
    ActionState,
    CostType,
    EffectKind,
    PartyRole,
    PathKind,
    TargetKind,
)

FORMAT = "reading"
_TEXTS = ("description", "outcome", "scale", "comments")


def plan_parsed(file: ContractFile, data: Mapping[str, Any]) -> Parsed:
    """`data` is the agreed reading. Only what a person confirmed or corrected goes in."""
    rows = [_action(file, row) for row in checked_rows(data, "actions") if value_in(row, "name")]
    target = data.get("target")
    if target and target.get("mark"):
        rows += _target(file, data, target)
    return Parsed(FORMAT, tuple(rows))


def _action(file: ContractFile, row: Mapping[str, Any]) -> ParsedRow:
    field = value_in(row, "field") or ""
    values: dict[str, Any] = {
        "name": str(value_in(row, "name"))[:200],
        "kind": ActionKind.IMPROVE,
        "state": ActionState.PLANNED,
        "field": field,
        "lever": value_in(row, "lever") or "",
        "parties": _responsible(row),
        "source_text": source_of(file, "B-2.2", row),
        **{name: str(row.get(name) or "")[:5000] for name in _TEXTS},
    }
    hints: list[str] = []
    values |= _effect(row, field, hints)
    cost, renewable = value_in(row, "cost"), value_in(row, "renewable")
    if cost:
        values["costs"] = [
            {"type": str(CostType.INVESTMENT), "payer": "other", "amount": cost, "source_text": ""}
        ]
        hints.append(_("Who pays is not said; the cost stands with “others”."))
    if renewable:
        values["renewable_mwh"] = renewable
    return ParsedRow(lines_of(row), "actions", values, hints=tuple(hints))


def _responsible(row: Mapping[str, Any]) -> list[dict[str, str]]:
    name = " ".join(str(row.get("responsible") or "").split())[:200]
    return [{"role": str(PartyRole.RESPONSIBLE), "name": name, "person": ""}] if name else []


def _effect(row: Mapping[str, Any], field: str, hints: list[str]) -> dict[str, Any]:
    tonnes = value_in(row, "reduction")
    if not tonnes or tonnes < 0:
        return {}
    named = [one for one in row.get("sectors") or () if one not in ("total", "other")]
    sector = named[0] if len(named) == 1 else OF_FIELD.get(field, "")
    if not sector:
        hints.append(_("%(tonnes)s t: in which sector is not said.") % {"tonnes": f"{tonnes:.6g}"})
        return {}
    return {
        "effect_kind": EffectKind.TONNES,
        "effect": {"tonnes": tonnes, "sector": sector},
        "estimates": {sector: tonnes},
    }


def _target(file: ContractFile, data: Mapping[str, Any], target: Mapping[str, Any]) -> list[ParsedRow]:
    """The target in percent of the baseline, both as confirmed."""
    baseline = data.get("baseline") or {}
    reference = baseline.get("value") if baseline.get("mark") else None
    percent = target.get("percent")
    if percent is None and reference and target.get("value") is not None:
        percent = 100 * target["value"] / reference
    if percent is None or not reference:
        return []
    values = {
        "title": _("Target of the contract"),
        "kind": str(TargetKind.ABSOLUTE),
        "reference": reference,
        "percent": percent,
        "path": str(PathKind.LINEAR),
        "source_text": source_of(file, "A-2.3", target),
    }
    return [ParsedRow(lines_of(target), "targets", values)]
