"""What the investment plan says: tables T1 to T15, and why a table is not available."""

from typing import Final

from zeroward.contract.queries.sources.building import Modules, Origin, table, withheld
from zeroward.core.visibility import Viewer
from zeroward.finance.queries.tables import reasons_of, tables_of
from zeroward.methods.contracts.template.shapes import Template
from zeroward.plan.models import Plan

ROOM: Final = "finance"


def money_modules(template: Template, plan: Plan, viewer: Viewer, day: str) -> Modules:
    """Modules of the investment plan. Why a table is empty stands in the module's field of the table's name."""
    made: Modules = {}
    rows, reasons = tables_of(plan, viewer), reasons_of(plan)
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
