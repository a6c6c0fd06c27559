"""Threads, posts, votes; and what may not be written."""

import pytest
from django.core import mail
from django.core.files.base import ContentFile

from tests.support.city_team import acting
from zeroward.community.domain import threads
from zeroward.community.domain.groups import set_state
from zeroward.community.domain.members import add_member, leave, remove_member
from zeroward.community.domain.moderation import hide_post
from zeroward.community.domain.threads import PostRow
from zeroward.community.models import Attachment, Group, Mention, Post, Thread, Vote
from zeroward.core.domain.digests import send_digests
from zeroward.core.errors import ConflictError, InvalidInputError, NotAllowedError
from zeroward.core.models import Notification, NotificationPreference
from zeroward.core.models.storage import private_files
from zeroward.core.problems import ProblemsError
from zeroward.people.models import User

PDF = b"%PDF-1.7\nplan"


def test_members_begin_threads_and_others_do_not(group: Group, member: User, stranger: User) -> None:
    with pytest.raises(NotAllowedError):
        threads.start_thread(**acting(stranger), group=group, subject="Hello", row=PostRow("Hello"))
    made = threads.start_thread(
        **acting(member), group=group, subject=" Who has\na plan? ", row=PostRow("We have none.", "de")
    )
    assert (made.subject, made.lang, made.posts.get().body) == ("Who has a plan?", "de", "We have none.")


def test_nothing_is_kept_of_a_thread_that_is_refused(group: Group, member: User) -> None:
    with pytest.raises(ProblemsError) as refused:
        threads.start_thread(
            **acting(member),
            group=group,
            subject="",
            row=PostRow("  ", "zz", (ContentFile(PDF, name="a.pdf"),)),
        )
    assert [one.place for one in refused.value.problems] == ["subject", "body", "lang"]
    assert not Thread.objects.exists()
    assert not Attachment.objects.exists()


def test_an_answer_stands_behind_the_question_and_the_same_twice_is_one(thread: Thread, host: User) -> None:
    first = threads.reply(**acting(host), thread=thread, row=PostRow("Graz has one."))
    again = threads.reply(**acting(host), thread=thread, row=PostRow("Graz has one."))
    assert first == again
    thread.refresh_from_db()
    assert thread.posts.count() == 2
    assert thread.last_at == first.created_at


def test_nobody_answers_in_a_closed_thread_or_a_group_that_rests(
    group: Group, thread: Thread, host: User, member: User
) -> None:
    threads.set_thread(**acting(host), thread=thread, pinned=True, closed=True)
    with pytest.raises(ConflictError):
        threads.reply(**acting(member), thread=thread, row=PostRow("x"))
    threads.set_thread(**acting(host), thread=thread, pinned=False, closed=False)
    set_state(**acting(host), group=group, active=False, note="Done.")
    with pytest.raises(ConflictError):
        threads.reply(**acting(member), thread=thread, row=PostRow("x"))
    with pytest.raises(NotAllowedError):
        threads.set_thread(**acting(member), thread=thread, pinned=True, closed=True)


def test_who_is_named_is_told_once_and_only_members_are(thread: Thread, host: User, stranger: User) -> None:
    post = threads.reply(
        **acting(host), thread=thread, row=PostRow("@Clara Klagenfurt, @Gustav Graz and @clara: look here.")
    )
    assert list(post.mentions.values_list("user__first_name", flat=True)) == ["Clara"]
    assert Notification.objects.filter(kind="community.mention").count() == 1
    assert not Notification.objects.filter(user=stranger).exists()
    threads.change_post(**acting(host), post=post, row=PostRow("@Clara Klagenfurt: look again."))
    assert Mention.objects.count() == Notification.objects.filter(kind="community.mention").count() == 1


def test_who_is_named_is_told_by_whom_and_where_and_not_the_words(
    group: Group, thread: Thread, host: User, member: User
) -> None:
    NotificationPreference.objects.create(user=member, kind="", rhythm="daily")
    post = threads.reply(**acting(host), thread=thread, row=PostRow("@Clara Klagenfurt, the mayor wavers."))
    told = Notification.objects.get(kind="community.mention")
    assert (told.title, told.body) == ("Petra Platform names you in “Who has a heat plan?”", "")
    assert told.url.endswith(f"/groups/{group.key}/threads/{thread.pk}/#post-{post.pk}")
    mail.outbox.clear()
    assert send_digests() == 1
    assert told.title in mail.outbox[0].body
    assert "wavers" not in mail.outbox[0].body


@pytest.mark.parametrize("goes", ["taken back", "hidden", "forgotten", "removed", "left"])
def test_nobody_is_told_of_words_that_are_gone_or_that_they_may_not_read_any_more(
    goes: str, group: Group, thread: Thread, host: User, member: User, stranger: User
) -> None:
    add_member(**acting(host), group=group, user=stranger)
    other = threads.reply(**acting(stranger), thread=thread, row=PostRow("@Clara Klagenfurt, ours is new."))
    post = threads.reply(**acting(host), thread=thread, row=PostRow("@Clara Klagenfurt, the mayor wavers."))
    # as notices were written before they left the words in the thread
    Notification.objects.filter(kind="community.mention").update(body="The words", mailed_at=None)
    if goes == "taken back":
        threads.take_back_post(**acting(host), post=post)
    elif goes == "hidden":
        hide_post(**acting(host), post=post, reason="No.")
    elif goes == "forgotten":
        add_member(**acting(host), group=group, user=stranger, role="host")
        leave(**acting(host), group=group, forget=True)
    elif goes == "removed":
        remove_member(**acting(host), group=group, user=member)
    else:
        leave(**acting(member), group=group)
    left = Notification.objects.filter(user=member, kind="community.mention")
    kept = [] if goes in ("removed", "left") else [f"#post-{other.pk}"]
    assert [url[url.index("#") :] for url in left.values_list("url", flat=True)] == kept


def test_one_changes_and_takes_back_only_ones_own_words(thread: Thread, host: User, member: User) -> None:
    post = thread.posts.get()
    for use_case in (
        lambda: threads.change_post(**acting(host), post=post, row=PostRow("No")),
        lambda: threads.take_back_post(**acting(host), post=post),
    ):
        with pytest.raises(NotAllowedError):
            use_case()
    threads.change_post(**acting(member), post=post, row=PostRow("Ours is from 1999."))
    post.refresh_from_db()
    assert post.body == "Ours is from 1999."
    assert post.edited_at is not None
    threads.take_back_post(**acting(member), post=post)
    post.refresh_from_db()
    assert (post.body, post.removed_at is not None) == ("", True)


def test_files_are_checked_by_what_they_are_and_go_with_the_words(
    thread: Thread, member: User, django_capture_on_commit_callbacks: object
) -> None:
    post = threads.reply(
        **acting(member), thread=thread, row=PostRow("See", "en", (ContentFile(PDF, name="../a plan.exe"),))
    )
    kept = post.attachments.get()
    assert (kept.file_name, kept.media_type) == ("a plan.pdf", "application/pdf")
    assert private_files().exists(kept.file.name)
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
        threads.take_back_post(**acting(member), post=post)
    assert not Attachment.objects.exists()
    assert not private_files().exists(kept.file.name)


def test_a_hostile_or_huge_file_is_refused_and_nothing_is_left(
    thread: Thread, member: User, settings: object
) -> None:
    before = len(_stored())
    settings.ZEROWARD_DOCUMENT_MAX_MB = 1  # type: ignore[attr-defined]
    for content in (b"<html><script>alert(1)</script>", b"", b"%PDF-1.7" + b"0" * 1_100_000):
        files = (ContentFile(PDF, name="good.pdf"), ContentFile(content, name="bad.pdf"))
        with pytest.raises(InvalidInputError) as refused:
            threads.reply(**acting(member), thread=thread, row=PostRow("See", "en", files))
        assert refused.value.place == "attachments"
    many = tuple(ContentFile(PDF, name="a.pdf") for _turn in range(6))
    with pytest.raises(InvalidInputError):
        threads.reply(**acting(member), thread=thread, row=PostRow("See", "en", many))
    assert thread.posts.count() == 1
    assert len(_stored()) == before


def test_a_flood_of_posts_is_stopped(thread: Thread, member: User) -> None:
    for number in range(threads.MOST_A_HOUR - 1):
        threads.reply(**acting(member), thread=thread, row=PostRow(f"Post {number}"))
    with pytest.raises(ConflictError):
        threads.reply(**acting(member), thread=thread, row=PostRow("One more"))


def test_members_vote_on_a_proposal_until_it_is_settled(group: Group, member: User, host: User) -> None:
    proposal = threads.start_thread(
        **acting(member), group=group, subject="Heat first", row=PostRow("Why not?"), kind="proposal"
    )
    threads.vote(**acting(member), thread=proposal, stand="for")
    threads.vote(**acting(member), thread=proposal, stand="against")
    threads.vote(**acting(host), thread=proposal, stand="for")
    assert sorted(proposal.votes.values_list("stand", flat=True)) == ["against", "for"]
    threads.vote(**acting(host), thread=proposal, stand="")
    assert proposal.votes.count() == 1
    with pytest.raises(InvalidInputError):
        threads.vote(**acting(member), thread=proposal, stand="perhaps")
    with pytest.raises(NotAllowedError):
        threads.settle(**acting(member), thread=proposal, outcome="taken", words="Yes")
    threads.settle(**acting(host), thread=proposal, outcome="left", words="Next year.")
    with pytest.raises(ConflictError):
        threads.vote(**acting(member), thread=proposal, stand="for")


def test_a_conversation_is_no_proposal(thread: Thread, member: User) -> None:
    with pytest.raises(ConflictError):
        threads.vote(**acting(member), thread=thread, stand="for")
    assert not Vote.objects.exists()


def test_who_wants_to_be_forgotten_leaves_words_without_a_name(
    group: Group, thread: Thread, member: User, host: User
) -> None:
    threads.reply(**acting(host), thread=thread, row=PostRow("Thanks, @Clara Klagenfurt!"))
    threads.reply(
        **acting(member), thread=thread, row=PostRow("Here", "en", (ContentFile(PDF, name="a.pdf"),))
    )
    leave(**acting(member), group=group, forget=True)
    assert not Attachment.objects.exists()
    assert not Mention.objects.exists()
    assert not any("Clara" in post.body for post in Post.objects.all())
    assert set(Post.objects.values_list("author", flat=True)) == {None, host.pk}


def _stored() -> list[str]:
    store = private_files()
    found: list[str] = []
    for folder in ("groups",):
        if store.exists(folder):
            for year in store.listdir(folder)[0]:
                found.extend(store.listdir(f"{folder}/{year}")[1])
    return found
