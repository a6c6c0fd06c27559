"""Personas, matched by name."""

from collections.abc import Sequence
from typing import Any

from zeroward.library.importers.portfolio.plan.desk import Desk
from zeroward.library.importers.portfolio.plan.proposal import Proposal
from zeroward.library.importers.portfolio.plan.shelf import Shelf, by_key, register_shelf
from zeroward.library.importers.portfolio.shelves.words import at, items
from zeroward.library.importers.portfolio.titles import fold, slug
from zeroward.library.models import Persona
from zeroward.places.models import Country


@register_shelf
class PersonaShelf(Shelf):
    kind = "persona"
    order = 110
    model = Persona
    prose = frozenset({"role", "needs"})
    refs = {"country": by_key(Country)}
    threshold = 1.0

    def propose(self, desk: Desk) -> Sequence[Proposal]:
        return [
            Proposal(
                doc_key=slug(persona.name),
                key=f"persona-{slug(persona.name)}",
                title=persona.name,
                lines=at(persona.span),
                values={
                    "name": persona.name,
                    "age": persona.age,
                    "role": persona.description,
                    "country": desk.key_of("country", persona.country),
                    "needs": items(persona.needs),
                },
            )
            for persona in desk.portfolio.personas
        ]

    def candidates(self) -> Sequence[Any]:
        return list(Persona.objects.select_related("country"))

    def likeness(self, proposal: Proposal, record: Any) -> float:
        return float(fold(record.name) == fold(proposal.title))
