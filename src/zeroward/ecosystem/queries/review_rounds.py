"""The rounds of the yearly review, for the Mission team: where each country is."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Exists, Max, OuterRef, Q
from django.utils import timezone

from zeroward.core.queries.texts import attach_texts
from zeroward.ecosystem.models import (
    ClusterDecision,
    CountryReview,
    Platform,
    ReviewRound,
    TypologyVersion,
)
from zeroward.ecosystem.queries.cluster_standing import ClusterStand, stands_on
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
    def waiting(self) -> list[CountryLine]:
        """What was handed in and is to be read or decided, by name."""
        return [one for one in self.lines if one.review.state == State.HANDED_IN]

    @property
    def decided(self) -> int:
        return self.count(State.DECIDED)

    @property
    def unfinished(self) -> int:
        return self.count(State.UNFINISHED)

    @property
    def is_over_due(self) -> bool:
        return self.round.is_open and timezone.localdate() > self.round.due


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


def to_settle(rounds: list[ReviewRound]) -> int:
    """Reviews of the listed rounds that were handed in and are not decided, where the round is open. No query."""
    return sum(one.handed - one.settled for one in rounds if one.is_open)  # type: ignore[attr-defined]


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
