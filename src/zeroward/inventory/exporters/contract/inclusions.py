"""I-1.1: what the target covers, and the boundary."""

from django.utils.translation import gettext as _

from zeroward.core.workbooks.cells import Value
from zeroward.inventory.exporters.contract.model import SCOPES, Contract, ContractTable
from zeroward.inventory.models import BoundaryKind
from zeroward.inventory.queries.choices import INCLUSION_ROWS, INCLUSIONS

APART = ("ets_sites", "port", "airport")


def inclusions_table(contract: Contract) -> ContractTable:
    """One line a sector, a word for each scope; then sites that the city declares apart, then the boundary."""
    header = contract.loaded.header
    stated = header["inclusions"]
    rows: list[list[Value]] = [
        [str(title), *(_word(stated.get(key, {}).get(scope, "")) for scope in SCOPES)]
        for key, title in INCLUSION_ROWS.items()
    ]
    switches = contract.results.framework.switches
    rows += [[_(switches[key].title), _word(str(stated[key])), "", ""] for key in APART if stated.get(key)]
    kinds = dict(BoundaryKind.choices)
    facts: list[tuple[str, Value]] = [
        (_("Base year"), contract.loaded.year),
        (
            _("Boundary, compared with the administrative one"),
            str(kinds.get(header["boundary_kind"], header["boundary_kind"])),
        ),
        (_("Boundary in words"), header["boundary"]),
    ]
    return ContractTable(
        "I-1.1",
        _("Climate neutrality target by 2030"),
        (_("Sector"), _("Scope 1"), _("Scope 2"), _("Scope 3")),
        rows,
        facts,
    )


def _word(key: str) -> str:
    return str(INCLUSIONS[key]) if key in INCLUSIONS else key
