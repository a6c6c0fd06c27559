"""How far somebody is in a course."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from zeroward.learning.models import Activity, ActivityDone, Enrolment, Module, QuizTry
from zeroward.learning.queries.courses import CourseRow


@dataclass(frozen=True, slots=True)
class ModuleProgress:
    """`passed` is None where there is nothing to answer; `best` the most right answers so far."""

    module: Module
    done: int
    total: int
    passed: bool | None
    best: tuple[int, int] | None = None

    @property
    def is_done(self) -> bool:
        return self.done >= self.total and self.passed is not False


@dataclass(frozen=True, slots=True)
class CourseProgress:
    modules: tuple[ModuleProgress, ...]

    @property
    def done(self) -> int:
        return sum(one.is_done for one in self.modules)

    @property
    def total(self) -> int:
        return len(self.modules)

    @property
    def is_finished(self) -> bool:
        return self.total > 0 and self.done == self.total

    @property
    def next(self) -> Module | None:
        return next((one.module for one in self.modules if not one.is_done), None)


def progress_of(row: CourseRow, enrolment: Enrolment | None) -> CourseProgress:
    """At most three queries; none where nobody takes the course."""
    asked = set(_with_questions(row.modules)) if row.modules else set()
    done = _ticked(enrolment) if enrolment else set()
    tries = _best(enrolment) if enrolment else {}
    return CourseProgress(tuple(_module(one, done, tries, asked) for one in row.modules))


def is_finished(enrolment: Enrolment) -> bool:
    """Every public module of the course is done now."""
    modules = list(Module.objects.public().filter(course=enrolment.course_id).prefetch_related("activities"))
    asked, done, tries = set(_with_questions(modules)), _ticked(enrolment), _best(enrolment)
    return CourseProgress(tuple(_module(one, done, tries, asked) for one in modules)).is_finished


def ticked(enrolment: Enrolment | None, activities: Iterable[Activity]) -> set[int]:
    """Those of the activities that are ticked off."""
    return _ticked(enrolment) & {one.pk for one in activities} if enrolment else set()


def _module(module: Module, done: set[int], tries: dict[int, QuizTry], asked: set[int]) -> ModuleProgress:
    activities = [one.pk for one in module.activities.all()]
    best = tries.get(module.pk)
    return ModuleProgress(
        module=module,
        done=len(done & set(activities)),
        total=len(activities),
        passed=(best is not None and best.passed) if module.pk in asked else None,
        best=(best.right, best.total) if best else None,
    )


def _with_questions(modules: Sequence[Module]) -> Iterable[int]:
    return Module.objects.filter(pk__in=[one.pk for one in modules], questions__isnull=False).values_list(
        "pk", flat=True
    )


def _ticked(enrolment: Enrolment) -> set[int]:
    return set(ActivityDone.objects.filter(enrolment=enrolment).values_list("activity_id", flat=True))


def _best(enrolment: Enrolment) -> dict[int, QuizTry]:
    """The best go at each module: one that passed before one that did not, then the most right answers."""
    tries = QuizTry.objects.filter(enrolment=enrolment).order_by("passed", "right", "pk")
    return {one.module_id: one for one in tries}
