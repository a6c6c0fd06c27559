"""Bulk work leaves the index alone; whoever suspends it rebuilds it afterwards."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_suspended: ContextVar[bool] = ContextVar("search_suspended", default=False)


@contextmanager
def suspended() -> Iterator[None]:
    """Within it, writes leave the index alone; whoever uses it rebuilds the index afterwards."""
    token = _suspended.set(True)
    try:
        yield
    finally:
        _suspended.reset(token)


def is_suspended() -> bool:
    return _suspended.get()
