"""Reading what we write with rdflib. Contexts are never fetched: schema.org's lies here, as far as we use it."""

import json
import re
import warnings
from typing import Any

from rdflib import Graph, Namespace

SCHEMA = Namespace("https://schema.org/")
_LINKS = ("url", "sameAs", "item", "contentUrl", "serviceUrl", "eventStatus", "eventAttendanceMode")
LOCAL = {"@vocab": str(SCHEMA), **{name: {"@type": "@id"} for name in _LINKS}}


def linked_of(page: str) -> dict[str, Any]:
    """The one block of data in a page."""
    (block,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    found: dict[str, Any] = json.loads(block)
    return found


def schema_graph(data: dict[str, Any]) -> Graph:
    assert data["@context"] == "https://schema.org"
    return graph_of(json.dumps({**data, "@context": LOCAL}), "json-ld")


def graph_of(text: str | bytes, form: str) -> Graph:
    with warnings.catch_warnings():
        # rdflib's own parser uses what rdflib itself calls deprecated
        warnings.filterwarnings("ignore", category=DeprecationWarning, module="rdflib")
        warnings.filterwarnings("ignore", message="ConjunctiveGraph", category=DeprecationWarning)
        return Graph().parse(data=text, format=form)
