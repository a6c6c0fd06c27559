"""An SQLite database of this release with rows in every table that stands by itself, of every kind of value."""

import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID

from tests.support.database import migrated_file
from zeroward.web.domain.moving.kinds import Column, Table, every_table
from zeroward.web.domain.moving.values import to_sqlite


def filled_file(path: Path) -> Path:
    shutil.copy(migrated_file(), path)
    with closing(sqlite3.connect(path)) as connection, connection:
        for table in every_table():
            keys = connection.execute(f'PRAGMA foreign_key_list("{table.name}")').fetchall()
            if not keys and table.name != "django_migrations":
                for number in (1, 2):
                    insert(connection, table, 9000 + number)
        connection.execute("DELETE FROM auth_group WHERE id = 9002")
    return path


def insert(connection: sqlite3.Connection, table: Table, number: int) -> None:
    types = {row[1]: str(row[2]) for row in connection.execute(f'PRAGMA table_info("{table.name}")')}
    values = [
        to_sqlite(column, example(column, number))
        if column.kind != "plain"
        else plain(types[column.name], number)
        for column in table.columns
    ]
    names = ", ".join(f'"{column.name}"' for column in table.columns)
    marks = ", ".join("?" * len(values))
    connection.execute(f'INSERT OR IGNORE INTO "{table.name}" ({names}) VALUES ({marks})', values)


def plain(kind: str, number: int) -> Any:
    if "char" in kind or kind == "text":
        size = int("".join(filter(str.isdigit, kind)) or 99)
        return f"{number} Iași\t\\N \U0001f33b\r\n"[:size]
    return number


def example(column: Column, number: int) -> Any:
    found: dict[str, Any] = {
        "flag": number % 2 == 0,
        "moment": datetime(2026, 10, 25, 0, 30, number % 60, 120, tzinfo=UTC),
        "day": date(2024, 2, 29),
        "time": time(23, 59, 1),
        "decimal": Decimal(number).scaleb(-column.places),
        "json": {"z": [2.0, 0.1, None, "ă\u2028"], "a": {"number": number, "tiny": 1e-7, "large": 1e20}},
        "uuid": UUID(int=number),
        "bytes": bytes([0, 255, number % 256]),
        "duration": timedelta(days=-1, microseconds=number),
        "float": number / 7,
    }
    return found[column.kind]
