"""What the investment plan says: tables T1 to T15, and why a table is not available."""

from typing import Final

from zeroward.contract.queries.sources.building import Modules, Origin, table, withheld
from zeroward.core.visibility import Viewer
from zeroward.finance.queries.tables import reasons_of, tables_of
from zeroward.methods.contracts.template.shapes import Template
from zeroward.plan.models import Plan

ROOM: Final = "finance"


def money_modules(template: Template, plan: Plan, viewer: Viewer, day: str) -> Modules:
    """Modules of the investment plan. A reason for an empty table stands in the text of its module."""
    made: Modules = {}
    rows, reasons = tables_of(plan, viewer), reasons_of(plan)
    for module in template.modules:
        for shape in module.tables:
            if rows.get(shape.id):
                table(made, module.id, shape.id, rows[shape.id])
    for module in template.modules:
        said = [reasons[shape.id] for shape in module.tables if reasons.get(shape.id)]
        if said and module.id not in made:
            made[module.id] = {"text": withheld(Origin(ROOM, plan.title, day), "\n".join(said))}
    return made
