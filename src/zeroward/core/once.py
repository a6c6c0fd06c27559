"""What is read once while a page is made, however many rooms ask for it.

Pages that only show are made within `reading_once`; outside of it everything is read whenever it is asked for, so that
whoever changes something never sees what was before. What is `kept` serves later pages too, while nothing has changed.
"""

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, TypeVar

Found = TypeVar("Found")
Keeper = Callable[[Hashable, Callable[[], Any]], Any]
"""Gives what it kept under a key, or reads it."""

_keepers: list[Keeper] = []
_kept: ContextVar["dict[Hashable, Any] | None"] = ContextVar("read_once", default=None)


@contextmanager
def reading_once() -> Iterator[None]:
    """Within it what `once` names is read once. Within another one it is that one."""
    if _kept.get() is not None:
        yield
        return
    token = _kept.set({})
    try:
        yield
    finally:
        _kept.reset(token)


def is_reading_once() -> bool:
    """True while a page is made that only shows."""
    return _kept.get() is not None


def once(key: Hashable, read: Callable[[], Found]) -> Found:
    """What `read` gives, kept under `key` until the page is made. The key names all that the answer depends on."""
    kept = _kept.get()
    if kept is None:
        return read()
    if key not in kept:
        kept[key] = read()
    found: Found = kept[key]
    return found


def kept(key: Hashable, read: Callable[[], Found]) -> Found:
    """Like `once`, for the pages after this one too, while no row of the database changes (`keep_with`).

    The key names the language and all else that the answer depends on; never a reader. Several pages share the answer
    at the same time: nobody changes it. `read` is called as if no page were made, so that no text waits in it.
    """
    if _kept.get() is None or not _keepers:
        return once(key, read)
    found: Found = once(key, lambda: _keepers[-1](key, lambda: _alone(read)))
    return found


def keep_with(keeper: Keeper | None) -> None:
    """Who keeps answers between pages; None for nobody."""
    _keepers[:] = [keeper] if keeper is not None else []


def _alone(read: Callable[[], Found]) -> Found:
    token = _kept.set(None)
    try:
        return read()
    finally:
        _kept.reset(token)
