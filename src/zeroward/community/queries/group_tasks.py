"""What of groups waits for a person, and what they find there when they search in their own records."""

from collections.abc import Iterator, Mapping
from typing import Final

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from zeroward.community.models import Appointment, Group, GroupMember, Post, Report, RoundNote
from zeroward.community.queries.group_access import ACTIVE, run_scopes
from zeroward.core.private_search import EntryReader, PrivateEntry
from zeroward.core.queries.together import Part, Rows, part
from zeroward.core.tasks_open import OpenTask, TaskReader
from zeroward.core.visibility import Viewer

ROOM: Final = "community"
MOST_FOUND: Final = 2000
"""Newest posts that are compared when somebody searches."""


def _parts(viewer: Viewer) -> Mapping[str, Part]:
    """Offers to the person; requests to join and reports in groups that they lead."""
    if viewer.user_id is None:
        return {}
    offers = Appointment.objects.filter(user=viewer.user_id, state=Appointment.State.OFFERED)
    hosted = GroupMember.objects.filter(user=viewer.user_id, role=GroupMember.Role.HOST, state=ACTIVE).values(
        "group"
    )
    led = Group.objects.filter(Q(pk__in=hosted) | Q(scope__in=run_scopes(viewer)), meets_here=True)
    asking = GroupMember.objects.filter(group__in=led.values("pk"), state=GroupMember.State.ASKED)
    reported = Report.objects.filter(post__thread__group__in=led.values("pk"), state=Report.State.OPEN)
    return {
        "offers": part(offers, "pk", "kind"),
        "asking": part(asking, "group__key", "group__title"),
        "reported": part(reported, "post__thread__group__key", "post__thread__group__title"),
    }


def _make(_viewer: Viewer, rows: Rows) -> Iterator[OpenTask]:
    kinds = dict(Appointment.Kind.choices)
    for offer in rows.get("offers", ()):
        title = _("You are asked to be %(kind)s") % {"kind": kinds[offer["kind"]]}
        url = reverse("community:appointment", args=[offer["pk"]])
        yield OpenTask(title, url, "", None, _("Offer"), ROOM, mine=True)
    for key, name in sorted({(row["group__key"], row["group__title"]) for row in rows.get("asking", ())}):
        title = _("Somebody asks to join “%(group)s”") % {"group": name}
        yield OpenTask(title, reverse("community:group-members", args=[key]), "", None, _("Group"), ROOM)
    start = "post__thread__group"
    for key, name in sorted(
        {(row[f"{start}__key"], row[f"{start}__title"]) for row in rows.get("reported", ())}
    ):
        title = _("A post in “%(group)s” was reported") % {"group": name}
        yield OpenTask(title, reverse("community:group-reports", args=[key]), "", None, _("Group"), ROOM)


group_tasks = TaskReader(_parts, _make)
"""Requests to join and reports of groups that the person leads; offers to be ambassador. One query."""


def _entry_parts(viewer: Viewer) -> Mapping[str, Part]:
    """Threads with their newest posts, and notes, of the groups that the person belongs to."""
    mine = GroupMember.objects.filter(user=viewer.user_id, state=ACTIVE).values("group")
    posts = Post.objects.filter(thread__group__in=mine, hidden_at=None, removed_at=None)
    newest = posts.order_by("-pk").values("pk")[:MOST_FOUND]
    return {
        "posts": part(
            Post.objects.filter(pk__in=newest),
            *("pk", "body", "thread_id", "thread__subject", "thread__group__key", "thread__group__title"),
        ),
        "notes": part(
            RoundNote.objects.filter(round__group__in=mine),
            *("title", "text", "round__number", "round__title", "round__group__key"),
        ),
    }


def _entries(rows: Rows) -> Iterator[PrivateEntry]:
    for row in sorted(rows["posts"], key=lambda row: -row["pk"]):
        thread = reverse("community:thread", args=[row["thread__group__key"], row["thread_id"]])
        text = f"{row['body']} {row['thread__group__title']}"
        yield PrivateEntry(row["thread__subject"], text, f"{thread}#post-{row['pk']}", _("Post in a group"))
    for row in rows["notes"]:
        url = reverse("community:round", args=[row["round__group__key"], row["round__number"]])
        yield PrivateEntry(row["title"], f"{row['text']} {row['round__title']}", url, _("Notes of a group"))


private_posts = EntryReader(_entry_parts, _entries)
"""What was said and noted in the groups that the person belongs to. One query."""
