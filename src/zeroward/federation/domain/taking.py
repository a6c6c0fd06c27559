"""What becomes of a page of records that another installation offers: taken over, left alone, or put before an editor.

Called inside the transaction that also saves how far the harvest has come, so that nothing is doubled or half-written.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from django.utils import timezone

from zeroward.core.domain.audit import event_of, record_events
from zeroward.core.models import AuditEvent
from zeroward.federation.domain.kinds import KINDS
from zeroward.federation.domain.reading_ours import Ours, lock_ours, ours_of
from zeroward.federation.domain.withdrawing import bring_back, is_altered, withdraw
from zeroward.federation.domain.writing import make, say_where_from, write
from zeroward.federation.models import Held, Peer
from zeroward.federation.package import PackageError
from zeroward.federation.wire.content import Content
from zeroward.federation.wire.errors import UnfitError
from zeroward.federation.wire.item import Item
from zeroward.federation.wire.merging import alike_here, differing, merge

State = Held.State
FOLLOWED = frozenset({State.TAKEN, State.CONFLICT, State.GONE, State.WITHDRAWN})


class Taking:
    """One page. `ours_are` are the names under which our own records are known; `seen_at` marks what was there."""

    def __init__(self, peer: Peer, *, ours_are: frozenset[str], seen_at: datetime) -> None:
        self.peer, self.ours_are, self.seen_at = peer, ours_are, seen_at
        self.counts: Counter[str] = Counter()
        self.events: list[AuditEvent] = []
        self._changed: list[tuple[Held, Mapping[str, Any], Iterable[str]]] = []

    def take(self, items: Sequence[Item]) -> Counter[str]:
        """Returns how many records ended in which way."""
        for some in rounds(items):
            self._round(some)
        record_events(self.events)
        return self.counts

    def _round(self, items: Sequence[Item]) -> None:
        known = {
            one.identifier: one for one in Held.objects.filter(identifier__in=[i.identifier for i in items])
        }
        ours = self._ours(items)
        self._changed = []
        for item in items:
            self.counts[self._one(item, known.get(item.identifier), ours)] += 1
        self._keep_what_is_here_now()

    def _ours(self, items: Sequence[Item]) -> dict[tuple[str, str], Ours]:
        keys: dict[str, set[str]] = defaultdict(set)
        for item in items:
            if item.kind in KINDS:
                keys[item.kind].add(item.key)
        for kind, some in sorted(keys.items()):
            lock_ours(kind, some)
        return {(kind, key): one for kind, some in keys.items() for key, one in ours_of(kind, some).items()}

    def _one(self, item: Item, held: Held | None, ours: Mapping[tuple[str, str], Ours]) -> str:
        if item.repository in self.ours_are:
            return "own"  # it was ours from the beginning: it does not come back as something new
        if item.kind not in KINDS:
            return "other"
        if held is not None and held.peer_id != self.peer.pk:
            if item.repository != self.peer.repository:
                return "elsewhere"  # another source gives it to us already
            held.peer = self.peer
        if held is not None and item.at < held.datestamp:
            return self._older(held)
        here = ours.get((item.kind, item.key))
        if item.is_gone:
            return self._gone(item, held, here)
        if held is not None and held.digest == item.digest and held.state != State.REFUSED:
            self._save(held, item)
            return "same"
        try:
            content = item.content(KINDS[item.kind].columns)
            if held is None or held.state == State.REFUSED:
                return self._first(item, content, here)
            return self._again(held, item, content, here)
        except (UnfitError, PackageError) as error:
            return self._refuse(item, held, str(error))

    def _first(self, item: Item, content: Content, here: Ours | None) -> str:
        held = Held(identifier=item.identifier, peer=self.peer, kind=item.kind, key=item.key)
        Held.objects.filter(identifier=item.identifier, state=State.REFUSED).delete()
        if here is None:
            record = make(kind=KINDS[item.kind], content=content, peer=self.peer)
            say_where_from(record=record, peer=self.peer, content=content, licence=item.licence)
            held.follows = True
            self._took(held, item, content, record, {}, content.flat)
            return "taken"
        if Held.objects.filter(kind=item.kind, key=item.key, follows=True).exists():
            raise UnfitError("key", "A record of another source has this key already.")
        if here.flat is None:
            return self._leave(held, item, content, "It is here, but not published.")
        held.ours = dict(here.flat)
        if differing(here.flat, content.flat):
            return self._ask(held, item, content)
        held.state, held.theirs = State.SAME, dict(content.flat)
        self._save(held, item)
        return "same"

    def _again(self, held: Held, item: Item, content: Content, here: Ours | None) -> str:
        kind = KINDS[held.kind]
        record = kind.model._default_manager.filter(pk=here.pk).first() if here else None
        if record is None:
            return self._leave(held, item, content, "It was deleted here.")
        if held.state == State.WITHDRAWN:
            bring_back(record)
            here = ours_of(held.kind, [held.key])[held.key]
        if here is None or here.flat is None:
            return self._leave(held, item, content, "It is here, but not published.")
        merged = merge(
            theirs_before=held.theirs, ours_before=held.ours, ours_now=here.flat, theirs_now=content.flat
        )
        if not merged.write and not merged.conflicts:
            held.theirs, held.pending = dict(content.flat), None
            held.state = (
                State.TAKEN if held.follows else (State.OURS if held.state == State.OURS else State.SAME)
            )
            self._save(held, item)
            return "same"
        if not held.follows or merged.conflicts or getattr(record, "has_unpublished_changes", False):
            return self._ask(held, item, content)
        write(kind=kind, record=record, changes=merged.write)
        self._took(held, item, content, record, here.flat, merged.write)
        return "changed"

    def _gone(self, item: Item, held: Held | None, here: Ours | None) -> str:
        if held is None or held.state in (State.WITHDRAWN, State.REFUSED, State.GONE):
            return "same"
        self.seen(held)
        held.datestamp = item.at
        found = withdraw(held=held, here=here)
        self.events.append(_event(f"federation.record.{found}", held, held.identifier))
        return found

    def _older(self, held: Held) -> str:
        """A package that lay about, or a source that came back with a backup: it offers the record all the same."""
        self.seen(held)
        held.save(update_fields=["seen_at"])
        return "older"

    def seen(self, held: Held) -> None:
        """A package that lay about does not make it unseen since."""
        held.seen_at = max(held.seen_at or self.seen_at, self.seen_at)

    def _ask(self, held: Held, item: Item, content: Content) -> str:
        held.state, held.pending = State.CONFLICT, dict(content.flat)
        self._save(held, item)
        return "conflict"

    def _leave(self, held: Held, item: Item, content: Content, reason: str) -> str:
        held.state, held.follows, held.reason = State.OURS, False, reason
        held.theirs, held.pending = dict(content.flat), None
        self._save(held, item)
        return "ours"

    def _refuse(self, item: Item, held: Held | None, reason: str) -> str:
        """What was taken before stays as it is."""
        held = held or Held(
            identifier=item.identifier, peer=self.peer, kind=item.kind, key=item.key, state=State.REFUSED
        )
        held.reason = reason[:300]
        self._save(held, item)
        Held.objects.filter(pk=held.pk).update(digest="")  # tried again whenever it is offered
        return "refused"

    def _took(
        self,
        held: Held,
        item: Item,
        content: Content,
        record: Any,
        before: Mapping[str, Any],
        wrote: Iterable[str],
    ) -> None:
        held.state, held.theirs, held.pending, held.reason = State.TAKEN, dict(content.flat), None, ""
        self._save(held, item)
        self._changed.append((held, before, wrote))
        self.events.append(_event("federation.record.take", record, item.identifier))

    def _save(self, held: Held, item: Item) -> None:
        held.datestamp, held.digest, held.licence = item.at, item.digest, item.licence[:200]
        self.seen(held)
        held.save()

    def _keep_what_is_here_now(self) -> None:
        """Read together what was written, so that a later change of ours can be told from it."""
        by_kind: dict[str, list[str]] = defaultdict(list)
        for held, _before, _wrote in self._changed:
            by_kind[held.kind].append(held.key)
        now = {kind: ours_of(kind, keys) for kind, keys in by_kind.items()}
        moment = timezone.now()
        for held, before, wrote in self._changed:
            found = now[held.kind][held.key].flat or {}
            held.ours = baseline(found, before=before, kept=held.ours, wrote=wrote)
            if not is_altered(held, found):  # else it stays older than what was changed here
                held.taken_at = moment
        Held.objects.bulk_update([held for held, *_ in self._changed], ["ours", "taken_at"])


def rounds(items: Iterable[Item]) -> Iterator[list[Item]]:
    """Nothing bars a source from telling a record twice: whatever comes again is taken with the first one in place."""
    names: set[object] = set()
    some: list[Item] = []
    for item in items:
        its = {item.identifier, (item.kind, item.key)}
        if names & its:
            yield some
            names, some = set(), []
        names |= its
        some.append(item)
    yield some


def baseline(
    now: Mapping[str, Any], *, before: Mapping[str, Any], kept: Mapping[str, Any], wrote: Iterable[str]
) -> dict[str, Any]:
    """What counts as unchanged here: as it is now, but where it was changed here before, as it was then."""
    written = set(wrote)
    made = dict(now)
    for path in {*before, *kept} - written:
        if not alike_here(before.get(path), kept.get(path)):
            made[path] = kept.get(path)
    return made


def _event(action: str, record: Any, identifier: str) -> AuditEvent:
    return event_of(action=action, record=record, note=identifier[:300])
