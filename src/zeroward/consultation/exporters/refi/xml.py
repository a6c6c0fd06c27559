"""Parts of REFI-QDA that codebooks and projects share, as XML."""

import re
from collections.abc import Iterable
from typing import Final

from lxml import etree

from zeroward.consultation.domain.refi.project import CodeNode

_NO_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def plain(text: str) -> str:
    """The text without characters that XML cannot hold."""
    return _NO_XML.sub("", text)


def fits(text: str) -> bool:
    """Whether XML can hold every character of the text."""
    return _NO_XML.search(text) is None


def add(parent: etree._Element, tag: str, text: str | None = None, **attributes: object) -> etree._Element:
    """A child in the namespace of its parent; attributes that are "" or None are left out."""
    space = etree.QName(parent).namespace
    made = etree.SubElement(parent, f"{{{space}}}{tag}")
    for name, value in attributes.items():
        if value not in ("", None):
            made.set(name, plain(str(value)))
    if text is not None:
        made.text = plain(text)
    return made


def add_codes(parent: etree._Element, codes: Iterable[CodeNode]) -> None:
    """Codes with those below them. Names may be empty in no program, so they always stand there."""
    for code in codes:
        made = add(parent, "Code", guid=code.guid)
        made.set("name", plain(code.name))
        made.set("isCodable", "true" if code.codable else "false")
        if code.colour:
            made.set("color", code.colour)
        if code.description:
            add(made, "Description", code.description)
        add_codes(made, code.children)


def written(root: etree._Element) -> bytes:
    """The document in UTF-8; carriage returns are spelt out, so that no reader takes them away."""
    made: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True)
    return made
