"""Where the page and the data of a record lie: what stands behind `/id/<kind>/<key>`."""

from typing import Final
from urllib.parse import urlencode

from django.urls import NoReverseMatch, reverse

from zeroward.api.open_data.datasets import datasets

ROUTES: Final = {
    "material": "library:material",
    "challenge": "library:challenge",
    "category": "library:category",
    "term": "library:term",
    "deep-dive": "library:deep-dive",
    "city": "places:city",
    "country": "places:country",
    "organisation": "places:organisation",
    "network": "places:network",
    "project": "places:project",
    "service": "services:service",
    "course": "learning:course",
    "event": "community:event",
    "programme": "funding:programme",
    "opportunity": "funding:opportunity",
    "action": "plan:library-action",
}
_ON_LISTS: Final = {"recording": "library:recordings", "lesson": "library:lessons"}


def page_of(kind: str, key: str) -> str:
    """The page in the reader's language; the list or the data set where a record has no page of its own; "" for
    kinds that we do not know. Whether the record is there, its page says."""
    try:
        if kind in ROUTES:
            return reverse(ROUTES[kind], args=[key])
        if kind in _ON_LISTS:
            return reverse(_ON_LISTS[kind])
    except NoReverseMatch:
        return ""
    of_kind = next((one for one in datasets() if one.identity == kind), None)
    return reverse("open-data:dataset", args=[of_kind.key]) if of_kind else ""


def data_of(kind: str, key: str, form: str) -> str:
    """The statements about a record alone, as Turtle ("ttl") or JSON-LD ("jsonld"); "" for a kind without a data set:
    what is known of it stands in a block of its page."""
    if kind == "material" and form == "jsonld":
        return reverse("library:material-data", args=[key])
    of_kind = next((one for one in datasets() if one.identity == kind), None)
    return (
        f"{reverse('open-data:file', args=[of_kind.key, form])}?{urlencode({'key': key})}" if of_kind else ""
    )
