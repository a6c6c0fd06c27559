"""Sheets that hold nothing but texts and numbers, read straight from the archive: several times as fast.

A form in many languages has tens of thousands of cells. Whatever is more than plain (formulas, merged cells, formatted
numbers such as dates) is left to the reader of the house, which says what is wrong with it.
"""

import posixpath
import zipfile
from typing import BinaryIO, Final

from django.utils.translation import gettext as _
from lxml import etree

from zeroward.core.errors import InvalidInputError
from zeroward.core.uploads.archives import DAMAGED
from zeroward.core.uploads.kinds import kind_of_file
from zeroward.core.workbooks.cells import Book, Cell, Sheet, letters
from zeroward.core.workbooks.formulas import unsafe_text
from zeroward.core.workbooks.reading import MAX_CELLS, MAX_COLUMNS, MAX_ROWS, MAX_SHEETS

NS: Final = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
TEXT: Final = f"{NS}t"
VALUE: Final = f"{NS}v"
REL: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
MAX_PART: Final = 80 * 1024 * 1024  # bytes of one part of the archive, unpacked
NOT_PLAIN: Final = (b"<f>", b"<f ", b"<f/", b"<mergeCell", b"<!DOCTYPE", b"<!ENTITY")


class NotPlainError(Exception):
    """The workbook holds more than texts and numbers."""


def read_plain(file: BinaryIO) -> Book | None:
    """The sheets, or None for a workbook that is not plain. Raises InvalidInputError for what could do harm."""
    if kind_of_file(file).suffix != "xlsx":
        return None
    try:
        with zipfile.ZipFile(file) as archive:
            return _book(archive)
    except (*DAMAGED, NotPlainError, KeyError, IndexError, etree.LxmlError):
        return None
    finally:
        file.seek(0)


def _book(archive: zipfile.ZipFile) -> Book:
    links = {one.get("Id"): one.get("Target") or "" for one in _root(archive, "xl/_rels/workbook.xml.rels")}
    entries = _root(archive, "xl/workbook.xml").findall(f"{NS}sheets/{NS}sheet")
    if not entries or len(entries) > MAX_SHEETS:
        raise NotPlainError
    shared = _shared(archive)
    sheets, budget = [], MAX_CELLS
    for entry in entries:
        name, target = entry.get("name") or "", links[entry.get(REL)]
        path = target.lstrip("/") if target.startswith("/") else posixpath.join("xl", target)
        sheet, count = _sheet(name, _part(archive, path), shared)
        budget -= count
        if budget < 0:
            raise _too_many(name)
        sheets.append(sheet)
    return Book(tuple(sheets))


def _part(archive: zipfile.ZipFile, path: str) -> bytes:
    if archive.getinfo(path).file_size > MAX_PART:
        raise _too_many(path)
    content = archive.read(path)
    if any(sign in content for sign in NOT_PLAIN):
        raise NotPlainError
    return content


def _root(archive: zipfile.ZipFile, path: str) -> etree._Element:
    return etree.fromstring(_part(archive, path), _parser())


def _parser() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)


def _shared(archive: zipfile.ZipFile) -> list[str]:
    if "xl/sharedStrings.xml" not in archive.namelist():
        return []
    return [_words(one) for one in _root(archive, "xl/sharedStrings.xml").iterchildren(f"{NS}si")]


def _words(item: etree._Element) -> str:
    """The text of an entry, of one run or of several; how it is to be pronounced is no part of it."""
    if len(item) == 1 and item[0].tag == TEXT:
        return item[0].text or ""
    texts = [item.findtext(f"{NS}t") or "", *(run.findtext(f"{NS}t") or "" for run in item.findall(f"{NS}r"))]
    return "".join(texts)


def _sheet(name: str, content: bytes, shared: list[str]) -> tuple[Sheet, int]:
    rows: list[tuple[Cell, ...]] = []
    count = 0
    for row in etree.fromstring(content, _parser()).iterfind(f"{NS}sheetData/{NS}row"):
        number = int(row.get("r") or len(rows) + 1)
        if number > MAX_ROWS or number <= len(rows):
            raise _too_many(name)
        rows += [()] * (number - 1 - len(rows))
        cells: list[Cell] = []
        for one in row.iterchildren(f"{NS}c"):
            at = _column(one.get("r") or "", len(cells))
            if at >= MAX_COLUMNS or at < len(cells):
                raise _too_many(name)
            cells += [Cell(name, f"{letters(gap)}{number}") for gap in range(len(cells), at)]
            ref = one.get("r") or f"{letters(at)}{number}"
            cells.append(Cell(name, ref, _value(one, shared)))
        while cells and cells[-1].is_empty:
            cells.pop()
        count += len(cells)
        rows.append(tuple(cells))
    while rows and not rows[-1]:
        rows.pop()
    return Sheet(name, tuple(rows)), count


def _column(ref: str, instead: int) -> int:
    column = 0
    for letter in ref.rstrip("0123456789"):
        column = column * 26 + ord(letter) - 64
    return column - 1 if column > 0 else instead


def _value(cell: etree._Element, shared: list[str]) -> str | float | int | bool | None:
    kind = cell.get("t") or "n"
    text = cell[0].text if len(cell) == 1 and cell[0].tag == VALUE else cell.findtext(VALUE)
    if kind == "inlineStr":
        inner = cell.find(f"{NS}is")
        return str(unsafe_text(_words(inner))) if inner is not None else None
    if text is None:
        return None
    if kind == "s":
        return str(unsafe_text(shared[int(text)]))
    if kind == "b":
        return text == "1"
    if kind != "n" or (cell.get("s") or "0") != "0":
        raise NotPlainError
    number = float(text)
    return int(number) if number.is_integer() else number


def _too_many(name: str) -> InvalidInputError:
    return InvalidInputError(
        _("The sheet %(sheet)s has too many cells.") % {"sheet": name},
        place=name,
        remedy=_("Keep at most %(rows)d rows and %(columns)d columns.")
        % {"rows": MAX_ROWS, "columns": MAX_COLUMNS},
    )
