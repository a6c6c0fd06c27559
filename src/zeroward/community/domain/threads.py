"""Threads: beginning one, answering, changing and taking back one's words, voting on proposals."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, Final

from django.core.files.base import File
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.community.domain.forgetting import remove_attachments
from zeroward.community.domain.group_work import languages, leading, line, writing, wrong_choice
from zeroward.community.domain.naming import tell_named, untell_named
from zeroward.community.domain.post_files import stored
from zeroward.community.models import Attachment, Group, GroupMember, Post, Round, Thread, Vote
from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError, InvalidInputError, NotAllowedError
from zeroward.core.problems import Problem, ProblemsError
from zeroward.core.visibility import Viewer
from zeroward.methods.text.clean import clean_text

LONGEST: Final = 10_000
MOST_A_HOUR: Final = 30
"""Posts of one person in an hour; a person does not write more, a machine does."""


@dataclass(frozen=True, slots=True)
class PostRow:
    body: str
    lang: str = "en"
    files: Sequence[File[bytes]] = field(default_factory=tuple)


def start_thread(
    *,
    actor: Any,
    viewer: Viewer,
    group: Group,
    subject: str,
    row: PostRow,
    kind: str = Thread.Kind.TALK,
    round: Round | None = None,
) -> Thread:
    """A new subject with its first post. Raises NotAllowedError, ConflictError, ProblemsError, InvalidInputError."""
    with writing(viewer, group) as access, stored(row.files, group) as files:
        found = _problems(row)
        if not line(subject):
            found.insert(0, Problem("subject", _("What is it about?"), _("A few words are enough.")))
        if kind not in Thread.Kind.values:
            found.append(wrong_choice("kind"))
        if round is not None and round.group_id != group.pk:
            found.append(wrong_choice("round"))
        if found:
            raise ProblemsError(found)
        thread = Thread.objects.create(
            group=access.group,
            round=round,
            kind=kind,
            subject=line(subject),
            lang=row.lang,
            author=actor,
            last_at=timezone.now(),
        )
        _add(thread, actor, row, files, Post.Via.PAGE)
    return thread


def reply(*, actor: Any, viewer: Viewer, thread: Thread, row: PostRow, via: str = Post.Via.PAGE) -> Post:
    """An answer. Whoever is named after an @ is told. Raises as `start_thread` does; ConflictError when it is closed.

    The same words twice in a row are one post: a form that was sent twice.
    """
    with writing(viewer, thread.group), stored(row.files, thread.group) as files:
        kept = Thread.objects.get(pk=thread.pk)
        if kept.closed_at is not None:
            raise ConflictError(_("This thread is closed."), remedy=_("Begin a new one, or ask a host."))
        found = _problems(row)
        if found:
            raise ProblemsError(found)
        last = kept.posts.order_by("-pk").first()
        if last is not None and not files and last.author_id == actor.pk and last.body == _said(row):
            return last
        return _add(kept, actor, row, files, via)


def change_post(*, actor: Any, viewer: Viewer, post: Post, row: PostRow) -> Post:
    """Change one's own words; that they were changed is shown. Raises NotAllowedError, ProblemsError."""
    with writing(viewer, post.thread.group):
        kept = _own(actor, post)
        found = _problems(row)
        if found:
            raise ProblemsError(found)
        if kept.body != _said(row) or kept.lang != row.lang:
            kept.body, kept.lang, kept.edited_at = _said(row), row.lang, timezone.now()
            kept.save(update_fields=["body", "lang", "edited_at", "updated_at"])
            tell_named(kept, actor)
    return kept


def take_back_post(*, actor: Any, viewer: Viewer, post: Post) -> None:
    """Take one's own words back: the place stays, words and files go, and what those were told whom they named. Raises
    NotAllowedError."""
    with writing(viewer, post.thread.group):
        kept = _own(actor, post)
        remove_attachments(kept.attachments.all())
        untell_named(Post.objects.filter(pk=kept.pk))
        kept.mentions.all().delete()
        kept.body, kept.removed_at = "", timezone.now()
        kept.save(update_fields=["body", "removed_at", "updated_at"])


def vote(*, actor: Any, viewer: Viewer, thread: Thread, stand: str) -> None:
    """Vote on a proposal, or vote anew; "" takes the vote back. Raises NotAllowedError, ConflictError."""
    with writing(viewer, thread.group):
        kept = Thread.objects.get(pk=thread.pk)
        if kept.kind != Thread.Kind.PROPOSAL or kept.closed_at is not None or kept.outcome:
            raise ConflictError(_("There is nothing to vote on here any more."))
        if not stand:
            kept.votes.filter(user=actor).delete()
            return
        if stand not in Vote.Stand.values:
            raise InvalidInputError(_("There is no such choice."), place="stand")
        Vote.objects.update_or_create(thread=kept, user=actor, defaults={"stand": stand})


def settle(*, actor: Any, viewer: Viewer, thread: Thread, outcome: str, words: str) -> None:
    """Say what became of a proposal, with the reason. Hosts alone. Raises InvalidInputError, NotAllowedError."""
    said = line(words, 500)
    if outcome not in (Thread.Outcome.TAKEN, Thread.Outcome.LEFT):
        raise InvalidInputError(_("There is no such choice."), place="outcome")
    if not said:
        raise InvalidInputError(_("Say why."), place="words", remedy=_("Those who voted will read it."))
    with leading(viewer, thread.group):
        kept = Thread.objects.get(pk=thread.pk)
        before = kept.outcome
        kept.outcome, kept.outcome_words = outcome, said
        kept.save(update_fields=["outcome", "outcome_words", "updated_at"])
        _record("state", kept, actor, {"outcome": [before, outcome]})


def set_thread(*, actor: Any, viewer: Viewer, thread: Thread, pinned: bool, closed: bool) -> None:
    """Put a thread at the top, close it, and the other way round. Hosts alone. Raises NotAllowedError."""
    with leading(viewer, thread.group):
        kept = Thread.objects.get(pk=thread.pk)
        before = (kept.is_pinned, kept.closed_at is not None)
        kept.is_pinned = pinned
        kept.closed_at = (kept.closed_at or timezone.now()) if closed else None
        kept.save(update_fields=["is_pinned", "closed_at", "updated_at"])
        if before != (pinned, closed):
            _record("set", kept, actor, {"pinned": [before[0], pinned], "closed": [before[1], closed]})


def mark_read(*, member: GroupMember, post_pk: int) -> None:
    """Remember up to which post a member has seen; never backwards."""
    GroupMember.objects.filter(pk=member.pk, read_upto__lt=post_pk).update(read_upto=post_pk)


def _add(thread: Thread, actor: Any, row: PostRow, files: list[dict[str, Any]], via: str) -> Post:
    _check_pace(actor)
    post = Post.objects.create(thread=thread, author=actor, body=_said(row), lang=row.lang, via=via)
    Attachment.objects.bulk_create([Attachment(post=post, **one) for one in files])
    Thread.objects.filter(pk=thread.pk).update(last_at=post.created_at)
    tell_named(post, actor)
    return post


def _check_pace(actor: Any) -> None:
    since = timezone.now() - timedelta(hours=1)
    if Post.objects.filter(author=actor, created_at__gt=since).count() >= MOST_A_HOUR:
        raise ConflictError(_("You have written very much in an hour."), remedy=_("Go on a little later."))


def _own(actor: Any, post: Post) -> Post:
    kept = Post.objects.select_for_update().get(pk=post.pk)
    if kept.author_id != actor.pk or kept.removed_at is not None:
        raise NotAllowedError(_("These are not your words."))
    if kept.hidden_at is not None:
        raise ConflictError(_("This post is hidden by a host."), remedy=_("Write to one of them."))
    return kept


def _said(row: PostRow) -> str:
    return clean_text(row.body, limit=LONGEST)


def _problems(row: PostRow) -> list[Problem]:
    found = []
    if not _said(row):
        found.append(Problem("body", _("There is nothing to send."), _("Write a sentence.")))
    elif len(row.body) > LONGEST:
        found.append(
            Problem("body", _("This is longer than %(most)d letters.") % {"most": LONGEST}, _("Shorten it."))
        )
    if row.lang not in languages():
        found.append(wrong_choice("lang"))
    return found


def _record(what: str, thread: Thread, actor: Any, changes: dict[str, Any]) -> None:
    record_event(
        action=f"community.thread.{what}",
        record=thread,
        actor=actor,
        scope=thread.group.scope,
        label=f"#{thread.pk}",
        changes=changes,
    )
