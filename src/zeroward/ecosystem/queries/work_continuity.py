"""The continuity checklist of a platform, its notes, and its closed spaces."""

from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.community.models import Group
from zeroward.community.queries.group_access import readable_group_ids
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.ecosystem.domain.work_continuity import closed_spaces
from zeroward.ecosystem.domain.work_kinds import CONTINUITY, NOTES
from zeroward.ecosystem.models import ContinuityItem, WorkNote
from zeroward.ecosystem.queries.work_entries import kept
from zeroward.ecosystem.queries.work_lists import GROUPS, ListItem, continuity_items, paper_templates
from zeroward.ecosystem.work_words import said


@dataclass(frozen=True, slots=True)
class Held:
    """A line of the checklist; `record` is None where nobody has written anything."""

    key: str
    title: str
    hint: str
    record: ContinuityItem | None

    @property
    def is_ready(self) -> bool | None:
        """True: ready. False: not yet. None: not needed, or nobody has said."""
        if self.record is None or self.record.state == ContinuityItem.State.NONE:
            return None
        return self.record.state == ContinuityItem.State.READY

    @property
    def is_late(self) -> bool:
        due = self.record.due if self.record is not None else None
        return due is not None and due < timezone.localdate()


@dataclass(frozen=True, slots=True)
class ContinuityPage:
    h1: str
    groups: tuple[tuple[str, str | Promise, tuple[Held, ...]], ...]
    notes: tuple[WorkNote, ...]
    templates: tuple[tuple[str, str, str], ...]
    spaces: tuple[tuple[Group, bool], ...]
    alone: int

    @property
    def contents(self) -> list[tuple[str | Promise, str]]:
        """Label and anchor of each part."""
        return [
            *((label, key) for key, label, _lines in self.groups),
            (_("Hand-over notes and briefings"), "notes"),
            (_("A closed space"), "space"),
        ]


def continuity_page(place: Workspace, viewer: Viewer) -> ContinuityPage:
    """Everything of it. `spaces` pairs each closed group with whether the viewer may enter it; `alone` counts what is
    ready but held by one person only. Five queries."""
    records: list[Any] = list(kept(CONTINUITY, place, viewer))
    by_item = {one.item: one for one in records if one.item}
    shipped = [_held(item, by_item.get(item.key)) for item in continuity_items()]
    groups = [
        (
            key,
            label,
            tuple(line for item, line in zip(continuity_items(), shipped, strict=True) if item.group == key),
        )
        for key, label in GROUPS.items()
    ]
    own = tuple(Held("", one.title, "", one) for one in records if not one.item)
    lines = [*shipped, *own]
    entered = readable_group_ids(viewer)
    return ContinuityPage(
        h1=_headline(lines),
        groups=(*groups, *((("own", _("Of your own"), own),) if own else ())),
        notes=tuple(kept(NOTES, place, viewer)),
        templates=tuple((one.key, said(one.title), said(one.lead)) for one in paper_templates().values()),
        spaces=tuple((one, one.pk in entered) for one in closed_spaces(place)),
        alone=sum(
            line.is_ready is True and line.record is not None and not line.record.deputy for line in lines
        ),
    )


def _held(item: ListItem, record: ContinuityItem | None) -> Held:
    return Held(item.key, said(item.title), said(item.hint), record)


def _headline(lines: list[Held]) -> str:
    ready = sum(line.is_ready is True for line in lines)
    silent = sum(line.record is None for line in lines)
    if silent == len(lines):
        return _("What would go on without support from above?")
    return ngettext("One of %(all)d things is ready", "%(count)d of %(all)d things are ready", ready) % {
        "count": ready,
        "all": len(lines),
    }
