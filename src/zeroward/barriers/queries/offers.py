"""What other rooms offer to a register, without what was taken over before."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

from zeroward.barriers.models import Report
from zeroward.barriers.vocabulary import family_name
from zeroward.core.barrier_reports import Offer, barrier_offers
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.places.models import City

MOST: Final = 200
"""Offers of a room that a page shows."""


@dataclass(frozen=True, slots=True)
class OfferRow:
    """`name` is what the form sends back: the room and the key. `city` is the name of the city that said it."""

    origin: str
    offer: Offer
    city: str = ""

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
    """Room by room; what two copies of one source say is offered once. Two queries beside what the rooms need."""
    taken = set(
        Report.objects.filter(scope=str(place.scope))
        .exclude(origin_key="")
        .values_list("origin", "origin_key")
    )
    found = barrier_offers(viewer, place)
    names = dict(
        City.objects.filter(
            key__in={one.city for group in found for one in group.rows if one.city}
        ).values_list("key", "name")
    )
    groups = []
    for group in found:
        by_key = {one.key: one for one in reversed(group.rows) if one.title}
        fresh = [
            OfferRow(group.origin, one, names.get(one.city, ""))
            for one in reversed(by_key.values())
            if (group.origin, one.key) not in taken
        ]
        left = max(0, len(fresh) - MOST)
        groups.append(OfferGroup(group.label, fresh[:MOST], len(by_key) - len(fresh), left))
    return groups


def chosen_offers(groups: Sequence[OfferGroup], names: Collection[str]) -> list[OfferRow]:
    """Those of the offers that somebody chose; what is no offer (any more) is passed over."""
    return [row for group in groups for row in group.rows if row.name in names]
