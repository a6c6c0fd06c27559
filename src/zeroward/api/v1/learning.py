"""Courses, and questions that were answered for everybody."""

import datetime
from typing import Any

from django.http import Http404, HttpRequest
from ninja import Field, Query, Router, Schema

from zeroward.api.ground.cursors import cut
from zeroward.api.v1.operations import Listed, Paging, listed, read
from zeroward.api.v1.texts import Words, of, words
from zeroward.core.queries.texts import attach_texts
from zeroward.core.ui.addresses import address_of
from zeroward.learning.models import Activity, Module
from zeroward.learning.queries.courses import CourseRow, all_courses, course_page, short_key
from zeroward.library.queries.answers import AnswerEntry, answer_entry, answers_page

router = Router(tags=["Learning and answers"])


class CourseOut(Schema):
    key: str
    title: Words
    summary: Words
    audience: Words
    provider: str = Field(description="Who holds it; empty: this platform")
    website: str = Field(description="Where it is held, when it is held elsewhere")
    pathways: list[str] = Field(description="Keys of the vocabulary pathways")
    modules: int
    minutes: int
    example: bool
    page: str


class ActivityOut(Schema):
    kind: str = Field(description='"read", "watch", "do" or "talk"')
    title: Words
    minutes: int
    material: str = Field(description="Key of a material")
    challenge: str = Field(description="Code of a challenge")
    website: str


class ModuleOut(Schema):
    key: str
    title: Words
    goals: Words
    pass_percent: int = Field(description="Right answers that are needed, in percent")
    activities: list[ActivityOut]
    page: str


class CourseDetail(Schema):
    course: CourseOut
    criteria: Words = Field(description="What must be done for the certificate")
    parts: list[ModuleOut]
    changed_at: datetime.datetime


class AnsweredOut(Schema):
    key: str
    question: Words
    answer: Words
    topic: str = Field(description="In the language of the answer")
    page: str


class AnswerFilters(Paging):
    topic: str = Field("", max_length=80, description="Key of a topic")


def _course(row: CourseRow) -> CourseOut:
    record = row.course
    return CourseOut(
        key=record.key,
        title=of(record, "title"),
        summary=of(record, "summary"),
        audience=of(record, "audience"),
        provider=record.provider,
        website=record.website,
        pathways=[one.key for one in row.pathways],
        modules=len(row.modules),
        minutes=row.minutes,
        example=record.is_example,
        page=row.url,
    )


def _activity(one: Activity) -> ActivityOut:
    return ActivityOut(
        kind=one.kind,
        title=of(one, "title"),
        minutes=one.minutes,
        material=one.material,
        challenge=one.challenge,
        website=one.website,
    )


def _module(course: str, one: Module) -> ModuleOut:
    return ModuleOut(
        key=short_key(one),
        title=of(one, "title"),
        goals=of(one, "goals"),
        pass_percent=one.pass_percent,
        activities=[_activity(what) for what in one.activities.all()],
        page=address_of("learning:module", course, short_key(one)),
    )


@read(router, "/courses", Listed[CourseOut], name="list_courses", example="/courses?limit=2", room="learning")
def courses(request: HttpRequest, page: Query[Paging]) -> Any:
    """Courses."""
    found = cut(request, all_courses(), lambda row: row.course.key, limit=page.limit, cursor=page.cursor)
    return listed(found, [_course(row) for row in found])


@read(
    router,
    "/courses/{key}",
    CourseDetail,
    name="read_course",
    example="/courses/first-steps",
    room="learning",
)
def course(request: HttpRequest, key: str) -> Any:
    """One course with its modules and what to do in them.

    Questions are asked on the pages: what is right is told there, after an answer."""
    row = course_page(key)
    attach_texts(what for one in row.modules for what in one.activities.all())
    return CourseDetail(
        course=_course(row),
        criteria=of(row.course, "criteria"),
        parts=[_module(key, one) for one in row.modules],
        changed_at=row.course.updated_at,
    )


def _answer(one: AnswerEntry) -> AnsweredOut:
    record = one.record
    return AnsweredOut(
        key=record.key,
        question=words(one.question, record.source_lang),
        answer=words(one.answer, record.source_lang),
        topic=one.topic,
        page=one.url,
    )


@read(router, "/answers", Listed[AnsweredOut], name="list_answers", example="/answers?limit=2")
def answers(request: HttpRequest, page: Query[AnswerFilters]) -> Any:
    """Questions of cities that were answered for everybody."""
    found = cut(
        request,
        answers_page(page.topic).entries,
        lambda one: one.record.key,
        limit=page.limit,
        cursor=page.cursor,
    )
    return listed(found, [_answer(one) for one in found])


@read(
    router,
    "/answers/{key}",
    AnsweredOut,
    name="read_answer",
    example="/answers/which-rules-hold-for-cargo-bikes",
)
def answer(request: HttpRequest, key: str) -> Any:
    """One question with its answer."""
    found = answer_entry(key)
    if found is None:
        raise Http404
    return _answer(found)
