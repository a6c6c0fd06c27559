"""Where records came from, for their pages and for what is offered to others."""

from collections.abc import Collection, Mapping

from django.core.cache import cache

from zeroward.core.linked import permanent
from zeroward.core.origins import Origin
from zeroward.federation.models import Held, Peer
from zeroward.federation.routes import kind_of_route

ANY = "zeroward:federation:any"
SHOWN = (Held.State.TAKEN, Held.State.CONFLICT, Held.State.GONE, Held.State.WITHDRAWN)


def read(kind: str, keys: Collection[str]) -> Mapping[str, Origin]:
    """By the key here. One query, none where nothing was ever taken."""
    if not _any():
        return {}
    rows = Held.objects.filter(kind=kind, key__in=keys, follows=True, state__in=SHOWN).select_related("peer")
    return {held.key: origin(held) for held in rows}


def find(identifier: str) -> tuple[str, str] | None:
    """Kind and key here of a record that follows one of another installation."""
    if not _any():
        return None
    found = Held.objects.filter(identifier=identifier, follows=True).values_list("kind", "key").first()
    return (found[0], found[1]) if found else None


def of_page(route: str, arguments: Mapping[str, object]) -> Origin | None:
    kind = kind_of_route(route)
    key = next(iter(arguments.values()), "")
    return read(kind, [str(key)]).get(str(key)) if kind else None


def origin(held: Held) -> Origin:
    return Origin(
        identifier=held.identifier,
        name=held.peer.name,
        page=permanent(held.peer.address, held.kind, held.key),
        oai=f"{held.peer.address}oai",
        at=held.datestamp,
        taken_at=held.taken_at or held.seen_at,
        licence=held.licence,
    )


def _any() -> bool:
    """Whether there is a source at all: asked once a minute, so that pages of others pay nothing."""
    return bool(cache.get_or_set(ANY, lambda: int(Peer.objects.exists()), 60))
