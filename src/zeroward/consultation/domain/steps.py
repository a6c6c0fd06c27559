"""From preparation to evaluation: the steps of a consultation, and what each of them needs first."""

from dataclasses import dataclass
from typing import Any, Final

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.consultation.domain.places import bump, writing
from zeroward.consultation.domain.stream_closing import close_streams
from zeroward.consultation.domain.tell import tell_step
from zeroward.consultation.models import Consultation, ConsultationState, Origin
from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError, unknown_choice
from zeroward.core.problems import Problem, ProblemsError
from zeroward.core.visibility import Viewer

State = ConsultationState


@dataclass(frozen=True, slots=True)
class Step:
    """`key` names it in addresses; it leads from one state to another."""

    key: str
    label: str | Promise
    before: str
    after: str


STEPS: Final = (
    Step("open", gettext_lazy("Open the consultation"), State.PREPARED, State.OPEN),
    Step("evaluate", gettext_lazy("End the asking"), State.OPEN, State.ANALYSED),
    Step("reopen", gettext_lazy("Ask further"), State.ANALYSED, State.OPEN),
)


def steps_for(consultation: Consultation) -> list[Step]:
    """What can be done next; publishing has a page of its own."""
    if consultation.origin != Origin.OWN:
        return []
    return [step for step in STEPS if step.before == consultation.state]


def step_of(key: str) -> Step | None:
    return next((step for step in STEPS if step.key == key), None)


def lacking(consultation: Consultation, step: Step) -> list[Problem]:
    """What has to be there first. Whoever is asked has the right to know for what, and whom to turn to."""
    if step.key != "open":
        return []
    wanted = (
        (
            "frame",
            consultation.frame_id,
            _("No frame is chosen."),
            _("Say which cities the assessment is about."),
        ),
        (
            "purpose",
            consultation.purpose,
            _("It is not said what the answers are used for."),
            _("Write it down."),
        ),
        (
            "contact",
            consultation.contact,
            _("Nobody is named whom cities can ask."),
            _("Name a person or a desk."),
        ),
        (
            "names_until",
            consultation.names_until,
            _("It is not said until when names are kept."),
            _("Choose a day."),
        ),
        ("streams", consultation.streams.exists(), _("There is no way of asking yet."), _("Add a stream.")),
    )
    return [Problem(place, message, remedy) for place, value, message, remedy in wanted if not value]


def take_step(*, actor: Any, viewer: Viewer, consultation: Consultation, key: str) -> Consultation:
    """Lead a consultation to its next state; ending it closes its streams.

    Raises NotAllowedError; InvalidInputError for an unknown step; ConflictError when it is in another state;
    ProblemsError with all that has to be there first.
    """
    step = step_of(key)
    if step is None:
        raise unknown_choice("step")
    with writing(viewer, consultation) as current:
        if current.state != step.before or current.origin != Origin.OWN:
            raise ConflictError(
                _("This consultation is in another state by now: %(state)s.")
                % {"state": current.get_state_display()},
                remedy=_("Look at its page."),
            )
        missing = lacking(current, step)
        if missing:
            raise ProblemsError(missing)
        current.state = step.after
        current.save(update_fields=["state", "updated_at"])
        bump(current)
        if step.key == "evaluate":
            close_streams(actor=actor, viewer=viewer, consultation=current)
        record_event(
            action=f"consultation.{step.key}",
            record=current,
            actor=actor,
            changes={"state": [step.before, step.after]},
        )
        tell_step(consultation=current, step=step.key, actor=actor)
    consultation.refresh_from_db()
    return consultation
