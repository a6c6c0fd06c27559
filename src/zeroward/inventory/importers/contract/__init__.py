"""Tables A-1.x of a Climate City Contract, as a workbook or CSV: found by title, read by the words of their heads."""

import re
from typing import Final

from django.utils.translation import gettext as _

from zeroward.core.workbooks.cells import Book
from zeroward.inventory.importers.contract.emissions import read_emissions
from zeroward.inventory.importers.contract.energy import EnergyResult, read_energy
from zeroward.inventory.importers.contract.layout import FoundTable, tables_of
from zeroward.inventory.importers.parsed import Finding, Parsed
from zeroward.inventory.importers.values import Decimal

NAME: Final = "contract"
_FUTURE: Final = re.compile(r"\bbau\b|business as usual|scenario|target", re.IGNORECASE)
_FOUR_DIGITS: Final = re.compile(r"\b(19|20)\d\d\b")


def is_contract(book: Book) -> bool:
    """True when a table of energy or of emissions by source sector is in it, with its scopes."""
    return any(one.kind in ("energy", "emissions") and one.columns for one in tables_of(book))


def read_contract(book: Book, *, decimal: Decimal = "") -> Parsed:
    """Energy by carrier as figures; emissions as stated where no energy is told; all else as findings."""
    tables = tables_of(book)
    findings = [
        Finding(one.title.place, _("“%(title)s” is not read.") % {"title": one.title.text[:80]})
        for one in tables
        if one.kind not in ("energy", "emissions")
    ]
    energy = _first(tables, "energy", findings)
    emissions = _first(tables, "emissions", findings)
    found = read_energy(energy, decimal=decimal) if energy else EnergyResult()
    figures = list(found.figures)
    findings += found.findings
    if emissions is not None:
        more, said = read_emissions(emissions, decimal=decimal, computed=found.sectors)
        figures += more
        findings += said
    year = next((_year(one) for one in (energy, emissions) if one is not None and _year(one)), "")
    if year:
        text = _("The tables are about %(year)s. Check that this is the year of the inventory.")
        findings.insert(0, Finding(_("Base year"), text % {"year": year}))
    return Parsed(NAME, tuple(figures), (), _once(findings), {"year": year} if year else {})


def _once(findings: list[Finding]) -> tuple[Finding, ...]:
    """The same words about several places once: contracts repeat their titles on every page."""
    found: dict[str, Finding] = {}
    for one in findings:
        found.setdefault(one.message if not one.refused else f"{one.place} {one.message}", one)
    return tuple(found.values())


def _first(tables: list[FoundTable], kind: str, findings: list[Finding]) -> FoundTable | None:
    """The first table of a kind that is about a past year; of further ones it is said that they are not read."""
    chosen: FoundTable | None = None
    for one in tables:
        if one.kind != kind or not one.columns:
            continue
        if chosen is None and not _FUTURE.search(f"{one.year} {one.title.text}"):
            chosen = one
        else:
            title = " · ".join(part for part in (one.title.text[:80], one.year[:40]) if part)
            text = _("A further table of this kind is not read: “%(title)s”.")
            findings.append(Finding(one.title.place, text % {"title": title}))
    return chosen


def _year(table: FoundTable) -> str:
    found = _FOUR_DIGITS.search(table.year)
    return found.group() if found else ""
