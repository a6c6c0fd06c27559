"""Postings: which records hold a term, and how much of each is about it.

A term is known by the first eight bytes of the BLAKE2 digest of its key (`de:finanzier`), so that no table of
terms has to be asked or kept. Its records are packed in blocks of 8192 numbers: first the places in the block
(16 bits each, rising), then the impacts (16 bits each). A common word is read in a handful of rows and added
up by NumPy (docs/decisions/0003, `bench/search_speed.py`).
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from hashlib import blake2b
from typing import Any

import numpy as np
import numpy.typing as npt
from django.db import connection

from zeroward.core.models.search import SearchPosting
from zeroward.core.search.rows import with_any
from zeroward.core.search.shelf import Shelf, shelf_at

BLOCK_BITS = 13
BLOCK_SIZE = 1 << BLOCK_BITS
_ROWS = 300
_TABLE = SearchPosting._meta.db_table

Packed = npt.NDArray[np.uint16]
_PACKED = np.dtype("<u2")


def _digest(key: str) -> int:
    return int.from_bytes(blake2b(key.encode(), digest_size=8).digest(), "big", signed=True)


@lru_cache(maxsize=60_000)
def term_id(key: str) -> int:
    """The 64-bit number of a term. Among a million terms the odds of two alike are one in 37 million."""
    return _digest(key)


def pack(places: Packed, impacts: Packed) -> bytes:
    return places.astype("<u2").tobytes() + impacts.astype("<u2").tobytes()


def unpack(data: Any) -> tuple[Packed, Packed]:
    """Places and impacts of a block."""
    both = np.frombuffer(data, _PACKED)
    half = len(both) // 2
    return both[:half], both[half:]


def read(keys: Collection[str], *, stamp: str = "") -> dict[str, list[tuple[int, Packed, Packed]]]:
    """Key of a term → its blocks, each as (number of its first record, places, impacts); unknown ones are left out.

    `stamp` is the index's: what was read ahead of it is not asked for again.
    """
    terms = {term_id(key): key for key in keys}
    shelf = shelf_at(stamp)
    if shelf is not None:
        return shelf.read(terms)
    found: dict[str, list[tuple[int, Packed, Packed]]] = {}
    for term, block, data in with_any(_TABLE, "term, block, data", "term", terms.keys()):
        found.setdefault(terms[term], []).append((block << BLOCK_BITS, *unpack(data)))
    return found


def known_on(shelf: Shelf | None, keys: Collection[str]) -> set[str]:
    """Those of the keys that find any record, on a shelf or (without one) in the database."""
    terms = {_digest(key): key for key in keys}
    if shelf is not None:
        return shelf.known(terms)
    return {terms[term] for (term,) in with_any(_TABLE, "DISTINCT term", "term", terms.keys())}


def known(keys: Collection[str]) -> set[str]:
    """Those of the keys that find any record."""
    terms = {term_id(key): key for key in keys}
    return {terms[term] for (term,) in with_any(_TABLE, "DISTINCT term", "term", terms.keys())}


def replace(number: int, *, old: Mapping[int, int], new: Mapping[int, int]) -> None:
    """Puts a record's new impacts in the place of its old ones; blocks that do not change are left alone."""
    block, place = number >> BLOCK_BITS, number & (BLOCK_SIZE - 1)
    changed = sorted(term for term in old.keys() | new.keys() if old.get(term) != new.get(term))
    kept: list[tuple[int, int, bytes]] = []
    emptied: list[int] = []
    for chunk in chunks(changed, _ROWS):
        known = _read_block(block, chunk)
        for term in chunk:
            data = _with(known.get(term), place, new.get(term, 0))
            if data:
                kept.append((term, block, data))
            elif term in known:
                emptied.append(term)
    insert(kept)
    for chunk in chunks(emptied, _ROWS):
        marks = ",".join(["%s"] * len(chunk))
        with connection.cursor() as cursor:
            cursor.execute(f"DELETE FROM {_TABLE} WHERE block = %s AND term IN ({marks})", [block, *chunk])  # noqa: S608


def insert(rows: Iterable[tuple[int, int, bytes]]) -> None:
    """Writes blocks, over those that are there."""
    for chunk in chunks(list(rows), _ROWS):
        marks = ",".join(["(%s,%s,%s)"] * len(chunk))
        with connection.cursor() as cursor:
            cursor.execute(
                f"INSERT INTO {_TABLE} (term, block, data) VALUES {marks}"  # noqa: S608
                " ON CONFLICT (term, block) DO UPDATE SET data = excluded.data",
                [value for row in chunk for value in row],
            )


def _read_block(block: int, terms: Sequence[int]) -> dict[int, tuple[Packed, Packed]]:
    marks = ",".join(["%s"] * len(terms))
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT term, data FROM {_TABLE} WHERE block = %s AND term IN ({marks})",  # noqa: S608
            [block, *terms],
        )
        return {term: unpack(data) for term, data in cursor.fetchall()}


def _with(known: tuple[Packed, Packed] | None, place: int, impact: int) -> bytes:
    """A block with the impact at the place (0 takes it out); empty when nothing is left."""
    places, impacts = known or (np.empty(0, np.uint16), np.empty(0, np.uint16))
    at = int(np.searchsorted(places, place))
    if at < len(places) and places[at] == place:
        places, impacts = np.delete(places, at), np.delete(impacts, at)
    if impact:
        places = np.insert(places, at, np.uint16(place))
        impacts = np.insert(impacts, at, np.uint16(impact))
    return pack(places, impacts) if len(places) else b""


def chunks(items: Sequence[Any], size: int) -> Iterator[Sequence[Any]]:
    for start in range(0, len(items), size):
        yield items[start : start + size]
