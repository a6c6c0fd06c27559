"""The reviews of one country, for its own team: what is asked, what stands there, what would follow from it."""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.permissions import may
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.ecosystem.models import (
    ClusterDecision,
    CountryReview,
    HandedIn,
    Moderation,
    ReviewEvidence,
    ReviewFact,
    ReviewRound,
)
from zeroward.ecosystem.queries.review_facts import (
    Dimension,
    FactQuestion,
    codebook,
    facts_of,
    said_value,
    value_on,
)
from zeroward.ecosystem.queries.review_proposal import CriterionLine, Proposal, proposal_of
from zeroward.ecosystem.review_rules import ANSWER, HAND_IN

State = CountryReview.State


@dataclass(frozen=True, slots=True)
class FactLine:
    """One question with its answer. `hint` is "", "check" (filled in, not looked at yet) or "later" (begins after
    the day whose state counts)."""

    question: FactQuestion
    answer: ReviewFact | None
    said: str
    evidence: tuple[ReviewEvidence, ...]
    criterion: CriterionLine | None
    hint: str

    @property
    def level(self) -> int:
        return max((one.level for one in self.evidence), default=0)

    @property
    def is_known(self) -> bool:
        return self.answer is not None and self.answer.value is not None


@dataclass(frozen=True, slots=True)
class DimensionPart:
    dimension: Dimension
    lines: tuple[FactLine, ...]
    now: str
    next: str

    @property
    def to_check(self) -> int:
        return sum(one.hint == "check" for one in self.lines)

    @property
    def known(self) -> int:
        return sum(one.is_known for one in self.lines)


@dataclass(frozen=True, slots=True)
class ReviewPage:
    """`days_left` is negative after the due day."""

    review: CountryReview
    place: Workspace
    parts: tuple[DimensionPart, ...]
    proposal: Proposal
    handed_in: tuple[HandedIn, ...]
    decisions: tuple[ClusterDecision, ...]
    last: ClusterDecision | None
    may_answer: bool
    may_hand_in: bool
    may_take_back: bool

    @property
    def round(self) -> ReviewRound:
        return self.review.round

    @property
    def days_left(self) -> int:
        return (self.round.due - timezone.localdate()).days

    @property
    def days_over(self) -> int:
        return -self.days_left

    @property
    def known(self) -> int:
        return sum(part.known for part in self.parts)

    @property
    def asked(self) -> int:
        return sum(len(part.lines) for part in self.parts)

    @property
    def to_check(self) -> int:
        return sum(part.to_check for part in self.parts)

    def part(self, key: str) -> DimensionPart | None:
        return next((one for one in self.parts if one.dimension.key == key), None)


@dataclass(frozen=True, slots=True)
class CountryReviews:
    reviews: tuple[CountryReview, ...]
    decisions: tuple[ClusterDecision, ...]
    now: ClusterDecision | None
    aged: bool


def review_page(place: Workspace, viewer: Viewer, year: int) -> ReviewPage | None:
    """One review as its platform sees it, or None where there is none. Six queries."""
    review = (
        CountryReview.objects.filter(scope=str(place.scope), round__year=year)
        .select_related("round__typology", "country")
        .first()
    )
    if review is None:
        return None
    answers = {one.fact: one for one in review.facts.all()}
    evidence = list(review.evidence.select_related("document"))
    counted = facts_of(answers.values(), evidence, day=review.round.reference_on)
    proposal = proposal_of(review.round.typology, counted)
    handed_in = tuple(review.handed_in.select_related("by"))
    decisions = tuple(
        ClusterDecision.objects.filter(country=review.country).order_by("-effective_from", "-number")
    )
    read = bool(handed_in) and Moderation.objects.filter(handed_in=handed_in[0]).exists()
    can_hand_in = may(viewer, HAND_IN, place)
    answering = review.state == State.ANSWERING
    return ReviewPage(
        review=review,
        place=place,
        parts=tuple(_part(one, answers, evidence, proposal, review) for one in codebook().dimensions),
        proposal=proposal,
        handed_in=handed_in,
        decisions=tuple(one for one in decisions if one.year == year),
        last=next((one for one in decisions if one.year < year), None),
        may_answer=answering and may(viewer, ANSWER, place),
        may_hand_in=answering and can_hand_in,
        may_take_back=can_hand_in and review.state == State.HANDED_IN and review.round.is_open and not read,
    )


def country_reviews(place: Workspace) -> CountryReviews:
    """All reviews and decisions of a country, the newest first. Three queries."""
    reviews = tuple(
        CountryReview.objects.filter(scope=str(place.scope)).select_related("round").order_by("-round__year")
    )
    decisions = tuple(
        ClusterDecision.objects.filter(country__code=place.country).order_by("-effective_from", "-number")
    )
    today = timezone.localdate()
    now = next((one for one in decisions if one.effective_from <= today), None)
    return CountryReviews(reviews, decisions, now, is_aged(now))


def is_aged(decision: ClusterDecision | None) -> bool:
    """A later review has ended without a decision about this country. One query at most."""
    return (
        decision is not None
        and ReviewRound.objects.filter(state=ReviewRound.State.CLOSED, year__gt=decision.year).exists()
    )


def _part(
    dimension: Dimension,
    answers: dict[str, ReviewFact],
    evidence: list[ReviewEvidence],
    proposal: Proposal,
    review: CountryReview,
) -> DimensionPart:
    words = review.words.get(dimension.key, {})
    lines = tuple(
        FactLine(
            question=one,
            answer=answers.get(one.key),
            said=said_value(one, answers[one.key].value if one.key in answers else None),
            evidence=tuple(shown for shown in evidence if shown.fact == one.key),
            criterion=next((line for line in proposal.criteria if line.fact == one.key), None),
            hint=_hint(one, answers.get(one.key), review.round.reference_on),
        )
        for one in codebook().of(dimension.key)
    )
    return DimensionPart(dimension, lines, words.get("now", ""), words.get("next", ""))


def _hint(question: FactQuestion, answer: ReviewFact | None, day: date) -> str:
    if answer is None or answer.value is None:
        return ""
    if answer.origin != ReviewFact.Origin.PLATFORM:
        return "check"
    return "later" if value_on(question, answer.value, answer.since, day) != answer.value else ""


def evidence_words(level: int) -> str:
    """A level of evidence in words."""
    return {
        0: _("a statement"),
        1: _("a person and a date"),
        2: _("a document"),
        3: _("a decision, a budget or data"),
        4: _("a check from outside"),
    }.get(level, "")
