"""What two installations changed: an editor sees both and chooses. Nothing is settled by itself."""

from collections.abc import Mapping
from typing import Any, Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.desk.access import MISSION_PLACE
from zeroward.core.domain.audit import record_event
from zeroward.core.errors import InvalidInputError, unknown_choice
from zeroward.core.permissions import demand
from zeroward.core.problems import StaleError
from zeroward.core.visibility import Viewer
from zeroward.federation.domain.kinds import KINDS
from zeroward.federation.domain.reading_ours import lock_ours, ours_of
from zeroward.federation.domain.taking import baseline
from zeroward.federation.domain.withdrawing import hide
from zeroward.federation.domain.writing import say_where_from, write
from zeroward.federation.models import Held
from zeroward.federation.rules import SETTLE
from zeroward.federation.wire.content import Content
from zeroward.federation.wire.errors import UnfitError
from zeroward.federation.wire.merging import Merged, differing, merge

OURS: Final = "ours"
THEIRS: Final = "theirs"
State = Held.State


def settle(*, held: Held, choice: str, digest: str, actor: Any, viewer: Viewer) -> Held:
    """`choice` is ours or theirs; `digest` names the content that was on the page.

    With ours, what only they changed is taken over all the same, and what both changed stays as it is here until they
    change it again. With theirs the record follows them from now on. Raises StaleError when something newer came.
    """
    demand(viewer, SETTLE, MISSION_PLACE)
    if choice not in (OURS, THEIRS):
        raise unknown_choice("choice")
    with transaction.atomic():
        now: Held = Held.objects.select_for_update().select_related("peer").get(pk=held.pk)
        if now.state not in (State.CONFLICT, State.GONE) or now.digest != digest:
            raise StaleError(current={}, lock=0)
        if now.state == State.GONE:
            _settle_withdrawal(now, choice)
        else:
            _settle_change(now, choice)
        record_event(
            action="federation.record.settle",
            record=now,
            actor=actor,
            note=now.identifier[:300],
            changes={"": [None, choice]},
        )
    return now


def open_question(held: Held, ours: Mapping[str, Any]) -> Merged:
    """What they changed that can be taken, and what both changed; of a record that was ours, all that differs."""
    theirs = held.pending or {}
    if not held.follows and not held.theirs:
        return Merged({}, differing(ours, theirs))
    return merge(theirs_before=held.theirs, ours_before=held.ours, ours_now=ours, theirs_now=theirs)


def _settle_change(held: Held, choice: str) -> None:
    kind = KINDS[held.kind]
    lock_ours(held.kind, [held.key])
    here = ours_of(held.kind, [held.key]).get(held.key)
    if here is None or here.flat is None or held.pending is None:
        raise InvalidInputError(_("There is nothing to choose any more."))
    record: Any = kind.model._default_manager.get(pk=here.pk)
    found, theirs = open_question(held, here.flat), held.pending
    wanted = dict(found.write)
    if choice == THEIRS:
        wanted |= {path: theirs.get(path) for path in found.conflicts}
    elif not held.follows:
        wanted = {}
    try:
        write(kind=kind, record=record, changes=wanted)
    except UnfitError as error:
        raise InvalidInputError(error.message, place=error.place) from error
    if choice == THEIRS and not held.follows:
        held.follows = True
        content = Content(held.kind, held.key, record.source_lang, theirs)
        say_where_from(record=record, peer=held.peer, content=content, licence=held.licence)
    after = ours_of(held.kind, [held.key])[held.key].flat or {}
    base = baseline(after, before=here.flat, kept=held.ours, wrote=wanted)
    if choice == OURS:  # still different from theirs: a later change there is a question again
        base |= {path: theirs.get(path) for path in found.conflicts}
    held.ours, held.theirs, held.pending, held.reason = base, dict(theirs), None, ""
    held.state = State.TAKEN if held.follows else State.OURS
    if choice == THEIRS:
        held.taken_at = timezone.now()
    held.save()


def _settle_withdrawal(held: Held, choice: str) -> None:
    if choice == OURS:
        held.state, held.follows = State.OURS, False
    else:
        here = ours_of(held.kind, [held.key]).get(held.key)
        record = KINDS[held.kind].model._default_manager.filter(pk=here.pk).first() if here else None
        if record is not None:
            hide(record)
        held.state = State.WITHDRAWN
    held.save()
