"""Does the audit log hold what was sealed? Everything is computed anew, from the first link to the last."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from zeroward.methods.chain.hashes import ROOT, digest, linked, salted
from zeroward.sealing.models import Head, Kind, Seal
from zeroward.sealing.queries.events import Event, events, unsealed
from zeroward.sealing.queries.links import said

CHUNK: Final = 500
MOST: Final = 20
"""Findings that are told: the first says where to look."""
LATE: Final = timedelta(hours=1)
"""Longer than any transaction runs: an event that says it is older than others by more was put in afterwards."""


@dataclass(slots=True)
class Verdict:
    """`faults` in the order of the chain, up to MOST; none means that the log is whole. `seal` is `number:hash` of the
    newest link, `waiting` the events that no link covers yet, `reworded` and `unlinked` what erasing persons
    changed."""

    events: int = 0
    waiting: int = 0
    reworded: int = 0
    unlinked: int = 0
    seal: str = f"0:{ROOT}"
    faults: list[str] = field(default_factory=list)

    def fault(self, text: str) -> None:
        if len(self.faults) < MOST:
            self.faults.append(text)


@dataclass(slots=True)
class _Walk:
    verdict: Verdict
    known: dict[int, str]
    number: int = 0
    before: str = ROOT
    newest_at: datetime | None = None
    without_actor: int = 0
    open_words: set[int] = field(default_factory=set)


def verify_log(known: dict[int, str] | None = None) -> Verdict:
    """Compute the whole chain. `known`: seals by number that were kept elsewhere; the chain must hold them, which alone
    finds a chain that somebody computed anew."""
    walk = _Walk(Verdict(), dict(known or {}))
    for links in _chunks():
        there = events([link.event_pk for link in links if link.event_pk is not None])
        for link in links:
            _check_link(walk, link)
            _check_event(walk, link, there.get(link.event_pk or 0))
    _check_end(walk)
    return walk.verdict


def _chunks() -> Iterator[list[Seal]]:
    last: int | None = None
    while True:
        rows = Seal.objects.order_by("number")
        found = list((rows if last is None else rows.filter(number__gt=last))[:CHUNK])
        if found:
            yield found
            last = found[-1].number
        if len(found) < CHUNK:
            return


def _check_link(walk: _Walk, link: Seal) -> None:
    told = walk.verdict.fault
    if link.number != walk.number + 1:
        told(f"Link {walk.number + 1} is missing: the chain goes on with {link.number}.")
    if link.seal != linked(walk.before, said(link)):
        told(f"Link {link.number} was altered, or one before it was taken out or moved.")
    expected = walk.known.pop(link.number, link.seal)
    if expected != link.seal:
        told(f"Link {link.number} is not the one that was kept elsewhere: the chain was made anew.")
    walk.number, walk.before = link.number, link.seal


def _check_event(walk: _Walk, link: Seal, event: Event | None) -> None:
    verdict = walk.verdict
    if link.kind == Kind.ACTORS:
        verdict.unlinked += link.cut
        return
    pk = link.event_pk or 0
    where = f"Event {pk} (link {link.number})"
    if link.kind == Kind.WORDS:
        verdict.reworded += 1
    else:
        verdict.events += 1
    if event is None:
        verdict.fault(f"{where} was removed.")
        return
    if link.kind == Kind.EVENT:
        _check_facts(walk, link, event, where)
    if not link.words_salt:
        walk.open_words.add(pk)
        return
    walk.open_words.discard(pk)
    if salted(link.words_salt, event.words) != link.words_digest:
        verdict.fault(f"{where} was altered: its words or changes are not those that were sealed.")


def _check_facts(walk: _Walk, link: Seal, event: Event, where: str) -> None:
    if digest(event.facts) != link.facts_digest:
        walk.verdict.fault(f"{where} was altered: time, action, record or workspace.")
    if link.actor_salt:
        if salted(link.actor_salt, event.actor) != link.actor_digest:
            walk.verdict.fault(f"{where} was altered: who did it.")
    elif event.actor is None:
        walk.without_actor += 1
    else:
        walk.verdict.fault(f"{where} was altered: it had lost its account, and names one.")
    _check_time(walk, event, where)


def _check_time(walk: _Walk, event: Event, where: str) -> None:
    if walk.newest_at is not None and event.at < walk.newest_at - LATE:
        walk.verdict.fault(f"{where} was put in afterwards: it says that it is older than those before it.")
    walk.newest_at = max(walk.newest_at or event.at, event.at)


def _check_end(walk: _Walk) -> None:
    verdict = walk.verdict
    for pk in sorted(walk.open_words):
        verdict.fault(f"Event {pk}: its words are open though no erasure was sealed for it.")
    if walk.without_actor != verdict.unlinked:
        verdict.fault(
            f"{walk.without_actor} events have lost who did it, {verdict.unlinked} did by closing an account."
        )
    verdict.seal = f"{walk.number}:{walk.before}"
    if verdict.seal != str(Head.objects.filter(pk=1).first() or Head()):
        verdict.fault(
            f"The chain ends at link {walk.number}, which is not where it was left: links are missing."
        )
    for number in sorted(walk.known):
        verdict.fault(f"Link {number}, which was kept elsewhere, is missing.")
    for event in unsealed():
        verdict.waiting += 1
        _check_time(walk, event, f"Event {event.pk} (not sealed yet)")
