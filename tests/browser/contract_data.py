"""Facts about the example contract that addresses of its pages need."""

from typing import Any

from zeroward.contract.domain.importing import about
from zeroward.contract.importers.planning import plan_rows
from zeroward.contract.models import Contract
from zeroward.contract.queries.content import content_of
from zeroward.contract.queries.exchange.parsed import Parsed
from zeroward.core.domain.imports import keep_plan
from zeroward.core.problems import Problem


def contract_records() -> dict[str, Any]:
    """The example contract of the Mission City, and a row of every kind that has a page of its own."""
    contract = Contract.objects.get(city__key="klagenfurt", is_example=True)
    action = content_of(contract)["modules"]["B-2.2"]["tables"]["B-2.2"][0]
    return {
        "contract": contract.pk,
        "contract_action": action["id"],
        "contract_task": contract.tasks.order_by("pk")[0].pk,
        "contract_comment": contract.comments.order_by("pk")[0].pk,
        "contract_section": contract.own_sections.order_by("pk")[0].pk,
        "contract_demand": contract.demands.order_by("pk")[0].pk,
        "contract_run": _checked_file(contract),
    }


def _checked_file(contract: Contract) -> int:
    """A file that was handed in: one text would change, one cell was refused."""
    content = {
        "template": contract.template,
        "language": contract.language,
        "modules": {"F-5": {"text": {"value": "What comes next, from a file."}}},
    }
    problem = Problem("B-2.2!T9", "“about 5” is not a number alone.", "Write the number.")
    run = keep_plan(
        importer="contract.xlsx",
        file_name="contract.xlsx",
        file_digest="0" * 64,
        rows=plan_rows(contract, Parsed(content, {}, (problem,)), replace=False),
        scope=contract.scope,
        about=about(contract),
    )
    return int(run.pk)
