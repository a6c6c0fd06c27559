"""What other rooms offer to a register, without what was taken over before."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

from zeroward.barriers.models import Report
from zeroward.barriers.vocabulary import family_name
from zeroward.core.barrier_reports import Offer, barrier_offers
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace

MOST: Final = 200
"""Offers of a room that a page shows."""


@dataclass(frozen=True, slots=True)
class OfferRow:
    """`name` is what the form sends back: the room and the key."""

    origin: str
    offer: Offer

    @property
    def name(self) -> str:
        return f"{self.origin}:{self.offer.key}"

    @property
    def family(self) -> str:
        return family_name(self.offer.family)


@dataclass(frozen=True, slots=True)
class OfferGroup:
    """`taken` were taken over before; `left` are more than the page shows."""

    label: str
    rows: list[OfferRow]
    taken: int
    left: int


def offers_for(viewer: Viewer, place: Workspace) -> list[OfferGroup]:
    """Room by room. One query beside what the rooms need."""
    taken = set(
        Report.objects.filter(scope=str(place.scope))
        .exclude(origin_key="")
        .values_list("origin", "origin_key")
    )
    groups = []
    for found in barrier_offers(viewer, place):
        fresh = [OfferRow(found.origin, one) for one in found.rows if (found.origin, one.key) not in taken]
        groups.append(
            OfferGroup(found.label, fresh[:MOST], len(found.rows) - len(fresh), max(0, len(fresh) - MOST))
        )
    return groups


def chosen_offers(groups: Sequence[OfferGroup], names: Collection[str]) -> list[OfferRow]:
    """Those of the offers that somebody chose; what is no offer (any more) is passed over."""
    return [row for group in groups for row in group.rows if row.name in names]
