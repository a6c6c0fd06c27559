"""Facts about the example contract that addresses of its pages need."""

from typing import Any

from zeroward.contract.models import Contract
from zeroward.contract.queries.content import content_of


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
    }
