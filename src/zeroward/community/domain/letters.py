"""Letters of groups: what is new in a person's groups, once a day or a week, with links that open the reply."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, Final

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.community.domain.letter_tokens import read_reply, read_stop, reply_token, stop_token
from zeroward.community.domain.threads import PostRow, reply
from zeroward.community.models import Group, GroupMember, Post
from zeroward.community.queries.group_access import ACTIVE
from zeroward.core.domain.letters import absolute, language_of
from zeroward.core.errors import InvalidInputError
from zeroward.core.queries.instance import current_instance
from zeroward.core.visibility import Viewer

WEEK: Final = timedelta(days=7)
MOST_POSTS: Final = 60
"""Posts in one letter; the page has the rest."""
LETTERS: Final = 700
"""Letters of one post that stand in a letter."""


@dataclass
class Talk:
    """New posts of one thread as a letter shows them."""

    subject: str
    lang: str
    url: str
    posts: list[dict[str, Any]] = field(default_factory=list)


def send_group_letters(*, today: date) -> int:
    """Write to everyone whose letter is due and who missed something. Repeatable: nothing is sent twice. Returns how
    many letters were written."""
    due: dict[int, list[GroupMember]] = defaultdict(list)
    members = GroupMember.objects.filter(state=ACTIVE, group__meets_here=True, user__is_active=True)
    for member in members.exclude(digest=GroupMember.Digest.NEVER).select_related("user", "group"):
        if _is_due(member, today):
            due[member.user_id].append(member)
    return sum(_write(found, today) for _pk, found in sorted(due.items()))


def answer_from_letter(*, token: str, row: PostRow) -> Post:
    """Post the reply of whoever has the link. Raises InvalidInputError, and what `reply` raises: somebody who left the
    group since, or a closed thread."""
    user, post = answering(token)
    viewer = Viewer(user_id=user.pk)
    return reply(actor=user, viewer=viewer, thread=post.thread, row=row, via=Post.Via.LETTER)


def answering(token: str) -> tuple[Any, Post]:
    """The person and the post of a link. Raises InvalidInputError when it opens nothing any more."""
    key = read_reply(token)
    post = Post.objects.select_related("thread__group", "author").filter(pk=key.post).first()
    member = None
    if post is not None:
        member = post.thread.group.memberships.filter(
            user=key.user, state=ACTIVE, user__is_active=True
        ).first()
    if post is None or member is None:
        raise InvalidInputError(_("You are no longer a member of this group, so this link is closed."))
    if post.hidden_at is not None or post.removed_at is not None:
        raise InvalidInputError(_("This post is not there any more."))
    return member.user, post


def stop_letters(*, token: str) -> int:
    """End the letters of the groups that the link names; returns how many groups wrote until now."""
    user, groups = read_stop(token)
    found = GroupMember.objects.filter(user=user, group__in=groups)
    return found.exclude(digest=GroupMember.Digest.NEVER).update(digest=GroupMember.Digest.NEVER)


def stopping(token: str) -> list[Group]:
    """The groups whose letters a link ends; those that are gone are left out. Raises InvalidInputError."""
    _user, groups = read_stop(token)
    return list(Group.objects.filter(pk__in=groups))


def _is_due(member: GroupMember, today: date) -> bool:
    if member.digest_on is None:
        return True
    wait = WEEK if member.digest == GroupMember.Digest.WEEKLY else timedelta(days=1)
    return today - member.digest_on >= wait


def _write(members: Sequence[GroupMember], today: date) -> int:
    user = members[0].user
    with transaction.atomic(), translation.override(language_of(user)):
        parts = [(member, _news(member)) for member in members]
        filled = [(member, posts) for member, posts in parts if posts]
        for member, posts in filled:
            member.digest_upto, member.digest_on = max(post.pk for post in posts), today
            member.save(update_fields=["digest_upto", "digest_on", "updated_at"])
        if filled:
            _letter(user, filled).send()
    return 1 if filled else 0


def _news(member: GroupMember) -> list[Post]:
    found = Post.objects.filter(
        thread__group=member.group_id, pk__gt=member.digest_upto, hidden_at=None, removed_at=None
    ).exclude(author=member.user_id)
    return list(found.select_related("thread", "author").order_by("pk")[:MOST_POSTS])


def _letter(user: Any, parts: Sequence[tuple[GroupMember, list[Post]]]) -> EmailMultiAlternatives:
    count = sum(len(posts) for _member, posts in parts)
    stop = _stop_address(user, [member.group_id for member, _posts in parts])
    words = ngettext("%(count)d new post in your groups", "%(count)d new posts in your groups", count)
    context: dict[str, Any] = {
        "instance": current_instance(),
        "base_url": settings.BASE_URL,
        "subject": words % {"count": count},
        "groups": [_group_part(user, member, posts) for member, posts in parts],
        "mine_url": absolute(reverse("community:my-groups")),
    }
    letter = EmailMultiAlternatives(
        subject=context["subject"],
        body=render_to_string("community/mail/news.txt", context),
        to=[user.email],
        headers=_headers(stop),
    )
    letter.attach_alternative(render_to_string("community/mail/news.html", context), "text/html")
    return letter


def _headers(stop: str) -> dict[str, str]:
    """Machines that answer letters must not answer these; readers can end them with one click."""
    return {
        "List-Unsubscribe": f"<{stop}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        "Auto-Submitted": "auto-generated",
        "Precedence": "list",
        "X-Auto-Response-Suppress": "All",
    }


def _group_part(user: Any, member: GroupMember, posts: list[Post]) -> dict[str, Any]:
    talks: dict[int, Talk] = {}
    for post in posts:
        thread = post.thread
        url = absolute(reverse("community:thread", args=[member.group.key, thread.pk]))
        talk = talks.setdefault(thread.pk, Talk(thread.subject, thread.lang, url))
        talk.posts.append(
            {
                "who": post.author.get_full_name() if post.author is not None else _("a former member"),
                "lang": post.lang,
                "body": Truncator(post.body).chars(LETTERS),
                "reply_url": absolute(
                    reverse("community:letter-reply", args=[reply_token(user=user.pk, post=post.pk)])
                ),
            }
        )
    stop = _stop_address(user, [member.group_id])
    return {"title": member.group.title, "talks": list(talks.values()), "stop_url": stop}


def _stop_address(user: Any, groups: Sequence[int]) -> str:
    return absolute(reverse("community:letters-stop", args=[stop_token(user=user.pk, groups=groups)]))
