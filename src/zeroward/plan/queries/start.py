"""What a plan starts from, in words; and whether the inventory says something else by now."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from zeroward.core.ui.tables import Column, Table
from zeroward.core.visibility import Viewer, may_see
from zeroward.plan.models import Plan
from zeroward.plan.queries.baseline import baseline_of, by_sector, total_of
from zeroward.plan.queries.words import bare, share, tonnes
from zeroward.plan.vocabulary import SECTORS


@dataclass(frozen=True, slots=True)
class Start:
    """`moved` holds the total that the inventory gives today when that is another one; "" otherwise."""

    total: str
    year: int
    origin: str
    source: str
    table: Table | None
    missing: int
    confidential: bool
    removals: str
    moved: str
    may_see_inventory: bool


def start_of(plan: Plan, viewer: Viewer) -> Start | None:
    """None when the plan starts from nothing yet. Three queries where it starts from an inventory."""
    baseline = plan.baseline
    total = total_of(baseline)
    if total is None:
        return None
    seen = plan.inventory is not None and may_see(plan.inventory, viewer)
    return Start(
        total=tonnes(total),
        year=int(baseline["year"]),
        origin=str(baseline["origin"]),
        source=str(baseline.get("source", "")),
        table=_table(baseline, total),
        missing=int(baseline.get("missing", 0)),
        confidential=bool(baseline.get("confidential")),
        removals=tonnes(-1000 * float(baseline["removals"])) if baseline.get("removals") else "",
        moved=_moved(plan) if seen else "",
        may_see_inventory=seen,
    )


def _table(baseline: dict[str, object], total: float) -> Table:
    return Table(
        _("Emissions of the base year by sector"),
        (Column(_("Sector")), Column(_("t CO₂e"), numeric=True), Column(_("Share"), numeric=True)),
        [
            (SECTORS[sector], bare(amount), share(amount, total))
            for sector, amount in by_sector(baseline).items()
        ],
        foot=(_("Total"), bare(total), ""),
    )


def _moved(plan: Plan) -> str:
    """The inventory's city and country must be at hand: they are those of the plan."""
    inventory = plan.inventory
    if inventory is None:
        return ""
    inventory.city = plan.city
    now = baseline_of(inventory)
    if now["rows"] == plan.baseline.get("rows"):
        return ""
    total = total_of(now)
    return tonnes(total) if total is not None else _("nothing")
