"""States of a barrier, each with its day. What is entered late is put where it belongs, and stays marked as late."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final

from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.barriers.domain.checking import day_problem, found, words, wrong_choice
from zeroward.barriers.domain.holding import holding
from zeroward.barriers.domain.tell import tell_cities
from zeroward.barriers.models import Barrier, State, StateChange
from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import record_event
from zeroward.core.errors import InvalidInputError
from zeroward.core.problems import Problem, ProblemsError, StaleError
from zeroward.core.visibility import Viewer

NEXT: Final[Mapping[str, tuple[str, ...]]] = {
    State.NOTED: (State.ANALYSED, State.RAISED, State.NONE, State.DROPPED),
    State.ANALYSED: (State.RAISED, State.REMOVED, State.NONE, State.DROPPED),
    State.RAISED: (State.ANSWERED, State.REMOVED, State.DROPPED, State.ANALYSED),
    State.ANSWERED: (State.RAISED, State.REMOVED, State.DROPPED, State.ANALYSED),
    State.REMOVED: (State.ANALYSED, State.NOTED),
    State.NONE: (State.NOTED,),
    State.DROPPED: (State.NOTED, State.ANALYSED),
}
"""What can follow a state; the way back opens a barrier again."""
ENDS: Final = (State.REMOVED, State.NONE, State.DROPPED)
NEEDS_WORDS: Final = (State.NONE, State.DROPPED, State.REMOVED)


def move_barrier(
    *,
    actor: Any,
    viewer: Viewer,
    barrier: Barrier,
    state: str,
    on: date | None = None,
    note: str = "",
    lock: int | None = None,
) -> StateChange:
    """From this day on it is in this state. A day before the latest change fills the history and leaves today's state.

    Raises NotAllowedError, ProblemsError; StaleError when it changed since `lock` was read.
    """
    day = on or timezone.localdate()
    with holding(viewer, barrier) as (kept, _place):
        if lock is not None and kept.lock != lock:
            raise StaleError(current={"state": kept.state}, lock=kept.lock)
        changes = list(kept.changes.all())
        wrong = _problems(kept, changes, state, day, note)
        if wrong:
            raise ProblemsError(wrong)
        made = put_change(kept, actor=actor, state=state, on=day, note=note, changes=changes)
        if kept.state == state and kept.state_on == day:
            tell_cities(kept)
    return made


def put_change(
    kept: Barrier,
    *,
    actor: Any,
    state: str,
    on: date,
    note: str = "",
    changes: Sequence[StateChange] | None = None,
) -> StateChange:
    """Write the change of a barrier that the caller holds in a transaction, and what its state is today."""
    before = kept.state
    made = StateChange.objects.create(
        barrier=kept,
        state=state,
        on=on,
        entered_on=timezone.localdate(),
        note=words(note),
        by=signed_in(actor),
    )
    known = [*(kept.changes.exclude(pk=made.pk) if changes is None else changes), made]
    latest = max(known, key=lambda one: (one.on, one.pk))
    kept.state, kept.state_on = latest.state, latest.on
    kept.lock += 1
    kept.save()
    record_event(
        action="barriers.barrier.move",
        record=kept,
        actor=actor,
        changes={"state": [before, state], "on": [None, on.isoformat()]},
        note=made.note,
    )
    return made


def take_back_change(*, actor: Any, viewer: Viewer, barrier: Barrier, change: StateChange) -> None:
    """A change was entered by mistake; it goes, and the audit log keeps it. The first one stays. Raises
    NotAllowedError, InvalidInputError."""
    with holding(viewer, barrier) as (kept, _place):
        changes = list(kept.changes.all())
        gone = next((one for one in changes if one.pk == change.pk), None)
        if gone is None:
            return
        rest = [one for one in changes if one.pk != gone.pk]
        if not rest or gone.pk == changes[0].pk:
            raise InvalidInputError(
                _("A barrier begins with a state."), remedy=_("Say “not a barrier” instead.")
            )
        around = changes.index(gone)
        before, after = changes[around - 1], changes[around + 1 : around + 2]
        if after and after[0].state not in NEXT[before.state]:
            raise InvalidInputError(
                _("What follows would no longer follow."), remedy=_("Take back the later state first.")
            )
        latest = max(rest, key=lambda one: (one.on, one.pk))
        kept.state, kept.state_on = latest.state, latest.on
        kept.lock += 1
        kept.save()
        record_event(
            action="barriers.barrier.take_back",
            record=kept,
            actor=actor,
            changes={"state": [gone.state, kept.state], "on": [gone.on.isoformat(), None]},
        )
        gone.delete()


def next_states(state: str) -> tuple[str, ...]:
    return NEXT[state]


def _problems(
    kept: Barrier, changes: Sequence[StateChange], state: str, day: date, note: str
) -> list[Problem]:
    if state not in State.values:
        return [wrong_choice("state")]
    wrong = found(day_problem("on", day))
    if state in NEEDS_WORDS and not words(note):
        wrong.append(Problem("note", _("Say why."), _("A sentence is enough.")))
    if state == State.RAISED and not kept.raisings.exists():
        wrong.append(
            Problem("state", _("With whom was it raised?"), _("Add the authority; the state follows."))
        )
    earlier = [one for one in changes if one.on <= day]
    later = [one for one in changes if one.on > day]
    if not earlier:
        first = min(changes, key=lambda one: (one.on, one.pk))
        wrong.append(
            Problem(
                "on",
                _("The barrier was noted on %(day)s.") % {"day": first.on.isoformat()},
                _("Choose that day or a later one."),
            )
        )
        return wrong
    before = earlier[-1]
    if state not in NEXT[before.state]:
        wrong.append(
            Problem(
                "state",
                _("On that day it was “%(state)s”; this cannot follow.")
                % {"state": before.get_state_display()},
                _("Choose another state or day."),
            )
        )
    if later and later[0].state not in NEXT[state] and later[0].state != state:
        wrong.append(
            Problem(
                "on",
                _("It became “%(state)s” on %(day)s; that cannot follow this.")
                % {"state": later[0].get_state_display(), "day": later[0].on.isoformat()},
                _("Choose another state or day."),
            )
        )
    return wrong
