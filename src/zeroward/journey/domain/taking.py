"""Taking along what a visit said about steps: done stays done, and aside stays aside, for a city or a platform."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.core.taking_along import TakingPart
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.journey.domain.answering import say_about_step
from zeroward.journey.domain.visit import forget_answers
from zeroward.journey.models import AnswerState, AwayReason, StepAnswer
from zeroward.journey.queries.catalogue import catalogue
from zeroward.journey.queries.visits import visit_of


def steps_said(session: Any) -> int:
    """How many steps this visit put aside or has done; what is in the list no more does not count."""
    visit = visit_of(session)
    return len((visit.done | visit.away) & catalogue().steps.keys())


def keep_steps(actor: Any, viewer: Viewer, place: Workspace, session: Any) -> str:
    """Say for the place what the visit said; what its team said already stays. Raises NotAllowedError."""
    visit = visit_of(session)
    said = set(StepAnswer.objects.filter(way__scope=str(place.scope)).values_list("step", flat=True))
    known = catalogue().steps.keys()
    taken = 0
    for state, keys in ((AnswerState.DONE, visit.done), (AnswerState.AWAY, visit.away - visit.done)):
        for key in sorted((keys & known) - said):
            aside = state == AnswerState.AWAY
            say_about_step(
                actor=actor,
                viewer=viewer,
                place=place,
                step=key,
                state=state,
                reason=AwayReason.OTHER if aside else "",
                note=_("Put aside during a first visit.") if aside else "",
            )
            taken += 1
    forget_answers(session)
    if not taken:
        return ""
    words = ngettext(
        "One step that you had put aside or done is taken along.",
        "%(count)d steps that you had put aside or done are taken along.",
        taken,
    )
    return words % {"count": taken}


PART = TakingPart("journey.steps", steps_said, keep_steps)
