"""Reading ahead what every question needs, so that the first reader of a process does not wait for it."""

from collections.abc import Callable
from functools import partial
from threading import Lock, Thread
from time import monotonic

from django.conf import settings
from django.db import DatabaseError, connection

from zeroward.core.rounds import settle
from zeroward.core.search import postings, state, words
from zeroward.core.search.names import keep as keep_names
from zeroward.core.search.names import load as load_names
from zeroward.core.search.shelf import is_read
from zeroward.core.search.shelf import keep as keep_shelf
from zeroward.core.search.shelf import load as load_shelf
from zeroward.core.search.snapshot import snapshot


def warm() -> None:
    """Reads who can be found, the facets, and the vocabularies of all languages in which somebody may ask.

    Of a small index also all postings, and all names of concepts. The languages of the interface come first.
    """
    now = state.current()
    snapshot(now)
    shelf = load_shelf(postings.BLOCK_BITS)
    names = load_names(partial(postings.known_on, shelf))
    if state.current().stamp == now.stamp:  # else they may be of after the stamp
        keep_shelf(now.stamp, shelf)
        keep_names(now.stamp, names)
    shown = {code.split("-")[0] for code, _ in settings.LANGUAGES}
    for lang in sorted({*now.languages, *now.label_languages}, key=lambda one: (one not in shown, one)):
        words.vocabulary(lang, now.stamp)


PAUSE = 30.0
"""Seconds between two readings of an index that changes all the time."""

_keeps_up = False
_begun = -PAUSE
_turn = Lock()


def warm_in_background() -> Thread:
    """Starts `warm` beside the first requests; a database that is not there yet is no fault.

    From then on this process reads anew when the index has changed.
    """
    global _keeps_up  # noqa: PLW0603 (a process serves readers or does not)
    _keeps_up = True
    return _start(_warm_and_settle)


def keep_up(stamp: str) -> Thread | None:
    """Starts `warm` beside the questions when the index has another stamp than what was read ahead.

    Until it is through, questions are answered from the database.
    """
    global _begun  # noqa: PLW0603 (one clock a process is the point)
    if not _keeps_up or is_read(stamp):
        return None
    with _turn:
        if monotonic() - _begun < PAUSE:
            return None
        _begun = monotonic()
    return _start(warm)


def _start(work: Callable[[], None]) -> Thread:
    thread = Thread(target=_and_close, args=[work], name="search-warm", daemon=True)
    thread.start()
    return thread


def _warm_and_settle() -> None:
    warm()
    settle()


def _and_close(work: Callable[[], None]) -> None:
    try:
        work()
    except DatabaseError:
        pass
    finally:
        connection.close()
