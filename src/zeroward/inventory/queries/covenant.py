"""The Covenant's tables: final energy and emissions by sector and carrier, and what is left out of them."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from math import fsum
from typing import Final

from django.utils.translation import gettext as _

from zeroward.inventory.queries.covenant_carriers import covenant_carrier
from zeroward.inventory.queries.final_energy import energy_of
from zeroward.inventory.queries.results import Results
from zeroward.inventory.queries.results_public import confidential_sources
from zeroward.inventory.queries.sources import cell_title
from zeroward.inventory.queries.withholding import withheld_lines
from zeroward.methods.ghg.frameworks import Cell
from zeroward.methods.ghg.frameworks.notation import is_off

IPCC: Final = "com_activity"
LCA: Final = "com_lca"


@dataclass(frozen=True, slots=True)
class Amount:
    """`energy` in MWh, `emissions` in kg CO2e; None where nothing was entered, or nothing could be computed."""

    energy: float | None = None
    emissions: float | None = None


@dataclass(frozen=True, slots=True)
class CovenantLine:
    """One line of the template: its carriers with what was entered. `withheld` lines are told as one sum."""

    key: str
    title: str
    sector: str
    amounts: dict[str, Amount]
    withheld: bool = False

    @property
    def total(self) -> Amount:
        return _sum(self.amounts.values())


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A figure that is in no cell of the table, and why."""

    title: str
    reason: str


@dataclass(frozen=True, slots=True)
class CovenantTables:
    """`lines` are about energy, `others` (waste, wastewater) are not. `left_out` says what is in neither."""

    results: Results
    lines: tuple[CovenantLine, ...]
    others: tuple[CovenantLine, ...]
    left_out: tuple[LeftOut, ...]

    @property
    def total(self) -> Amount:
        return _sum(line.total for line in (*self.lines, *self.others))

    def by_carrier(self) -> dict[str, Amount]:
        """Sums of a carrier over all lines."""
        keys = dict.fromkeys(key for line in self.lines for key in line.amounts)
        return {key: _sum(line.amounts[key] for line in self.lines if key in line.amounts) for key in keys}


@dataclass
class _Gathering:
    """Amounts of one line while they are added up; figure by figure with whether it is confidential."""

    energy: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    emissions: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    energies: list[tuple[float, bool]] = field(default_factory=list)
    emitted: list[tuple[float, bool]] = field(default_factory=list)


def covenant_tables(results: Results) -> CovenantTables:
    """The tables of an inventory computed in one of the Covenant's two frameworks."""
    gathered: dict[str, _Gathering] = {}
    left_out: list[LeftOut] = []
    secret = confidential_sources(results)
    for row in range(len(results.table)):
        source = str(results.table.activities.source[row])
        at = results.framework.cell_of_source.get(source)
        if at is None or is_off(results.view, source):
            left_out.append(_excluded(results, row, source))
            continue
        line = gathered.setdefault(_line_of(results.framework.cells[at]), _Gathering())
        left_out += _add(results, row, line, secret=source in secret)
    withheld = _withheld(gathered)
    lines = tuple(_lines(results, gathered, withheld))
    return CovenantTables(
        results,
        tuple(line for line in lines if line.key not in _not_energy(results)),
        tuple(line for line in lines if line.key in _not_energy(results)),
        tuple(dict.fromkeys(left_out)),
    )


def _withheld(gathered: dict[str, _Gathering]) -> frozenset[str]:
    """Lines that neither the table of energy nor that of emissions may split."""
    energy = {key: one.energies for key, one in gathered.items() if any(value for value, _s in one.energies)}
    closed = withheld_lines(energy)
    emitted = {key: one.emitted for key, one in gathered.items()}
    return closed | withheld_lines({key: one for key, one in emitted.items() if key not in closed})


def _line_of(cell: Cell) -> str:
    """Cells of one line share what stands before the dot of their reference."""
    return cell.ref.partition(".")[0]


def _not_energy(results: Results) -> frozenset[str]:
    return frozenset(_line_of(cell) for cell in results.framework.cells if cell.column == "other")


def _lines(
    results: Results, gathered: dict[str, _Gathering], withheld: frozenset[str]
) -> Iterable[CovenantLine]:
    sectors = {one.key: _(one.title) for one in results.framework.sectors}
    first: dict[str, Cell] = {}
    for cell in results.framework.cells:
        first.setdefault(_line_of(cell), cell)
    for key, cell in first.items():
        one = gathered.get(key, _Gathering())
        amounts = {
            carrier: Amount(
                fsum(one.energy[carrier]) if carrier in one.energy else None,
                fsum(one.emissions[carrier]) if carrier in one.emissions else None,
            )
            for carrier in dict.fromkeys((*one.energy, *one.emissions))
        }
        yield CovenantLine(key, _(cell.title), sectors[cell.sector], amounts, key in withheld)


def _add(results: Results, row: int, line: _Gathering, *, secret: bool) -> Iterable[LeftOut]:
    """Adds a row to its line. Emissions of a row with several carriers stand with the first of them."""
    energy = energy_of(results, row)
    transport = results.table.activities.source[row].partition(".")[0] in _TRANSPORT
    carriers = [covenant_carrier(carrier, transport=transport) for carrier in energy] or [""]
    for carrier, value in zip(carriers, energy.values(), strict=False):
        line.energy[carrier].append(value)
    co2e = results.co2e_of(row)
    title = _title(results, row)
    if co2e is None:
        yield LeftOut(title, _("Its emissions could not be computed: %(why)s") % {"why": _why(results, row)})
    else:
        line.emissions[carriers[0]].append(co2e)
    line.energies.append((fsum(energy.values()), secret))
    line.emitted.append((co2e or 0.0, secret))
    if not energy and not str(results.table.activities.source[row]).startswith(_WASTE):
        yield LeftOut(title, _("No energy is stated: the figure is only in the emissions."))


_TRANSPORT: Final = ("road_municipal", "road_public", "road_private", "road_commercial", "rail", "off_road")
_WASTE: Final = ("solid_waste", "biological_treatment", "incineration", "wastewater")


def _excluded(results: Results, row: int, source: str) -> LeftOut:
    framework = results.framework
    at = framework.exclusion_of_source.get(source)
    if at is not None:
        return LeftOut(_title(results, row), _(framework.exclusions[at].title))
    reason = next((one.reason for one in framework.switches.values() if source in one.sources), "")
    return LeftOut(_title(results, row), _(reason) if reason else _("Not part of this framework."))


def _title(results: Results, row: int) -> str:
    one = results.loaded.activities[row]
    return " · ".join(part for part in (cell_title(one["source"]), one["label"]) if part)


def _why(results: Results, row: int) -> str:
    return " ".join(
        problem.message for problem in results.table.problems_of(row) if problem.kind != "warning"
    )


def _sum(amounts: Iterable[Amount]) -> Amount:
    listed = list(amounts)
    energy = [one.energy for one in listed if one.energy is not None]
    emissions = [one.emissions for one in listed if one.emissions is not None]
    return Amount(fsum(energy) if energy else None, fsum(emissions) if emissions else None)
