"""Page or data: what the asker would rather have, after their Accept header."""

from django.http import HttpRequest

_DATA = (("text/turtle", "ttl"), ("application/ld+json", "jsonld"), ("application/json", "jsonld"))
TYPES = {"ttl": "text/turtle; charset=utf-8", "jsonld": "application/ld+json; charset=utf-8"}


def wanted(request: HttpRequest) -> str:
    """ "html", "ttl" or "jsonld". Browsers, and whoever says nothing, get the page."""
    offered = ["text/html", *(media for media, _form in _DATA)]
    preferred = request.get_preferred_type(offered) if request.headers.get("Accept") else "text/html"
    return dict(_DATA).get(preferred or "", "html")
