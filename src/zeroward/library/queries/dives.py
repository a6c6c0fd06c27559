"""One deep dive with its checklist."""

from collections.abc import Sequence
from dataclasses import dataclass

from zeroward.core.models import Served
from zeroward.core.queries.texts import attach_texts
from zeroward.library.models import DeepDive
from zeroward.library.queries.entries import Context, context_of
from zeroward.library.queries.glossary import PageTerms, page_terms
from zeroward.library.queries.public import challenges_through, public_deep_dives


@dataclass(frozen=True, slots=True)
class DivePage:
    dive: DeepDive
    title: Served
    summary: Served
    steps: Served
    country: Served | None
    contexts: Sequence[Context]
    terms: PageTerms

    @property
    def founders(self) -> list[str]:
        return [line.strip() for line in self.dive.founders.splitlines() if line.strip()]

    @property
    def partners(self) -> list[str]:
        return [line.strip() for line in self.dive.partners.splitlines() if line.strip()]


def told_dives() -> list[DeepDive]:
    """All that are told, with their texts. Two queries."""
    dives = list(public_deep_dives())
    attach_texts(dives)
    return dives


def dive_page(key: str) -> DivePage | None:
    """Four queries, or None when there is no such public deep dive with a text."""
    found = public_deep_dives().select_related("source", "owner", "category", "country")
    dive = found.filter(key=key).prefetch_related(challenges_through("challenges")).first()
    if dive is None:
        return None
    terms = page_terms()
    country = dive.country if dive.country and dive.country.is_public else None
    attach_texts([dive, dive.category, country], dive.shown_challenges)
    return DivePage(
        dive=dive,
        title=dive.served("title"),
        summary=dive.served("summary"),
        steps=dive.served("steps"),
        country=country.served("name") if country else None,
        contexts=[context_of(one) for one in dive.shown_challenges],
        terms=terms,
    )
