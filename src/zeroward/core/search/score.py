"""Adding up: whole numbers only, so that every database and machine gives the same order."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from zeroward.core.search.postings import BLOCK_SIZE, Packed
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
    scored = _slot_scores(slots, blocks, snapshot, spoken)
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


_OWN, _OTHERS, _FOREIGN, _LOOSE = _WAYS = range(4)
_Row = tuple[int, int, int]
"""Slot, way and weight: alternatives that count alike are added up together before they are weighed."""


def _slot_scores(
    slots: Sequence[Slot], blocks: Blocks, snapshot: Snapshot, spoken: Collection[str]
) -> tuple[SlotScore, ...]:
    """The points of all slots, in few steps over all records.

    Own words keep their own rarity: a rare word is not worth less because its synonyms are everywhere.
    """
    if not slots:
        return ()
    gained = _gained(slots, blocks, snapshot.size, spoken)
    if snapshot.living < snapshot.size:
        gained *= snapshot.alive
    own, others, foreign, loose = gained[:, _OWN], gained[:, _OTHERS], gained[:, _FOREIGN], gained[:, _LOOSE]
    if foreign.any():
        np.copyto(foreign, foreign * FOREIGN // 100, where=snapshot.in_any(spoken))
    any_way = np.maximum(np.maximum(own, others), foreign)
    np.maximum(loose, any_way, out=loose)
    living = snapshot.living
    found = np.count_nonzero(any_way, axis=1).tolist()
    loosely = np.count_nonzero(loose, axis=1).tolist()
    by_itself = np.count_nonzero(own, axis=1).tolist()
    shared = _column(rarity(one or more, living) for one, more in zip(found, loosely, strict=True))
    points = np.maximum(any_way * shared, own * _column(rarity(one, living) for one in by_itself))
    loose_points = np.maximum(points, loose * shared)
    return tuple(SlotScore(*pair) for pair in zip(points, loose_points, strict=True))


def _column(numbers: Iterable[int]) -> Ints:
    return np.fromiter(numbers, np.int64)[:, None]


def _gained(
    slots: Sequence[Slot], blocks: Blocks, size: int, spoken: Collection[str]
) -> npt.NDArray[np.int32]:
    """For each slot and way what each record gains: the best impact of an alternative times its weight."""
    singles: dict[_Row, list[Block]] = {}
    together: dict[_Row, list[tuple[str, ...]]] = {}
    for place, slot in enumerate(slots):
        for alternative in slot.alternatives:
            keys = alternative.terms
            first = blocks.get(keys[0])
            if first is None:
                continue
            if len(keys) == 1:
                row = (place, _way(alternative, spoken), alternative.weight)
                singles.setdefault(row, []).extend(first)
            elif all(key in blocks for key in keys):
                row = (place, _way(alternative, spoken), alternative.weight)
                together.setdefault(row, []).append(keys)
    gained = np.zeros((len(slots), len(_WAYS), size), np.int32)
    _add_singles(gained, singles)
    _add_together(gained, together, blocks)
    return gained


def _way(alternative: Alternative, spoken: Collection[str]) -> int:
    """Which row of a slot's points an alternative adds to."""
    if alternative.loose:
        return _LOOSE
    if alternative.reason in OWN:
        return _OWN
    return _FOREIGN if alternative.reason != "language" and alternative.lang not in spoken else _OTHERS


def _add_singles(gained: npt.NDArray[np.int32], singles: Mapping[_Row, list[Block]]) -> None:
    """Adds alternatives of one term, all at once: a slot may have a hundred, most of them in a record or two."""
    found = [
        (slot * len(_WAYS) + way, weight, *block)
        for (slot, way, weight), those in singles.items()
        for block in those
    ]
    if not found:
        return
    size = gained.shape[-1]
    rows, weights, firsts, places, impacts = zip(*found, strict=True)
    lengths = list(map(len, places))
    at = np.concatenate(places).astype(np.int64)
    at += np.repeat(firsts, lengths)
    points = np.concatenate(impacts).astype(np.int32)
    points *= np.repeat(np.array(weights, np.int32), lengths)
    points //= 100
    row = np.repeat(rows, lengths)
    if int(at.max()) >= size:  # records written after the snapshot was taken
        known = at < size
        at, points, row = at[known], points[known], row[known]
    np.maximum.at(gained.reshape(-1), row * size + at, points)


def _add_together(
    gained: npt.NDArray[np.int32], together: Mapping[_Row, list[tuple[str, ...]]], blocks: Blocks
) -> None:
    """Adds alternatives whose terms must all be there: they count as much as the weakest of them."""
    size = gained.shape[-1]
    known: dict[str, Packed] = {}
    least = np.empty(size, np.uint16)
    for (slot, way, weight), alternatives in together.items():
        best = np.zeros(size, np.uint16)
        for keys in alternatives:
            for key in keys:
                if key not in known:
                    known[key] = _impacts(key, blocks, size)
            np.minimum(known[keys[0]], known[keys[1]], out=least)
            for key in keys[2:]:
                np.minimum(least, known[key], out=least)
            np.maximum(best, least, out=best)
        target = gained[slot, way]
        np.maximum(target, best * np.int32(weight) // 100, out=target)


def _impacts(key: str, blocks: Blocks, size: int) -> Packed:
    found = np.zeros(size, np.uint16)
    for first, places, impacts in blocks[key]:
        at = places.astype(np.int64) + first if first else places
        # records may have been written after the snapshot was taken
        if first + BLOCK_SIZE > size and len(at) and at[-1] >= size:
            at = at[at < size]
        found[at] = impacts[: len(at)]
    return found


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
