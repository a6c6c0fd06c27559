"""One matching from start to end: decisions of people, the pairs, their proof, their reasons, and what went in."""

import hashlib
import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import Said, say
from zeroward.methods.matching.certificate import Certificate, certify
from zeroward.methods.matching.deferred import deferred_acceptance, host_optimal, is_strict
from zeroward.methods.matching.exact import fewest_blocking, largest_stable
from zeroward.methods.matching.explain import why_not, why_pair, why_unmatched
from zeroward.methods.matching.large import large_stable
from zeroward.methods.matching.market import NOWHERE, Market, Places
from zeroward.methods.matching.pins import Pair, Settled, settle

Mode = Literal["learners", "hosts", "large", "largest"]
Quota = Literal["tell", "close", "fill"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """`pairs` are in the order of the learners, fixed ones included. `certificate` is about what was left to match;
    `by_decision` are the pairs that would both gain, had people not decided otherwise.

    The same `digest` (of names, lists, seats and decisions), mode, quota and seed give the same pairs.
    """

    pairs: tuple[Pair, ...]
    unmatched: tuple[str, ...]
    below: tuple[str, ...]
    closed: tuple[str, ...]
    certificate: Certificate
    by_decision: tuple[Pair, ...]
    notes: tuple[Said, ...]
    mode: Mode
    quota: Quota
    seed: int
    digest: str
    settled: Settled
    places: Places

    def why_not(self, learner: str, host: str) -> Said:
        """Why a learner is not with a host."""
        row, column = self.settled.whole.learner(learner), self.settled.whole.host(host)
        fixed = int(self.settled.fixed[row])
        if fixed not in (NOWHERE, column):
            return say(
                "%(learner)s is with %(host)s by decision.",
                learner=learner,
                host=self.settled.whole.hosts[fixed],
            )
        if host in self.closed:
            return say("%(host)s does not take part: too few cities could be placed with it.", host=host)
        if (learner, host) in self.by_decision:
            return self._by_decision(learner, column)
        return why_not(self.settled.whole, self.places, learner, host)

    def _by_decision(self, learner: str, column: int) -> Said:
        market = self.settled.whole
        guests = ", ".join(
            market.learners[row] for row in np.flatnonzero(self.settled.fixed == column).tolist()
        )
        words = {"learner": learner, "host": market.hosts[column], "guests": guests}
        if guests:
            return say(
                "%(learner)s and %(host)s would both gain, but seats of %(host)s are given by decision: %(guests)s.",
                **words,
            )
        return say("%(learner)s and %(host)s would both gain, but decisions stand in the way.", **words)

    def why(self, learner: str) -> tuple[Said, ...]:
        """Why a learner got what it got, or nothing: one sentence for each host that it had listed."""
        row = self.settled.whole.learner(learner)
        if self.settled.fixed[row] != NOWHERE:
            host = self.settled.whole.hosts[int(self.settled.fixed[row])]
            return (say("%(learner)s is with %(host)s by decision.", learner=learner, host=host),)
        if self.places[row] != NOWHERE:
            return (why_pair(self.settled.whole, self.places, learner),)
        market = self.settled.whole
        listed = np.flatnonzero(market.learner_rank[row] < market.unlisted)
        if not len(listed):
            return why_unmatched(market, self.places, learner)
        order = listed[np.argsort(market.learner_rank[row, listed], kind="stable")]
        return tuple(self.why_not(learner, market.hosts[int(host)]) for host in order)


def match(
    market: Market,
    *,
    mode: Mode = "learners",
    quota: Quota = "tell",
    fixed: Sequence[Pair] = (),
    forbidden: Collection[Pair] = (),
    seed: int = 0,
    seconds: float = 30.0,
) -> Outcome:
    """Match a market.

    `mode`: the best stable matching for learners or for hosts, a `large` one where there are ties, or the `largest`
    (proven, small markets). `quota`: what happens when a host would stay below its smallest number: it is told, or the
    host is closed and its learners go elsewhere, or its seats are filled with as few blocking pairs as possible.
    Raises MethodError for contradictory decisions.
    """
    settled = settle(market, fixed=fixed, forbidden=forbidden)
    left = settled.market
    notes: list[Said] = []
    closed: list[str] = []
    places = _run(left, mode, seed, seconds)
    below = _below(left, places)
    if len(below) and quota == "close":
        left, places, closed = _close(left, places, mode, seed, seconds)
    elif len(below) and quota == "fill":
        found = fewest_blocking(left, seconds=seconds)
        places = found.places
        if found.proven:
            notes.append(
                say("Smallest numbers are kept; no matching that keeps them has fewer blocking pairs.")
            )
        else:
            notes.append(
                say("Smallest numbers are kept; it is not proven that no matching has fewer blocking pairs.")
            )
    below = _below(left, places)
    if len(below):
        notes.append(_told(left))
    joined = settled.join(places)
    certificate = certify(left, places)
    inside = set(certificate.blocking)
    decided = tuple(
        pair
        for pair in certify(settled.whole, joined).blocking
        if pair not in inside and pair[1] not in closed
    )
    return Outcome(
        pairs=tuple((market.learners[row], market.hosts[int(host)]) for row, host in enumerate(joined) if host >= 0),
        unmatched=tuple(market.learners[row] for row in np.flatnonzero(joined == NOWHERE)),
        below=tuple(market.hosts[int(host)] for host in below),
        closed=tuple(closed),
        certificate=certificate,
        by_decision=decided if fixed else (),
        notes=tuple(notes),
        mode=mode, quota=quota, seed=seed, digest=digest(market, fixed, forbidden), settled=settled, places=joined,
    )  # fmt: skip


def _run(market: Market, mode: Mode, seed: int, seconds: float) -> Places:
    if mode == "learners":
        return deferred_acceptance(market, seed=seed)
    if mode == "hosts":
        return host_optimal(market, seed=seed)
    if mode == "large":
        return large_stable(market, seed=seed)
    if mode == "largest":
        found = largest_stable(market, seconds=seconds)
        if found.proven:
            return found.places
        raise MethodError(
            say("No answer was found in %(seconds)s seconds.", seconds=seconds),
            remedy=say("Allow more time."),
        )
    raise MethodError(
        say("%(mode)s is no way to match.", mode=mode),
        place="mode",
        remedy=say("Choose learners, hosts, large or largest."),
    )


def _below(market: Market, places: Places) -> Places:
    loads = np.bincount(places[places != NOWHERE], minlength=len(market.hosts))
    return np.flatnonzero(loads < market.lower)


def _told(market: Market) -> Said:
    if is_strict(market):
        return say(
            "Some hosts stay below their smallest number. In every stable matching they would: close or fill them."
        )
    return say(
        "Some hosts stay below their smallest number. Close them, fill them, or ask for a larger matching."
    )


def _close(
    market: Market, places: Places, mode: Mode, seed: int, seconds: float
) -> tuple[Market, Places, list[str]]:
    """Close the host that lacks most, match again, until every open host has enough."""
    closed: list[str] = []
    while len(below := _below(market, places)):
        loads = np.bincount(places[places != NOWHERE], minlength=len(market.hosts))
        lacking = (market.lower - loads)[below]
        host = min(below[lacking == lacking.max()].tolist(), key=lambda at: market.hosts[at])
        closed.append(market.hosts[host])
        theirs, ours = market.learner_rank.copy(), market.host_rank.copy()
        theirs[:, host] = ours[:, host] = market.unlisted
        lower = market.lower.copy()
        lower[host] = 0
        market = Market(market.learners, market.hosts, theirs, ours, market.capacity, lower)
        places = _run(market, mode, seed, seconds)
    return market, places, closed


def digest(market: Market, fixed: Sequence[Pair] = (), forbidden: Collection[Pair] = ()) -> str:
    """SHA-256 of everything that goes in, whatever order names came in."""
    rows = sorted(range(len(market.learners)), key=lambda at: market.learners[at])
    columns = sorted(range(len(market.hosts)), key=lambda at: market.hosts[at])
    told = {
        "learners": [market.learners[at] for at in rows],
        "hosts": [[market.hosts[at], int(market.capacity[at]), int(market.lower[at])] for at in columns],
        "fixed": sorted(fixed),
        "forbidden": sorted(forbidden),
    }
    hashed = hashlib.sha256(json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode())
    for ranks in (market.learner_rank, market.host_rank):
        for row in rows:
            hashed.update(ranks[row][columns].astype("<i4").tobytes())
    return hashed.hexdigest()
