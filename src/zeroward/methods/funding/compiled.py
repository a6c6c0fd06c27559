"""Opportunities made ready once: what depends on no city, and what depends on the day."""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from functools import cached_property
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from zeroward.methods.conditions import Condition
from zeroward.methods.funding.countries import CountryRule, CountryStatuses
from zeroward.methods.funding.offer import Consortium, Offer
from zeroward.methods.funding.parts import SIDED, Distinct, Part, Seen
from zeroward.methods.funding.timing import BRUSSELS, Timing, timing
from zeroward.methods.funding.weights import Weights, fit_weights
from zeroward.methods.funding.words_fit import Lexicon, terms_of
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import Name, say

TICK: Final = timedelta(microseconds=1)
Places = npt.NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Sides:
    """Distinct sides, as a part made them ready (`form`), and for each opportunity which of them is its own."""

    distinct: Sequence[Any]
    place: Places
    form: Any = None


@dataclass(frozen=True, slots=True)
class GateSide:
    """What decides about an opportunity for any city; `open_end`: something hangs on the funder."""

    country: CountryRule
    conditions: tuple[Condition, ...]
    consortium: Consortium
    open_end: bool


@dataclass(frozen=True, slots=True, eq=False)
class Ready:
    """Opportunities on a day: `live` are the places of those that are not over. Valid until `until`.

    `standings` remembers which countries take part by which rule (the identity of the rule, the code of the country):
    equal rules and conditions are one object here, so that nothing large is compared twice.
    """

    now: datetime
    until: datetime
    timings: tuple[Timing, ...]
    live: Places
    sides: tuple[Sides, ...]
    gates: Sides
    standings: dict[tuple[int, str], int] = field(default_factory=dict)


class Compiled:
    """Opportunities with their weights; `at` gives them as they stand at a moment, worked out once a day."""

    def __init__(
        self, offers: Iterable[Offer], statuses: CountryStatuses, weights: Weights | None = None
    ) -> None:
        """Raises MethodError when two opportunities have one key."""
        self.offers = tuple(sorted(offers, key=lambda offer: offer.key))
        self.statuses = statuses
        self.weights = weights if weights is not None else fit_weights()
        self.place = {offer.key: at for at, offer in enumerate(self.offers)}
        if len(self.place) < len(self.offers):
            twice = next(
                one.key for one, two in zip(self.offers, self.offers[1:], strict=False) if one.key == two.key
            )
            raise MethodError(
                say("The key %(key)s stands twice.", key=Name(twice)),
                place=twice,
                remedy=say("Give each opportunity a key of its own."),
            )
        self.has_precedents = any(offer.precedent is not None for offer in self.offers)
        self._ready: Ready | None = None

    @cached_property
    def lexicon(self) -> Lexicon:
        return Lexicon([terms_of(offer.text) for offer in self.offers])

    def at(self, now: datetime) -> Ready:
        """`now` has a time zone. The last answer is kept until a deadline passes or the day ends."""
        kept = self._ready
        if kept is None or not kept.now <= now < kept.until:
            kept = self._ready = self._made(now)
        return kept

    def _made(self, now: datetime) -> Ready:
        timings = tuple(timing(offer, now) for offer in self.offers)
        views = [Seen(offer, when, self.weights) for offer, when in zip(self.offers, timings, strict=True)]
        midnight = datetime.combine(now.astimezone(BRUSSELS).date() + timedelta(days=1), time(), BRUSSELS)
        same: dict[Any, Any] = {}
        return Ready(
            now=now,
            until=min([midnight, *(one.next.at + TICK for one in timings if one.next)]),
            timings=timings,
            live=np.flatnonzero([when.verdict is not False for when in timings]).astype(np.int32),
            sides=tuple(self._part(part, views) for part in SIDED),
            gates=_sides([_gate_side(seen, same) for seen in views]),
        )

    def _part(self, part: Part, views: Sequence[Seen]) -> Sides:
        found = _sides([part.side(seen) for seen in views])
        return Sides(found.distinct, found.place, part.ready(Distinct(found.distinct, self.weights)))


def compile_offers(
    offers: Iterable[Offer], statuses: CountryStatuses, weights: Weights | None = None
) -> Compiled:
    """Opportunities made ready for `best`, `assess` and `batch`. Raises MethodError."""
    return Compiled(offers, statuses, weights)


def _gate_side(seen: Seen, same: dict[Any, Any]) -> GateSide:
    offer = seen.offer
    named = [(key, offer.gates[key]) for key in sorted(offer.gates) if key not in offer.faulty]
    conditions = tuple(same.setdefault(condition, condition) for _, condition in named)
    open_end = bool(offer.faulty) or seen.when.verdict is None
    country = same.setdefault(offer.country_rule, offer.country_rule)
    return GateSide(country, conditions, offer.consortium, open_end)


def _sides(found: Sequence[Hashable]) -> Sides:
    places: dict[Hashable, int] = {}
    place = np.fromiter((places.setdefault(side, len(places)) for side in found), np.int32, len(found))
    return Sides(tuple(places), place)
