"""The two forms of metadata: Dublin Core for everyone, and the whole record for other installations."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from lxml import etree

from zeroward.api.harvest.arguments import clean
from zeroward.api.harvest.records import Whole
from zeroward.api.open_data.licence import CC_BY
from zeroward.core.linked import RECORD, base, permanent
from zeroward.core.queries.instance import current_instance

XSI: Final = "http://www.w3.org/2001/XMLSchema-instance"
OAI_DC: Final = "http://www.openarchives.org/OAI/2.0/oai_dc/"
DC: Final = "http://purl.org/dc/elements/1.1/"
_LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"


@dataclass(frozen=True, slots=True)
class Format:
    prefix: str
    namespace: str
    schema: Callable[[], str]
    write: Callable[[Whole], Any]


def dublin_core(whole: Whole) -> Any:
    """Every language of title and summary; `dc:rights` is about these words, not about what they point to."""
    root = etree.Element(f"{{{OAI_DC}}}dc", nsmap={"oai_dc": OAI_DC, "dc": DC, "xsi": XSI})
    root.set(f"{{{XSI}}}schemaLocation", f"{OAI_DC} http://www.openarchives.org/OAI/2.0/oai_dc.xsd")
    row, source = whole.row, whole.source
    for lang, text in whole.words(source.title):
        _add(root, "title", [text], lang)
    for lang, text in whole.words(source.summary):
        _add(root, "description", [text], lang)
    _add(root, "publisher", [current_instance().name or "Zeroward"])
    _add(root, "subject", [*row.get("hashtags", []), *row.get("challenges", [])])
    _add(root, "type", [source.dc_type, source.kind])
    _add(root, "format", [row.get("format", "")])
    _add(root, "identifier", [permanent(base(), source.kind, whole.key)])
    _add(root, "language", [row.get("language", "")])
    _add(root, "coverage", _coverage(row))
    _add(root, "date", [row.get("changed", "")])
    _add(root, "relation", [*row.get("links", []), row.get("website", "")])
    _add(root, "rights", [CC_BY])
    return root


def _coverage(row: Mapping[str, Any]) -> list[str]:
    years = sorted({str(row[name]) for name in ("year_from", "year_to") if row.get(name)})
    places = row.get("countries") or [row.get("country", "")]
    return [*places, "/".join(years)]


def _add(root: Any, name: str, values: Iterable[str], lang: str = "") -> None:
    for value in values:
        if value:
            part = etree.SubElement(root, f"{{{DC}}}{name}")
            part.text = clean(str(value))
            if lang:
                part.set(_LANG, lang)


def whole_record(whole: Whole) -> Any:
    """The record as JSON in one element, with the digest of exactly that text."""
    root = etree.Element(f"{{{RECORD}}}record", nsmap={"zw": RECORD, "xsi": XSI})
    root.set(f"{{{XSI}}}schemaLocation", f"{RECORD} {_own_schema()}")
    root.set("kind", whole.source.kind)
    root.set("key", whole.key)
    root.set("sha256", whole.digest)
    root.text = whole.content
    return root


def _own_schema() -> str:
    return f"{base()}oai/record.xsd"


FORMATS: Mapping[str, Format] = {
    one.prefix: one
    for one in (
        Format("oai_dc", OAI_DC, lambda: "http://www.openarchives.org/OAI/2.0/oai_dc.xsd", dublin_core),
        Format("zw", RECORD, _own_schema, whole_record),
    )
}
SCHEMA: Final = f"""<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="{RECORD}" elementFormDefault="qualified">
  <xs:element name="record">
    <xs:annotation><xs:documentation>A record as JSON, every text in every language.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:simpleContent>
        <xs:extension base="xs:string">
          <xs:attribute name="kind" type="xs:NMTOKEN" use="required"/>
          <xs:attribute name="key" type="xs:token" use="required"/>
          <xs:attribute name="sha256" use="required">
            <xs:simpleType>
              <xs:restriction base="xs:string"><xs:pattern value="[0-9a-f]{{64}}"/></xs:restriction>
            </xs:simpleType>
          </xs:attribute>
        </xs:extension>
      </xs:simpleContent>
    </xs:complexType>
  </xs:element>
</xs:schema>
"""
