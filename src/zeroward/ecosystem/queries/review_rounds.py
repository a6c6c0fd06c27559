"""The rounds of the yearly review, for the Mission team: where each country is, and one as two people read it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Exists, Max, OuterRef, Q
from django.utils import timezone

from zeroward.core.queries.said import said
from zeroward.core.queries.texts import attach_texts
from zeroward.core.scope import Scope
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.ecosystem.models import (
    ClusterDecision,
    CountryReview,
    HandedIn,
    Moderation,
    Platform,
    ReviewRound,
    TypologyVersion,
)
from zeroward.ecosystem.queries.cluster_standing import ClusterStand, standings_of, stands_on
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
from zeroward.places.models import Country

State = CountryReview.State


@dataclass(frozen=True, slots=True)
class CountryLine:
    """One country in a round. `readers` is how many have read it; `stand` where it stands until it is decided anew."""

    review: CountryReview
    name: str
    proposed: str
    readers: int
    differs: bool
    stand: ClusterStand | None
    decision: ClusterDecision | None


@dataclass(frozen=True, slots=True)
class RoundPage:
    round: ReviewRound
    lines: tuple[CountryLine, ...]

    def count(self, *states: str) -> int:
        return sum(one.review.state in states for one in self.lines)

    @property
    def answering(self) -> int:
        return self.count(State.ANSWERING)

    @property
    def to_read(self) -> int:
        return sum(one.review.state == State.HANDED_IN and one.readers < 2 for one in self.lines)

    @property
    def to_decide(self) -> int:
        return sum(one.review.state == State.HANDED_IN and one.readers >= 2 for one in self.lines)

    @property
    def decided(self) -> int:
        return self.count(State.DECIDED)

    @property
    def unfinished(self) -> int:
        return self.count(State.UNFINISHED)

    @property
    def is_over_due(self) -> bool:
        return self.round.is_open and timezone.localdate() > self.round.due


@dataclass(frozen=True, slots=True)
class FrozenLine:
    question: FactQuestion
    said: str
    counts: str
    data: Mapping[str, Any]


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


def rounds_list() -> list[ReviewRound]:
    """All rounds with how many countries took part, handed in and were decided. One query."""
    return list(
        ReviewRound.objects.select_related("typology")
        .annotate(
            countries=Count("reviews"),
            handed=Count("reviews", filter=Q(reviews__state__in=(State.HANDED_IN, State.DECIDED))),
            settled=Count("reviews", filter=Q(reviews__state=State.DECIDED)),
        )
        .order_by("-year")
    )


def round_page(year: int) -> RoundPage | None:
    """One round with its countries by name. Eight queries, however many countries."""
    found = ReviewRound.objects.select_related("typology").filter(year=year).first()
    if found is None:
        return None
    reviews = list(
        found.reviews.select_related("country", "round").prefetch_related(
            "handed_in__moderations", "decisions"
        )
    )
    attach_texts([one.country for one in reviews])
    stands = stands_on(max(timezone.localdate(), date(year, 1, 1)))
    lines = [_line(one, stands.get(one.country.code)) for one in reviews]
    return RoundPage(found, tuple(sorted(lines, key=lambda one: one.name.casefold())))


def _line(review: CountryReview, stand: ClusterStand | None) -> CountryLine:
    newest = next((one for one in review.handed_in.all() if one.withdrawn_at is None), None)
    readings = list(newest.moderations.all()) if newest is not None else []
    return CountryLine(
        review=review,
        name=str(review.country.served("name").body),
        proposed=newest.proposed if newest is not None and review.state != State.ANSWERING else "",
        readers=len(readings),
        differs=len({(one.verdict, one.cluster) for one in readings}) > 1,
        stand=stand,
        decision=max(review.decisions.all(), key=lambda one: one.number, default=None),
    )


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
        parts=_frozen(newest.data) if newest is not None else (),
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


def _frozen(data: Mapping[str, Any]) -> tuple[FrozenPart, ...]:
    book = codebook()
    found = []
    for dimension in book.dimensions:
        lines = [
            FrozenLine(
                one,
                said_value(one, data["facts"][one.key]["value"]),
                said_value(one, data["facts"][one.key]["counts"]),
                data["facts"][one.key],
            )
            for one in book.of(dimension.key)
            if one.key in data["facts"]
        ]
        words = data["words"].get(dimension.key, {})
        found.append(FrozenPart(dimension, tuple(lines), words.get("now", ""), words.get("next", "")))
    return tuple(found)


def countries_to_ask() -> list[Country]:
    """All countries by name, for opening a round; `has_platform` says which have one in the list. Two queries."""
    found = list(
        Country.objects.public().annotate(
            has_platform=Exists(Platform.objects.public().filter(country=OuterRef("pk")))
        )
    )
    attach_texts(found)
    return sorted(found, key=lambda one: str(one.served("name").body).casefold())


def tables_to_choose() -> list[TypologyVersion]:
    """Tables of rules that a round may take, adopted ones first. One query."""
    found = list(TypologyVersion.objects.exclude(state=TypologyVersion.State.SET_ASIDE))
    return sorted(found, key=lambda one: (one.state != TypologyVersion.State.ADOPTED, -one.pk))


def next_year() -> int:
    """The year after the last round; this year where there was none. One query."""
    last = ReviewRound.objects.aggregate(last=Max("year"))["last"]
    return last + 1 if last else timezone.localdate().year
