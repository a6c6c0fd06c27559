"""Decisions before a matching: two applications together, or never together."""

from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.problems import Problem
from zeroward.core.visibility import Viewer
from zeroward.exchange.domain.places import hold_call, managing, refused
from zeroward.exchange.models import Application, ApplicationState, Call, Pin, Side
from zeroward.exchange.queries.kinds import kind_of
from zeroward.methods.text.clean import clean_text

MOST_PINS: Final = 1000
TAKES_PART: Final = (ApplicationState.SUBMITTED, ApplicationState.ACCEPTED, ApplicationState.RESERVE)


def pin(
    *, actor: Any, viewer: Viewer, call: Call, one: Application, other: Application, kind: str, why: str
) -> Pin:
    """Decide about two applications of a call. In a call with two sides `one` learns and `other` hosts.

    Raises ConflictError when the decision contradicts another one, and says which; ProblemsError for what is missing.
    """
    with managing(viewer, call.programme):
        kept = hold_call(call)
        text = clean_text(why, limit=300, multiline=False)
        refused(_problems(kept, one, other, kind, text))
        first, second = _ordered(one, other)
        _refuse_contradiction(kept, first, second, kind)
        made = Pin.objects.create(
            call=kept, one=first, other=second, kind=kind, why=text, made_by=signed_in(actor)
        )
        _record(actor, made, "add")
    return made


def unpin(*, actor: Any, viewer: Viewer, call: Call, pk: int) -> None:
    """Release a decision. Raises InvalidInputError when it is gone."""
    with managing(viewer, call.programme):
        hold_call(call)
        found = Pin.objects.filter(call=call, pk=pk).select_related("one", "other").first()
        if found is None:
            raise InvalidInputError(_("This decision is gone."), remedy=_("Look at the list."))
        _record(actor, found, "remove")
        found.delete()


def _ordered(one: Application, other: Application) -> tuple[Application, Application]:
    """In one pool the order does not matter, and a pair is kept once."""
    if one.side == other.side and one.pk > other.pk:
        return other, one
    if one.side == Side.HOST:
        return other, one
    return one, other


def _problems(call: Call, one: Application, other: Application, kind: str, why: str) -> list[Problem]:
    found = []
    if kind not in Pin.Kind.values:
        found.append(Problem("kind", _("There is no such choice."), _("Choose one from the list.")))
    if not why:
        found.append(Problem("why", _("Say why."), _("Those concerned may ask for the reason.")))
    for name, application in (("one", one), ("other", other)):
        if application.call_id != call.pk or application.state not in TAKES_PART:
            found.append(
                Problem(name, _("This application does not take part."), _("Choose one from the list."))
            )
    if one.pk == other.pk:
        found.append(Problem("other", _("These are the same."), _("Choose two applications.")))
    elif kind_of(call.programme.kind).matching == "groups":
        if Side.HOST in (one.side, other.side):
            found.append(Problem("other", _("Hosts are in no group."), _("Choose two that visit.")))
    elif (one.side, other.side) in ((Side.HOST, Side.HOST), (Side.LEARNER, Side.LEARNER)):
        found.append(Problem("other", _("Both are of one side."), _("Choose one of each side.")))
    return found


def _refuse_contradiction(call: Call, one: Application, other: Application, kind: str) -> None:
    pins = list(Pin.objects.filter(call=call).select_related("one", "other"))
    if len(pins) >= MOST_PINS:
        raise ConflictError(_("There are too many decisions."), remedy=_("Release some first."))
    same = next((now for now in pins if {now.one_id, now.other_id} == {one.pk, other.pk}), None)
    if same is not None:
        raise ConflictError(
            _("There is a decision about these two already: %(what)s.") % {"what": same.get_kind_display()},
            remedy=_("Release it first."),
        )
    if kind != Pin.Kind.FIXED:
        return
    together = [now for now in pins if now.kind == Pin.Kind.FIXED]
    if (one.side, other.side) == (Side.LEARNER, Side.HOST):
        if any(now.one_id == one.pk for now in together):
            raise ConflictError(
                _("This city is fixed with another host already."), remedy=_("Release that decision first.")
            )
        if sum(now.other_id == other.pk for now in together) >= other.capacity:
            raise ConflictError(
                _("The seats of this host are all given by decisions."),
                remedy=_("Release one of them first."),
            )


def _record(actor: Any, made: Pin, what: str) -> None:
    record_event(
        action=f"exchange.pin.{what}",
        record=made.call,
        actor=actor,
        scope=made.call.scope,
        label=f"{made.one.reference} – {made.other.reference}",
        changes={"kind": [None, made.kind] if what == "add" else [made.kind, None]},
        note=made.why,
    )
