"""Which database a query asks: the copy only while a visitor's page is read, and only until something is written."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.db import connections

REPLICA = "replica"
_reading: ContextVar[bool] = ContextVar("reading_from_replica", default=False)


@contextmanager
def reading_from_replica() -> Iterator[None]:
    token = _reading.set(True)
    try:
        yield
    finally:
        _reading.reset(token)


def is_reading_from_replica() -> bool:
    return _reading.get()


class Router:
    """For DATABASE_ROUTERS. Whoever writes reads what was written: from then on the request asks the first database."""

    def db_for_read(self, _model: Any, **_hints: Any) -> str | None:
        if not _reading.get() or connections["default"].in_atomic_block:
            return None
        return REPLICA

    def db_for_write(self, _model: Any, **_hints: Any) -> str:
        _reading.set(False)
        return "default"

    def allow_relation(self, _one: Any, _other: Any, **_hints: Any) -> bool:
        return True

    def allow_migrate(self, db: str, _app: str, **_hints: Any) -> bool | None:
        return False if db == REPLICA else None
