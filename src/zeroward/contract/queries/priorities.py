"""The strategic priorities of a contract (CM-3): what individual commitments have to serve."""

from dataclasses import dataclass

from zeroward.contract.models import Contract
from zeroward.contract.queries.content import content_of
from zeroward.methods.contracts.template.content import rows_of, value_of


@dataclass(frozen=True, slots=True)
class Priority:
    """`number` as the contract numbers it; the place in the list where it does not."""

    number: str
    title: str


def priorities_of(contract: Contract) -> list[Priority]:
    """In the order of the contract. No query when the content is at hand."""
    found = []
    for place, row in enumerate(rows_of(content_of(contract), "CM-3", "priorities"), start=1):
        cells = row["cells"]
        number = str(value_of(cells.get("number", {})) or place)
        title = str(value_of(cells.get("priority", {})) or "")
        if title:
            found.append(Priority(number, title))
    return found
