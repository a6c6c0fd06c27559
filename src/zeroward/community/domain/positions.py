"""Joint positions: what several bodies say together, from the first draft to the answer."""

import datetime
from dataclasses import dataclass, fields
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from zeroward.community.domain.event_work import LONG
from zeroward.community.domain.group_work import languages, line, wrong_choice
from zeroward.community.event_rules import HOST
from zeroward.community.models import Event, EventSeries, JointPosition
from zeroward.core.domain.audit import changes_between, record_event
from zeroward.core.permissions import demand
from zeroward.core.problems import Problem, ProblemsError, StaleError
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.methods.text.clean import clean_text


@dataclass(frozen=True, slots=True)
class PositionRow:
    """What is said about a joint position. `by`: one body on each line."""

    title: str
    text: str = ""
    lang: str = "en"
    event: Event | None = None
    series: EventSeries | None = None
    by: str = ""
    addressed_to: str = ""
    state: str = JointPosition.State.DRAFT
    agreed_on: datetime.date | None = None
    handed_on: datetime.date | None = None
    answer: str = ""


def write_position(
    *,
    actor: Any,
    viewer: Viewer,
    place: Workspace,
    row: PositionRow,
    position: JointPosition | None = None,
    lock: int | None = None,
    is_example: bool = False,
) -> JointPosition:
    """A new position of this workspace, or an existing one anew. Drafts are read by the workspace alone.

    Raises NotAllowedError, ProblemsError, StaleError.
    """
    demand(viewer, HOST, place)
    _check(row)
    with transaction.atomic():
        kept = JointPosition(scope=str(place.scope), scope_country=place.country, is_example=is_example)
        if position is not None:
            kept = JointPosition.objects.select_for_update(of=("self",)).get(
                pk=position.pk, scope=str(place.scope)
            )
            if lock is not None and lock != kept.lock:
                raise StaleError(current={"text": kept.text}, lock=kept.lock)
        before = _state(kept)
        for field in fields(row):
            setattr(kept, field.name, getattr(row, field.name))
        kept.title, kept.addressed_to = line(row.title, 200), line(row.addressed_to, 200)
        kept.text, kept.answer = clean_text(row.text, limit=5 * LONG), clean_text(row.answer, limit=LONG)
        kept.by = clean_text(row.by, limit=LONG)
        kept.lock += 1
        kept.save()
        record_event(
            action="community.position.write",
            record=kept,
            actor=actor,
            scope=kept.scope,
            changes=changes_between(before, _state(kept)),
        )
    return kept


def _check(row: PositionRow) -> None:
    found = []
    if not line(row.title, 200):
        found.append(Problem("title", _("Give it a title."), _("A few words are enough.")))
    if row.lang not in languages():
        found.append(wrong_choice("lang"))
    if row.state not in JointPosition.State.values:
        found.append(wrong_choice("state"))
    if row.state != JointPosition.State.DRAFT and not row.text.strip():
        found.append(Problem("text", _("What is the position?"), _("Write it, or leave it a draft.")))
    if row.state != JointPosition.State.DRAFT and row.agreed_on is None:
        found.append(Problem("agreed_on", _("When was it agreed?"), _("Choose the day.")))
    if row.state == JointPosition.State.HANDED and not (row.handed_on and row.addressed_to.strip()):
        found.append(Problem("handed_on", _("When, and to whom was it handed over?"), _("Write both.")))
    if found:
        raise ProblemsError(found)


def _state(position: JointPosition) -> dict[str, Any]:
    names = ("title", "text", "by", "addressed_to", "state", "agreed_on", "handed_on", "answer")
    return {name: getattr(position, name) for name in names}
