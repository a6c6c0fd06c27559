"""What the investment plan says: tables T1 to T15, and why a table is not available."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from zeroward.contract.queries.sources.building import Modules, Origin, table, withheld
from zeroward.core.visibility import Viewer
from zeroward.finance.queries.tables import reasons_of, tables_of
from zeroward.finance.queries.tables_of_actions import YEARLY
from zeroward.methods.contracts.template.shapes import Template
from zeroward.plan.models import Plan
from zeroward.plan.queries.load import load_plan

ROOM: Final = "finance"
Row = dict[str, Any]


def money_modules(template: Template, plan: Plan, viewer: Viewer, day: str) -> Modules:
    """Modules of the investment plan. Why a table is empty stands in the module's field of the table's name."""
    made: Modules = {}
    rows, reasons = by_action(tables_of(plan, viewer), plan), reasons_of(plan)
    for module in template.modules:
        for shape in module.tables:
            if rows.get(shape.id):
                table(made, module.id, shape.id, rows[shape.id])
    for module in template.modules:
        for shape in module.tables:
            if reasons.get(shape.id) and not rows.get(shape.id):
                why = withheld(Origin(ROOM, plan.title, day), reasons[shape.id])
                made.setdefault(module.id, {}).setdefault("fields", {})[shape.id] = why
    return made


def by_action(tables: Mapping[str, Sequence[Row]], plan: Plan) -> dict[str, list[Row]]:
    """The same tables, with rows of an action known by the action and not by its number.

    Who numbers the actions anew changes a number, and not which row is which.
    """
    keys = {one["code"]: f"action-{one['id']}" for one in load_plan(plan).plan_actions}
    return {table: [_by_action(row, keys) for row in rows] for table, rows in tables.items()}


def _by_action(row: Row, keys: Mapping[str, str]) -> Row:
    number = row["cells"].get("number", {}).get("value")
    if not row["id"].startswith("action-") or number not in keys:
        return row
    ending = f"-{YEARLY}" if row["id"].endswith(f"-{YEARLY}") else ""
    return {**row, "id": keys[number] + ending}
