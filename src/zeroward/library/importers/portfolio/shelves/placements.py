"""Placements: a material in a challenge, with focus and features where they differ from the material's own."""

from collections.abc import Sequence
from typing import Any

from zeroward.library.importers.portfolio.model import Material as Read
from zeroward.library.importers.portfolio.model import Placement as ReadPlacement
from zeroward.library.importers.portfolio.plan.desk import Desk
from zeroward.library.importers.portfolio.plan.proposal import Proposal
from zeroward.library.importers.portfolio.plan.shelf import Shelf, by_key, register_shelf
from zeroward.library.importers.portfolio.shelves.words import at, items, lines, paragraphs
from zeroward.library.importers.portfolio.titles import fold
from zeroward.library.models import Challenge, Material, Placement


@register_shelf
class PlacementShelf(Shelf):
    kind = "placement"
    order = 70
    model = Placement
    prose = frozenset({"focus", "key_features"})
    refs = {"material": by_key(Material), "challenge": by_key(Challenge)}
    fresh_only = frozenset({"order", "note"})
    threshold = 1.0

    def propose(self, desk: Desk) -> Sequence[Proposal]:
        return [
            self._propose(material, placement, desk)
            for material in desk.portfolio.materials
            for placement in material.placements
        ]

    def _propose(self, material: Read, placement: ReadPlacement, desk: Desk) -> Proposal:
        card, first = placement.card, material.placements[0].card
        focus, features = paragraphs(card.body), items(card.features)
        own, challenge = desk.key_of("material", material.key), desk.key_of("challenge", placement.challenge)
        return Proposal(
            doc_key=f"{material.key}@{placement.challenge}",
            key=f"{own or material.key}.{challenge or placement.challenge}",
            title=f"{material.title} in {placement.challenge}",
            lines=at(card.span),
            values={
                "material": own,
                "challenge": challenge,
                "focus": "" if fold(focus) == fold(paragraphs(first.body)) else focus,
                "key_features": "" if fold(features) == fold(items(first.features)) else features,
                "order": card.position,
                "note": lines(note.text for note in card.notes),
            },
            refused="" if own and challenge else "Its material or its challenge was refused.",
        )

    def candidates(self) -> Sequence[Any]:
        return list(Placement.objects.select_related("material", "challenge"))

    def likeness(self, proposal: Proposal, record: Any) -> float:
        pair = (record.material.key, record.challenge.key)
        return float(pair == (proposal.values["material"], proposal.values["challenge"]))
