"""What happens to many people of a group at once takes a few queries, however many they are."""

from typing import Any

import pytest

from tests.support.city_team import acting
from tests.support.people import MakePerson
from zeroward.community.domain.forgetting import forget_words
from zeroward.community.domain.moderation import decide_report
from zeroward.community.domain.threads import PostRow, reply
from zeroward.community.models import GroupMember, Mention, Post, Report, Thread
from zeroward.core.models import Notification
from zeroward.people.models import User

MANY = 30


@pytest.fixture(autouse=True)
def _letters_later(settings: Any) -> None:
    """Tasks are queued and not run: the request alone is counted."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}


@pytest.fixture
def crowd(thread: Thread, person: MakePerson) -> list[User]:
    found = [
        person(f"p{number}@example.org", first_name=f"Anna{number:02d}", last_name="Berg")
        for number in range(MANY)
    ]
    GroupMember.objects.bulk_create(GroupMember(group=thread.group, user=user) for user in found)
    return found


def test_everybody_named_in_a_post_is_told_in_a_few_queries(
    thread: Thread, crowd: list[User], host: User, django_assert_max_num_queries: Any
) -> None:
    words = " ".join(f"@{user.get_full_name()}" for user in crowd)
    with django_assert_max_num_queries(25):
        reply(**acting(host), thread=thread, row=PostRow(words))
    assert Mention.objects.count() == MANY
    assert Notification.objects.filter(title__contains="names you").count() == MANY


def test_everybody_who_reported_a_post_is_answered_in_a_few_queries(
    thread: Thread, crowd: list[User], host: User, django_assert_max_num_queries: Any
) -> None:
    post = thread.posts.earliest("pk")
    reports = Report.objects.bulk_create(
        Report(post=post, reporter=user, reason=Report.Reason.SPAM) for user in crowd
    )
    with django_assert_max_num_queries(25):
        decide_report(**acting(host), report=reports[0], hide=False, answer="It helps others.")
    assert not Report.objects.filter(state=Report.State.OPEN).exists()
    told = Notification.objects.filter(title="The post that you reported stays")
    assert told.count() == MANY


def test_name_goes_from_many_posts_in_a_few_queries(
    thread: Thread, crowd: list[User], host: User, django_assert_max_num_queries: Any
) -> None:
    first = crowd[0]
    posts = Post.objects.bulk_create(
        Post(thread=thread, author=host, body=f"@{first.get_full_name()}, look: {number}")
        for number in range(50)
    )
    Mention.objects.bulk_create(Mention(post=post, user=first) for post in posts)
    with django_assert_max_num_queries(20):
        forget_words(user=first)
    assert not Post.objects.filter(body__contains="Anna00").exists()
    assert Post.objects.filter(body__startswith="@…, look").count() == 50
