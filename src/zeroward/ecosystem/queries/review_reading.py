"""One country in a round as two people of the Mission read it: what it handed in, frozen, and what was said of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from zeroward.core.models import StoredDocument
from zeroward.core.queries.said import said
from zeroward.core.queries.texts import attach_texts
from zeroward.core.scope import Scope
from zeroward.core.visibility import Viewer, visible_to
from zeroward.core.workspaces import Workspace
from zeroward.ecosystem.models import ClusterDecision, CountryReview, HandedIn, Moderation, ReviewRound
from zeroward.ecosystem.queries.cluster_standing import standings_of
from zeroward.ecosystem.queries.review_facts import (
    Dimension,
    FactQuestion,
    codebook,
    frozen_facts,
    said_value,
    typology_of,
)
from zeroward.ecosystem.queries.review_proposal import Proposal, proposal_of
from zeroward.methods.maturity.ecosystems import YearStanding

State = CountryReview.State


@dataclass(frozen=True, slots=True)
class ShownEvidence:
    """`url` is its page, or the document as far as the reader may see it; `year` the review that it was added in."""

    title: str
    url: str
    year: int | None


@dataclass(frozen=True, slots=True)
class FrozenLine:
    question: FactQuestion
    said: str
    counts: str
    note: str
    evidence: tuple[ShownEvidence, ...]


@dataclass(frozen=True, slots=True)
class FrozenPart:
    dimension: Dimension
    lines: tuple[FrozenLine, ...]
    now: str
    next: str


@dataclass(frozen=True, slots=True)
class ReadingPage:
    """`own` is what this reader said; `standing` where the rules and their patience lead in this year."""

    review: CountryReview
    name: str
    newest: HandedIn | None
    earlier: tuple[HandedIn, ...]
    parts: tuple[FrozenPart, ...]
    proposal: Proposal | None
    standing: YearStanding | None
    standing_said: str
    readings: tuple[Moderation, ...]
    own: Moderation | None
    decisions: tuple[ClusterDecision, ...]
    may_say: bool
    clusters: tuple[str, ...]

    @property
    def round(self) -> ReviewRound:
        return self.review.round

    @property
    def place(self) -> Workspace:
        code = self.review.country.code
        return Workspace(Scope.country(code), self.name, code)

    @property
    def disagree(self) -> bool:
        said_clusters = {(one.verdict, one.cluster) for one in self.readings}
        return len(said_clusters) > 1

    @property
    def is_to_decide(self) -> bool:
        return self.review.state == State.HANDED_IN and len(self.readings) >= 2

    @property
    def current(self) -> ClusterDecision | None:
        """The newest decision of this year."""
        return next((one for one in self.decisions if one.year == self.round.year), None)


def reading_page(viewer: Viewer, year: int, code: str) -> ReadingPage | None:
    """What a country handed in, as it was frozen, with what was said of it. Ten queries at most."""
    review = (
        CountryReview.objects.select_related("round__typology", "country")
        .filter(round__year=year, country__code=code.upper())
        .first()
    )
    if review is None:
        return None
    attach_texts([review.country])
    kept = list(review.handed_in.select_related("by").prefetch_related("moderations__person"))
    newest = next((one for one in kept if one.withdrawn_at is None), None)
    if review.state == State.ANSWERING:
        newest = None  # opened again: until it comes in anew, nobody reads the old one as the answer
    readings = tuple(newest.moderations.all()) if newest is not None else ()
    found = standings_of(review.round, [review.country])[review.country.code] if newest is not None else ()
    standing = next((one for one in found if one.year == year), None)
    return ReadingPage(
        review=review,
        name=str(review.country.served("name").body),
        newest=newest,
        earlier=tuple(one for one in kept if newest is None or one.pk != newest.pk),
        parts=_frozen(newest.data, viewer) if newest is not None else (),
        proposal=proposal_of(review.round.typology, frozen_facts(newest.data))
        if newest is not None
        else None,
        standing=standing,
        standing_said=said(standing.sentence) if standing is not None else "",
        readings=readings,
        own=next((one for one in readings if viewer.user_id and one.person_id == viewer.user_id), None),
        decisions=tuple(
            ClusterDecision.objects.filter(country=review.country)
            .select_related("typology", "decided_by")
            .order_by("-effective_from", "-number")
        ),
        may_say=review.state == State.HANDED_IN
        and (len(readings) < 2 or any(one.person_id == viewer.user_id for one in readings)),
        clusters=tuple(one.key for one in typology_of(review.round.typology.content).clusters),
    )


def _frozen(data: Mapping[str, Any], viewer: Viewer) -> tuple[FrozenPart, ...]:
    book = codebook()
    documents = _documents(data, viewer)
    found = []
    for dimension in book.dimensions:
        lines = [
            _frozen_line(one, data["facts"][one.key], documents)
            for one in book.of(dimension.key)
            if one.key in data["facts"]
        ]
        words = data["words"].get(dimension.key, {})
        found.append(FrozenPart(dimension, tuple(lines), words.get("now", ""), words.get("next", "")))
    return tuple(found)


def _frozen_line(question: FactQuestion, kept: Mapping[str, Any], documents: Mapping[int, str]) -> FrozenLine:
    return FrozenLine(
        question,
        said_value(question, kept["value"]),
        said_value(question, kept["counts"]),
        kept["note"],
        tuple(
            ShownEvidence(one["title"], one["url"] or documents.get(one["document"], ""), one["from"])
            for one in kept["evidence"]
        ),
    )


def _documents(data: Mapping[str, Any], viewer: Viewer) -> dict[int, str]:
    """Addresses of the documents that the reader may see. One query, none without documents."""
    wanted = {
        one["document"] for kept in data["facts"].values() for one in kept["evidence"] if one["document"]
    }
    if not wanted:
        return {}
    seen = visible_to(StoredDocument.objects.filter(pk__in=wanted), viewer)
    return {pk: reverse("core:document", args=[scope, pk]) for pk, scope in seen.values_list("pk", "scope")}
