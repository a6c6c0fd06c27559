"""Taking a course: beginning, ticking off activities, answering the questions, and when a course is finished."""

from collections.abc import Collection, Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.errors import ConflictError, InvalidInputError, NotAllowedError
from zeroward.core.visibility import Viewer
from zeroward.learning.models import Activity, ActivityDone, Course, Enrolment, Module, QuizTry
from zeroward.learning.queries.marking import Marked, mark
from zeroward.learning.queries.progress import is_finished

MOST_TRIES = 50
"""Goes at one module that are kept; the oldest make room."""


def begin(*, actor: Any, viewer: Viewer, course: Course, scope: str = "") -> Enrolment:
    """Take a course, or change with whom progress is shared. Raises NotAllowedError for a team one is not part of,
    ConflictError for a course that is held elsewhere."""
    if scope and not viewer.holds(scope):
        raise NotAllowedError(
            _("You are not part of this team."), remedy=_("Choose one of your own teams, or nobody.")
        )
    if course.website and not course.modules.exists():
        raise ConflictError(
            _("This course is held elsewhere."), remedy=_("Follow the link to whoever holds it.")
        )
    with transaction.atomic():
        enrolment, made = Enrolment.objects.get_or_create(
            user=actor, course=course, defaults={"scope": scope}
        )
        if not made and enrolment.scope != scope:
            enrolment.scope = scope
            enrolment.save(update_fields=["scope"])
    return enrolment


def leave(*, actor: Any, course: Course) -> None:
    """Forget all that was done in a course. Raises ConflictError when there is a certificate for it."""
    with transaction.atomic():
        enrolment = Enrolment.objects.select_for_update().filter(user=actor, course=course).first()
        if enrolment is None:
            return
        if hasattr(enrolment, "certificate"):
            raise ConflictError(
                _("You hold a certificate for this course."), remedy=_("It stays as long as your account.")
            )
        enrolment.delete()


def tick(*, actor: Any, activity: Activity, done: bool = True) -> Enrolment:
    """Tick an activity off, or take that back. Taking the first one begins the course, shared with nobody."""
    with transaction.atomic():
        enrolment = _held(actor, activity.module)
        if done:
            ActivityDone.objects.get_or_create(enrolment=enrolment, activity=activity)
        else:
            ActivityDone.objects.filter(enrolment=enrolment, activity=activity).delete()
        _settle(enrolment)
    return enrolment


def answer(*, actor: Any, module: Module, chosen: Mapping[str, Collection[int]]) -> Marked:
    """Answer the questions of a module and keep the result. Raises InvalidInputError for answers that do not exist."""
    marked = marked_answers(module, chosen)
    with transaction.atomic():
        enrolment = _held(actor, module)
        QuizTry.objects.create(
            enrolment=enrolment,
            module=module,
            answers={one.question.key: sorted(one.chosen) for one in marked.answers},
            right=marked.right,
            total=marked.total,
            passed=marked.passed,
        )
        _forget_old_tries(enrolment, module)
        _settle(enrolment)
    return marked


def marked_answers(module: Module, chosen: Mapping[str, Collection[int]]) -> Marked:
    """The result without keeping anything: for visitors."""
    questions = list(module.questions.all())
    if not questions:
        raise InvalidInputError(_("This module has no questions."), place="questions")
    for question in questions:
        count = len(question.options.splitlines())
        if any(place < 0 or place >= count for place in chosen.get(question.key, ())):
            raise InvalidInputError(
                _("There is no such answer."), place=question.key, remedy=_("Choose from the answers shown.")
            )
    return mark(questions, chosen, module.pass_percent)


def _held(actor: Any, module: Module) -> Enrolment:
    """The row of this person in the module's course, held until the end of the transaction."""
    found, _made = Enrolment.objects.select_for_update().get_or_create(user=actor, course=module.course)
    return found


def _settle(enrolment: Enrolment) -> None:
    """A course that was finished stays so: what was learnt is not unlearnt by a tick."""
    if enrolment.finished_at is None and is_finished(enrolment):
        enrolment.finished_at = timezone.now()
        enrolment.save(update_fields=["finished_at"])


def _forget_old_tries(enrolment: Enrolment, module: Module) -> None:
    tries = QuizTry.objects.filter(enrolment=enrolment, module=module)
    kept = list(tries.values_list("pk", flat=True)[:MOST_TRIES])
    # a pass is never forgotten: the course may rest on it
    tries.exclude(pk__in=kept).filter(passed=False).delete()
