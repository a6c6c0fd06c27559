"""All postings of a small index in memory, packed as in the database: a question then asks for none of them.

The shipped catalogue has 13 000 rows of 16 bytes each: half a megabyte. A large index is left in the database.
"""

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from django.db import connection

from zeroward.core.models.search import SearchPosting

MOST_ROWS = 60_000
MOST_BYTES = 4_000_000

_TABLE = SearchPosting._meta.db_table
_PACKED = np.dtype("<u2")

Packed = npt.NDArray[np.uint16]
Block = tuple[int, Packed, Packed]


@dataclass(frozen=True, slots=True)
class Shelf:
    """Rows by term: row *n* has the numbers from `starts[n]` to `starts[n + 1]`, half of them places, half impacts."""

    terms: npt.NDArray[np.int64]
    firsts: Sequence[int]
    starts: Sequence[int]
    packed: Packed

    def read(self, terms: Mapping[int, str]) -> dict[str, list[Block]]:
        """Key of a term → its blocks, for those of the terms (number → key) that find any record."""
        asked, at, end = self._places(terms)
        some = at < end
        return {
            terms[term]: [self._block(row) for row in range(first, last)]
            for term, first, last in zip(
                asked[some].tolist(), at[some].tolist(), end[some].tolist(), strict=True
            )
        }

    def known(self, terms: Mapping[int, str]) -> set[str]:
        """The keys of those terms that find any record."""
        asked, at, end = self._places(terms)
        return {terms[term] for term in asked[at < end].tolist()}

    def _places(self, terms: Mapping[int, str]) -> tuple[npt.NDArray[np.int64], ...]:
        asked = np.fromiter(terms, np.int64, len(terms))
        return asked, np.searchsorted(self.terms, asked), np.searchsorted(self.terms, asked, side="right")

    def _block(self, row: int) -> Block:
        start, end = self.starts[row], self.starts[row + 1]
        half = (start + end) // 2
        return self.firsts[row], self.packed[start:half], self.packed[half:end]


_kept: tuple[str, Shelf | None] = ("", None)


def shelf_at(stamp: str) -> Shelf | None:
    """What was read ahead of the index with this stamp; None for the database."""
    kept = _kept
    return kept[1] if stamp and kept[0] == stamp else None


def is_read(stamp: str) -> bool:
    """Whether the index with this stamp was read ahead, even if it was too large to keep."""
    return _kept[0] == stamp


def keep(stamp: str, shelf: Shelf | None) -> None:
    global _kept  # noqa: PLW0603 (one copy a process is the point)
    _kept = (stamp, shelf)


def load(block_bits: int) -> Shelf | None:
    """All postings as they stand; None when they are too many to keep."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT COUNT(*), COALESCE(SUM(LENGTH(data)), 0) FROM {_TABLE}")  # noqa: S608
        rows, size = cursor.fetchone()
        if rows > MOST_ROWS or size > MOST_BYTES:
            return None
        cursor.execute(f"SELECT term, block, data FROM {_TABLE} ORDER BY term, block")  # noqa: S608
        terms, firsts, starts, packed = array("q"), array("L"), array("L", [0]), bytearray()
        for term, block, data in iter(cursor.fetchone, None):
            terms.append(term)
            firsts.append(block << block_bits)
            packed += data
            starts.append(len(packed) // _PACKED.itemsize)
    return Shelf(np.frombuffer(terms, np.int64), firsts, starts, np.frombuffer(packed, _PACKED))
