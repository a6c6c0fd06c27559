"""A reader reads as long as they may: not after their role ended, and nothing of an applicant whom they joined."""

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from django.http import Http404
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.support.city_team import acting
from tests.support.people import MakePerson
from zeroward.core.errors import ConflictError, InvalidInputError, NotAllowedError
from zeroward.core.tasks_open import tasks_of
from zeroward.exchange.domain.deciding import announce, prepare
from zeroward.exchange.domain.reviewing import assign, declare_conflict, score, unassign
from zeroward.exchange.domain.steps import move
from zeroward.exchange.models import Application, Author, Call, Programme, Review
from zeroward.exchange.queries.access import review_for
from zeroward.exchange.queries.desk import call_desk, desk_application, reading_choices
from zeroward.exchange.queries.matching.readers import shared_out
from zeroward.exchange.queries.review_pages import own_reviews
from zeroward.exchange.queries.reviewers import interests, own_readings, possible_reviewers
from zeroward.people.models import Role, User
from zeroward.people.queries.viewer import viewer_of
from zeroward.places.models import City

pytestmark = pytest.mark.django_db
FULL = {"need": 5, "decision": 5, "team": 5}

Leaving = Callable[[User], object]


def end(user: User) -> None:
    """Every role of the person ended yesterday."""
    today = timezone.localdate()
    user.memberships.update(
        valid_from=today - datetime.timedelta(days=9), valid_to=today - datetime.timedelta(days=1)
    )


def join(user: User) -> None:
    user.memberships.create(scope="city:klagenfurt", role=Role.CITY_READER)


def join_and_leave(user: User) -> None:
    user.memberships.create(
        scope="city:klagenfurt",
        role=Role.CITY_READER,
        valid_to=timezone.localdate() - datetime.timedelta(days=1),
    )


def write(user: User) -> None:
    Author.objects.create(application=Application.objects.get(), person=user)


def change(user: User) -> None:
    user.memberships.update(role=Role.MISSION_ANALYST)


LEAVINGS = [end, join, join_and_leave, write, change]


@pytest.fixture
def review(submitted: Application, manager: User, expert: User) -> Review:
    call = move(**acting(manager), call=submitted.call, to="reviewing")
    return assign(**acting(manager), call=call, pairs=[(submitted.pk, expert.pk)])[0]


@pytest.fixture
def other(person: MakePerson) -> User:
    return person("other@example.org", scope="mission", role=Role.EXPERT, last_name="Other")


@pytest.mark.parametrize("leaving", LEAVINGS)
def test_reader_who_left_reads_and_writes_no_more(review: Review, expert: User, leaving: Leaving) -> None:
    score(**acting(expert), review=review, scores={"need": 1}, note="Begun.")
    assert [one.title for one in tasks_of(viewer_of(expert)) if one.room == "exchange"]
    leaving(expert)
    viewer = viewer_of(expert)
    with pytest.raises(Http404):
        review_for(viewer, review.pk)
    assert own_reviews(viewer) == []
    assert [one for one in tasks_of(viewer) if "review" in one.url] == []
    with pytest.raises(NotAllowedError, match="no longer read"):
        score(**acting(expert), review=review, scores=FULL, done=True)
    with pytest.raises(NotAllowedError):
        declare_conflict(**acting(expert), review=review, why="I work with them.")
    review.refresh_from_db()
    assert (review.state, review.scores, review.note) == ("assigned", {"need": 1}, "Begun.")


def test_pages_are_closed_to_a_reader_who_left(review: Review, expert: User) -> None:
    client = Client()
    client.force_login(expert)
    address = reverse("exchange:review", args=[review.pk])
    assert "We want to learn." in client.get(address).content.decode()
    end(expert)
    for one in (address, reverse("exchange:review-conflict", args=[review.pk])):
        assert client.get(one).status_code == 404
        assert client.post(one, {"score_need": "1", "why": "x", "lock": "0"}).status_code == 404
    assert review.application.reference not in client.get(reverse("exchange:reviews")).content.decode()


def test_reader_whose_role_comes_again_goes_on(review: Review, expert: User) -> None:
    end(expert)
    expert.memberships.create(scope="mission", role=Role.PROGRAMME_MANAGER)
    assert review_for(viewer_of(expert), review.pk) == review
    assert score(**acting(expert), review=review, scores=FULL, done=True).state == "done"


def test_reading_that_was_left_undone_is_awaited_by_nobody(
    review: Review, manager: User, expert: User, other: User
) -> None:
    call, application = review.application.call, review.application
    prepare(**acting(manager), application=application, state="declined", reason="Too early.")
    score(**acting(expert), review=review, scores={"need": 1}, note="Begun.")
    with pytest.raises(InvalidInputError, match="not finished"):
        announce(**acting(manager), call=call)
    assert shared_out(call, [other], each=1) == []
    assert [(row.score.asked, row.score.done) for row in call_desk(call).rows] == [(1, 0)]
    assert ": 1 asked" in reading_choices(call)[0][1]
    end(expert)
    assert [(row.score.asked, row.score.done) for row in call_desk(call).rows] == [(0, 0)]
    assert ": 0 asked" in reading_choices(call)[0][1]
    assert shared_out(call, [other], each=1) == [(application.pk, other.pk)]
    # somebody else takes the place, and what was begun stays
    [new] = assign(**acting(manager), call=call, pairs=[(application.pk, other.pk)])
    with pytest.raises(ConflictError):
        unassign(**acting(manager), review=review)
    score(**acting(other), review=new, scores=FULL, done=True)
    announce(**acting(manager), call=call)
    shown = {one.review.pk: (one.review.note, one.left) for one in desk_application(application).reviews}
    assert shown == {review.pk: ("Begun.", True), new.pk: ("", False)}


def test_what_was_done_before_counts_and_is_marked(review: Review, manager: User, expert: User) -> None:
    score(**acting(expert), review=review, scores=FULL, note="Good.", done=True)
    client = Client()
    client.force_login(manager)
    addresses = [
        reverse("exchange:readers", args=[review.application.call.key]),
        reverse("exchange:desk-application", args=[review.application_id]),
    ]
    for address in addresses:
        assert "can no longer read it" not in client.get(address).content.decode()
    join(expert)
    for address in addresses:
        page = client.get(address).content.decode()
        assert "can no longer read it" in page
        assert "Expert" in page
    page = desk_application(review.application)
    assert (page.score.mean, page.score.asked, page.reviews[0].review.note) == (100.0, 1, "Good.")


def test_reading_that_was_not_begun_is_taken_back_from_who_left(
    review: Review, manager: User, expert: User
) -> None:
    end(expert)
    unassign(**acting(manager), review=review)
    assert not Review.objects.exists()


def test_reading_of_a_closed_account_stays_for_those_who_decide(
    review: Review, manager: User, expert: User
) -> None:
    score(**acting(expert), review=review, scores={"need": 1})
    expert.delete()
    page = desk_application(review.application)
    assert [(one.review.reviewer, one.left) for one in page.reviews] == [(None, True)]
    assert page.score.asked == 0


@pytest.mark.parametrize("owner", ["mission", "country:AT"])
@pytest.mark.parametrize(
    ("scope", "role"),
    [
        ("mission", Role.EXPERT),
        ("mission", Role.PROGRAMME_MANAGER),
        ("mission", Role.MISSION_EDITOR),
        ("mission", Role.MISSION_ANALYST),
        ("mission", Role.HELPDESK),
        ("country:AT", Role.PLATFORM_COORDINATOR),
        ("country:AT", Role.PLATFORM_EDITOR),
        ("country:FR", Role.PLATFORM_EDITOR),
        ("city:graz", Role.CITY_COORDINATOR),
        ("city:klagenfurt", Role.CITY_READER),
        ("", ""),
    ],
)
def test_who_may_be_asked_may_read_and_nobody_else(
    submitted: Application, person: MakePerson, graz: City, owner: str, scope: str, role: str
) -> None:
    Programme.objects.update(scope=owner)
    call = Call.objects.get()
    user = person("reader@example.org", scope=scope, role=role)
    made = Review.objects.create(application=submitted, phase=call.phase, reviewer=user)
    asked = user in possible_reviewers(call) and not interests([submitted], {user.pk: user})
    assert own_readings(viewer_of(user)).filter(pk=made.pk).exists() is asked


def test_lists_of_readings_take_few_queries(
    review: Review, expert: User, manager: User, person: MakePerson, django_assert_max_num_queries: Any
) -> None:
    call = review.application.call
    for at in range(20):
        one = Application.objects.create(
            call=call, side="learner", team=f"Team {at}", reference=f"X-{at}", state="submitted",
            submitted_at=review.application.submitted_at,
        )  # fmt: skip
        gone = person(f"gone{at}@example.org")
        for reader in (expert, gone):
            Review.objects.create(application=one, phase=call.phase, reviewer=reader)
    viewer = viewer_of(expert)
    with django_assert_max_num_queries(2):
        assert len(own_reviews(viewer)) == 21
    client = Client()
    client.force_login(manager)
    for name in ("readers", "call-desk", "share-out"):
        client.get(reverse(f"exchange:{name}", args=[call.key]))
        with django_assert_max_num_queries(20):
            page = client.get(reverse(f"exchange:{name}", args=[call.key]))
    client.force_login(expert)
    with django_assert_max_num_queries(20):
        client.get(reverse("exchange:review", args=[review.pk]))
    assert page.status_code == 200
