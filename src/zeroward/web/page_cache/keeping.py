"""What many pages need, kept between them: names of countries, words of vocabularies, rows of whole directories.

Good as long as the stamps of the tables stand under which it was read, like a page, and no longer than one.
"""

import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import Any

from django.conf import settings
from django.db import connections

from zeroward.web.page_cache.stamps import Stamps, only, stamps_in
from zeroward.web.page_cache.watching import note, noting
from zeroward.web.replica.router import is_reading_from_replica


@dataclass(frozen=True, slots=True)
class _Answer:
    said: Any
    stamps: tuple[tuple[int, bytes], ...]
    until: float


class Keeping:
    """At most `most` answers; the one that was asked for longest ago goes first."""

    def __init__(self, stamps: Stamps, most: int, seconds: float) -> None:
        self.stamps, self.most, self.seconds = stamps, most, seconds
        self._answers: OrderedDict[Hashable, _Answer] = OrderedDict()
        self._lock = Lock()

    def __call__(self, key: Hashable, read: Callable[[], Any]) -> Any:
        if any(one.in_atomic_block for one in connections.all(initialized_only=True)):
            return read()  # may see what is undone later
        key = (key, is_reading_from_replica())  # which may lag behind
        with self._lock:
            found = self._answers.get(key)
            if found is not None:
                self._answers.move_to_end(key)
        if found is None or found.until < time.monotonic() or not self.stamps.stand(found.stamps):
            found = self._read(key, read)
        note(slot for slot, _stamp in found.stamps)
        return found.said

    def __len__(self) -> int:
        return len(self._answers)

    def _read(self, key: Hashable, read: Callable[[], Any]) -> _Answer:
        then, until = self.stamps.now(), time.monotonic() + self.seconds
        with noting() as noted:
            said = read()
        found = _Answer(said, only(then, noted.slots), until)
        if not noted.wrote:
            with self._lock:
                self._answers[key] = found
                self._answers.move_to_end(key)
                while len(self._answers) > self.most:
                    self._answers.popitem(last=False)
        return found


def keeping() -> Keeping | None:
    """As the settings wish it; None where nothing is to be kept."""
    stamps = stamps_in(Path(settings.VAR_DIR)) if settings.ZEROWARD_KEPT_ANSWERS else None
    if stamps is None:
        return None
    return Keeping(stamps, settings.ZEROWARD_KEPT_ANSWERS, settings.ZEROWARD_PAGE_CACHE_SECONDS)
