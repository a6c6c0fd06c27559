"""What a plan says: policies, gap, pathways, portfolios, what is left over, indicators. Its actions: `plan_actions`."""

from collections.abc import Mapping
from typing import Any, Final

from zeroward.contract.queries.sources.building import Modules, Origin, fields, row, table, text
from zeroward.contract.queries.sources.plan_actions import action_rows, cost_rows
from zeroward.plan.exporters.contract.model import Contract, field_name, lever_name
from zeroward.plan.models import Plan
from zeroward.plan.queries.indicator_values import IndicatorRow
from zeroward.plan.queries.load import load_plan
from zeroward.plan.vocabulary import MILESTONES

MEANS: Final = {"sink": "natural", "removal": "technical", "credit": "credit"}
TOTAL: Final = "total"


def plan_modules(plan: Plan, day: str) -> Modules:
    """Modules that the plan can fill."""
    found = Contract(load_plan(plan))
    origin = Origin("plan", plan.title, day)
    made: Modules = {}
    header = found.loaded.header
    fields(made, "CM-2", origin, {"ambition": header["vision"], "horizon": found.loaded.target_year})
    table(made, "A-2.1", "A-2.1", _policies(found, origin))
    _gap(made, found, origin)
    table(made, "B-1.1", "B-1.1", _pathways(found, origin))
    table(made, "B-2.1", "B-2.1", _portfolios(found, origin))
    table(made, "B-2.2", "B-2.2", action_rows(found, origin))
    _left_over(made, found, origin)
    table(made, "B-3.1", "B-3.1", _indicators(found, origin))
    table(made, "B-3.2", "B-3.2", _metadata(found, origin))
    table(made, "C-3.1", "C-3.1", cost_rows(found, origin))
    return made


def _policies(found: Contract, origin: Origin) -> list[dict[str, Any]]:
    return [
        row(
            origin,
            f"policy-{one['id']}",
            {
                "type": one["type"],
                "level": one["level"],
                "name": one["name"],
                "description": one["description"],
                "relevance": one["relevance"],
                "need": one["need_for_action"],
            },
        )
        for one in found.loaded.policies
    ]


def _gap(made: Modules, found: Contract, origin: Origin) -> None:
    gap = found.gap
    if not gap.known:
        return
    fields(made, "A-2.3", origin, {"base_year": found.loaded.base_year, "target_year": gap.year})
    rows = []
    for one in (*gap.rows, *((gap.total,) if gap.total else ())):
        amounts = {
            "baseline": one.baseline,
            "target": one.target,
            "existing": one.existing,
            "gap": one.open,
            "contract": one.contract,
            "residual": one.residual,
        }
        rows.append(row(origin, one.sector, {"sector": one.sector, **amounts}))
    table(made, "A-2.3", "A-2.3", rows)


def _pathways(found: Contract, origin: Origin) -> list[dict[str, Any]]:
    return [
        row(
            origin,
            f"pathway-{one['id']}",
            {
                "field": one["field"],
                "lever": [one["lever"]] if one["lever"] else None,
                "early": one["early_changes"],
                "late": one["late_outcomes"],
                "direct": one["direct_impacts"],
                "indirect": one["indirect_impacts"],
            },
        )
        for one in found.loaded.pathways
    ]


def _portfolios(found: Contract, origin: Origin) -> list[dict[str, Any]]:
    names = {one["code"]: one for one in found.actions}
    rows = []
    for one in found.loaded.portfolios:
        members = [code for code in one["actions"] if code in names]
        values = {
            "field": one["field"],
            "portfolio": ". ".join(part for part in (one["name"], one["description"]) if part),
            "actions": [f"{code} {names[code]['name']}" for code in members],
            "descriptions": "\n".join(
                f"{code}: {names[code]['description']}" for code in members if names[code]["description"]
            ),
        }
        rows.append(row(origin, f"portfolio-{one['id']}", values))
    return rows


def _left_over(made: Modules, found: Contract, origin: Origin) -> None:
    ledger = found.ledger
    rows = []
    for one in ledger.sectors:
        share = 100 * one.residual / one.base if one.base else None
        values = {"source": one.title, "sector": one.sector, "amount": one.residual, "share": share}
        rows.append(row(origin, one.sector, values))
    table(made, "B-2.3", "B-2.3", rows)
    offsets = [
        row(
            origin,
            f"offset-{one['id']}",
            {
                "means": MEANS.get(one["kind"]),
                "name": one["name"],
                "amount": one["tonnes"],
                "year": one["year"],
                "standard": one["standard"],
                "description": one["note"],
            },
        )
        for one in found.loaded.offsets
    ]
    table(made, "B-2.3", "B-2.3b", offsets)
    text(made, "B-2.3", origin, "\n".join(ledger.findings) if ledger.ledger is not None else "")


def _indicators(found: Contract, origin: Origin) -> list[dict[str, Any]]:
    pathways = {one["order"]: one for one in found.loaded.pathways}
    names = {one["code"]: one["name"] for one in found.actions}
    rows = []
    for one in found.indicators:
        outcomes = [_outcome(pathways[order]) for order in one.row["pathways"] if order in pathways]
        values = {
            "outcome": "\n".join(outcomes),
            "action": [f"{code} {names.get(code, '')}".strip() for code in one.row["actions"]],
            "number": one.row["number"],
            "indicator": one.row["name"],
            "unit": one.row["unit"],
            "baseline": one.baseline.value,
            **{f"target_{year}": one.target(year).value for year in MILESTONES},
        }
        rows.append(row(origin, f"indicator-{one.row['id']}", values))
    return rows


def _outcome(pathway: Mapping[str, Any]) -> str:
    place = f"{field_name(pathway['field'])}, {lever_name(pathway['lever'])}"
    said = pathway["late_outcomes"] or pathway["direct_impacts"] or pathway["early_changes"]
    return f"{place}: {said}" if said else place


def _metadata(found: Contract, origin: Origin) -> list[dict[str, Any]]:
    return [row(origin, f"indicator-{one.row['id']}", _answers(found, one)) for one in found.indicators]


def _answers(found: Contract, one: IndicatorRow) -> dict[str, Any]:
    said = one.row["metadata"]
    pathways = {path["order"]: path for path in found.loaded.pathways}
    named = [_outcome(pathways[order]) for order in one.row["pathways"] if order in pathways]
    captured = said.get("captured_by")
    return {
        "number": one.row["number"],
        "name": one.row["name"],
        "unit": one.row["unit"],
        "definition": one.row["definition"],
        "calculation": said.get("calculation"),
        "direct": said.get("direct"),
        "direct_sectors": list(said.get("sectors") or ()),
        "indirect": said.get("indirect"),
        "co_benefits": [str(said["co_benefit"])] if said.get("co_benefit") else None,
        "in_pathways": bool(named) or None,
        "pathways": named,
        "reported": bool(captured) if captured is not None else None,
        "reported_by": [str(captured)] if captured and not isinstance(captured, bool) else None,
        "data_source": one.row["source_text"],
        "availability": said.get("availability"),
        "interval": said.get("interval"),
        "deliverables": said.get("deliverables"),
        "other_systems": said.get("other_systems"),
    }
