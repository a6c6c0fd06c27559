"""Facts about the example investment plan that addresses of its pages need."""

from io import BytesIO
from typing import Any

from zeroward.core.domain.imports import keep_plan
from zeroward.finance.domain.importing import about
from zeroward.finance.importers.choose import read_file
from zeroward.finance.importers.planning import Against, plan_rows
from zeroward.finance.models import InvestmentPlan
from zeroward.finance.queries.load import load_investment

TABLE = b"name;state;amount\nCommon fund;idea;250000\nDoubt;idea;1.234\nMagic;surely;5\n"
"""A file with a line that can be taken over, and two that cannot."""


def money_records() -> dict[str, Any]:
    """The example investment plan of the Mission City, a row of it, and a file that was checked."""
    found = InvestmentPlan.objects.select_related("plan").get(
        plan__city__key="klagenfurt", plan__is_example=True
    )
    parsed = read_file(BytesIO(TABLE), table="sources")
    rows = plan_rows(Against(found, load_investment(found), frozenset()), parsed)
    run = keep_plan(
        importer="finance.table", file_name="sources.csv", file_digest="", rows=rows, about=about(found)
    )
    return {"money_run": run.pk, "money_source": found.fundingsource_rows.order_by("pk")[0].pk}
