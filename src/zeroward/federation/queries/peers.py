"""Sources with what came of them, for the pages of the desk."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Count, Q

from zeroward.federation.models import Held, Peer

State = Held.State
OPEN = (State.CONFLICT, State.GONE)
SHOWN = 50


@dataclass(frozen=True, slots=True)
class PeerRow:
    peer: Peer
    taken: int
    to_decide: int
    refused: int

    @property
    def failed(self) -> bool:
        return self.peer.last.get("state") == "failed"


def peer_rows() -> list[PeerRow]:
    """One query."""
    counted = Peer.objects.annotate(
        taken=Count("held", filter=Q(held__follows=True)),
        to_decide=Count("held", filter=Q(held__state__in=OPEN)),
        refused=Count("held", filter=~Q(held__reason="") & ~Q(held__state=State.OURS)),
    )
    return [PeerRow(one, one.taken, one.to_decide, one.refused) for one in counted]


def peer_row(key: str) -> PeerRow | None:
    return next((one for one in peer_rows() if one.peer.key == key), None)


def last_counts(peer: Peer) -> Mapping[str, int]:
    """What the last run said, without what nothing happened to."""
    return {name: count for name, count in sorted(peer.last.get("counts", {}).items()) if count}


def refused_records(peer: Peer) -> list[Held]:
    found = peer.held.exclude(reason="").exclude(state=State.OURS)
    return list(found.only("peer", "identifier", "reason", "state").order_by("pk")[:SHOWN])


def open_records(peer: Peer | None = None) -> list[Held]:
    """What waits for a decision, the oldest first."""
    found = Held.objects.filter(state__in=OPEN).select_related("peer").order_by("seen_at", "pk")
    return list((found.filter(peer=peer) if peer else found)[:SHOWN])
