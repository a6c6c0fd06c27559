"""The pages themselves: compressed, bounded in bytes, the one that was asked for longest ago goes first."""

from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass
from threading import Lock

_OVERHEAD = 1500
"""Bytes that a page takes beside its body: headers, key, stamps."""


@dataclass(frozen=True, slots=True)
class Kept:
    body: bytes
    """Compressed by gzip."""
    headers: tuple[tuple[str, str], ...]
    etag: str
    stamps: tuple[tuple[int, bytes], ...]
    until: float
    counted: tuple[str, str, str] | None
    """View, record and language to be counted, if the page is counted."""


class Shelf:
    def __init__(self, limit: int) -> None:
        self.limit = limit
        self.size = 0
        self._pages: OrderedDict[Hashable, Kept] = OrderedDict()
        self._lock = Lock()

    def get(self, key: Hashable) -> Kept | None:
        with self._lock:
            found = self._pages.get(key)
            if found is not None:
                self._pages.move_to_end(key)
            return found

    def put(self, key: Hashable, page: Kept) -> None:
        if self._weight(page) > self.limit // 8:
            return
        with self._lock:
            self._drop(key)
            self._pages[key] = page
            self.size += self._weight(page)
            while self.size > self.limit:
                self._drop(next(iter(self._pages)))

    def drop(self, key: Hashable) -> None:
        with self._lock:
            self._drop(key)

    def __len__(self) -> int:
        return len(self._pages)

    def _drop(self, key: Hashable) -> None:
        page = self._pages.pop(key, None)
        if page is not None:
            self.size -= self._weight(page)

    @staticmethod
    def _weight(page: Kept) -> int:
        return len(page.body) + _OVERHEAD
