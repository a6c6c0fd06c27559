"""A-1.1: final energy by sector and carrier becomes figures that take our factors."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from math import fsum

from django.utils.translation import gettext as _

from zeroward.inventory.domain.checking import Figure, problems_of
from zeroward.inventory.domain.errors import Problem
from zeroward.inventory.importers.contract.layout import FoundTable, TableLine
from zeroward.inventory.importers.contract.reading import Numbers, disagreement, numbers_of
from zeroward.inventory.importers.contract.words import contract_carrier, energy_unit, plain, sector_of
from zeroward.inventory.importers.parsed import Finding, ParsedFigure
from zeroward.inventory.importers.values import Decimal
from zeroward.inventory.queries.carriers import carriers_of
from zeroward.methods.ghg.activities import BY_FACTOR
from zeroward.methods.ghg.fuels import fuel_key

SECTORS = {
    "stationary": "non_specified",
    "transport": "road_private",
    "waste": "non_specified",
    "ippu": "industry",
    "afolu": "agriculture_energy",
}
"""Where the energy of a contract's sector goes: contracts do not split it further."""
GRID = ("electricity", "heat", "cooling")
_NAMES = re.compile(r"fuel type|energy used|types? of energy")


@dataclass
class EnergyResult:
    """`sectors` are those of which energy was read: their emissions are then computed, not taken over."""

    figures: list[ParsedFigure] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    sectors: set[str] = field(default_factory=set)


@dataclass
class _Sector:
    line: TableLine
    key: str
    numbers: Numbers
    parts: list[float] = field(default_factory=list)


def read_energy(table: FoundTable, *, decimal: Decimal) -> EnergyResult:
    """Each carrier of each sector; a sector without carriers is refused, since its factor cannot be known."""
    result = EnergyResult()
    lines = [(line, numbers_of(line, decimal=decimal)) for line in table.lines]
    units = {energy_unit(unit) for _line, numbers in lines for unit in numbers.units}
    unit = energy_unit(table.unit) or (next(iter(units)) if len(units) == 1 else "")
    if not unit or units - {unit}:
        place = table.unit_cell.place if table.unit_cell else table.title.place
        said = _(
            "The unit of this table is not told: “%(unit)s”. Write it beside “Unit”, for instance MWh/year."
        )
        result.findings.append(Finding(place, said % {"unit": table.unit[:40]}, refused=True))
        return result
    current: _Sector | None = None
    for line, numbers in lines:
        key = sector_of(line.words)
        if key == "total":
            break
        if key and not (current is not None and contract_carrier(line.words)):
            if current is None or current.key != key:
                result.findings += _closed(current)
                current = _Sector(line, key, numbers)
            continue
        if current is not None and numbers:
            _carrier(result, current, line, numbers, unit)
        elif current is not None and _NAMES.search(plain(line.words)):
            _named_below(result, current, numbers, unit)
    result.findings += _closed(current)
    result.findings += _where(result)
    return result


def _named_below(result: EnergyResult, sector: _Sector, names: Numbers, unit: str) -> None:
    """The line below a sector may name one carrier a scope: then the sector's own numbers are that carrier's."""
    for scope, name in names.said.items():
        value = sector.numbers.values.get(scope)
        if value is not None and contract_carrier(name):
            line = TableLine(sector.line.label, name, {})
            _carrier(result, sector, line, Numbers({"total": value}), unit)


def _carrier(result: EnergyResult, sector: _Sector, line: TableLine, numbers: Numbers, unit: str) -> None:
    carrier = contract_carrier(line.words)
    value = _sum(numbers)
    if value is None and not numbers.problems:
        if numbers.values.get("3"):
            text = _("Energy of scope 3 is not read.")
            result.findings.append(Finding(line.label.place, text))
        return
    if value is not None:
        sector.parts.append(value)
    problems = list(numbers.problems)
    if not carrier:
        text = _("“%(name)s” is no energy carrier that we know.") % {"name": line.words[:60]}
        problems.append(Problem("carrier", text, _("Write a usual name, such as natural gas.")))
    elif value == 0 and not problems:
        return
    kind = carrier if carrier in GRID else "fuel"
    owner = SECTORS[sector.key]
    if owner == "road_private" and kind not in ("electricity", "fuel"):
        kind = "fuel"
    source = f"{owner}.{kind}"
    figure = Figure(
        source,
        BY_FACTOR,
        carrier if carrier in carriers_of(source) else fuel_key(carrier),
        label=line.words.strip()[:200],
        amount=value,
        unit=unit,
        source_text=_("Climate City Contract, final energy by sector: %(sector)s")
        % {"sector": sector.line.words.strip()},
    )
    said = {one.place for one in problems} | ({"amount"} if numbers.problems else set())
    problems += [one for one in problems_of(figure) if one.place not in said]
    result.figures.append(ParsedFigure(line.label.place, figure, tuple(problems)))
    result.sectors.add(sector.key)


def _sum(numbers: Numbers) -> float | None:
    """Scopes 1 and 2 are final energy in the city; the total where scopes are empty."""
    parts = [numbers.values[scope] for scope in ("1", "2") if scope in numbers.values]
    if parts:
        return fsum(parts)
    return numbers.values.get("total")


def _closed(sector: _Sector | None) -> Iterator[Finding]:
    """What is to say about a sector once its carriers are read."""
    if sector is None:
        return
    whole = _sum(sector.numbers)
    place = sector.line.label.place
    for problem in sector.numbers.problems:
        yield Finding(place, str(problem), refused=True)
    for words in dict.fromkeys(sector.numbers.said.values()):
        yield Finding(
            place, _("“%(words)s” is not read: set a notation key by hand.") % {"words": words[:120]}
        )
    if whole and not sector.parts:
        text = _(
            "The carriers of “%(sector)s” are not told, so that no factor fits. Add a line for each carrier."
        )
        yield Finding(place, text % {"sector": sector.line.words.strip()[:60]}, refused=True)
    elif whole is not None and sector.parts:
        said = disagreement(fsum(sector.parts), whole)
        if said:
            yield Finding(place, said)


def _where(result: EnergyResult) -> Iterator[Finding]:
    owners = {"non_specified": _("energy not assigned"), "road_private": _("private cars")}
    for key in ("stationary", "transport"):
        if key in result.sectors:
            where = owners[SECTORS[key]]
            text = _(
                "A contract does not split this sector: its figures stand with %(where)s. Move them if you know."
            )
            yield Finding(_("Table of final energy"), text % {"where": where})
