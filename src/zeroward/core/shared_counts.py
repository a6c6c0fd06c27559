"""Counts of the running minute that all web processes of a machine share, in a small file that they map into memory.

Bounded: a fixed number of places. Of an address or a token only a keyed hash lies there, and only for its minute.
"""

import mmap
import os
import time
from collections.abc import Callable
from contextlib import suppress
from fcntl import LOCK_EX, LOCK_UN, flock
from functools import cache
from hashlib import blake2b
from pathlib import Path
from struct import Struct
from threading import Lock

from django.conf import settings

from zeroward.core.throttles import WINDOW, Counter

NAME = "request-counts"
PLACES, TRIED = 1 << 15, 8
_ENTRY = Struct("<IQI")  # minute, hash of kind and address, count


class SharedCounter:
    """As `Counter` of one process. Where eight addresses want the same places, the one with the fewest gives way."""

    def __init__(self, path: Path, key: str, clock: Callable[[], float] = time.time) -> None:
        self._key, self._clock = blake2b(key.encode(), digest_size=32).digest(), clock
        path.parent.mkdir(parents=True, exist_ok=True)
        self._handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        if os.fstat(self._handle).st_size < PLACES * _ENTRY.size:
            os.ftruncate(self._handle, PLACES * _ENTRY.size)
        self._memory = mmap.mmap(self._handle, PLACES * _ENTRY.size)
        self._lock = Lock()  # between threads; the lock of the file is between processes

    def add(self, kind: str, address: str) -> int:
        """The count with this one."""
        window = int(self._clock() // WINDOW)
        digest = blake2b(f"{kind} {address}".encode(), key=self._key, digest_size=8).digest()
        mark = int.from_bytes(digest, "little")
        with self._lock:
            flock(self._handle, LOCK_EX)
            try:
                return self._add(window, mark)
            finally:
                flock(self._handle, LOCK_UN)

    def _add(self, window: int, mark: int) -> int:
        free, fewest = -1, 1 << 32
        for step in range(TRIED):
            place = (mark + step) % PLACES * _ENTRY.size
            then, whose, count = _ENTRY.unpack_from(self._memory, place)
            if then == window and whose == mark:
                _ENTRY.pack_into(self._memory, place, window, mark, min(count + 1, (1 << 32) - 1))
                return int(count) + 1
            worth = count if then == window else 0
            if worth < fewest:
                free, fewest = place, worth
        _ENTRY.pack_into(self._memory, free, window, mark, 1)
        return 1

    def clear(self) -> None:
        self._memory[:] = bytes(PLACES * _ENTRY.size)


def counter() -> SharedCounter | Counter:
    """One for all web processes of this machine: searches, forms, requests to the API."""
    return counter_in(Path(settings.VAR_DIR), settings.SECRET_KEY)


@cache
def counter_in(folder: Path, key: str) -> SharedCounter | Counter:
    """Of this process alone where the file cannot be made."""
    with suppress(OSError):
        return SharedCounter(folder / NAME, key)
    return Counter()
