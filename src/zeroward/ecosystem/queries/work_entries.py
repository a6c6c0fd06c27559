"""Pieces of a platform's work as lists and as single entries."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import Promise as Words
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from zeroward.core.ui.numbers import format_number
from zeroward.core.visibility import Viewer, visible_to
from zeroward.core.workspaces import Workspace
from zeroward.ecosystem.domain.work_rows import Kind
from zeroward.ecosystem.models import WorkRecord, WorkState

NOT_SHOWN = ("title", "lang", "owner", "owner_name", "visibility", "steps", "origin", "item", "event")


@dataclass(frozen=True, slots=True)
class Entry:
    """A record in a list. `due` is the day that counts for it, `late` whether that is past while it is open."""

    record: Any
    state: str
    due: date | None
    late: bool
    more: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """A field of an entry. `lines` where it has several; `url` where it leads somewhere; None = not said."""

    label: str | Words
    text: str | None
    lines: tuple[str, ...] = ()
    url: str = ""


def kept(kind: Kind, place: Workspace, viewer: Viewer) -> QuerySet[Any]:
    """The records of this kind that the workspace keeps and the viewer may see."""
    model: Any = kind.model
    rows: QuerySet[Any] = visible_to(
        model._default_manager.filter(scope=str(place.scope)).select_related("owner", *kind.refs), viewer
    )
    return rows


def one_of(kind: Kind, place: Workspace, viewer: Viewer, pk: int) -> WorkRecord | None:
    """One of them; None where there is none that the viewer may see."""
    found: WorkRecord | None = kept(kind, place, viewer).filter(pk=pk).first()
    return found


def entry_of(record: Any, *more: str | None) -> Entry:
    """A record with its state in words and the day that counts."""
    state = record.get_state_display() if hasattr(record, "state") else ""
    is_open = not hasattr(record, "state") or record.state in record.OPEN
    due = getattr(record, "due", None)
    late = is_open and due is not None and due < timezone.localdate()
    return Entry(record, str(state), due, late, tuple(one for one in more if one))


def in_time_order(entries: Iterable[Entry]) -> list[Entry]:
    """What is due first stands first; without a day last."""
    return sorted(entries, key=lambda one: (one.due or date.max, one.record.pk))


def facts_of(kind: Kind, record: WorkRecord, ways: Mapping[str, str] | None = None) -> list[Fact]:
    """All fields that an entry shows, in the order of its row; empty ones are said to be not known. `ways`: where a
    field leads, by its name."""
    facts = {name: _fact(kind, record, name) for name in kind.columns if name not in NOT_SHOWN}
    return [
        replace(fact, url=url) if (url := (ways or {}).get(name, "")) and fact.text else fact
        for name, fact in facts.items()
    ]


def course_of(record: WorkRecord) -> list[tuple[WorkState, str, str]]:
    """The course of states, oldest first: the entry, the state before and after in words. One query."""
    column: Any = record._meta.get_field("state") if hasattr(record, "state") else None
    if column is None:
        return []
    words = dict(column.flatchoices)
    rows = WorkState.objects.filter(about=record.work_kind, record=record.pk)
    return [
        (one, str(words.get(one.before, one.before)), str(words.get(one.after, one.after))) for one in rows
    ]


def courses_of(records: Sequence[WorkRecord]) -> dict[int, list[WorkState]]:
    """The courses of many records of one kind by their numbers. One query."""
    found: dict[int, list[WorkState]] = {one.pk: [] for one in records}
    if records:
        rows = WorkState.objects.filter(about=records[0].work_kind, record__in=list(found))
        for one in rows:
            found[one.record].append(one)
    return found


def _fact(kind: Kind, record: WorkRecord, name: str) -> Fact:
    column: Any = kind.model._meta.get_field(name)
    value = getattr(record, name)
    label = capfirst(str(column.verbose_name).partition(", ")[0])  # what follows tells how to write it
    if value is None or value == "":
        return Fact(label, None)
    if column.choices:
        return Fact(label, str(getattr(record, f"get_{name}_display")()))
    if isinstance(value, bool):
        return Fact(label, _("yes") if value else _("no"))
    if isinstance(value, date):
        return Fact(label, date_format(value))
    if name in kind.long:
        return Fact(label, value, tuple(line for line in value.splitlines() if line.strip()))
    if name == "url":
        return Fact(label, value, url=value)
    if name.endswith("year"):
        return Fact(label, str(value))
    if name == "amount":
        return Fact(label, f"{format_number(value, 0)} €")
    if name == "inhabitants":
        return Fact(label, format_number(value))
    return Fact(label, str(value))
