"""openpyxl makes a cell for each place of a merged area, and of an area with a link: a file of five kilobytes can name
all 17 thousand million places of a sheet. Here such a sheet is refused before that.
"""

from collections.abc import Iterable
from functools import cache
from typing import Any, Final

MOST: Final = 50_000
"""Cells of all merged areas of a sheet, and of all areas with a link."""


class TooWideError(Exception):
    """The argument is the name of the sheet."""


@cache
def bound_openpyxl() -> None:
    """Once in a process, before the first workbook is read."""
    from openpyxl.worksheet._reader import WorksheetReader  # heavy

    merged, linked = WorksheetReader.bind_merged_cells, WorksheetReader.bind_hyperlinks

    def bind_merged_cells(self: Any) -> None:
        areas = self.parser.merged_cells.mergeCell if self.parser.merged_cells else ()
        _demand_few(self.ws.title, (one.ref for one in areas))
        merged(self)

    def bind_hyperlinks(self: Any) -> None:
        areas = (one.ref for one in self.parser.hyperlinks.hyperlink if ":" in one.ref)
        _demand_few(self.ws.title, areas)
        linked(self)

    WorksheetReader.bind_merged_cells = bind_merged_cells
    WorksheetReader.bind_hyperlinks = bind_hyperlinks


def _demand_few(sheet: str, areas: Iterable[str]) -> None:
    from openpyxl.worksheet.cell_range import CellRange  # heavy

    left = MOST
    for ref in areas:
        size = CellRange(ref).size
        left -= size["rows"] * size["columns"]
        if left < 0:
            raise TooWideError(sheet)
