"""Which kind of record a page is about, so that it can say where that came from; and the page of a record."""

from typing import Final

from django.urls import NoReverseMatch, reverse

PAGES: Final = {
    "library:material": "material",
    "library:challenge": "challenge",
    "library:term": "term",
    "library:deep-dive": "deep-dive",
    "services:service": "service",
    "learning:course": "course",
    "community:event": "event",
    "places:organisation": "organisation",
    "places:project": "project",
    "funding:programme": "programme",
    "funding:opportunity": "opportunity",
    "plan:library-action": "action",
}
_ROUTES: Final = {kind: route for route, kind in PAGES.items()}


def kind_of_route(route: str) -> str:
    """ "" for pages that are about nothing of the kind."""
    return PAGES.get(route, "")


def page_of(kind: str, key: str) -> str:
    """ "" for kinds without a page of their own."""
    try:
        return reverse(_ROUTES[kind], args=[key])
    except (KeyError, NoReverseMatch):
        return ""
