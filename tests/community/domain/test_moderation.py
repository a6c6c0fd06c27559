"""Reports of posts, and what hosts do about them."""

import pytest

from tests.support.city_team import acting
from zeroward.community.domain import moderation
from zeroward.community.domain.groups import GroupRow, change_group
from zeroward.community.domain.threads import PostRow, change_post
from zeroward.community.models import Group, Post, Report, Thread
from zeroward.community.queries.moderation import reports_of
from zeroward.core.errors import ConflictError, InvalidInputError, NotAllowedError
from zeroward.core.models import Notification
from zeroward.core.visibility import ANONYMOUS
from zeroward.people.models import User


@pytest.fixture
def post(thread: Thread) -> Post:
    return thread.posts.get()


def test_a_report_reaches_the_hosts_once(group: Group, post: Post, host: User, member: User) -> None:
    first = moderation.report_post(**acting(host), post=post, reason="spam", words="Again.")
    assert moderation.report_post(**acting(host), post=post, reason="abuse") == first
    assert Notification.objects.filter(user=host, kind="community.reports").count() == 1
    assert reports_of(group) == ([first], [])
    with pytest.raises(InvalidInputError):
        moderation.report_post(**acting(member), post=post, reason="nonsense")


def test_who_does_not_read_the_thread_cannot_report_it(post: Post, stranger: User) -> None:
    for who in (acting(stranger), {"actor": None, "viewer": ANONYMOUS}):
        with pytest.raises(NotAllowedError):
            moderation.report_post(**who, post=post, reason="spam")


def test_a_reader_of_a_public_group_reports_with_an_account(
    group: Group, post: Post, host: User, stranger: User
) -> None:
    change_group(**acting(host), group=group, row=GroupRow("Heat", public=True), lock=0)
    post.refresh_from_db()
    made = moderation.report_post(**acting(stranger), post=Post.objects.get(pk=post.pk), reason="spam")
    assert made.state == "open"


def test_hiding_answers_all_reports_and_tells_writer_and_reporters(
    post: Post, host: User, member: User
) -> None:
    first = moderation.report_post(**acting(host), post=post, reason="abuse")
    second = moderation.report_post(**acting(member), post=post, reason="spam")
    with pytest.raises(NotAllowedError):
        moderation.decide_report(**acting(member), report=first, hide=True, answer="x")
    with pytest.raises(InvalidInputError):
        moderation.decide_report(**acting(host), report=first, hide=True, answer=" ")
    moderation.decide_report(**acting(host), report=first, hide=True, answer="An advertisement.")
    assert set(Report.objects.values_list("state", "answer")) == {("hidden", "An advertisement.")}
    post.refresh_from_db()
    assert (post.hidden_at is not None, post.hidden_reason) == (True, "An advertisement.")
    titles = set(Notification.objects.filter(user=member).values_list("title", flat=True))
    assert {"A host has hidden a post of yours", "The post that you reported is hidden now"} <= titles
    with pytest.raises(ConflictError):
        moderation.decide_report(**acting(host), report=second, hide=False, answer="x")


def test_a_post_that_stays_is_answered_too(post: Post, host: User) -> None:
    report = moderation.report_post(**acting(host), post=post, reason="abuse")
    moderation.decide_report(**acting(host), report=report, hide=False, answer="It is a fair question.")
    post.refresh_from_db()
    report.refresh_from_db()
    assert (post.hidden_at, report.state) == (None, "kept")


def test_a_hidden_post_cannot_be_changed_and_is_shown_again_by_a_host(
    post: Post, host: User, member: User
) -> None:
    moderation.hide_post(**acting(host), post=post, reason="Personal data.")
    with pytest.raises(ConflictError):
        change_post(**acting(member), post=post, row=PostRow("Other words"))
    with pytest.raises(NotAllowedError):
        moderation.show_post(**acting(member), post=post)
    moderation.show_post(**acting(host), post=post)
    post.refresh_from_db()
    assert (post.hidden_at, post.hidden_reason) == (None, "")


def test_many_open_reports_of_one_person_are_stopped(thread: Thread, host: User, member: User) -> None:
    posts = [Post.objects.create(thread=thread, author=host, body=f"Post {number}") for number in range(21)]
    for post in posts[:20]:
        moderation.report_post(**acting(member), post=post, reason="spam")
    with pytest.raises(ConflictError):
        moderation.report_post(**acting(member), post=posts[20], reason="spam")
