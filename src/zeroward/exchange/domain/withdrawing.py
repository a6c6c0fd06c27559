"""Withdrawing, at any time: what follows is said before and told to those who run the call; nothing is lost."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError
from zeroward.core.visibility import Viewer
from zeroward.exchange.domain.places import demand_write, hold_application
from zeroward.exchange.domain.tell import tell_withdrawn
from zeroward.exchange.followers import tell_withdrawal
from zeroward.exchange.models import Application, ApplicationState, CallState
from zeroward.exchange.queries.consequences import consequences_of
from zeroward.methods.text.clean import clean_text


def withdraw(*, actor: Any, viewer: Viewer, application: Application, why: str = "") -> Application:
    """Take an application back. A draft that was never handed in is deleted; anything else stays, marked, with what
    was decided about it. Raises NotAllowedError, ConflictError when it was withdrawn before or its call is over."""
    demand_write(viewer, application)
    with transaction.atomic():
        kept = hold_application(application)
        return take_back(kept, actor=actor, why=why)


def take_back(kept: Application, *, actor: Any = None, why: str = "") -> Application:
    """The same for whoever has asked for permission already and holds the row in a transaction."""
    if kept.state == ApplicationState.WITHDRAWN:
        raise ConflictError(_("It was withdrawn before."), remedy=_("Look at its page."))
    if kept.call.state == CallState.CLOSED:
        raise ConflictError(
            _("This call is over: nothing can be withdrawn any more."), remedy=_("Ask its team.")
        )
    consequences = consequences_of(kept)
    if kept.submitted_at is None:
        record_event(action="exchange.application.delete", record=kept, actor=actor, label=kept.reference)
        kept.delete()
        return kept
    before, kept.state = kept.state, ApplicationState.WITHDRAWN
    kept.withdrawn_at = timezone.now()
    kept.withdrawn_why = clean_text(why, limit=300, multiline=False)
    kept.pending, kept.pending_reason = "", ""
    kept.lock += 1
    kept.save()
    record_event(
        action="exchange.application.withdraw",
        record=kept,
        actor=actor,
        changes={"state": [before, kept.state]},
    )
    tell_withdrawn(kept, [*tell_withdrawal(kept), *consequences])
    return kept
