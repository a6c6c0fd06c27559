"""Confirmed baseline emissions by sector as stated figures of an inventory's import."""

from collections.abc import Iterator, Mapping
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
    """Emissions by sector and scope where they are confirmed (A-1.4), else the baseline of the gap table (A-2.3), which
    does not tell scopes: then all of a sector stands below scope 1."""
    figures, findings = [], []
    for row, place, scope, tonnes in _amounts(data):
        sector = str(value_in(row, "sector"))
        source = SOURCES.get((sector, scope))
        if source is None or tonnes < 0:
            text = _("This sector has no place that takes a stated amount.")
            told = _("%(lines)s, scope %(scope)s") % {"lines": lines_of(row), "scope": scope}
            findings.append(Finding(told, text))
            continue
        figures.append(_figure(file, row, place, source, tonnes))
    if figures and not _of_baseline(data):
        text = _(
            "The table does not tell scopes: each sector's amount is entered as a whole. Split it where you know more."
        )
        findings.append(Finding("A-2.3", text))
    return Parsed(FORMAT, tuple(figures), (), tuple(findings))


def _of_baseline(data: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """Confirmed rows of emissions by sector, of the first table that has some and is no forecast."""
    rows = [row for row in checked_rows(data, "emissions") if not row.get("projected")]
    return [row for row in rows if row["table"] == rows[0]["table"] and value_in(row, "sector") != "total"]


def _amounts(data: Mapping[str, Any]) -> Iterator[tuple[Mapping[str, Any], str, str, float]]:
    """Row, table, scope and tonnes of all that is confirmed."""
    rows = _of_baseline(data)
    for row in rows:
        scopes = [(scope, value_in(row, f"scope{scope}")) for scope in "123"]
        if not any(value for _scope, value in scopes):
            scopes = [("1", value_in(row, "total"))]
        for scope, tonnes in scopes:
            if tonnes:
                yield row, "A-1.4", scope, tonnes
    for row in () if rows else checked_rows(data, "gap"):
        tonnes = value_in(row, "baseline")
        if value_in(row, "sector") != "total" and tonnes:
            yield row, "A-2.3", "1", tonnes


def _figure(
    file: ContractFile, row: Mapping[str, Any], place: str, source: str, tonnes: float
) -> ParsedFigure:
    said = source_of(file, place, row)
    label = str(row.get("label") or value_in(row, "sector"))[:200]
    inputs = {"CO2e": tonnes * 1000, "gwp_set": NOT_STATED, "source": said[:200]}
    figure = Figure(source, DIRECT, label=label, inputs=inputs, source_text=said)
    return ParsedFigure(lines_of(row), figure, tuple(problems_of(figure)))
