"""Countries that the document names. Missing ones are made, with their English name."""

from collections.abc import Mapping, Sequence
from typing import Any

from zeroward.library.importers.portfolio.plan.desk import Desk
from zeroward.library.importers.portfolio.plan.proposal import Proposal
from zeroward.library.importers.portfolio.plan.shelf import Shelf, register_shelf
from zeroward.library.importers.portfolio.vocabulary import table
from zeroward.places.models import Country


@register_shelf
class CountryShelf(Shelf):
    kind = "country"
    order = 10
    model = Country
    fresh_only = frozenset({"code", "name"})
    threshold = 1.0
    complete = False

    def propose(self, desk: Desk) -> Sequence[Proposal]:
        first: dict[str, int] = {}
        portfolio = desk.portfolio
        for card in portfolio.cards:
            for code in card.countries:
                first.setdefault(code, card.row_line)
        named = [
            *((profile.country, profile.span.first) for profile in portfolio.profiles),
            *((dive.country, dive.span.first) for dive in portfolio.deep_dives),
            *((persona.country, persona.span.first) for persona in portfolio.personas),
        ]
        for code, line in named:
            if code:
                first.setdefault(code, line)
        names: Mapping[str, str] = table("countries")["display"]
        return [
            Proposal(
                code, code.lower(), names[code], (line, line), {"code": code, "name": names[code]}
            )
            for code, line in sorted(first.items())
        ]  # fmt: skip

    def likeness(self, proposal: Proposal, record: Any) -> float:
        return float(record.code == proposal.doc_key)
