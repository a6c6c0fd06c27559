"""What a person's cities and platforms are asked, as tasks; and parts that were given to a colleague."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from zeroward.core.domain.audit import record_event
from zeroward.core.private_search import PrivateEntry
from zeroward.core.queries.together import Rows
from zeroward.core.scope import Scope
from zeroward.core.tasks_open import OpenTask, TaskReader
from zeroward.core.visibility import Viewer
from zeroward.questionnaires.models import SectionShare
from zeroward.questionnaires.queries.asked import (
    AskedEntry,
    asked_of_all,
    waiting_of,
    waiting_parts,
)
from zeroward.questionnaires.queries.reading import definition_of


def _make(viewer: Viewer, rows: Rows) -> Iterable[OpenTask]:
    for entry in waiting_of(viewer, rows):
        closes = entry.collection.closes_at
        parts = f" ({', '.join(entry.mine)})" if entry.mine else ""
        yield OpenTask(
            title=f"{entry.collection.title}{parts}",
            url=_address(entry),
            scope=str(entry.place.scope),
            due=entry.due or (closes.date() if closes else None),
            kind=_kind(entry),
            room="questionnaires",
            mine=bool(entry.mine),
        )


asked_tasks = TaskReader(waiting_parts, _make)
"""What is to be done in all places that somebody answers for."""


def asked_entries(viewer: Viewer) -> Iterable[PrivateEntry]:
    """Everything that the viewer's places were asked, answered or not."""
    for entry in asked_of_all(viewer):
        scope = str(entry.place.scope)
        yield PrivateEntry(entry.collection.title, entry.owner, _address(entry), _("questionnaire"), scope)


def asked_url(scope: Scope) -> str:
    return reverse("questionnaires:asked", args=[scope])


def parts_of(scope: str, user_id: int) -> Sequence[str]:
    """Parts of open answers that were given to a person and are not filled in yet."""
    return [_title(share) for share in _open_parts(scope, user_id)]


def move_parts(scope: str, from_id: int, to: Any, actor: Any) -> int:
    """Parts that are open go to another colleague."""
    moved = _open_parts(scope, from_id)
    for share in moved:
        record_event(
            action="questionnaires.answer.give",
            record=share.answering,
            actor=actor,
            label=share.answering.collection.title,
            scope=scope,
            changes={share.section: [str(share.person), str(to)]},
        )
        share.person = to
        share.given_by = actor
        share.save(update_fields=["person", "given_by"])
    return len(moved)


def _open_parts(scope: str, user_id: int) -> list[SectionShare]:
    rows = SectionShare.objects.filter(
        answering__place=scope, answering__state="open", person=user_id
    ).select_related("person", "answering__collection__version__questionnaire")
    return [share for share in rows if share.section not in share.answering.done_sections]


def _title(share: SectionShare) -> str:
    collection = share.answering.collection
    sections = {
        one.key: next(iter(one.title.values()), one.key) for one in definition_of(collection.version).sections
    }
    return f"{collection.title}: {sections.get(share.section, share.section)}"


def _address(entry: AskedEntry) -> str:
    """Its own page once somebody began or was given a part; else the list, where it can be begun."""
    if entry.answering is not None:
        return reverse("questionnaires:asked-answer", args=[entry.place.scope, entry.collection.pk])
    return asked_url(entry.place.scope)


def _kind(entry: AskedEntry) -> Promise:
    if entry.mine:
        return _("parts of a questionnaire")
    return _("waits for your sign-off") if entry.waits else _("asked of you")
