"""Steps of a case: what it is about and how much it matters, who has it, waiting, the end, and opening it again."""

from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import changes_between, record_event
from zeroward.core.errors import ConflictError
from zeroward.core.problems import Problem, ProblemsError
from zeroward.core.visibility import Viewer
from zeroward.helpdesk.domain.clocks import pause, resume, set_due
from zeroward.helpdesk.domain.holding import at_desk, of_asker
from zeroward.helpdesk.domain.tell import tell_said
from zeroward.helpdesk.models import Case
from zeroward.helpdesk.vocabulary import kinds, topics
from zeroward.methods.text.clean import clean_text

State = Case.State
COLUMNS = ("kind", "topic", "impact", "urgency", "is_confidential", "priority")


@dataclass(frozen=True, slots=True)
class TriageRow:
    """What a case is about, and how much it matters."""

    kind: str
    topic: str
    impact: int
    urgency: int
    is_confidential: bool = False


def triage(*, actor: Any, viewer: Viewer, case: Case, row: TriageRow, lock: int | None = None) -> Case:
    """Say what it is about; its clock follows. Raises NotAllowedError, ProblemsError, StaleError."""
    if row.kind not in kinds() or row.topic not in topics() or not {row.impact, row.urgency} <= {1, 2, 3}:
        raise ProblemsError([Problem("topic", _("There is no such choice."), _("Choose one from the list."))])
    with at_desk(viewer, case, lock) as kept:
        before = {name: getattr(kept, name) for name in COLUMNS}
        kept.kind, kept.topic, kept.pathway = row.kind, row.topic, topics()[row.topic].pathway
        kept.impact, kept.urgency, kept.is_confidential = row.impact, row.urgency, row.is_confidential
        if kept.state == State.NEW:
            kept.state = State.TRIAGE
        set_due(kept)
        changes = changes_between(before, {name: getattr(kept, name) for name in COLUMNS})
        record_event(
            action="helpdesk.case.triage", record=kept, actor=actor, label=kept.reference, changes=changes
        )
    return case


def wait_for_expert(*, actor: Any, viewer: Viewer, case: Case) -> Case:
    """Somebody who was asked has to say something first; the clock runs on."""
    with at_desk(viewer, case) as kept:
        _demand_open(kept)
        resume(kept, timezone.now())
        _to(kept, State.WAITING_EXPERT, actor)
    return case


def go_on(*, actor: Any, viewer: Viewer, case: Case) -> Case:
    """What was waited for is there, or a closed case is opened again."""
    with at_desk(viewer, case) as kept:
        ended = kept.state in (State.SOLVED, State.CLOSED)
        kept.reopened += int(ended)
        kept.solved_at = kept.closed_at = None
        resume(kept, timezone.now())
        _to(kept, State.REOPENED if ended else State.ASSIGNED if kept.agent_id else State.TRIAGE, actor)
    return case


def close(*, actor: Any, viewer: Viewer, case: Case) -> Case:
    """Nothing more is to be done. Raises ConflictError for what nobody has answered or solved."""
    with at_desk(viewer, case) as kept:
        if kept.first_answered_at is None:
            raise ConflictError(_("Nobody has answered yet."), remedy=_("Write a line to the asker first."))
        now = timezone.now()
        kept.solved_at, kept.closed_at = kept.solved_at or now, now
        pause(kept, now)
        _to(kept, State.CLOSED, actor)
    return case


def did_it_help(
    *, case: Case, helped: bool, note: str = "", actor: Any = None, viewer: Viewer | None = None
) -> Case:
    """The asker says whether the solution helped: if so the case is closed, if not it is opened again. Raises
    NotAllowedError, ConflictError when nothing is solved."""
    with of_asker(viewer, case) as kept:
        if kept.state not in (State.SOLVED, State.CLOSED):
            raise ConflictError(_("There is no solution yet."))
        now = timezone.now()
        kept.helped, kept.helped_note = helped, clean_text(note, limit=500)
        if helped:
            kept.closed_at = now
            _to(kept, State.CLOSED, actor)
            return case
        kept.reopened += 1
        kept.solved_at = kept.closed_at = None
        resume(kept, now)
        _to(kept, State.REOPENED, actor)
        tell_said(kept)
    return case


def _demand_open(case: Case) -> None:
    if not case.is_open:
        raise ConflictError(_("This case is closed."), remedy=_("Open it again first."))


def _to(case: Case, state: Case.State, actor: Any) -> None:
    before, case.state = case.state, state
    record_event(
        action="helpdesk.case.step",
        record=case,
        actor=actor,
        label=case.reference,
        changes={"state": [before, str(state)]},
    )
