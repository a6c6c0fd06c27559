"""Taking a course: what is kept, when it is finished, who sees it."""

import pytest

from tests.learning.conftest import CITY, RIGHT, finish
from zeroward.core.errors import ConflictError, InvalidInputError, NotAllowedError
from zeroward.learning.domain.certificates import issue
from zeroward.learning.domain.taking import MOST_TRIES, answer, begin, leave, marked_answers, tick
from zeroward.learning.models import ActivityDone, Course, Enrolment, Module, QuizTry
from zeroward.learning.queries.courses import course_page
from zeroward.learning.queries.progress import progress_of
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of


def part(course: Course, number: int = 1) -> Module:
    return course.modules.get(key=f"steps.part{number}")


def test_course_is_finished_when_all_is_ticked_and_the_questions_are_passed(
    course: Course, learner: User
) -> None:
    first, second = (part(course, number).activities.get() for number in (1, 2))
    tick(actor=learner, activity=first)
    tick(actor=learner, activity=second)
    assert Enrolment.objects.get().finished_at is None
    assert not answer(actor=learner, module=part(course), chosen={"steps.part1.q1": [1]}).passed
    assert Enrolment.objects.get().finished_at is None
    assert answer(actor=learner, module=part(course), chosen=RIGHT).passed
    done = Enrolment.objects.get()
    assert done.finished_at is not None
    assert done.scope == ""
    tick(actor=learner, activity=first, done=False)
    assert Enrolment.objects.get().finished_at == done.finished_at  # what was learnt stays learnt


def test_best_go_counts_and_says_how_far_one_came(course: Course, learner: User) -> None:
    answer(actor=learner, module=part(course), chosen=RIGHT)
    answer(actor=learner, module=part(course), chosen={})
    progress = progress_of(course_page("steps"), Enrolment.objects.get())
    assert [(one.done, one.passed, one.best) for one in progress.modules] == [
        (0, True, (2, 2)),
        (0, None, None),
    ]
    assert progress.next == part(course)


def test_half_of_a_question_is_not_right(course: Course) -> None:
    marked = marked_answers(part(course), {"steps.part1.q1": [1], "steps.part1.q2": [0]})
    assert (marked.right, marked.total, marked.needed, marked.passed) == (1, 2, 2, False)


@pytest.mark.parametrize(
    ("percent", "right", "passes"),
    [(80, 4, True), (81, 4, False), (100, 5, True), (0, 0, True), (60, 3, True)],
)
def test_pass_is_counted_in_whole_numbers(course: Course, percent: int, right: int, passes: bool) -> None:
    module = part(course, 2)
    module.pass_percent = percent
    for number in range(5):
        module.questions.create(key=f"steps.part2.q{number}", text="?", options="a\nb", right=[0])
    chosen = {f"steps.part2.q{number}": [0 if number < right else 1] for number in range(5)}
    assert marked_answers(module, chosen).passed is passes


@pytest.mark.parametrize("place", [-1, 3, 10**9])
def test_answers_that_do_not_exist_are_refused(course: Course, learner: User, place: int) -> None:
    with pytest.raises(InvalidInputError):
        answer(actor=learner, module=part(course), chosen={"steps.part1.q1": [place]})
    assert not Enrolment.objects.exists()


def test_module_without_questions_has_nothing_to_answer(course: Course, learner: User) -> None:
    with pytest.raises(InvalidInputError, match="no questions"):
        answer(actor=learner, module=part(course, 2), chosen={})


def test_many_goes_are_not_kept_for_ever_but_a_pass_is(course: Course, learner: User) -> None:
    answer(actor=learner, module=part(course), chosen=RIGHT)
    for _ in range(MOST_TRIES + 5):
        answer(actor=learner, module=part(course), chosen={})
    assert QuizTry.objects.filter(passed=False).count() == MOST_TRIES
    assert QuizTry.objects.filter(passed=True).count() == 1


def test_progress_is_shared_only_with_ones_own_team(course: Course, learner: User, stranger: User) -> None:
    with pytest.raises(NotAllowedError):
        begin(actor=stranger, viewer=viewer_of(stranger), course=course, scope=CITY)
    begin(actor=learner, viewer=viewer_of(learner), course=course)
    shared = begin(actor=learner, viewer=viewer_of(learner), course=course, scope=CITY)
    assert (shared.scope, Enrolment.objects.count()) == (CITY, 1)
    assert begin(actor=learner, viewer=viewer_of(learner), course=course).scope == ""


def test_course_that_is_held_elsewhere_cannot_be_taken_here(learner: User) -> None:
    outside = Course.objects.create(key="outside", title="Outside", website="https://example.org/course")
    with pytest.raises(ConflictError, match="elsewhere"):
        begin(actor=learner, viewer=viewer_of(learner), course=outside)


def test_leaving_forgets_everything_but_a_certificate(course: Course, learner: User) -> None:
    tick(actor=learner, activity=part(course).activities.get())
    leave(actor=learner, course=course)
    assert (Enrolment.objects.count(), ActivityDone.objects.count()) == (0, 0)
    leave(actor=learner, course=course)  # nothing is left to forget
    finish(learner, course)
    issue(actor=learner, course=course)
    with pytest.raises(ConflictError, match="certificate"):
        leave(actor=learner, course=course)


def test_module_in_draft_is_not_asked_for(course: Course, learner: User) -> None:
    Module.objects.filter(key="steps.part2").update(live=False)
    tick(actor=learner, activity=part(course).activities.get())
    answer(actor=learner, module=part(course), chosen=RIGHT)
    assert Enrolment.objects.get().finished_at is not None
