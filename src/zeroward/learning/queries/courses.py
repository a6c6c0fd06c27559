"""Courses as readers see them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from django.db.models import Prefetch, QuerySet
from django.http import Http404
from django.urls import reverse

from zeroward.core.models import Served
from zeroward.core.pointers import Pointer, pointers
from zeroward.core.queries.texts import attach_texts
from zeroward.learning.models import Activity, Course, Module, QuizQuestion
from zeroward.taxonomy.models import Concept


@dataclass(frozen=True, slots=True)
class CourseRow:
    """A course in a list; `minutes` is the sum of its activities."""

    course: Course
    modules: tuple[Module, ...]
    pathways: tuple[Concept, ...]
    minutes: int

    @property
    def title(self) -> Served:
        return self.course.served("title")

    @property
    def summary(self) -> Served:
        return self.course.served("summary")

    @property
    def url(self) -> str:
        return reverse("learning:course", args=[self.course.key])


@dataclass(frozen=True, slots=True)
class Doing:
    """An activity with what it leads to: a record of the library, or a page elsewhere."""

    activity: Activity
    pointer: Pointer | None

    @property
    def url(self) -> str:
        return self.pointer.url if self.pointer else self.activity.website


@dataclass(frozen=True, slots=True)
class Asking:
    """A question with its answers in the reader's language, or in that of the source where their number differs."""

    question: QuizQuestion
    options: tuple[str, ...]
    lang: str

    @property
    def text(self) -> Served:
        return self.question.served("text")

    @property
    def many(self) -> bool:
        return len(self.question.right) > 1


@dataclass(frozen=True, slots=True)
class ModulePage:
    course: Course
    module: Module
    doings: tuple[Doing, ...]
    askings: tuple[Asking, ...]
    before: Module | None
    after: Module | None

    @property
    def goals(self) -> list[str]:
        return self.module.served("goals").lines

    @property
    def minutes(self) -> int:
        return sum(one.activity.minutes for one in self.doings)


def public_courses() -> QuerySet[Course]:
    modules = Module.objects.public().prefetch_related("activities")
    found: QuerySet[Course] = Course.objects.public().prefetch_related(
        Prefetch("modules", modules, to_attr="shown_modules"),
        Prefetch("pathways", Concept.objects.all(), to_attr="shown_pathways"),
    )
    return found


def rows_of(courses: Sequence[Course]) -> list[CourseRow]:
    """One query for the texts of all."""
    attach_texts(courses, [module for course in courses for module in course.shown_modules])  # type: ignore[attr-defined]
    return [_row(course) for course in courses]


def all_courses() -> list[CourseRow]:
    """Every public course, in the order of the editors. Five queries."""
    return rows_of(list(public_courses()))


def courses_for(pathways: Collection[str]) -> list[CourseRow]:
    """Courses on any of these pathways. Five queries."""
    return rows_of(list(public_courses().filter(pathways__key__in=pathways).distinct()))


def course_page(key: str) -> CourseRow:
    """Raises Http404 for what is no public course."""
    found = rows_of(list(public_courses().filter(key=key)))
    if not found:
        raise Http404("There is no such course.")
    return found[0]


def module_page(course_key: str, module_key: str) -> ModulePage:
    """`module_key` without the course's. Raises Http404."""
    row = course_page(course_key)
    keys = [module.key for module in row.modules]
    wanted = f"{course_key}.{module_key}"
    if wanted not in keys:
        raise Http404("There is no such module.")
    at = keys.index(wanted)
    module = row.modules[at]
    activities, questions = list(module.activities.all()), list(module.questions.all())
    attach_texts(activities, questions)
    return ModulePage(
        course=row.course,
        module=module,
        doings=_doings(activities),
        askings=tuple(_asking(one) for one in questions),
        before=row.modules[at - 1] if at else None,
        after=row.modules[at + 1] if at + 1 < len(keys) else None,
    )


def short_key(module: Module) -> str:
    """The last part of a module's address."""
    return module.key.rpartition(".")[2]


def _row(course: Course) -> CourseRow:
    modules = tuple(course.shown_modules)  # type: ignore[attr-defined]
    minutes = sum(one.minutes for module in modules for one in module.activities.all())
    return CourseRow(course, modules, tuple(course.shown_pathways), minutes)  # type: ignore[attr-defined]


def _doings(activities: Sequence[Activity]) -> tuple[Doing, ...]:
    materials = pointers("material", {one.material for one in activities if one.material})
    challenges = pointers("challenge", {one.challenge for one in activities if one.challenge})
    return tuple(
        Doing(one, materials.get(one.material) or challenges.get(one.challenge)) for one in activities
    )


def _asking(question: QuizQuestion) -> Asking:
    options, source = question.served("options"), question.options.splitlines()
    lines = options.lines if len(options.lines) == len(source) else source
    lang = options.lang if lines is not source else question.source_lang
    return Asking(question, tuple(lines), lang)
