"""The OAI-PMH 2.0 interface: one address, six verbs, GET and POST."""

from datetime import UTC, datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_safe
from lxml import etree

from zeroward.api.harvest.answers import OAI, answer
from zeroward.api.harvest.arguments import OaiError, checked
from zeroward.api.harvest.formats import SCHEMA, XSI
from zeroward.api.harvest.listing import stamp
from zeroward.core.linked import base
from zeroward.core.origins import SIGNATURE_HEADER, signature_of

_QUIET = frozenset({"badVerb", "badArgument"})
"""After these errors the arguments are not repeated in the answer."""


@require_http_methods(["GET", "HEAD", "POST"])
def oai(request: HttpRequest) -> HttpResponse:
    """An error of the protocol is an answer like any other, with status 200."""
    asked: dict[str, str] = {}
    lang = "mul"  # records come in all languages, whoever asks
    try:
        asked = checked(request.POST if request.method == "POST" else request.GET)
        found = answer(asked)
    except OaiError as error:
        found = etree.Element(f"{{{OAI}}}error", code=error.code)
        found.text, lang = error.about, "en"
        asked = {} if error.code in _QUIET else asked
    response = _written(found, asked)
    response["Content-Language"] = lang
    return response


def _written(found: Any, asked: dict[str, str]) -> HttpResponse:
    root = etree.Element(f"{{{OAI}}}OAI-PMH", nsmap={None: OAI, "xsi": XSI})
    root.set(f"{{{XSI}}}schemaLocation", f"{OAI} http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd")
    etree.SubElement(root, f"{{{OAI}}}responseDate").text = stamp(datetime.now(UTC))
    request = etree.SubElement(root, f"{{{OAI}}}request", attrib=asked)
    request.text = f"{base()}oai"
    root.append(found)
    body = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    response = HttpResponse(body, content_type="text/xml; charset=utf-8")
    if signature := signature_of(body):
        response[SIGNATURE_HEADER] = signature
    return response


@require_safe
def schema(_request: HttpRequest) -> HttpResponse:
    return HttpResponse(
        SCHEMA, content_type="application/xml; charset=utf-8", headers={"Content-Language": "en"}
    )
