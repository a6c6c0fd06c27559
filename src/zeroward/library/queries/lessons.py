"""Lessons learned, by category and challenge; those to come stand among them with what is known about the gap."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse

from zeroward.core.models import Served
from zeroward.core.queries.texts import attach_texts
from zeroward.library.models import Category, DeepDive, Lesson
from zeroward.library.queries.entries import Context, context_of
from zeroward.library.queries.glossary import PageTerms, page_terms
from zeroward.library.queries.public import (
    announced_deep_dives,
    challenges_through,
    public_categories,
    public_lessons,
)


@dataclass(frozen=True, slots=True)
class LessonEntry:
    """`to_come`: announced, with nothing written yet."""

    lesson: Lesson
    text: Served
    contexts: Sequence[Context]
    to_come: bool


@dataclass(frozen=True, slots=True)
class LessonGroup:
    category: Category
    title: Served
    url: str
    lessons: Sequence[LessonEntry]
    dives: Sequence[DeepDive]


@dataclass(frozen=True, slots=True)
class LessonsPage:
    groups: Sequence[LessonGroup]
    written: int
    to_come: int
    terms: PageTerms


def lessons_with_challenges(**conditions: object) -> list[Lesson]:
    """Two queries; the challenges lie in `shown_challenges`."""
    return list(public_lessons().filter(**conditions).prefetch_related(challenges_through("challenges")))


def lesson_entry(lesson: Lesson) -> LessonEntry:
    """The texts are attached before."""
    text = lesson.served("text")
    return LessonEntry(lesson, text, [context_of(one) for one in lesson.shown_challenges], not text)


def lessons_page() -> LessonsPage:
    """Six queries."""
    categories = list(public_categories())
    lessons = lessons_with_challenges()
    dives = list(announced_deep_dives())
    terms = page_terms()
    shown = [challenge for lesson in lessons for challenge in lesson.shown_challenges]
    attach_texts(categories, lessons, dives, [dive.country for dive in dives], shown)
    made = [lesson_entry(lesson) for lesson in lessons]
    groups = [
        LessonGroup(
            category=category,
            title=category.served("title"),
            url=reverse("library:category", args=[category.code]),
            lessons=[entry for entry in made if entry.lesson.category_id == category.pk],
            dives=[dive for dive in dives if dive.category_id == category.pk],
        )
        for category in categories
    ]
    written = sum(not entry.to_come for entry in made)
    return LessonsPage([group for group in groups if group.lessons], written, len(made) - written, terms)
