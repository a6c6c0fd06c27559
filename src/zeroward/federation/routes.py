"""Which kind of record a page is about, so that it can say where that came from."""

from typing import Final

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
    "funding:opportunity": "opportunity",
    "plan:library-action": "action",
}


def kind_of_route(route: str) -> str:
    """ "" for pages that are about nothing of the kind."""
    return PAGES.get(route, "")
