"""Readers: who may be asked, points, conflicts, what a phase hides, and how readings come together."""

import pytest

from tests.support.city_team import acting
from tests.support.people import MakePerson
from zeroward.core.errors import ConflictError, NotAllowedError
from zeroward.core.models import Notification
from zeroward.core.problems import ProblemsError, StaleError
from zeroward.exchange.domain.reviewing import assign, declare_conflict, score, unassign
from zeroward.exchange.domain.steps import move, set_phase
from zeroward.exchange.models import Application, Call, Review
from zeroward.exchange.queries.scores import together, weighted
from zeroward.people.models import Role, User

pytestmark = pytest.mark.django_db
FULL = {"need": 5, "decision": 5, "team": 5}


@pytest.fixture
def review(submitted: Application, manager: User, expert: User) -> Review:
    call = move(**acting(manager), call=submitted.call, to="reviewing")
    return assign(**acting(manager), call=call, pairs=[(submitted.pk, expert.pk)])[0]


def test_reader_is_told_once(review: Review, manager: User, expert: User) -> None:
    again = assign(
        **acting(manager), call=review.application.call, pairs=[(review.application_id, expert.pk)]
    )
    assert again == []
    assert Notification.objects.filter(user=expert, kind="exchange.review").count() == 1


def test_somebody_of_the_applicant_cannot_read_it(
    submitted: Application, manager: User, officer: User, person: MakePerson
) -> None:
    both = person("both@example.org", scope="mission", role=Role.EXPERT)
    both.memberships.create(scope="city:klagenfurt", role=Role.CITY_READER)
    with pytest.raises(ProblemsError, match="belongs to the applicant"):
        assign(**acting(manager), call=submitted.call, pairs=[(submitted.pk, both.pk)])
    assert Review.objects.count() == 0


def test_draft_cannot_be_given_to_readers(application: Application, manager: User, expert: User) -> None:
    with pytest.raises(ProblemsError):
        assign(**acting(manager), call=application.call, pairs=[(application.pk, expert.pk)])


def test_points_of_others_cannot_be_changed(review: Review, manager: User) -> None:
    with pytest.raises(NotAllowedError):
        score(**acting(manager), review=review, scores=FULL, done=True)


def test_done_asks_for_every_criterion_and_its_bounds(review: Review, expert: User) -> None:
    with pytest.raises(ProblemsError) as caught:
        score(**acting(expert), review=review, scores={"need": 9, "team": None, "odd": 1}, done=True)
    assert [one.place for one in caught.value.problems] == [
        "score_odd",
        "score_need",
        "score_decision",
        "score_team",
    ]


def test_points_are_kept_with_a_lock(review: Review, expert: User) -> None:
    kept = score(**acting(expert), review=review, scores=FULL, done=True, lock=0)
    assert (kept.state, kept.lock, kept.done_at is not None) == ("done", 1, True)
    with pytest.raises(StaleError):
        score(**acting(expert), review=review, scores=FULL, lock=0)


def test_conflict_takes_points_away_and_stays(review: Review, expert: User) -> None:
    score(**acting(expert), review=review, scores=FULL, note="Good.", done=True)
    with pytest.raises(ProblemsError):
        declare_conflict(**acting(expert), review=review, why=" ")
    kept = declare_conflict(**acting(expert), review=review, why="I work with them.")
    assert (kept.state, kept.scores, kept.note) == ("conflict", {}, "")
    with pytest.raises(ConflictError):
        score(**acting(expert), review=review, scores=FULL)


def test_reading_that_was_begun_is_not_taken_back(review: Review, manager: User, expert: User) -> None:
    score(**acting(expert), review=review, scores={"need": 1})
    with pytest.raises(ConflictError):
        unassign(**acting(manager), review=review)
    assert Review.objects.count() == 1


def test_phase_that_is_over_takes_no_points(review: Review, manager: User, expert: User) -> None:
    call = review.application.call
    jury = {"key": "jury", "title": "Jury", "how": "together", "blind": False}
    Call.objects.filter(pk=call.pk).update(phases=[*call.phases, jury])
    set_phase(**acting(manager), call=call, phase="jury")
    with pytest.raises(ConflictError):
        score(**acting(expert), review=review, scores=FULL)


def test_readings_come_together_by_weight(review: Review) -> None:
    criteria = review.application.call.criteria
    assert weighted(FULL, criteria) == 100.0
    assert weighted({"need": 0, "decision": 0, "team": 5}, criteria) == 25.0
    assert weighted({"need": 5}, criteria) is None
    low = Review(state="done", scores={"need": 0, "decision": 0, "team": 5})
    found = together([Review(state="done", scores=FULL), low, Review(state="conflict")], criteria)
    assert (found.mean, found.spread, found.done, found.conflicts) == (62.5, 75.0, 2, 1)
    assert found.is_apart
