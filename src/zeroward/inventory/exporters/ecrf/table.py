"""eCRF_2: the table of the Common Reporting Framework, in tonnes of CO2 equivalents like eCRF_3."""

from collections.abc import Iterator
from typing import Final

from zeroward.core.workbooks.cells import Value
from zeroward.core.workbooks.writing import Column, Table
from zeroward.inventory.queries.ecrf import TABLE_SHEET
from zeroward.inventory.queries.results import Results
from zeroward.inventory.queries.sources import cell_title

KILOGRAMS: Final = 1000.0
KINDS: Final = ("direct", "indirect", "outside")
HEAD: Final = (
    "CRF sector",
    "CRF sub-sector",
    "Direct emissions (tCO2e)",
    "Notation key",
    "Indirect emissions from the use of grid-supplied energy (tCO2e)",
    "Notation key",
    "Emissions occurring outside the city boundary as a result of in-city activities (tCO2e)",
    "Notation key",
    "Explanation",
)


def crf_table(results: Results) -> Table:
    """One line a sub-sector, then the totals that the framework defines."""
    columns = [Column(title, 24 if number < 2 else 18) for number, title in enumerate(HEAD)]
    return Table(TABLE_SHEET, columns, [*_lines(results), *_totals(results)])


def _lines(results: Results) -> Iterator[list[Value]]:
    framework = results.framework
    sectors = {one.key: one.title for one in framework.sectors}
    refs = {cell.ref for cell in framework.cells}
    notes = {note["source"]: note for note in results.loaded.cell_notes}
    for stem in dict.fromkeys(cell.ref.rpartition(".")[0] for cell in framework.cells):
        cells = [framework.cell(f"{stem}.{kind}") for kind in KINDS if f"{stem}.{kind}" in refs]
        values: list[Value] = []
        for kind in KINDS:
            values += _pair(results, f"{stem}.{kind}") if f"{stem}.{kind}" in refs else [None, ""]
        said = [
            f"{cell_title(source)}: {notes[source]['key']} {notes[source]['explanation']}".strip()
            for cell in cells
            for source in cell.sources
            if source in notes
        ]
        yield [sectors[cells[0].sector], cells[0].title, *values, "; ".join(said)]


def _pair(results: Results, ref: str) -> list[Value]:
    """Value and notation key of a cell; a confidential value is withheld and stays in the totals."""
    state = results.cell_states[ref]
    keys = ", ".join(state.keys)
    if state.state not in ("number", "zero") or state.confidential:
        return [None, keys]
    return [results.view.cell(ref).co2e / KILOGRAMS, keys]


def _totals(results: Results) -> Iterator[list[Value]]:
    for key, total in results.view.totals.items():
        yield [results.framework.total(key).title, "", total.co2e / KILOGRAMS, "", None, "", None, "", ""]
