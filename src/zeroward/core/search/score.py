"""Adding up: whole numbers only, so that every database and machine gives the same order."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from zeroward.core.search.postings import Packed
from zeroward.core.search.slots import OWN, Alternative, Slot
from zeroward.core.search.snapshot import Ints, Mask, Snapshot
from zeroward.methods.text.ranking import rarity

Block = tuple[int, Packed, Packed]
Blocks = Mapping[str, list[Block]]

FOREIGN = 80
"""How much a translation counts on a record that has a text in a language of the question, in per cent.

Its other texts say nothing new; without this, records in four languages had four chances to look relevant.
"""

ENOUGH = 10
"""With fewer records that hold every word, records that hold some of them are shown as well."""

FLOOR = 4
"""Of those, the ones with at least a quarter of the best score."""


@dataclass(frozen=True, slots=True)
class SlotScore:
    """One slot's points by record number, with and without loose alternatives: impact times rarity."""

    points: Ints
    loose_points: Ints


@dataclass(frozen=True, slots=True)
class Scored:
    """Points of all records, the records that match, and whether each of those holds every word.

    `candidates` match apart from the filters.
    """

    points: Ints
    matching: Mask
    candidates: Mask
    every_word: bool
    slots: tuple[SlotScore, ...]

    def slot_points(self, number: int) -> list[int]:
        """How much each slot adds to one record, before words that are missing take their share."""
        return [int(one.loose_points[number]) for one in self.slots]


def terms_needed(slots: Sequence[Slot]) -> set[str]:
    return {key for slot in slots for alternative in slot.alternatives for key in alternative.terms}


def has_match(slot: Slot, blocks: Blocks) -> bool:
    """Whether any record may hold the slot, loosely or not."""
    return any(all(key in blocks for key in alternative.terms) for alternative in slot.alternatives)


def records_of(slot: Slot, blocks: Blocks) -> int:
    """How many records hold the slot by one term, roughly: those that hold it in several ways count more than once."""
    return sum(
        len(places)
        for alternative in slot.alternatives
        if len(alternative.terms) == 1
        for _, places, _ in blocks.get(alternative.terms[0], ())
    )


def score(
    slots: Sequence[Slot],
    blocks: Blocks,
    snapshot: Snapshot,
    allowed: Mask,
    spoken: Collection[str],
    names: Sequence[str] = (),
) -> Scored:
    """The points of each record: for each slot the best alternative's impact times its rarity.

    `allowed` are the living records that pass the filters, `spoken` the languages of the question, `names` the
    terms of titles that are just the question: such records get the points of one more slot. Rarity counts in all
    living records, so that a filter does not change the order.
    """
    legible = snapshot.in_any(spoken)
    scored = tuple(_slot_score(slot, blocks, snapshot, spoken, legible) for slot in slots)
    named = _named(names, blocks, snapshot)
    total = named.copy()
    held = np.zeros(snapshot.size, np.int64)
    for one in scored:
        total += one.points
        held += one.points > 0
    every = (held == len(scored)) & snapshot.alive
    if not scored or (int(every.sum()) >= ENOUGH and (every & allowed).any()):
        return Scored(total, every & allowed, every, True, scored)
    return _some_words(scored, every, snapshot.alive, allowed, named)


def nothing(snapshot: Snapshot) -> Scored:
    """The score of a query that nothing matches."""
    none = np.zeros(snapshot.size, np.bool_)
    return Scored(np.zeros(snapshot.size, np.int64), none, none, True, ())


def _named(names: Sequence[str], blocks: Blocks, snapshot: Snapshot) -> Ints:
    """The points of bearing the name that was asked for."""
    found = np.zeros(snapshot.size, np.int64)
    for key in names:
        if key in blocks:
            np.maximum(found, _impacts(key, blocks, snapshot.size), out=found)
    found[~snapshot.alive] = 0
    return found * rarity(int(np.count_nonzero(found)), snapshot.living)


def _some_words(
    scored: tuple[SlotScore, ...], every: Mask, alive: Mask, allowed: Mask, named: Ints
) -> Scored:
    total = named.copy()
    held = np.zeros(len(allowed), np.int64)
    for one in scored:
        total += one.loose_points
        held += one.loose_points > 0
    # half of the points depend on how many of the words are there at all
    total = total * (len(scored) + held) // (2 * len(scored))
    some = (held > 0) & alive
    candidates = _good_enough(total, some) | every
    matching = candidates & allowed
    if (
        not matching.any()
    ):  # the filters leave nothing of these: of what they do leave, the best is the measure
        matching = _good_enough(total, some & allowed)
        candidates |= matching
    return Scored(total, matching, candidates, not (matching & ~every).any(), scored)


def _good_enough(total: Ints, among: Mask) -> Mask:
    """Those of `among` that have at least a quarter of the best score among them."""
    return among & (total * FLOOR >= int(total[among].max(initial=0)))


def _slot_score(
    slot: Slot, blocks: Blocks, snapshot: Snapshot, spoken: Collection[str], legible: Mask
) -> SlotScore:
    """Own words keep their own rarity: a rare word is not worth less because its synonyms are everywhere."""
    own, others, foreign, loose = gained = np.zeros((4, snapshot.size), np.int64)
    singles: list[tuple[int, int, Block]] = []
    for alternative in slot.alternatives:
        keys = alternative.terms
        first = blocks.get(keys[0])
        if first is None:
            continue
        way = _way(alternative, spoken)
        if len(keys) == 1:
            singles += [(way, alternative.weight, block) for block in first]
        elif all(key in blocks for key in keys):
            _add_together(gained[way], alternative, blocks)
    _add_singles(gained, singles)
    if snapshot.living < snapshot.size:
        gained *= snapshot.alive
    if foreign.any():
        np.copyto(foreign, foreign * FOREIGN // 100, where=legible)
    any_way = np.maximum(np.maximum(own, others), foreign)
    loose = np.maximum(any_way, loose)
    living = snapshot.living
    shared = rarity(int(np.count_nonzero(any_way)) or int(np.count_nonzero(loose)), living)
    points = np.maximum(any_way * shared, own * rarity(int(np.count_nonzero(own)), living))
    return SlotScore(points, np.maximum(points, loose * shared))


_OWN, _OTHERS, _FOREIGN, _LOOSE = range(4)


def _way(alternative: Alternative, spoken: Collection[str]) -> int:
    """Which row of a slot's points an alternative adds to."""
    if alternative.loose:
        return _LOOSE
    if alternative.reason in OWN:
        return _OWN
    return _FOREIGN if alternative.reason != "language" and alternative.lang not in spoken else _OTHERS


def _add_singles(gained: Ints, singles: Sequence[tuple[int, int, Block]]) -> None:
    """Adds alternatives of one term, all at once: a slot may have a hundred, most of them in a record or two."""
    if not singles:
        return
    size = gained.shape[1]
    lengths = [len(places) for _, _, (_, places, _) in singles]
    at = np.concatenate([places for _, _, (_, places, _) in singles]).astype(np.int64)
    at += np.repeat([first for _, _, (first, _, _) in singles], lengths)
    points = np.concatenate([impacts for _, _, (_, _, impacts) in singles]).astype(np.int64)
    points *= np.repeat([weight for _, weight, _ in singles], lengths)
    points //= 100
    ways = np.repeat([way for way, _, _ in singles], lengths)
    if int(at.max()) >= size:  # records written after the snapshot was taken
        known = at < size
        at, points, ways = at[known], points[known], ways[known]
    np.maximum.at(gained.reshape(-1), ways * size + at, points)


def _add_together(target: Ints, alternative: Alternative, blocks: Blocks) -> None:
    """Adds an alternative whose terms must all be there: it counts as much as the weakest of them."""
    keys = alternative.terms
    together = _impacts(keys[0], blocks, len(target))
    for key in keys[1:]:
        together = np.minimum(together, _impacts(key, blocks, len(target)))
    np.maximum(target, together * alternative.weight // 100, out=target)


def _impacts(key: str, blocks: Blocks, size: int) -> Ints:
    found = np.zeros(size, np.int64)
    for first, places, impacts in blocks[key]:
        at, gained = _inside(places, impacts, first, size)
        found[at] = gained
    return found


def _inside(places: Packed, impacts: Packed, first: int, size: int) -> tuple[Ints, Ints]:
    """Record numbers and impacts of a block, without records written after the snapshot was taken."""
    at = places.astype(np.int64) + first
    if len(at) and at[-1] >= size:
        at = at[at < size]
    return at, impacts[: len(at)].astype(np.int64)


def best(scored: Scored, snapshot: Snapshot, *, start: int, count: int) -> list[int]:
    """The record numbers of one page: most points first, equals by hint and key."""
    numbers = np.flatnonzero(scored.matching)
    wanted = start + count
    if len(numbers) > wanted:
        points = scored.points[numbers]
        least = np.partition(points, len(points) - wanted)[len(points) - wanted]
        numbers = numbers[points >= least]
    order = np.lexsort((numbers, snapshot.ties[numbers], -scored.points[numbers]))
    return [int(number) for number in numbers[order][start:wanted]]
