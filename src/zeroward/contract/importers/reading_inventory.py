"""Confirmed baseline emissions by sector as stated figures of an inventory's import."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from zeroward.contract.importers.reading_rows import checked_rows, lines_of, source_of
from zeroward.contract.models import ContractFile
from zeroward.contract.queries.reading_items import value_in
from zeroward.inventory.domain.checking import Figure, problems_of
from zeroward.inventory.importers.contract.emissions import NOT_STATED, SOURCES
from zeroward.inventory.importers.parsed import Finding, Parsed, ParsedFigure
from zeroward.inventory.queries.methods import DIRECT

FORMAT = "reading"


def inventory_parsed(file: ContractFile, data: Mapping[str, Any]) -> Parsed:
    """The gap table gives one amount a sector: scopes are not told, so all of it stands below scope 1."""
    figures, findings = [], []
    for row in checked_rows(data, "gap"):
        sector, tonnes = value_in(row, "sector"), value_in(row, "baseline")
        if sector == "total" or not tonnes:
            continue
        source = SOURCES.get((str(sector), "1"))
        if source is None or tonnes < 0:
            text = _("This sector has no place that takes a stated amount.")
            findings.append(Finding(lines_of(row), text))
            continue
        figures.append(_figure(file, row, source, tonnes))
    if figures:
        text = _(
            "The table does not tell scopes: each sector's amount is entered as a whole. Split it where you know more."
        )
        findings.append(Finding("A-2.3", text))
    return Parsed(FORMAT, tuple(figures), (), tuple(findings))


def _figure(file: ContractFile, row: Mapping[str, Any], source: str, tonnes: float) -> ParsedFigure:
    said = source_of(file, "A-2.3", row)
    label = str(row.get("label") or value_in(row, "sector"))[:200]
    inputs = {"CO2e": tonnes * 1000, "gwp_set": NOT_STATED, "source": said[:200]}
    figure = Figure(source, DIRECT, label=label, inputs=inputs, source_text=said)
    return ParsedFigure(lines_of(row), figure, tuple(problems_of(figure)))
