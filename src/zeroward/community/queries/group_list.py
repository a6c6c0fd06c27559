"""The list of groups: those that work here, and the register of those that work elsewhere."""

from dataclasses import dataclass

from django.db.models import Count, Q
from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from zeroward.community.models import Group, GroupMember
from zeroward.community.queries.group_access import ACTIVE, seen_groups
from zeroward.community.queries.words import countries, language_names, said_list, topic_names
from zeroward.core.queries.texts import attach_texts
from zeroward.core.ui.narrowing import Dimension, Narrowed, narrow
from zeroward.core.visibility import Viewer

WHERE: dict[str, str | Promise] = {
    "here": _("On this platform"),
    "elsewhere": _("Elsewhere"),
}


@dataclass(frozen=True, slots=True)
class GroupLine:
    """A group in a list. `mine` is the state of the viewer's own membership, "" for none."""

    group: Group
    topics: list[str]
    languages: list[str]
    country: str
    members: int
    mine: str = ""

    @property
    def parties(self) -> int:
        return len([line for line in self.group.parties.splitlines() if line.strip()])


def group_lines(viewer: Viewer) -> list[GroupLine]:
    """All groups that the viewer may know of; active ones first. Seven queries."""
    active = Count("memberships", filter=Q(memberships__state=ACTIVE))
    found = seen_groups(viewer).annotate(count=active).prefetch_related("topics").order_by("title", "pk")
    rows = list(found)
    attach_texts(rows)
    mine = _mine(viewer)
    topics, names, lands = topic_names(), language_names(), countries()
    lines = [
        GroupLine(
            group,
            [topics.get(one.key, one.key) for one in group.topics.all()],
            said_list(group.languages, names),
            lands.get(group.country, group.country),
            group.count,
            mine.get(group.pk, ""),
        )
        for group in rows
    ]
    return sorted(lines, key=lambda one: (one.group.state != Group.State.ACTIVE, not one.group.meets_here))


def group_list(viewer: Viewer, query: QueryDict) -> Narrowed[GroupLine]:
    """The list as an address narrows it."""
    lines = group_lines(viewer)
    dimensions: list[Dimension[GroupLine]] = [
        Dimension(
            "kind",
            _("Kind"),
            lambda one: [one.group.kind],
            {key: str(label) for key, label in Group.Kind.choices},
            shown=8,
            keep_order=True,
        ),
        Dimension(
            "where",
            _("Where it works"),
            lambda one: ["here" if one.group.meets_here else "elsewhere"],
            {key: str(label) for key, label in WHERE.items()},
            keep_order=True,
        ),
        Dimension(
            "state",
            _("State"),
            lambda one: [one.group.state],
            {key: str(label) for key, label in Group.State.choices},
            keep_order=True,
        ),
        Dimension("country", _("Country"), lambda one: _known(one.group.country), countries()),
        Dimension("language", _("Language"), lambda one: one.group.languages, language_names()),
        Dimension("topic", _("Topic"), _topic_keys, topic_names()),
    ]
    return narrow(
        lines, dimensions, query, words=lambda one: f"{one.group.title} {one.group.about} {one.country}"
    )


def _known(code: str) -> list[str]:
    return [code] if code else []


def _topic_keys(line: GroupLine) -> list[str]:
    return [one.key for one in line.group.topics.all()]


def _mine(viewer: Viewer) -> dict[int, str]:
    if viewer.user_id is None:
        return {}
    return dict(GroupMember.objects.filter(user=viewer.user_id).values_list("group_id", "state"))
