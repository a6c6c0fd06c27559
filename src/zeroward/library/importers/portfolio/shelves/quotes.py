"""Quotes of partners. Nobody has agreed to be quoted here yet: they come without consent, as drafts."""

from collections.abc import Sequence
from typing import Any

from zeroward.library.importers.portfolio.plan.desk import Desk
from zeroward.library.importers.portfolio.plan.proposal import Proposal
from zeroward.library.importers.portfolio.plan.shelf import Shelf, by_key, register_shelf
from zeroward.library.importers.portfolio.shelves.words import at
from zeroward.library.importers.portfolio.titles import likeness
from zeroward.library.models import Challenge, Quote


@register_shelf
class QuoteShelf(Shelf):
    kind = "quote"
    order = 50
    model = Quote
    prose = frozenset({"text"})
    refs = {"challenge": by_key(Challenge)}
    threshold = 0.5

    def propose(self, desk: Desk) -> Sequence[Proposal]:
        return [
            Proposal(
                doc_key=challenge.code,
                key=f"quote-{challenge.code}",
                title=challenge.quote.text[:80] or "quote",
                lines=at(challenge.quote.span),
                values={
                    "challenge": desk.key_of("challenge", challenge.code),
                    "text": challenge.quote.text,
                    "speaker": challenge.quote.attribution,
                },
                refused=self._refused(challenge.quote.text, desk.key_of("challenge", challenge.code)),
            )
            for challenge in desk.portfolio.challenges
            if challenge.quote
        ]

    def _refused(self, text: str, challenge: str) -> str:
        if not challenge:
            return "Its challenge was refused."
        return "" if text else "The quote is still to come."

    def candidates(self) -> Sequence[Any]:
        return list(Quote.objects.select_related("challenge"))

    def likeness(self, proposal: Proposal, record: Any) -> float:
        same_place = record.challenge.key == proposal.values["challenge"]
        return (0.4 + 0.6 * likeness(record.text, proposal.values["text"])) if same_place else 0.0
