"""What of groups waits for a person, and what they find there when they search in their own records."""

from collections.abc import Iterator
from typing import Final

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from zeroward.community.models import Appointment, Group, GroupMember, Post, Report, RoundNote
from zeroward.community.queries.group_access import ACTIVE, member_group_ids, run_scopes
from zeroward.core.private_search import PrivateEntry
from zeroward.core.tasks_open import OpenTask
from zeroward.core.visibility import Viewer

ROOM: Final = "community"
MOST_FOUND: Final = 2000
"""Newest posts that are compared when somebody searches."""


def group_tasks(viewer: Viewer) -> Iterator[OpenTask]:
    """Requests to join and reports of groups that the person leads; offers to be ambassador. At most four queries."""
    if viewer.user_id is None:
        return
    for offer in Appointment.objects.filter(user=viewer.user_id, state=Appointment.State.OFFERED):
        url = reverse("community:appointment", args=[offer.pk])
        title = _("You are asked to be %(kind)s") % {"kind": offer.get_kind_display()}
        yield OpenTask(title, url, "", None, _("Offer"), ROOM, mine=True)
    led = _led(viewer)
    if not led:
        return
    asking = GroupMember.objects.filter(group__in=led, state=GroupMember.State.ASKED)
    for pk in sorted(set(asking.values_list("group_id", flat=True))):
        title = _("Somebody asks to join “%(group)s”") % {"group": led[pk].title}
        yield OpenTask(
            title, reverse("community:group-members", args=[led[pk].key]), "", None, _("Group"), ROOM
        )
    reported = Report.objects.filter(post__thread__group__in=led, state=Report.State.OPEN)
    for pk in sorted(set(reported.values_list("post__thread__group_id", flat=True))):
        title = _("A post in “%(group)s” was reported") % {"group": led[pk].title}
        yield OpenTask(
            title, reverse("community:group-reports", args=[led[pk].key]), "", None, _("Group"), ROOM
        )


def private_posts(viewer: Viewer) -> Iterator[PrivateEntry]:
    """Threads with their posts, and notes, of the groups that the person belongs to. Three queries."""
    mine = member_group_ids(viewer)
    if not mine:
        return
    posts = (
        Post.objects.filter(thread__group__in=mine, hidden_at=None, removed_at=None)
        .select_related("thread__group")
        .order_by("-pk")[:MOST_FOUND]
    )
    for post in posts:
        group = post.thread.group
        url = f"{reverse('community:thread', args=[group.key, post.thread_id])}#post-{post.pk}"
        yield PrivateEntry(post.thread.subject, f"{post.body} {group.title}", url, _("Post in a group"))
    for note in RoundNote.objects.filter(round__group__in=mine).select_related("round__group"):
        url = reverse("community:round", args=[note.round.group.key, note.round.number])
        yield PrivateEntry(note.title, f"{note.text} {note.round.title}", url, _("Notes of a group"))


def _led(viewer: Viewer) -> dict[int, Group]:
    hosting = Q(
        memberships__user=viewer.user_id,
        memberships__role=GroupMember.Role.HOST,
        memberships__state=ACTIVE,
    )
    found = Group.objects.filter(hosting | Q(scope__in=run_scopes(viewer)), meets_here=True).distinct()
    return {group.pk: group for group in found}
