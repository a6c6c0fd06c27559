"""Reading everything as it is at one moment, while others go on writing."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection, transaction


@contextmanager
def one_moment() -> Iterator[None]:
    """A transaction that only reads: it sees one state of the database and keeps nobody from writing."""
    if connection.in_atomic_block:  # then the caller has seen to it
        yield
        return
    now: Any = connection
    usual = getattr(now, "transaction_mode", None)
    if connection.vendor == "sqlite":
        now.transaction_mode = "DEFERRED"
    try:
        with transaction.atomic():
            if connection.vendor == "postgresql":
                with connection.cursor() as cursor:
                    cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            yield
    finally:
        if connection.vendor == "sqlite":
            now.transaction_mode = usual
