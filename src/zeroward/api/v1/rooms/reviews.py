"""The yearly review of national platforms: rounds of the Mission team, and the answers of a platform."""

import datetime
from typing import Annotated, Any

from django.http import Http404, HttpRequest
from ninja import Field, Query, Router, Schema
from pydantic import StringConstraints

from zeroward.api.ground.bearer import acting
from zeroward.api.ground.cursors import cut_query
from zeroward.api.ground.idempotency import once_for_its_key
from zeroward.api.queries.work import place_with
from zeroward.api.scopes import READ, WRITE_PLATFORM
from zeroward.api.v1.operations import Body, Listed, Paging, listed, read, write
from zeroward.api.v1.rooms.columns import unsent
from zeroward.api.v1.rows import Day, change, columns, row_of, sent, told
from zeroward.api.v1.work_inventories import LOCK, Gone
from zeroward.core.scope import MISSION, Scope
from zeroward.core.ui.addresses import address_of
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.ecosystem.domain.review_answers import (
    Answer,
    EvidenceRow,
    add_evidence,
    remove_evidence,
    save_dimension,
)
from zeroward.ecosystem.domain.review_rounds import RoundRow, change_round, close_round, open_round, remind
from zeroward.ecosystem.models import CountryReview, ReviewRound
from zeroward.ecosystem.queries.review_country import ReviewPage, review_page
from zeroward.ecosystem.queries.review_facts import codebook
from zeroward.ecosystem.review_rules import ANSWER, FOLLOW, RUN
from zeroward.ecosystem.review_rules import READ as READ_REVIEWS

router = Router(tags=["Reviews of platforms"])
ROOM = "ecosystem"
ROUNDS = "/work/review-rounds"
ONE = "/work/countries/{code}/reviews/{int:year}"
Words = dict[
    Annotated[str, StringConstraints(max_length=20)], Annotated[str, StringConstraints(max_length=20_000)]
]

ReviewRoundIn: Any = sent("ReviewRoundIn", RoundRow)
ReviewRoundChange: Any = change(
    "ReviewRoundChange",
    RoundRow,
    leave=("year", "typology", "reference_on"),
    lock=(int, Field(description=LOCK)),
)
ReviewRoundOut: Any = told("ReviewRoundOut", RoundRow, state=(str, ...), lock=(int, ...), page=(str, ...))
ReviewEvidenceIn: Any = sent(
    "ReviewEvidenceIn", EvidenceRow, fact=(str, Field(max_length=60)), leave=("document",)
)


class RemindedPlatforms(Schema):
    reminded: int


class ReviewLine(Schema):
    country: str = Field(description="ISO code")
    year: int
    state: str
    due: datetime.date


class ReviewEvidenceOut(Schema):
    id: int
    kind: str
    title: str
    url: str
    who: str
    dated: datetime.date | None
    level: int


class ReviewFactOut(Schema):
    fact: str
    question: str
    kind: str
    known: bool
    value: Any = Field(description="null when not known")
    since: datetime.date | None
    note: str
    hint: str = Field(description='"check": filled in, nobody has looked at it yet')
    evidence: list[ReviewEvidenceOut]


class ReviewPart(Schema):
    dimension: str
    now: str
    next: str
    facts: list[ReviewFactOut]


class ReviewDetail(ReviewLine):
    lock: int
    reference_on: datetime.date
    asked: int
    known: int
    parts: list[ReviewPart]
    page: str


class ReviewAnswerIn(Body):
    fact: str = Field(max_length=60)
    value: bool | int | float | Annotated[str, StringConstraints(max_length=2000)] | None = Field(
        None, description="null: not known"
    )
    since: Day | None = None
    note: str = Field("", max_length=20_000)


class DimensionIn(Body):
    lock: int = Field(description=LOCK)
    answers: list[ReviewAnswerIn] = Field(max_length=100)
    words: Words = Field(default_factory=unsent, max_length=4, description='"now" and "next"')


def _mission(viewer: Viewer, right: str) -> Workspace:
    return place_with(viewer, MISSION, right)


def _round(one: ReviewRound) -> Any:
    countries = sorted(review.country.code for review in one.reviews.all())
    names = ("year", "due", "reference_on", "note", "state", "lock")
    return ReviewRoundOut(
        typology=one.typology_id, countries=countries, page=address_of("ecosystem:review-round", str(one.year)),
        **{name: getattr(one, name) for name in names},
    )  # fmt: skip


def _rounds() -> Any:
    return ReviewRound.objects.prefetch_related("reviews__country")


def _kept(year: int) -> ReviewRound:
    """Raises Http404."""
    found: ReviewRound | None = _rounds().filter(year=year).first()
    if found is None:
        raise Http404
    return found


@read(
    router, ROUNDS, Listed[ReviewRoundOut], name="list_review_rounds", example=ROUNDS, room=ROOM, scope=READ
)
def rounds(request: HttpRequest, page: Query[Paging]) -> Any:
    """Yearly reviews of national platforms, for the Mission team: the oldest first."""
    _mission(request.viewer, READ_REVIEWS)  # type: ignore[attr-defined]
    found = cut_query(request, _rounds(), "pk", limit=page.limit, cursor=page.cursor)
    return listed(found, [_round(one) for one in found])


@write(router, ROUNDS, ReviewRoundOut, name="open_review_round", scope=WRITE_PLATFORM, room=ROOM)
def new_round(request: HttpRequest, body: ReviewRoundIn) -> Any:
    """Open the review of a year; the teams of the platforms are told."""
    token, who = acting(request, WRITE_PLATFORM)
    place = _mission(who["viewer"], RUN)

    def work() -> Any:
        return _round(_kept(open_round(**who, place=place, row=row_of(RoundRow, body)).year))

    return once_for_its_key(request, token, work)


@write(
    router, ROUNDS + "/{int:year}", ReviewRoundOut, name="change_review_round", scope=WRITE_PLATFORM, room=ROOM,
    method="patch", status=200,
)  # fmt: skip
def round_change(request: HttpRequest, year: int, body: ReviewRoundChange) -> Any:
    """Another due day or note, or more countries; countries are never taken off."""
    token, who = acting(request, WRITE_PLATFORM)
    place, kept = _mission(who["viewer"], RUN), _kept(year)

    def work() -> Any:
        there = columns(RoundRow, kept, leave=("countries", "typology"))
        there |= {"typology": kept.typology_id}
        there |= {"countries": tuple(review.country.code for review in kept.reviews.all())}
        change_round(**who, place=place, round=kept, row=row_of(RoundRow, body, there), lock=body.lock)
        return _round(_kept(year))

    return once_for_its_key(request, token, work, status=200)


@write(
    router, ROUNDS + "/{int:year}/reminders", RemindedPlatforms, name="remind_of_review_round",
    scope=WRITE_PLATFORM, room=ROOM,
)  # fmt: skip
def reminders(request: HttpRequest, year: int) -> Any:
    """Remind every platform that has not handed in; once a day at most."""
    token, who = acting(request, WRITE_PLATFORM)
    place, kept = _mission(who["viewer"], RUN), _kept(year)

    def work() -> Any:
        return RemindedPlatforms(reminded=remind(**who, place=place, round=kept))

    return once_for_its_key(request, token, work)


@write(
    router,
    ROUNDS + "/{int:year}/end",
    ReviewRoundOut,
    name="close_review_round",
    scope=WRITE_PLATFORM,
    room=ROOM,
)
def round_closed(request: HttpRequest, year: int) -> Any:
    """Close a round; what was handed in can still be read and decided."""
    token, who = acting(request, WRITE_PLATFORM)
    place, kept = _mission(who["viewer"], RUN), _kept(year)

    def work() -> Any:
        close_round(**who, place=place, round=kept)
        return _round(_kept(year))

    return once_for_its_key(request, token, work)


def _place(viewer: Viewer, code: str, right: str) -> Workspace:
    """Raises Http404."""
    try:
        scope = Scope.country(code)
    except ValueError as error:
        raise Http404 from error
    return place_with(viewer, scope, right)


def _page(viewer: Viewer, code: str, year: int, right: str) -> ReviewPage:
    """The review of a country as its own team sees it. Raises Http404."""
    found = review_page(_place(viewer, code, right), viewer, year)
    if found is None:
        raise Http404
    return found


def _line(one: CountryReview) -> dict[str, Any]:
    return {
        "country": one.country.code,
        "year": one.round.year,
        "state": one.state,
        "due": one.round.due,
    }


def _evidence(one: Any) -> ReviewEvidenceOut:
    names = ("kind", "title", "url", "who", "dated", "level")
    return ReviewEvidenceOut(id=one.pk, **{name: getattr(one, name) for name in names})


def _fact(one: Any) -> ReviewFactOut:
    answer = one.answer
    return ReviewFactOut(
        fact=one.question.key,
        question=str(one.question.question),
        kind=str(one.question.kind),
        known=one.is_known,
        value=answer.value if answer is not None else None,
        since=answer.since if answer is not None else None,
        note=answer.note if answer is not None else "",
        hint=one.hint,
        evidence=[_evidence(each) for each in one.evidence],
    )


def _detail(page: ReviewPage) -> ReviewDetail:
    return ReviewDetail(
        **_line(page.review),
        lock=page.review.lock,
        reference_on=page.round.reference_on,
        asked=page.asked,
        known=page.known,
        parts=[
            ReviewPart(
                dimension=part.dimension.key,
                now=part.now,
                next=part.next,
                facts=[_fact(one) for one in part.lines],
            )
            for part in page.parts
        ],
        page=address_of("ecosystem:review-of", str(page.place.scope), str(page.round.year)),
    )


@read(
    router, "/work/countries/{code}/reviews", Listed[ReviewLine], name="list_reviews",
    example="/work/countries/AT/reviews", room=ROOM, scope=READ,
)  # fmt: skip
def reviews(request: HttpRequest, code: str, page: Query[Paging]) -> Any:
    """The yearly reviews of your platform, the oldest first."""
    place = _place(request.viewer, code, FOLLOW)  # type: ignore[attr-defined]
    rows = CountryReview.objects.filter(scope=str(place.scope)).select_related("round", "country")
    found = cut_query(request, rows, "pk", limit=page.limit, cursor=page.cursor)
    return listed(found, [ReviewLine(**_line(one)) for one in found])


@read(
    router, ONE, ReviewDetail, name="read_review", example="/work/countries/AT/reviews/2025", room=ROOM,
    scope=READ,
)  # fmt: skip
def review(request: HttpRequest, code: str, year: int) -> Any:
    """One yearly review of your platform: every question with its answer and what shows it."""
    return _detail(_page(request.viewer, code, year, FOLLOW))  # type: ignore[attr-defined]


@write(
    router, ONE + "/dimensions/{dimension}", ReviewDetail, name="answer_review", scope=WRITE_PLATFORM, room=ROOM,
    method="put", status=200,
)  # fmt: skip
def dimension(request: HttpRequest, code: str, year: int, dimension: str, body: DimensionIn) -> Any:
    """Answer questions of one dimension, and say what comes next. Handing in is a step on the page."""
    token, who = acting(request, WRITE_PLATFORM)
    page = _page(who["viewer"], code, year, ANSWER)
    part = page.part(dimension)
    if part is None:
        raise Http404

    def work() -> Any:
        words = body.words if body.words is not None else {"now": part.now, "next": part.next}
        save_dimension(
            **who, place=page.place, review=page.review, dimension=dimension,
            answers=[Answer(**one.dict()) for one in body.answers], words=words, lock=body.lock,
        )  # fmt: skip
        return _detail(_page(who["viewer"], code, year, ANSWER))

    return once_for_its_key(request, token, work, status=200)


@write(
    router, ONE + "/evidence", ReviewEvidenceOut, name="add_review_evidence", scope=WRITE_PLATFORM, room=ROOM
)
def new_evidence(request: HttpRequest, code: str, year: int, body: ReviewEvidenceIn) -> Any:
    """Add what shows an answer: an address, or who can say it. A document is added on the page."""
    token, who = acting(request, WRITE_PLATFORM)
    page = _page(who["viewer"], code, year, ANSWER)
    if codebook().question(body.fact) is None:
        raise Http404

    def work() -> Any:
        row = row_of(EvidenceRow, body)
        return _evidence(add_evidence(**who, place=page.place, review=page.review, fact=body.fact, row=row))

    return once_for_its_key(request, token, work)


@write(
    router, ONE + "/evidence/{int:evidence}", Gone, name="remove_review_evidence", scope=WRITE_PLATFORM,
    room=ROOM, method="delete", status=200,
)  # fmt: skip
def evidence_gone(request: HttpRequest, code: str, year: int, evidence: int) -> Any:
    """Take a piece of evidence off a review that is not handed in."""
    token, who = acting(request, WRITE_PLATFORM)
    page = _page(who["viewer"], code, year, ANSWER)
    if not page.review.evidence.filter(pk=evidence).exists():
        raise Http404

    def work() -> Gone:
        remove_evidence(**who, place=page.place, review=page.review, evidence=evidence)
        return Gone(gone=True)

    return once_for_its_key(request, token, work, status=200)
