"""A small file that all processes of a machine share: a stamp for each table, renewed after every change.

Reading it costs nothing; a page keeps the stamps that it was made under, and is good as long as they stand.
"""

import mmap
import os
from collections.abc import Iterable
from contextlib import suppress
from functools import cache
from pathlib import Path
from zlib import crc32

NAME = "page-stamps"
_WIDTH, _SLOTS = 8, 512
EVERYTHING = 0
"""The stamp of all tables that have none of their own."""


def slot_of(table: str) -> int:
    """Two tables may share a stamp: then a page is made anew once too often, never too seldom."""
    return 1 + crc32(table.encode()) % (_SLOTS - 1)


class Stamps:
    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            if os.fstat(handle).st_size < _WIDTH * _SLOTS:
                os.ftruncate(handle, _WIDTH * _SLOTS)
            self._memory = mmap.mmap(handle, _WIDTH * _SLOTS)
        finally:
            os.close(handle)

    def renew(self, slot: int) -> None:
        self._memory[slot * _WIDTH : (slot + 1) * _WIDTH] = os.urandom(_WIDTH)

    def now(self) -> bytes:
        """All of them, as they stand."""
        return self._memory[:]

    def stand(self, then: Iterable[tuple[int, bytes]]) -> bool:
        """Whether these are as they were then."""
        memory = self._memory
        return all(memory[slot * _WIDTH : (slot + 1) * _WIDTH] == stamp for slot, stamp in then)


def only(then: bytes, slots: Iterable[int]) -> tuple[tuple[int, bytes], ...]:
    """Of all stamps those that a page depends on."""
    return tuple((slot, then[slot * _WIDTH : (slot + 1) * _WIDTH]) for slot in sorted(slots))


@cache
def stamps_in(folder: Path) -> Stamps | None:
    """None where the file cannot be made: then no page is kept."""
    with suppress(OSError):
        return Stamps(folder / NAME)
    return None
