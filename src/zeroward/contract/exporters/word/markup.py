"""Pieces of Word's own markup, written as text: python-docx would take seconds for a thousand cells."""

import re
from collections.abc import Sequence
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from zeroward.contract.queries.exchange.word_parts import BLANK, TAG, W

_BREAKS: Final = re.compile(r"(\n|\t)")
_OPEN: Final = f'xmlns:w="{W}"'
_LONGEST_ALIAS: Final = 60
MARKS_OF_TABLES: Final = 10_000
LINE: Final = "ModuleText"
EMPTY_LINE: Final = "ModuleGap"
"""Styles of the lines of a text, and of the empty ones that part its paragraphs."""


def run(text: str, *, bold: bool = False, grey: bool = False) -> str:
    """Text with its line breaks and tabs."""
    inside = "".join(_piece(piece) for piece in _BREAKS.split(text) if piece)
    properties = ("<w:b/>" if bold else "") + ('<w:color w:val="6b7673"/>' if grey else "")
    return f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}{inside}</w:r>"


def _piece(piece: str) -> str:
    if piece == "\n":
        return "<w:br/>"
    return "<w:tab/>" if piece == "\t" else f'<w:t xml:space="preserve">{escape(piece)}</w:t>'


def control(number: int, text: str, title: str) -> str:
    """A value in a paragraph that can be found again."""
    return f"<w:sdt>{_properties(number, text, title)}<w:sdtContent>{run(text)}</w:sdtContent></w:sdt>"


def block_control(number: int, text: str, title: str) -> str:
    """A text of several paragraphs, one for each line."""
    lines = "".join(
        paragraph(run(line), style=LINE if line.strip() else EMPTY_LINE) for line in text.split("\n")
    )
    return f"<w:sdt {_OPEN}>{_properties(number, text, title)}<w:sdtContent>{lines}</w:sdtContent></w:sdt>"


def _properties(number: int, text: str, title: str) -> str:
    empty = "<w:showingPlcHdr/>" if text == BLANK else ""
    alias = quoteattr(" ".join(title.split())[:_LONGEST_ALIAS])
    return f'<w:sdtPr><w:alias w:val={alias}/><w:tag w:val="{TAG}{number}"/>{empty}</w:sdtPr>'


def paragraph(inside: str, *, style: str = "", align: str = "") -> str:
    """A paragraph of ready markup."""
    properties = (f'<w:pStyle w:val="{style}"/>' if style else "") + (
        f'<w:jc w:val="{align}"/>' if align else ""
    )
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inside}</w:p>"


def cell(inside: str, width: int, *, align: str = "", fill: str = "") -> str:
    """A cell of a table; `width` in twentieths of a point."""
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr>'
        f"{paragraph(inside, style='TableText', align=align)}</w:tc>"
    )


def row(cells: Sequence[str], *, head: bool = False) -> str:
    """A row; a head is repeated on each page and read out with its cells."""
    return f"<w:tr><w:trPr><w:cantSplit/>{'<w:tblHeader/>' if head else ''}</w:trPr>{''.join(cells)}</w:tr>"


def table(rows: Sequence[str], widths: Sequence[int], title: str) -> str:
    """A table with thin lines between its rows. `title` is what a screen reader says of it."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    line = 'w:val="single" w:sz="4" w:space="0" w:color="b8c2be"'
    borders = f"<w:top {line}/><w:bottom {line}/><w:insideH {line}/>"
    return (
        f'<w:tbl {_OPEN}><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblBorders>{borders}</w:tblBorders><w:tblLayout w:type="fixed"/>'
        f'<w:tblCellMar><w:left w:w="60" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar>'
        f'<w:tblLook w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        f"<w:tblCaption w:val={quoteattr(title)}/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def caption(label: str, number: int, text: str, name: str) -> str:
    """ "Table 3: …", with a number that Word counts; `name` is the mark by which a list leads here."""
    begin, end = mark(MARKS_OF_TABLES + number, name)
    field = f'<w:fldSimple w:instr=" SEQ {label} \\* ARABIC "><w:r><w:t>{number}</w:t></w:r></w:fldSimple>'
    properties = '<w:pPr><w:pStyle w:val="Caption"/><w:keepNext/></w:pPr>'
    inside = f"{begin}{run(label + ' ')}{field}{run(': ' + text)}{end}"
    return f"<w:p {_OPEN}>{properties}{inside}</w:p>"


def contents(instruction: str, entries: Sequence[tuple[str, str, str]]) -> list[str]:
    """Paragraphs of a list that Word fills anew when it opens the file. `entries`: style, text, name of the mark."""
    begin = (
        '<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {escape(instruction)} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    last = len(entries) - 1
    return [
        f'<w:p {_OPEN}><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{begin if at == 0 else ""}'
        f"{_entry(text, name)}{end if at == last else ''}</w:p>"
        for at, (style, text, name) in enumerate(entries)
    ]


def _entry(text: str, name: str) -> str:
    """A line of a list that leads there. The page stands beside it once a word processor has set the pages."""
    return f'<w:hyperlink w:anchor="{name}" w:history="1">{run(text)}</w:hyperlink>'


def mark(number: int, name: str) -> tuple[str, str]:
    """Begin and end of a mark to which a list leads."""
    return (
        f'<w:bookmarkStart {_OPEN} w:id="{number}" w:name="{name}"/>',
        f'<w:bookmarkEnd {_OPEN} w:id="{number}"/>',
    )
