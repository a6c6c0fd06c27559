"""Pages that were answered: added up here, written every few seconds in one go (ZEROWARD_COUNT_SECONDS)."""

import logging
import time
from collections import Counter
from threading import Lock, Thread

from django.conf import settings
from django.db import DatabaseError, Error, connection, transaction

from zeroward.core.domain.usage import count_page

log = logging.getLogger(__name__)
_waiting: Counter[tuple[str, str, str]] = Counter()
_lock = Lock()
_writer: Thread | None = None


def count(page: tuple[str, str, str]) -> None:
    """`page` is view, record, language. With 0 seconds it is written at once."""
    if not settings.ZEROWARD_COUNT_SECONDS:
        _at_once(page)
        return
    global _writer  # noqa: PLW0603 (one thread a process)
    with _lock:
        _waiting[page] += 1
        if _writer is None:
            _writer = Thread(target=_later, name="page counts", daemon=True)
            _writer.start()


def _at_once(page: tuple[str, str, str]) -> None:
    view, record, lang = page
    try:
        count_page(view=view, record=record, lang=lang)
    except DatabaseError:  # a full disk, a database that only reads: the page is shown all the same
        log.warning("Pages cannot be counted: the database does not take anything.")


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
    time.sleep(settings.ZEROWARD_COUNT_SECONDS)
    with _lock:
        _writer = None
    try:
        write_counts()
    finally:
        connection.close()
