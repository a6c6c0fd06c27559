"""Addresses of contracts compared that the browser visits."""

from tests.browser.example import Example

INSIGHT_PUBLIC = [
    Example("insight:overview"),
    Example("insight:counts", ("instruments",), "country=AT"),
    *(
        Example("insight:counts", (kind,))
        for kind in ("governance", "social_innovations", "barriers", "levers", "fields")
    ),
    Example("insight:code", ("instruments", "BOND-G")),
    Example("insight:code", ("governance", "STEER")),
    Example("insight:compare"),
    Example("insight:compare", query="a=city:klagenfurt&b=city:example-town"),
    Example("insight:compare", query="a=city:klagenfurt&b=all"),
    Example("insight:compare", query="a=country:AT&b=all"),
    Example("insight:search"),
    Example("insight:search", query="q=green+bond"),
    Example("insight:search", query="q=qqxyzzyqq"),
    Example("insight:snapshots"),
    Example("insight:snapshot", ("1",)),
    Example("insight:passage", ("{reading}", "20")),
    Example("insight:ecosystems"),
    Example("insight:ecosystem", ("at",)),
    Example("insight:ecosystem", ("mt",)),
]

INSIGHT_PAGES = [
    Example("insight:snapshot-new", who="platform"),
    Example("insight:country", ("at",), who="platform"),
    Example("insight:country", ("at",), who="analyst"),
    Example("insight:country-cities", ("at",), who="platform"),
    Example("insight:country-cities", ("at",), "show=quiet", "platform"),
    Example("insight:mission", who="programmes"),
]

INSIGHT_STEPS = [
    Example("insight:ecosystems-file"),
    Example("insight:country-cities-file", ("at",)),
    Example("insight:mission-file"),
    *(Example("insight:counts-file", (form,)) for form in ("csv", "xlsx", "pdf", "json")),
    *(Example("insight:snapshot-file", ("1", form)) for form in ("csv", "xlsx", "pdf", "json")),
]
