"""Pages of readers: what waits for them, and one application with the criteria."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from zeroward.core.visibility import Viewer
from zeroward.exchange.domain.reviewing import READING
from zeroward.exchange.models import ApplicationState, Review, ReviewState
from zeroward.exchange.queries.catalogue import names_of
from zeroward.exchange.queries.reading import Reading, reading_of
from zeroward.exchange.queries.reviewers import own_readings
from zeroward.exchange.queries.scores import Score, together, weighted


@dataclass(frozen=True, slots=True)
class ReviewEntry:
    """`name` is the reference alone while the phase is blind."""

    review: Review
    name: str
    phase: str
    can_write: bool


def phase_of(review: Review) -> Mapping[str, Any]:
    """The phase of the call in which it was asked for; a phase that was taken away reads as a plain one."""
    phases = review.application.call.phases
    plain = {"key": review.phase, "title": review.phase, "how": "alone", "blind": False}
    return next((one for one in phases if one["key"] == review.phase), plain)


def can_write(review: Review) -> bool:
    call = review.application.call
    return (
        review.state != ReviewState.CONFLICT
        and call.state in READING
        and call.phase == review.phase
        and review.application.state != ApplicationState.WITHDRAWN
    )


def own_reviews(viewer: Viewer) -> list[ReviewEntry]:
    """What waits first, then what is done. Two queries."""
    found_rows = own_readings(viewer).select_related("application__call__programme")
    rows = list(found_rows.order_by("state", "application__reference"))
    names = names_of([one.application for one in rows])
    found = []
    for one in rows:
        phase = phase_of(one)
        name = one.application.reference if phase["blind"] else names[one.application_id]
        found.append(ReviewEntry(one, name, phase["title"], can_write(one)))
    return sorted(found, key=lambda one: not (one.can_write and one.review.state == ReviewState.ASSIGNED))


@dataclass(frozen=True, slots=True)
class ReviewPage:
    """`others` are what the readers of the phases before gave, and in a jury what its other members give."""

    review: Review
    reading: Reading
    phase: Mapping[str, Any]
    can_write: bool
    own: float | None
    others: list[Review]
    score: Score | None


def review_page(review: Review) -> ReviewPage:
    """About ten queries. Who reads alone sees nobody else's points, so that nobody leans on another."""
    phase = phase_of(review)
    call = review.application.call
    others: list[Review] = []
    score = None
    if phase["how"] == "together":
        rows = review.application.reviews.filter(state=ReviewState.DONE).exclude(pk=review.pk)
        others = list(rows.select_related("reviewer"))
        before = [one for one in others if one.phase != review.phase]
        score = together(before, call.criteria) if before else None
    return ReviewPage(
        review=review,
        reading=reading_of(review.application, blind=bool(phase["blind"])),
        phase=phase,
        can_write=can_write(review),
        own=weighted(review.scores, call.criteria),
        others=others,
        score=score,
    )
