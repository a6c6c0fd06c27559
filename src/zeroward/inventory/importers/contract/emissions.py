"""Emissions by source sector: taken over as stated where no energy tells how they come about."""

from collections.abc import Iterator
from math import fsum

from django.utils.translation import gettext as _

from zeroward.inventory.domain.checking import Figure, problems_of
from zeroward.inventory.importers.contract.layout import FoundTable, TableLine
from zeroward.inventory.importers.contract.reading import Numbers, disagreement, numbers_of
from zeroward.inventory.importers.contract.words import contract_carrier, mass_unit, sector_of
from zeroward.inventory.importers.parsed import Finding, ParsedFigure
from zeroward.inventory.importers.values import Decimal
from zeroward.inventory.queries.methods import DIRECT

SOURCES = {
    ("stationary", "1"): "non_specified.fuel",
    ("stationary", "2"): "non_specified.electricity",
    ("transport", "1"): "road_private.fuel",
    ("transport", "2"): "road_private.electricity",
    ("waste", "1"): "solid_waste.inside",
    ("waste", "3"): "solid_waste.outside",
    ("ippu", "1"): "industrial_process.process",
    ("ippu", "2"): "industry.electricity",
    ("afolu", "1"): "aggregate.process",
    ("afolu", "2"): "agriculture_energy.electricity",
}
"""Cells that take what a contract states for a sector as a whole."""
NOT_STATED = "not stated"


def read_emissions(
    table: FoundTable, *, decimal: Decimal, computed: set[str]
) -> tuple[list[ParsedFigure], list[Finding]]:
    """Figures and findings. `computed` are sectors whose energy was read: their emissions follow from it."""
    figures: list[ParsedFigure] = []
    findings: list[Finding] = []
    lines = [(line, numbers_of(line, decimal=decimal)) for line in table.lines]
    scales = {mass_unit(unit) for _line, numbers in lines for unit in numbers.units}
    scale = mass_unit(table.unit) or (next(iter(scales)) if len(scales) == 1 else None)
    if scale is None or scales - {scale}:
        place = table.unit_cell.place if table.unit_cell else table.title.place
        said = _(
            "The unit of this table is not told: “%(unit)s”. Write it beside “Unit”, for instance t CO2e/year."
        )
        return [], [Finding(place, said % {"unit": table.unit[:40]}, refused=True)]
    sums: list[float] = []
    for line, numbers in lines:
        key = _sector(line)
        if key == "total":
            findings += _checked(line, sums, numbers)
            break
        if not key:
            findings += _unknown(line, numbers)
            continue
        sums.append(_whole(numbers))
        if key in computed:
            findings += _compared(line, numbers, scale)
        else:
            more, notes = _stated(line, key, numbers, scale)
            figures += more
            findings += notes
    return figures, findings


def _sector(line: TableLine) -> str:
    """Some contracts tell electricity as a sector of its own."""
    found = sector_of(line.words)
    return found or ("stationary" if contract_carrier(line.words) == "electricity" else "")


def _stated(
    line: TableLine, key: str, numbers: Numbers, scale: float
) -> tuple[list[ParsedFigure], list[Finding]]:
    """The figures of a line, one a scope, and what could not be taken over."""
    findings = list(_words(line, numbers))
    figures = []
    for scope, value in numbers.values.items():
        if scope == "total":
            findings += _only_total(line, numbers)
        elif (key, scope) not in SOURCES or value < 0:
            findings.append(_no_cell(line, scope, value))
        elif value:
            figures.append(_figure(line, SOURCES[key, scope], value * scale))
    findings += [Finding(line.label.place, str(one), refused=True) for one in numbers.problems]
    return figures, findings


def _figure(line: TableLine, source: str, kilograms: float) -> ParsedFigure:
    said = _("Climate City Contract, emissions by sector: %(sector)s") % {"sector": line.words.strip()[:120]}
    figure = Figure(
        source,
        DIRECT,
        label=line.words.strip()[:200],
        inputs={"CO2e": kilograms, "gwp_set": NOT_STATED, "source": said},
        source_text=said,
    )
    return ParsedFigure(line.label.place, figure, tuple(problems_of(figure)))


def _whole(numbers: Numbers) -> float:
    parts = [value for scope, value in numbers.values.items() if scope != "total"]
    return fsum(parts) if parts else numbers.values.get("total", 0.0)


def _checked(line: TableLine, sums: list[float], numbers: Numbers) -> Iterator[Finding]:
    said = disagreement(fsum(sums), _whole(numbers)) if numbers.values else ""
    if said:
        yield Finding(line.label.place, said)


def _compared(line: TableLine, numbers: Numbers, scale: float) -> Iterator[Finding]:
    if numbers.values:
        text = _(
            "The contract states %(amount)s t. It is not taken over, since the energy is: compare after the import."
        )
        yield Finding(
            line.label.place, text % {"amount": f"{_whole(numbers) * scale / 1000:,.0f}".replace(",", " ")}
        )


def _only_total(line: TableLine, numbers: Numbers) -> Iterator[Finding]:
    if set(numbers.values) == {"total"} and numbers.values["total"]:
        yield Finding(line.label.place, _("Only a total is told. Write it below its scope."), refused=True)


def _no_cell(line: TableLine, scope: str, value: float) -> Finding:
    if value < 0:
        text = _("What land takes up cannot be entered as a stated amount: use a method for land and trees.")
        return Finding(line.label.place, text, refused=bool(value))
    text = _("There is no cell for scope %(scope)s of “%(sector)s”.")
    return Finding(
        line.label.place, text % {"scope": scope, "sector": line.words.strip()[:60]}, refused=bool(value)
    )


def _words(line: TableLine, numbers: Numbers) -> Iterator[Finding]:
    for words in dict.fromkeys(numbers.said.values()):
        text = _("“%(words)s” is not read: set a notation key by hand.")
        yield Finding(line.label.place, text % {"words": words[:120]})


def _unknown(line: TableLine, numbers: Numbers) -> Iterator[Finding]:
    if numbers:
        text = _("“%(name)s” is no sector of the contract; the line is not read.")
        yield Finding(line.label.place, text % {"name": line.words.strip()[:60]})
