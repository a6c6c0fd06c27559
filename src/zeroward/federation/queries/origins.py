"""Where records came from, for their pages and for what is offered to others."""

from collections.abc import Collection, Mapping
from time import monotonic
from typing import Any

from zeroward.core.linked import permanent
from zeroward.core.once import once
from zeroward.core.origins import Origin
from zeroward.federation.models import Held, Peer
from zeroward.federation.routes import kind_of_route

SECONDS = 60.0
SHOWN = (Held.State.TAKEN, Held.State.CONFLICT, Held.State.GONE, Held.State.WITHDRAWN)


FIELDS = (
    *("identifier", "kind", "key", "datestamp", "taken_at", "seen_at", "licence"),
    *("peer__name", "peer__address"),
)


def read(kind: str, keys: Collection[str]) -> Mapping[str, Origin]:
    """By the key here. One query, none where nothing was ever taken."""
    if not any_source():
        return {}
    rows = Held.objects.filter(kind=kind, key__in=keys, follows=True, state__in=SHOWN).values(*FIELDS)
    return {row["key"]: origin_of_row(row) for row in rows}


def find(identifier: str) -> tuple[str, str] | None:
    """Kind and key here of a record that follows one of another installation."""
    if not any_source():
        return None
    found = Held.objects.filter(identifier=identifier, follows=True).values_list("kind", "key").first()
    return (found[0], found[1]) if found else None


def of_page(route: str, arguments: Mapping[str, object]) -> Origin | None:
    """What was read together with the page's panels, else one query."""
    kind = kind_of_route(route)
    key = str(next(iter(arguments.values()), ""))
    return once(origin_key(kind, key), lambda: read(kind, [key]).get(key)) if kind else None


def origin_key(kind: str, key: str) -> tuple[str, str, str]:
    """Under which the origin of a record is kept while a page is made."""
    return ("federation-origin", kind, key)


def origin_of_row(row: Mapping[str, Any]) -> Origin:
    """`row` holds FIELDS."""
    return Origin(
        identifier=row["identifier"],
        name=row["peer__name"],
        page=permanent(row["peer__address"], row["kind"], row["key"]),
        oai=f"{row['peer__address']}oai",
        at=row["datestamp"],
        taken_at=row["taken_at"] or row["seen_at"],
        licence=row["licence"],
    )


_known: list[tuple[bool, float]] = []
"""Whether there is a source, and until when that counts, in this process."""


def any_source() -> bool:
    """Asked once a minute by each process, so that pages of installations without sources pay nothing."""
    if not _known or _known[0][1] < monotonic():
        _known[:] = [(Peer.objects.exists(), monotonic() + SECONDS)]
    return _known[0][0]


def sources_changed() -> None:
    """Ask anew at the next page."""
    _known.clear()
