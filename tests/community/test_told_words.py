"""Words that notices of earlier versions hold go with the migration, and notices about what was taken back."""

from importlib import import_module

import pytest
from django.apps import apps
from django.utils import timezone

from tests.support.city_team import acting
from zeroward.community.domain.members import leave
from zeroward.community.domain.threads import PostRow, reply
from zeroward.community.models import Group, Post, Thread
from zeroward.core.models import Notification
from zeroward.people.models import User

WORDS = "@Clara, the mayor is about to resign"
migration = import_module("zeroward.community.migrations.0002_forget_told_words")


@pytest.fixture
def post(thread: Thread, host: User) -> Post:
    return reply(**acting(host), thread=thread, row=PostRow(WORDS))


@pytest.fixture
def told(post: Post, member: User) -> Notification:
    """As it was written before: with the words."""
    found = Notification.objects.get(user=member, kind=migration.KIND)
    found.body = WORDS
    found.save()
    return found


def run() -> list[tuple[str, str]]:
    """What is left of all notices that hold words or are about posts."""
    migration.forget_told_words(apps, None)
    return list(Notification.objects.filter(kind=migration.KIND).values_list("title", "body"))


def test_notice_about_a_post_that_stands_is_kept_without_its_words(told: Notification, member: User) -> None:
    other = Notification.objects.create(user=member, kind="library.contribution", title="x", body="Thank you")
    title = "Petra Platform names you in “Who has a heat plan?”"
    assert run() == [(title, "")]
    assert run() == [(title, "")]
    other.refresh_from_db()
    assert other.body == "Thank you"


@pytest.mark.parametrize("field", ["removed_at", "hidden_at", "author"])
def test_notice_about_a_post_that_was_taken_back_goes(told: Notification, post: Post, field: str) -> None:
    Post.objects.filter(pk=post.pk).update(**{field: None if field == "author" else timezone.now()})
    assert run() == []


def test_notice_goes_with_the_post_and_with_who_left(told: Notification, member: User, group: Group) -> None:
    address = told.url
    leave(**acting(member), group=group)
    for url in (address, "/en/groups/x/threads/1/#post-999999", f"/en/x/#post-{'9' * 40}", "", "#post-²"):
        Notification.objects.create(user=member, kind=migration.KIND, title="x", body=WORDS, url=url)
    assert run() == []
