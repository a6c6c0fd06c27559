"""A-1.5: the numbers behind the charts of a baseline: shares by sector and by carrier."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from zeroward.core.workbooks.cells import Value
from zeroward.inventory.exporters.contract.model import TONNE, Contract, ContractTable
from zeroward.inventory.queries.carriers import carrier_name
from zeroward.inventory.queries.results_sums import by_carrier, sectors_by_column


def graphics_table(contract: Contract) -> ContractTable:
    """One line a bar. With confidential figures only sectors that may be told apart."""
    return ContractTable(
        "A-1.5",
        _("Graphics and charts"),
        (_("Chart"), _("Bar"), _("t CO2 equivalent/year"), _("Share of the total")),
        list(_bars(contract)),
        ((_("Base year"), contract.loaded.year),),
        [_("Mark the lines of one chart and insert a bar chart.")],
    )


def _bars(contract: Contract) -> Iterator[list[Value]]:
    results = contract.results
    for row in sectors_by_column(results):
        if row.known and row.key not in contract.closed:
            yield [_("Emissions by sector"), row.title, row.total / TONNE, _share(row.total, results.total)]
    if not contract.closed:
        for carrier, kg in by_carrier(results).items():
            name = carrier_name(carrier) if carrier else _("Not from energy")
            yield [_("Emissions by energy carrier"), name, kg / TONNE, _share(kg, results.total)]


def _share(part: float, whole: float) -> float | None:
    return part / whole if whole else None
