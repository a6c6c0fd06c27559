"""A contract from its Word file: what was not changed is exactly what it was, what was changed is read."""

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from typing import Any, Final

from django.utils.translation import gettext as _
from lxml import etree

from zeroward.contract.queries.exchange.cells import UnreadableError, read
from zeroward.contract.queries.exchange.head import written_in
from zeroward.contract.queries.exchange.parsed import Parsed, checked, not_ours, template_named
from zeroward.contract.queries.exchange.sheets import TEXT
from zeroward.contract.queries.exchange.word_parts import BLANK, PART, TAG, W, read_part
from zeroward.core.errors import InvalidInputError
from zeroward.core.problems import Problem
from zeroward.core.uploads.archives import DAMAGED
from zeroward.methods.contracts.template.canonical import NotCanonicalError, tidy
from zeroward.methods.contracts.template.checking import faults_of
from zeroward.methods.contracts.template.content import Cell, Place, with_cells
from zeroward.methods.contracts.template.shapes import Column, Template, UnknownPlaceError

MAX_BYTES: Final = 20 * 1024 * 1024
MAX_INSIDE: Final = 120 * 1024 * 1024
"""Of all parts when they are unpacked."""
_TAG: Final = re.compile(rf"{TAG}(\d{{1,6}})")
_NAMES: Final = {
    name: f"{{{W}}}{name}"
    for name in (
        "sdt",
        "sdtPr",
        "sdtContent",
        "tag",
        "val",
        "p",
        "t",
        "br",
        "cr",
        "tab",
        "pStyle",
        "numPr",
        "pPr",
    )
}


def read_word(data: bytes) -> Parsed:
    """The content of a Word file of ours. Raises InvalidInputError for anything else."""
    document, part = _opened(data)
    try:
        content, controls = read_part("".join(part.itertext()))
        template = template_named(content["template"])
    except (ValueError, TypeError, KeyError, RecursionError):
        raise not_ours() from None
    if faults_of(template, content):
        raise not_ours()
    with written_in(content["language"]):
        return _changed(template, content, controls, _found(document))


def _opened(data: bytes) -> tuple[Any, Any]:
    """The roots of the document and of our part."""
    if len(data) > MAX_BYTES:
        raise InvalidInputError(_("The file is too large to be a contract."), place="file")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(one.file_size for one in archive.infolist()) > MAX_INSIDE:
                raise InvalidInputError(_("The file is too large to be a contract."), place="file")
            document = _parsed(archive.read("word/document.xml"))
            # Word gives parts other names when it saves
            for name in archive.namelist():
                if name == PART.strip("/") or (name.startswith("customXml/") and name.endswith(".xml")):
                    part = _parsed(archive.read(name))
                    if etree.QName(part).localname == "contract":
                        return document, part
    except (*DAMAGED, KeyError, etree.XMLSyntaxError):
        raise InvalidInputError(
            _("This is no Word file, or it is damaged."), place="file", remedy=_("Save it again as DOCX.")
        ) from None
    raise not_ours()


def _parsed(data: bytes) -> Any:
    """XML without entities, without the network."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True, load_dtd=False)
    return etree.fromstring(data, parser)


def _found(document: Any) -> dict[int, list[str]]:
    """What stands in each control; several texts when it was copied."""
    found: dict[int, list[str]] = {}
    for control in document.iter(_NAMES["sdt"]):
        properties = control.find(_NAMES["sdtPr"])
        tag = None if properties is None else properties.find(_NAMES["tag"])
        match = _TAG.fullmatch(tag.get(_NAMES["val"], "")) if tag is not None else None
        if match:
            found.setdefault(int(match[1]), []).append(_text(control.find(_NAMES["sdtContent"])))
    return found


def _text(node: Any) -> str:
    """The text of a control: paragraphs and breaks are lines. Deleted text that Word keeps is not read."""
    return "" if node is None else "".join(_pieces(node))


def _pieces(node: Any) -> Iterator[str]:
    paragraphs = 0
    for one in node.iter():
        if one.tag == _NAMES["p"]:
            if paragraphs:
                yield "\n"
            paragraphs += 1
            if _is_item(one):
                yield "- "
        elif one.tag == _NAMES["t"]:
            yield one.text or ""
        elif one.tag in (_NAMES["br"], _NAMES["cr"]):
            yield "\n"
        elif one.tag == _NAMES["tab"] and one.getparent().tag != f"{{{W}}}tabs":
            yield "\t"


def _is_item(paragraph: Any) -> bool:
    """True for a line that somebody made an item of a list."""
    properties = paragraph.find(_NAMES["pPr"])
    return properties is not None and properties.find(_NAMES["numPr"]) is not None


def _changed(
    template: Template,
    content: Mapping[str, Any],
    controls: list[tuple[Place, str]],
    found: Mapping[int, list[str]],
) -> Parsed:
    """The content with what was written in Word."""
    cells: list[tuple[Place, Cell]] = []
    problems: list[Problem] = []
    refused: list[Place] = []
    for number, (place, before) in enumerate(controls):
        texts = list(dict.fromkeys(found.get(number, ())))
        new = [text for text in texts if not _same(text, before)]
        if len(new) > 1 or (new and len(texts) > 1):
            refused.append(place)
            problems.append(
                Problem(
                    str(place),
                    _("This cell stands several times in the file, with different texts."),
                    _("Add new rows on the page or in the workbook, not by copying rows in Word."),
                )
            )
        elif new:
            try:
                cells.append((place, _read(template, place, new[0])))
            except UnreadableError as error:
                refused.append(place)
                problems.append(Problem(str(place), str(error), error.remedy))
    made = with_cells(content, cells)
    made["modules"] = _without_removed(made["modules"], controls, found)
    try:
        return checked(template, tidy(made), {}, problems, refused)
    except NotCanonicalError:
        raise not_ours() from None


def _same(text: str, before: str) -> bool:
    """Word turns some spaces and ends of lines into others."""
    return text == before or text.strip().split() == before.strip().split()


def _read(template: Template, place: Place, text: str) -> Cell:
    if text.strip() in ("", BLANK):
        return {}
    return read(_column(template, place), text)


def _column(template: Template, place: Place) -> Column:
    module = template.module(place.module)
    if place.kind == "cell":
        return module.table(place.key).column(place.column)
    if place.kind == "field":
        try:
            return module.field(place.key)
        except UnknownPlaceError:
            return TEXT  # why a whole table is not there
    return TEXT


def _without_removed(
    modules: Mapping[str, Any], controls: list[tuple[Place, str]], found: Mapping[int, list[str]]
) -> dict[str, Any]:
    """Rows of which nothing stands in the document any more are gone."""
    there: dict[tuple[str, str, str], bool] = {}
    for number, (place, _before) in enumerate(controls):
        if place.kind == "cell":
            key = (place.module, place.key, place.row)
            there[key] = there.get(key, False) or number in found
    return {
        module_id: {
            **module,
            "tables": {
                table: [row for row in rows if there.get((module_id, table, row["id"]), True)]
                for table, rows in module.get("tables", {}).items()
            },
        }
        for module_id, module in modules.items()
    }
