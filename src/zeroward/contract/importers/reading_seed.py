"""Taking over what was confirmed: the dry runs of an inventory, a plan, an investment plan."""

from typing import Any

from django.utils.translation import gettext as _

from zeroward.contract.importers.reading_finance import finance_found
from zeroward.contract.importers.reading_inventory import inventory_parsed
from zeroward.contract.importers.reading_plan import plan_parsed
from zeroward.contract.models import ContractFile
from zeroward.contract.queries.readings import agreed_reading
from zeroward.core.domain.imports import PlannedRow, keep_plan
from zeroward.core.errors import ConflictError
from zeroward.core.models import ImportRun
from zeroward.core.permissions import demand
from zeroward.core.visibility import Viewer
from zeroward.finance.domain.importing import about as about_investment
from zeroward.finance.importers.planning import Against
from zeroward.finance.importers.planning import plan_rows as investment_rows
from zeroward.finance.importers.project_rows import project_rows
from zeroward.finance.models import InvestmentPlan
from zeroward.finance.queries.load import load_investment
from zeroward.finance.rules import EDIT as EDIT_INVESTMENT
from zeroward.inventory.domain.importing import about as about_inventory
from zeroward.inventory.importers.plan import plan_rows as inventory_rows
from zeroward.inventory.models import Inventory
from zeroward.inventory.rules import ENTER
from zeroward.places.domain.city_places import place_of as place_of_inventory
from zeroward.places.domain.city_places import place_of as place_of_plan
from zeroward.plan.domain.exchange.importing import about as about_plan
from zeroward.plan.importers.planning import plan_rows
from zeroward.plan.models import Plan
from zeroward.plan.queries.load import load_plan
from zeroward.plan.rules import EDIT


def seed_plan(*, actor: Any, viewer: Viewer, file: ContractFile, plan: Plan) -> ImportRun:
    """A dry run that the plan's own page shows and commits. Raises NotAllowedError, ConflictError."""
    demand(viewer, EDIT, place_of_plan(plan.city))
    rows = plan_rows(plan, load_plan(plan), plan_parsed(file, agreed_reading(file)))
    return _kept("plan.reading", file, rows, actor=actor, scope=plan.scope, about=about_plan(plan))


def seed_inventory(*, actor: Any, viewer: Viewer, file: ContractFile, inventory: Inventory) -> ImportRun:
    """The same for an inventory."""
    demand(viewer, ENTER, place_of_inventory(inventory.city))
    rows = inventory_rows(inventory, inventory_parsed(file, agreed_reading(file)))
    return _kept(
        "inventory.reading", file, rows, actor=actor, scope=inventory.scope, about=about_inventory(inventory)
    )


def seed_investment(
    *, actor: Any, viewer: Viewer, file: ContractFile, investment: InvestmentPlan
) -> ImportRun:
    """The same for an investment plan."""
    plan = investment.plan
    demand(viewer, EDIT_INVESTMENT, place_of_plan(plan.city))
    actions = load_plan(plan).actions
    codes = frozenset(str(action["code"]) for action in actions)
    names = {" ".join(str(action["name"]).split()).casefold(): str(action["code"]) for action in actions}
    against = Against(investment, load_investment(investment), codes, names)
    found = finance_found(agreed_reading(file), against.code_of)
    rows = [*investment_rows(against, found.parsed), *project_rows(investment, found.projects)]
    about = about_investment(investment)
    return _kept("finance.reading", file, rows, actor=actor, scope=plan.scope, about=about)


def _kept(
    importer: str, file: ContractFile, rows: list[PlannedRow], *, actor: Any, scope: str, about: str
) -> ImportRun:
    if not rows:
        raise ConflictError(
            _("Nothing of this is confirmed yet."), remedy=_("Check the reading item by item first.")
        )
    return keep_plan(
        importer=importer,
        file_name=file.file_name,
        file_digest=file.digest,
        rows=rows,
        actor=actor,
        scope=scope,
        about=about,
    )
