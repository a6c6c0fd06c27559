"""Primary keys for rows that come in: those that they had, where all of them are free, else the next ones."""

from collections.abc import Sequence
from typing import Any

from django.db import connection
from django.db.models import Max, Model

from zeroward.web.domain.exit.portions import in_portions


def keys_for(model: type[Model], count: int, former: Sequence[int]) -> list[int]:
    """Called within the transaction that writes. In the order of the rows; never a key that somebody else gets."""
    if len(former) == count and _are_free(model, former):
        _go_on_after(model, max(former, default=0))
        return list(former)
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT nextval(pg_get_serial_sequence(%s, %s)) FROM generate_series(1, %s)",
                [connection.ops.quote_name(model._meta.db_table), _column(model), count],
            )
            return sorted(row[0] for row in cursor.fetchall())
    first = max(_greatest(model), _given(model)) + 1
    return list(range(first, first + count))


def _are_free(model: type[Model], keys: Sequence[int]) -> bool:
    if len(set(keys)) < len(keys) or list(keys) != sorted(keys):
        return False
    rows = model._base_manager
    return not any(rows.filter(pk__in=part).exists() for part in in_portions(keys))


def _go_on_after(model: type[Model], key: int) -> None:
    """PostgreSQL gives later rows numbers after these; SQLite does by itself."""
    if connection.vendor == "postgresql" and key:
        table = connection.ops.quote_name(model._meta.db_table)
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_get_serial_sequence(%s, %s)", [table, _column(model)])
            name = cursor.fetchone()[0]
            cursor.execute(
                f"SELECT setval(%s, greatest(%s, (SELECT last_value FROM {name})))",  # noqa: S608 (the database's own name)
                [name, key],
            )


def _greatest(model: type[Model]) -> int:
    return int(model._base_manager.aggregate(most=Max("pk"))["most"] or 0)


def _given(model: type[Model]) -> int:
    """The last number that SQLite gave away, also to a row that is gone."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT seq FROM sqlite_sequence WHERE name = %s", [model._meta.db_table])
        found: Any = cursor.fetchone()
    return int(found[0]) if found else 0


def _column(model: type[Model]) -> str:
    return str(model._meta.pk.column)
