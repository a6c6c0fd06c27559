"""CIRIS workbooks: the light export, or the sheets of the sectors. Columns are known by words; the rest is told.

A file of CIRIS was not at hand: names of sheets are known, wordings of heads are not (an assumption). So nothing is
read by its place, and what is not understood is listed.
"""

import re
from collections.abc import Iterator
from typing import Final

from django.utils.translation import gettext as _

from zeroward.core.workbooks.cells import Book, Cell, Sheet
from zeroward.inventory.importers.ciris.heads import REF, Heads, heads_of
from zeroward.inventory.importers.ecrf_rows import read_row
from zeroward.inventory.importers.lines import Line
from zeroward.inventory.importers.parsed import Finding, Parsed, ParsedFigure, ParsedKey
from zeroward.inventory.importers.values import Decimal

NAME: Final = "ciris"
LIGHT: Final = re.compile(r"light export", re.IGNORECASE)
SECTOR: Final = re.compile(r"^(I{1,3}|IV|V|VI) ?[-–] ?\w", re.IGNORECASE)
GASES: Final = ("co2", "ch4", "n2o", "co2e", "co2_bio")
DESCRIBING: Final = ("ref", "sub_sector", "fuel", "unit", "ignored", "scope")
"""Fields that say what a line is about, not how much."""


def is_ciris(book: Book) -> bool:
    return bool(_sheets(book)[0])


def read_ciris(book: Book, *, decimal: Decimal = "") -> Parsed:
    """Figures and keys of the light export, or else of the sheets of the sectors."""
    chosen, passed = _sheets(book)
    figures: list[ParsedFigure] = []
    keys: list[ParsedKey] = []
    findings = [
        Finding(sheet.name, _("This sheet is not read: the same figures stand in the light export."))
        for sheet in passed
    ]
    others = [one.name for one in book.sheets if one not in chosen and one not in passed and one.rows]
    if others:
        text = _("These sheets are not read: %(names)s.") % {"names": ", ".join(others)[:600]}
        findings.append(Finding(_("Workbook"), text))
    for sheet in chosen:
        heads = heads_of(sheet)
        assert heads is not None
        findings += _about_heads(sheet, heads)
        for found in _rows(sheet, heads, decimal):
            if isinstance(found, ParsedFigure):
                figures.append(found)
            elif isinstance(found, ParsedKey):
                keys.append(found)
            else:
                findings.append(found)
    return Parsed(NAME, tuple(figures), tuple(keys), tuple(findings))


def _sheets(book: Book) -> tuple[list[Sheet], list[Sheet]]:
    """The sheets to read, and those that hold the same again."""
    light = [one for one in book.sheets if LIGHT.search(one.name) and heads_of(one)]
    sectors = [one for one in book.sheets if SECTOR.match(one.name) and heads_of(one)]
    return (light, sectors) if light else (sectors, [])


def _about_heads(sheet: Sheet, heads: Heads) -> Iterator[Finding]:
    if heads.not_tonnes:
        text = _("The emissions of this sheet are not read: its heads do not say that they are in tonnes.")
        yield Finding(sheet.name, text)
    if heads.unknown:
        text = _("These columns are not read: %(names)s.") % {"names": ", ".join(heads.unknown)[:600]}
        yield Finding(sheet.name, text)


def _rows(sheet: Sheet, heads: Heads, decimal: Decimal) -> Iterator[ParsedFigure | ParsedKey | Finding]:
    """Lines with a reference; lines below it without one belong to it."""
    ref: Cell | None = None
    for number in range(heads.last + 1, len(sheet.rows)):
        cells = {name: sheet.cell(number, column) for name, column in heads.columns.items()}
        own = cells["ref"]
        if own.text:
            ref = own if REF.match(own.text) else None
        if not _says_something(cells):
            continue
        place = f"{sheet.name}, {_('line %(number)d') % {'number': number + 1}}"
        if ref is None:
            yield Finding(place, _("This line has no GPC reference, and is not read."))
            continue
        yield read_row(Line(place, {**cells, "ref": ref}, decimal))


def _says_something(cells: dict[str, Cell]) -> bool:
    """A key, an amount, or a gas other than 0: the sheets come with lines of noughts to be filled in."""
    if cells.get("key") is not None and cells["key"].text:
        return True
    said = (cells[name] for name in ("amount", *GASES) if name in cells)
    return any(cell.problem or (cell.text and cell.value != 0) or _shares_a_column(cell) for cell in said)


def _shares_a_column(cell: Cell) -> bool:
    """Merged with cells above it: an amount that is meant for several lines."""
    first, _colon, last = cell.merged.partition(":")
    return bool(first) and first.rstrip("0123456789") == last.rstrip("0123456789")
