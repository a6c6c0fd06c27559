"""Deep dives with their steps."""

from collections.abc import Sequence
from typing import Any

from zeroward.core.models import Stage
from zeroward.library.importers.portfolio.model import DeepDive as Read
from zeroward.library.importers.portfolio.partners import split_partners
from zeroward.library.importers.portfolio.plan.desk import Desk
from zeroward.library.importers.portfolio.plan.proposal import Proposal
from zeroward.library.importers.portfolio.plan.shelf import Shelf, by_key, register_shelf
from zeroward.library.importers.portfolio.shelves.words import at, lines, paragraphs
from zeroward.library.importers.portfolio.titles import likeness, slug
from zeroward.library.models import Category, DeepDive
from zeroward.places.models import Country


@register_shelf
class DeepDiveShelf(Shelf):
    kind = "deep-dive"
    order = 90
    model = DeepDive
    prose = frozenset({"title", "summary", "steps"})
    refs = {"category": by_key(Category), "country": by_key(Country)}
    fresh_only = frozenset({"order", "note"})
    threshold = 0.6

    def propose(self, desk: Desk) -> Sequence[Proposal]:
        return [self._propose(dive, order, desk) for order, dive in enumerate(desk.portfolio.deep_dives, 1)]

    def _propose(self, dive: Read, order: int, desk: Desk) -> Proposal:
        category = desk.key_of("category", dive.category)
        earlier = [
            other for other in desk.portfolio.deep_dives[: order - 1] if other.category == dive.category
        ]
        name = slug(dive.title, 60) if earlier else ""
        return Proposal(
            doc_key=f"{dive.category}:{len(earlier) + 1}",
            key=f"deep-dive-{dive.category}-{name}".rstrip("-"),
            title=dive.title or f"deep dive of category {dive.category}",
            lines=at(dive.span),
            values={
                "category": category,
                "title": dive.title,
                "country": desk.key_of("country", dive.country),
                "summary": paragraphs(dive.body),
                "steps": lines(
                    f"{step.title}: {step.text}" if step.title else step.text for step in dive.steps
                ),
                "partners": lines(split_partners(dive.partners_text)),
                "stage": str(Stage.IN_PROGRESS if dive.in_progress else Stage.COMPLETE),
                "order": order,
                "note": dive.how_to,
            },
            refused="" if category else "Its category was refused.",
        )

    def candidates(self) -> Sequence[Any]:
        return list(DeepDive.objects.select_related("category", "country"))

    def likeness(self, proposal: Proposal, record: Any) -> float:
        if record.category.key != proposal.values["category"]:
            return 0.0
        return 0.6 + 0.4 * likeness(record.title, proposal.values["title"])
