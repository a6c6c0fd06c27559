"""What is said in a case: answers, notes among those who answer, and what the asker writes."""

from typing import Any, Final

from django.utils import timezone, translation
from django.utils.translation import gettext as _

from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError
from zeroward.core.problems import Problem, ProblemsError
from zeroward.core.visibility import Viewer
from zeroward.helpdesk.domain.clocks import pause, resume
from zeroward.helpdesk.domain.holding import at_desk, of_asker, wanted_text
from zeroward.helpdesk.domain.tell import tell_asker, tell_said
from zeroward.helpdesk.models import Case, Message

State, Side, Kind = Case.State, Message.Side, Message.Kind
AFTERWARDS: Final = ("stay", "waiting-city", "solved")


def answer(
    *, actor: Any, viewer: Viewer, case: Case, text: str, then: str = "stay", lock: int | None = None
) -> Message:
    """Write to the asker; `then` says what follows: somebody goes on, the asker is waited for, or it is solved. Raises
    NotAllowedError, ProblemsError, StaleError, ConflictError for a closed case."""
    if then not in AFTERWARDS:
        raise ProblemsError([Problem("then", _("There is no such choice."), _("Choose one from the list."))])
    clean = wanted_text(text)
    with at_desk(viewer, case, lock) as kept:
        if kept.state == State.CLOSED:
            raise ConflictError(_("This case is closed."), remedy=_("Open it again first."))
        now = timezone.now()
        made = Message.objects.create(
            case=kept,
            side=Side.DESK,
            author=signed_in(actor),
            text=clean,
            language=translation.get_language() or "en",
        )
        kept.first_answered_at = kept.first_answered_at or now
        _follow(kept, then, now)
        record_event(action="helpdesk.case.answer", record=kept, actor=actor, label=kept.reference)
        tell_asker(kept, message=made)
    return made


def note(*, actor: Any, viewer: Viewer, case: Case, text: str) -> Message:
    """A note that the asker never sees. Raises NotAllowedError, ProblemsError."""
    clean = wanted_text(text, "note")
    with at_desk(viewer, case) as kept:
        return Message.objects.create(
            case=kept, side=Side.DESK, kind=Kind.INTERNAL, author=signed_in(actor), text=clean
        )


def asker_says(
    *, case: Case, text: str, actor: Any = None, viewer: Viewer | None = None, source: str = "web"
) -> Message:
    """The asker writes again. What was waited for goes on; what was solved is opened again. `viewer` None is a visitor
    whose link was checked. Raises NotAllowedError, ProblemsError, ConflictError for a closed case."""
    clean = wanted_text(text)
    with of_asker(viewer, case) as kept:
        if kept.state in (State.CLOSED, State.UNCONFIRMED):
            raise ConflictError(
                _("This question is closed."), remedy=_("Ask a new one, and name the reference of this one.")
            )
        made = Message.objects.create(
            case=kept,
            side=Side.ASKER,
            author=signed_in(actor),
            text=clean,
            language=kept.languages[0] if kept.languages else "",
            source=source,
        )
        _heard(kept)
        tell_said(kept)
    return made


def _follow(case: Case, then: str, now: Any) -> None:
    if then == "waiting-city":
        case.state = State.WAITING_CITY
        pause(case, now)
    elif then == "solved":
        case.state, case.solved_at, case.helped = State.SOLVED, now, None
        pause(case, now)
    else:
        case.state = State.ASSIGNED if case.agent_id else State.TRIAGE
        resume(case, now)


def _heard(case: Case) -> None:
    now = timezone.now()
    if case.state == State.SOLVED:
        case.state, case.solved_at = State.REOPENED, None
        case.reopened += 1
        resume(case, now)
    elif case.state == State.WAITING_CITY:
        case.state = State.ASSIGNED if case.agent_id else State.TRIAGE
        resume(case, now)
