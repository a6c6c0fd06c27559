"""Notices to people whom a post names held its words until 2026-11-29. They stand in the thread alone now, so they go
from the notices that are there; and those about posts that were taken back or are hidden, or whose author or reader has
left, go as a whole, as they would today (`community.domain.naming`).
"""

from typing import Any

from django.db import migrations

KIND = "community.mention"
MANY = 500


def forget_told_words(apps: Any, _editor: Any) -> None:
    told = apps.get_model("core", "Notification").objects.filter(kind=KIND)
    told.exclude(body="").update(body="")
    rows = list(told.order_by("pk").values_list("pk", "user_id", "url"))
    for start in range(0, len(rows), MANY):
        some = [(pk, user, _post_of(url)) for pk, user, url in rows[start : start + MANY]]
        read = _read_by(apps, {post for _pk, _user, post in some})
        told.filter(pk__in=[pk for pk, user, post in some if user not in read.get(post, ())]).delete()


def _post_of(url: str) -> int:
    """The post that an address leads to, "…/threads/7/#post-12"; 0 when it leads to none."""
    number = url.rpartition("#post-")[2]
    return int(number) if number.isdecimal() and len(number) < 19 else 0


def _read_by(apps: Any, posts: set[int]) -> dict[int, set[int]]:
    """Posts whose words stand in their thread under a name, and the members of its group."""
    found = apps.get_model("community", "Post").objects.filter(
        pk__in=posts, removed_at=None, hidden_at=None, author__isnull=False
    )
    groups = dict(found.values_list("pk", "thread__group_id"))
    members: dict[int, set[int]] = {}
    inside = apps.get_model("community", "GroupMember").objects.filter(
        group_id__in=set(groups.values()), state="active"
    )
    for group, user in inside.values_list("group_id", "user_id"):
        members.setdefault(group, set()).add(user)
    return {post: members.get(group, set()) for post, group in groups.items()}


class Migration(migrations.Migration):
    dependencies = [("community", "0001_initial"), ("core", "0001_initial")]
    operations = [migrations.RunPython(forget_told_words, migrations.RunPython.noop)]
