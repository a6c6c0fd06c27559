"""What two installations changed: an editor sees both and chooses, by field or at once. Nothing settles itself."""

import json
from collections.abc import Mapping, Sequence
from hashlib import sha256
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
from zeroward.federation.domain.reading_ours import Ours, lock_ours, ours_of
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
EACH: Final = "each"
State = Held.State


def settle(
    *,
    held: Held,
    choice: str,
    stamp: str,
    actor: Any,
    viewer: Viewer,
    fields: Mapping[str, str] | None = None,
) -> Held:
    """`choice` is ours or theirs for the whole record, or each: then `fields` says it for every path that both changed.

    `stamp` names both contents as they were on the page. Where ours stays, it stays until they change it again; what
    only they changed is taken over all the same. With theirs for everything the record follows them from now on.
    Raises StaleError when something newer came, here or there, InvalidInputError for a field without a choice.
    """
    demand(viewer, SETTLE, MISSION_PLACE)
    if choice not in (OURS, THEIRS, EACH):
        raise unknown_choice("choice")
    with transaction.atomic():
        now: Held = Held.objects.select_for_update().select_related("peer").get(pk=held.pk)
        lock_ours(now.kind, [now.key])
        here = ours_of(now.kind, [now.key]).get(now.key)
        ours = (here.flat if here else None) or {}
        if now.state not in (State.CONFLICT, State.GONE) or stamp_of(now, ours) != stamp:
            raise StaleError(current={}, lock=0)
        if now.state == State.GONE:
            chosen = _settle_withdrawal(now, choice)
        elif here is None or here.flat is None or now.pending is None:
            raise InvalidInputError(_("There is nothing to choose any more."))
        else:
            found = open_question(now, ours)
            chosen = _chosen(found.conflicts, choice, fields or {})
            _settle_change(now, found, here, chosen)
        record_event(
            action="federation.record.settle",
            record=now,
            actor=actor,
            note=now.identifier[:300],
            changes={path: [None, one] for path, one in chosen.items()},
        )
    return now


def open_question(held: Held, ours: Mapping[str, Any]) -> Merged:
    """What they changed that can be taken, and what an editor decides: what both changed; of a record that is ours,
    all that they changed, and at first all that differs."""
    theirs = held.pending or {}
    if not held.follows and not held.theirs:
        return Merged({}, differing(ours, theirs))
    found = merge(theirs_before=held.theirs, ours_before=held.ours, ours_now=ours, theirs_now=theirs)
    return found if held.follows else Merged({}, tuple(sorted({*found.conflicts, *found.write})))


def stamp_of(held: Held, ours: Mapping[str, Any]) -> str:
    """Of both contents: another one means that somebody decided about something else than what is here now."""
    text = json.dumps([held.state, held.digest, ours], sort_keys=True, default=str)
    return sha256(text.encode()).hexdigest()


def _chosen(paths: Sequence[str], choice: str, fields: Mapping[str, str]) -> dict[str, str]:
    """By path, or by "" for the whole record."""
    if choice != EACH:
        return {"": choice}
    for path in paths:
        if fields.get(path) not in (OURS, THEIRS):
            raise unknown_choice(path)
    found = {path: fields[path] for path in paths}
    return {"": next(iter(found.values()))} if len(set(found.values())) == 1 else found


def _settle_change(held: Held, found: Merged, here: Ours, chosen: Mapping[str, str]) -> None:
    kind, before, theirs = KINDS[held.kind], here.flat or {}, held.pending or {}
    whole = chosen.get("", "")
    taken = [path for path in found.conflicts if (whole or chosen[path]) == THEIRS]
    wanted = {**found.write, **{path: theirs.get(path) for path in taken}}
    record: Any = kind.model._default_manager.get(pk=here.pk)
    try:
        write(kind=kind, record=record, changes=wanted)
    except UnfitError as error:
        raise InvalidInputError(error.message, place=error.place) from error
    if taken and not held.follows:
        held.follows = whole == THEIRS
        if held.follows or not getattr(
            record, "source_id", None
        ):  # with some of theirs, a source of ours stays named
            content = Content(held.kind, held.key, record.source_lang, theirs)
            say_where_from(record=record, peer=held.peer, content=content, licence=held.licence)
    after = ours_of(held.kind, [held.key])[held.key].flat or {}
    base = baseline(after, before=before, kept=held.ours, wrote=wanted)
    kept = [path for path in found.conflicts if path not in taken]
    base |= {
        path: theirs.get(path) for path in kept
    }  # still different: a later change there is a question again
    held.ours, held.theirs, held.pending, held.reason = base, dict(theirs), None, ""
    held.state = State.TAKEN if held.follows else State.OURS
    if whole == THEIRS:
        held.taken_at = timezone.now()
    held.save()


def _settle_withdrawal(held: Held, choice: str) -> dict[str, str]:
    if choice == EACH:
        raise unknown_choice("choice")
    if choice == OURS:
        held.state, held.follows = State.OURS, False
    else:
        here = ours_of(held.kind, [held.key]).get(held.key)
        record = KINDS[held.kind].model._default_manager.filter(pk=here.pk).first() if here else None
        if record is not None:
            hide(record)
        held.state = State.WITHDRAWN
    held.save()
    return {"": choice}
