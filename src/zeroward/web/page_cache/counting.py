"""Pages that came from memory are counted as well: added up here, written every few seconds in one go."""

import logging
import time
from collections import Counter
from threading import Lock, Thread

from django.db import Error, connection, transaction

from zeroward.core.domain.usage import count_page

SECONDS = 10.0
log = logging.getLogger(__name__)
_waiting: Counter[tuple[str, str, str]] = Counter()
_lock = Lock()
_writer: Thread | None = None


def count(page: tuple[str, str, str]) -> None:
    """`page` is view, record, language."""
    global _writer  # noqa: PLW0603 (one thread a process)
    with _lock:
        _waiting[page] += 1
        if _writer is None:
            _writer = Thread(target=_later, name="page counts", daemon=True)
            _writer.start()


def write_counts() -> None:
    """What was counted since is in the database; when that fails it stays for the next time."""
    with _lock:
        counts = dict(_waiting)
        _waiting.clear()
    try:
        with transaction.atomic():
            for (view, record, lang), number in sorted(counts.items()):
                count_page(view=view, record=record, lang=lang, times=number)
    except Error:
        log.warning("Counts of pages could not be written; they are tried again.")
        with _lock:
            _waiting.update(counts)


def _later() -> None:
    global _writer  # noqa: PLW0603
    time.sleep(SECONDS)
    with _lock:
        _writer = None
    try:
        write_counts()
    finally:
        connection.close()
