"""Reading rows of the index by many keys at once.

Plain SQL, since building model queries took a third of a question's time. PostgreSQL gets the keys as one array: with a
placeholder for each of hundreds of terms, its driver took longer to write the statement than the server to answer it.
"""

from collections.abc import Collection
from typing import Any

from django.db import connection

_MOST_MARKS = 8_000


def with_any(table: str, columns: str, column: str, keys: Collection[Any]) -> list[tuple[Any, ...]]:
    """The rows whose `column` is one of the keys, in no order. Names come from the code, never from readers."""
    wanted = list(keys)
    if not wanted:
        return []
    start = f"SELECT {columns} FROM {table} WHERE {column}"  # noqa: S608
    found: list[tuple[Any, ...]] = []
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(f"{start} = ANY(%s)", [wanted])
            return list(cursor.fetchall())
        for first in range(0, len(wanted), _MOST_MARKS):
            chunk = wanted[first : first + _MOST_MARKS]
            cursor.execute(f"{start} IN ({','.join(['%s'] * len(chunk))})", chunk)
            found += cursor.fetchall()
    return found
