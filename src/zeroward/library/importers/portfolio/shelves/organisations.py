"""Partners of materials that are new here, or that have no partners yet, as organisations.

Names come from running text and differ from place to place; where a material has its partners already, ours
stay and the names of the source are only reported (see the shelf of materials).
"""

from collections.abc import Sequence
from typing import Any

from zeroward.core.names import key_from
from zeroward.library.importers.portfolio.plan.desk import Desk
from zeroward.library.importers.portfolio.plan.match import match
from zeroward.library.importers.portfolio.plan.proposal import Proposal
from zeroward.library.importers.portfolio.plan.shelf import Shelf, by_key, register_shelf
from zeroward.library.importers.portfolio.shelves.materials import MaterialShelf
from zeroward.library.importers.portfolio.shelves.partners import bare, cut_short_name, names_of
from zeroward.library.importers.portfolio.titles import fold
from zeroward.places.models import Country, Organisation


@register_shelf
class OrganisationShelf(Shelf):
    kind = "organisation"
    order = 55
    model = Organisation
    refs = {"country": by_key(Country)}
    fresh_only = frozenset({"name", "short_name", "country"})
    threshold = 1.0
    complete = False

    def propose(self, desk: Desk) -> Sequence[Proposal]:
        shelf = MaterialShelf()
        known = match(shelf, shelf.propose(desk), desk)
        found: dict[str, Proposal] = {}
        for material in desk.portfolio.materials:
            record = known.get(material.key)
            if record is not None and record.partners.exists():
                continue
            country = material.countries[0] if len(material.countries) == 1 else ""
            for name in material.partners:
                line = material.placements[0].card.row_line
                found.setdefault(bare(name), self._propose(name, desk.key_of("country", country), line))
        return list(found.values())

    def _propose(self, name: str, country: str, line: int) -> Proposal:
        full, short = cut_short_name(name)
        try:
            key, refused = key_from(name), ""
        except ValueError:
            key, refused = "", "No key can be made from this name."
        return Proposal(
            doc_key=bare(name),
            key=key,
            title=name,
            lines=(line, line),
            values={
                "name": full,
                "short_name": short,
                "country": country,
            },
            refused=refused,
        )

    def likeness(self, proposal: Proposal, record: Any) -> float:
        return float(bool({proposal.doc_key, fold(proposal.title)} & names_of(record)))
