"""Telling those whom a post names, and taking that back.

A notice says who named somebody and where. The words stand in the thread alone: taking them back takes them all.
"""

from typing import Any, Final

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from zeroward.community.domain.mentions import named_in
from zeroward.community.models import Group, Mention, Post
from zeroward.community.queries.group_access import ACTIVE
from zeroward.core.domain.notifications import withdraw
from zeroward.core.domain.notifying_many import Notice, notify_many

MENTIONED: Final = "community.mention"


def tell_named(post: Post, actor: Any) -> None:
    """Tell those who are named and were not told before."""
    group = post.thread.group
    members = group.memberships.filter(state=ACTIVE).exclude(user=actor).select_related("user")
    people = {one.user_id: one.user for one in members}
    named = named_in(post.body, {pk: person.get_full_name() for pk, person in people.items()})
    known = set(post.mentions.values_list("user_id", flat=True))
    new = [people[pk] for pk in sorted(named - known)]
    Mention.objects.bulk_create([Mention(post=post, user=person) for person in new])
    notify_many(
        Notice(
            user=person,
            kind=MENTIONED,
            title=lambda: (
                _("%(person)s names you in “%(subject)s”") % {"person": actor, "subject": post.thread.subject}
            ),
            url=lambda: f"{reverse('community:thread', args=[group.key, post.thread_id])}#{_mark(post.pk)}",
        )
        for person in new
    )


def untell_named(posts: QuerySet[Post]) -> None:
    """Nobody is told any more that these posts name them: they were taken back, are hidden, or have no author now."""
    named = Mention.objects.filter(post__in=posts).values_list("post_id", "user_id")
    marks, users = set(), set()
    for post, user in named:
        marks.add(_mark(post))
        users.add(user)
    if marks:
        withdraw(kind=MENTIONED, users=users, leads=lambda url: url.rpartition("#")[2] in marks)


def untell_in(group: Group, user: Any) -> None:
    """Who has left a group is not told any more who named them there."""
    threads = f"/groups/{group.key}/threads/"
    withdraw(kind=MENTIONED, users=[user.pk], leads=lambda url: threads in url)


def _mark(post: int) -> str:
    return f"post-{post}"
