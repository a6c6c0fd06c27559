"""Somebody wants to be forgotten: their words stay as those of a former member, everything else of theirs goes."""

import re
from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from zeroward.community.domain.naming import untell_named
from zeroward.community.models import Attachment, Group, Mention, Post, Report, RoundNote, Thread, Vote
from zeroward.core.models.storage import private_files


def forget_words(*, user: Any, group: Group | None = None) -> None:
    """Take the person's name from what they wrote in a group (all groups, if none is given), and from what those were
    told whom they named; files, votes, mentions of them go. Called inside the transaction of leaving, or of closing the
    account."""
    remove_attachments(_within(Attachment.objects.filter(post__author=user), "post__thread__group", group))
    untell_named(_within(Post.objects.filter(author=user), "thread__group", group))
    for model, path in ((Post, "thread__group"), (Thread, "group"), (RoundNote, "round__group")):
        _within(model.objects.filter(author=user), path, group).update(author=None)
    _within(Report.objects.filter(reporter=user), "post__thread__group", group).update(reporter=None)
    _within(Vote.objects.filter(user=user), "thread__group", group).delete()
    named = _within(Mention.objects.filter(user=user), "post__thread__group", group)
    posts = list(Post.objects.filter(mentions__in=named).distinct())
    for post in posts:
        post.body, post.updated_at = without_name(post.body, user.get_full_name()), timezone.now()
    Post.objects.bulk_update(posts, ["body", "updated_at"], batch_size=200)
    named.delete()


def without_name(text: str, name: str) -> str:
    """A text in which somebody is no longer named after an @."""
    return re.sub("@" + re.escape(name), "@…", text, flags=re.IGNORECASE)


def remove_attachments(found: QuerySet[Attachment]) -> None:
    """Rows at once, files when the transaction holds."""
    names = [str(one.file.name) for one in found]
    found.delete()
    transaction.on_commit(lambda: _remove(names))


def _remove(names: list[str]) -> None:
    for name in names:
        private_files().delete(name)


def _within(found: QuerySet[Any], path: str, group: Group | None) -> QuerySet[Any]:
    return found if group is None else found.filter(**{path: group})
