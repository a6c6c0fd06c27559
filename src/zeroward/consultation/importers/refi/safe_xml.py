"""XML from strangers: no entities, no document types, nothing fetched, no other encodings than the usual ones."""

import re
from typing import Final

from django.utils.translation import gettext as _
from lxml import etree

from zeroward.core.errors import InvalidInputError

MOST_BYTES: Final = 30 * 1024 * 1024
_ENCODINGS: Final = {"utf-8", "utf8", "utf-16", "us-ascii", "ascii", "iso-8859-1", "windows-1252"}
_DECLARED: Final = re.compile(rb"""^\s*<\?xml[^>]*?encoding\s*=\s*["']([^"'>]+)["']""", re.IGNORECASE)
_MARKS: Final = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


def read_xml(raw: bytes, *, root: str, spaces: tuple[str, ...]) -> etree._Element:
    """The root element, which has to be `root` in one of the namespaces. Raises InvalidInputError for place "file"."""
    if len(raw) > MOST_BYTES:
        raise refuse(_("The file is larger than 30 MB."), _("Export it in several parts."))
    _check_start(raw)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        found = etree.fromstring(raw, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        line = getattr(error, "lineno", None) or 1
        raise refuse(
            _("Line %(line)d is no correct XML.") % {"line": line},
            _("Export it once more from the program where it was made."),
        ) from error
    name = etree.QName(found)
    if name.localname != root or name.namespace not in spaces:
        raise refuse(
            _("This is no REFI-QDA file: it begins with %(name)s.") % {"name": name.localname[:60]},
            _("Choose REFI-QDA where you export it: .qdc for a codebook, .qdpx for a project."),
        )
    return found


def _check_start(raw: bytes) -> None:
    bare = raw.replace(b"\x00", b"")
    if b"<!DOCTYPE" in bare or b"<!ENTITY" in bare:
        raise refuse(
            _("The file defines a document type or entities, which could harm whoever reads it."),
            _("Export it once more from the program where it was made."),
        )
    for mark in _MARKS:
        bare = bare.removeprefix(mark)
    declared = _DECLARED.match(bare)
    name = declared.group(1).decode("ascii", "replace").lower() if declared else "utf-8"
    if name not in _ENCODINGS:
        raise refuse(
            _("The encoding %(name)s is not read here.") % {"name": name[:40]}, _("Save the file in UTF-8.")
        )


def refuse(message: str, remedy: str) -> InvalidInputError:
    return InvalidInputError(message, place="file", remedy=remedy)


def local(element: etree._Element) -> str:
    """The name of an element without its namespace."""
    return str(etree.QName(element).localname)


def children(element: etree._Element | None, *names: str) -> list[etree._Element]:
    """Children with one of these names, whatever their namespace."""
    if element is None:
        return []
    return [one for one in element if isinstance(one.tag, str) and local(one) in names]


def child(element: etree._Element | None, name: str) -> etree._Element | None:
    return next(iter(children(element, name)), None)


def text_of(element: etree._Element | None, name: str) -> str:
    """The text of a child, "" where there is none."""
    found = child(element, name)
    return "".join(found.itertext()) if found is not None else ""


def place_of(element: etree._Element) -> str:
    """Where it stands in the file."""
    return _("line %(line)d") % {"line": element.sourceline or 0}
