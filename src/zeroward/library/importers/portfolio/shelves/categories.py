"""The portfolio's categories."""

from collections.abc import Sequence
from typing import Any

from zeroward.library.importers.portfolio.plan.desk import Desk
from zeroward.library.importers.portfolio.plan.proposal import Proposal
from zeroward.library.importers.portfolio.plan.shelf import Shelf, register_shelf
from zeroward.library.importers.portfolio.shelves.words import at, paragraphs
from zeroward.library.importers.portfolio.titles import likeness
from zeroward.library.models import Category


@register_shelf
class CategoryShelf(Shelf):
    kind = "category"
    order = 30
    model = Category
    prose = frozenset({"title", "summary"})
    fresh_only = frozenset({"code", "order"})

    def propose(self, desk: Desk) -> Sequence[Proposal]:
        return [
            Proposal(
                doc_key=category.number,
                key=f"category-{category.number}",
                title=category.title,
                lines=at(category.span),
                values={
                    "code": str(int(category.number)),
                    "title": category.title,
                    "summary": paragraphs(category.description),
                    "order": int(category.number),
                },
            )
            for category in desk.portfolio.categories
        ]

    def likeness(self, proposal: Proposal, record: Any) -> float:
        same_code = record.code.lstrip("0") == proposal.values["code"]
        return 1.0 if same_code else 0.9 * likeness(record.title, proposal.title)
