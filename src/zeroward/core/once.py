"""What is read once while a page is made, however many rooms ask for it.

Pages that only show are made within `reading_once`; outside of it everything is read whenever it is asked for, so that
whoever changes something never sees what was before.
"""

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, TypeVar

Found = TypeVar("Found")
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
