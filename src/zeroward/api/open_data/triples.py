"""Statements as RDF: written as Turtle or JSON-LD. Small, because we only write; tests read it back with rdflib."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

PREFIXES: Final = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "owl": "http://www.w3.org/2002/07/owl#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_NO_IRI = re.compile(r"[\x00-\x20<>\"{}|^`\\]")
_LANG = re.compile(r"^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$")
_ESCAPES: Final = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}


class Iri(str):
    """An address that stands for a thing; signs that no address may hold are percent-encoded."""

    __slots__ = ()

    def __new__(cls, address: str) -> "Iri":
        safe = _NO_IRI.sub(lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode()), address)
        return super().__new__(cls, safe)


@dataclass(frozen=True, slots=True)
class Text:
    """A literal: with a language, or a datatype ("xsd:date"), or neither."""

    body: str
    lang: str = ""
    datatype: str = ""


Value = Iri | Text


@dataclass(frozen=True, slots=True)
class Node:
    """A thing, its classes ("skos:Concept") and what is said of it, in order."""

    about: Iri
    types: tuple[str, ...]
    said: tuple[tuple[str, Value], ...]


def turtle(nodes: Iterable[Node]) -> Iterator[str]:
    """Piece by piece, so that a large vocabulary never lies in memory as one text."""
    yield "".join(f"@prefix {name}: <{address}> .\n" for name, address in PREFIXES.items())
    for node in nodes:
        lines = [f"a {', '.join(node.types)}", *(f"{name} {_turtle(value)}" for name, value in node.said)]
        yield f"\n<{node.about}> " + " ;\n    ".join(lines) + " .\n"


def _turtle(value: Value) -> str:
    if isinstance(value, Iri):
        return f"<{value}>"
    text = f'"{_escaped(value.body)}"'
    if value.lang and _LANG.match(value.lang):
        return f"{text}@{value.lang}"
    return f"{text}^^{value.datatype}" if value.datatype else text


def _escaped(text: str) -> str:
    return "".join(
        _ESCAPES.get(sign) or (f"\\u{ord(sign):04X}" if ord(sign) < 32 or ord(sign) == 127 else sign)
        for sign in text
    )


def json_ld(nodes: Iterable[Node]) -> str:
    graph = [_object(node) for node in nodes]
    return json.dumps({"@context": PREFIXES, "@graph": graph}, ensure_ascii=False)


def _object(node: Node) -> dict[str, Any]:
    made: dict[str, Any] = {"@id": node.about, "@type": list(node.types)}
    for name, value in node.said:
        made.setdefault(name, []).append(_json(value))
    return made


def _json(value: Value) -> dict[str, str]:
    if isinstance(value, Iri):
        return {"@id": value}
    if value.lang and _LANG.match(value.lang):
        return {"@value": value.body, "@language": value.lang}
    return {"@value": value.body, **({"@type": value.datatype} if value.datatype else {})}
