"""Awards of a challenge: what can be won, who won it, what the jury says."""

from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError
from zeroward.core.problems import Problem
from zeroward.core.visibility import Viewer
from zeroward.exchange.domain.places import hold_call, managing, refused
from zeroward.exchange.models import Application, ApplicationState, Award, Call
from zeroward.methods.text.clean import clean_text

MOST: Final = 40


def save_award(
    *,
    actor: Any,
    viewer: Viewer,
    call: Call,
    title: str,
    prize: str = "",
    reason: str = "",
    winner: int | None = None,
    order: int = 1,
    award: Award | None = None,
) -> Award:
    """Make or change an award. A winner must be accepted, and comes with what the jury says. Raises ProblemsError."""
    with managing(viewer, call.programme):
        kept = hold_call(call)
        row = Award(call=kept) if award is None else kept.awards.select_for_update().get(pk=award.pk)
        if award is None and kept.awards.count() >= MOST:
            raise ConflictError(_("A call has up to forty awards."), remedy=_("Take one away first."))
        row.title = clean_text(title, limit=200, multiline=False)
        row.prize = clean_text(prize, limit=200, multiline=False)
        row.reason = clean_text(reason, limit=4000)
        row.order = order
        found = []
        if not row.title:
            found.append(Problem("title", _("It needs a name."), _("For example: First prize.")))
        row.winner = _winner(kept, winner, found)
        if row.winner is not None and not row.reason:
            found.append(Problem("reason", _("Say why the jury chose it."), _("The winner reads it.")))
        refused(found)
        row.save()
        record_event(
            action="exchange.award.save",
            record=row,
            actor=actor,
            scope=kept.scope,
            changes={"winner": [None, row.winner.reference if row.winner else ""]},
        )
    return row


def delete_award(*, actor: Any, viewer: Viewer, award: Award) -> None:
    """Take an award away."""
    with managing(viewer, award.call.programme):
        record_event(action="exchange.award.delete", record=award, actor=actor, scope=award.call.scope)
        award.delete()


def _winner(call: Call, pk: int | None, found: list[Problem]) -> Application | None:
    if pk is None:
        return None
    winner: Application | None = call.applications.filter(pk=pk, state=ApplicationState.ACCEPTED).first()
    if winner is None:
        found.append(Problem("winner", _("Only who was accepted can win."), _("Choose one from the list.")))
    return winner
