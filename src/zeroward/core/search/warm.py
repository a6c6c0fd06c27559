"""Reading ahead what every question needs, so that the first reader of a process does not wait for it."""

import gc
from functools import partial
from threading import Thread

from django.conf import settings
from django.db import DatabaseError, connection

from zeroward.core.search import postings, state, words
from zeroward.core.search.names import keep as keep_names
from zeroward.core.search.names import load as load_names
from zeroward.core.search.shelf import keep as keep_shelf
from zeroward.core.search.shelf import load as load_shelf
from zeroward.core.search.snapshot import snapshot


def warm() -> None:
    """Reads who can be found, the facets, and the vocabularies of all languages in which somebody may ask.

    Those are what a process would keep anyway after its first questions: no memory is held that is not held later.
    The languages of the interface come first.
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


def settle() -> None:
    """Takes what is in memory by now out of Python's rounds for garbage, since it is there to stay.

    Otherwise one question in a hundred or so waits for 140 ms while all of it is looked through.
    """
    gc.collect()
    gc.freeze()


def warm_in_background() -> Thread:
    """Starts `warm` beside the first requests; a database that is not there yet is no fault."""
    thread = Thread(target=_warm_and_close, name="search-warm", daemon=True)
    thread.start()
    return thread


def _warm_and_close() -> None:
    try:
        warm()
        settle()
    except DatabaseError:
        pass
    finally:
        connection.close()
