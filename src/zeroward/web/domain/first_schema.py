"""The migrated, empty database as one SQL file, so that a first start need not replay hundreds of migrations.

`make snapshot` writes `web/schema/sqlite.sql` and, beside it, a digest of every migration that the file stands for. The
file may lag: `migrate` applies what is newer. When one of its migrations was changed or is gone, it is not used at all.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from sys import modules
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations import Migration
from django.db.migrations.recorder import MigrationRecorder

FOLDER = Path(__file__).resolve().parents[1] / "schema"
SQL, DIGESTS = FOLDER / "sqlite.sql", FOLDER / "sqlite.json"

_MADE_ANEW = {"applied": "CURRENT_TIMESTAMP", "translation_key": "lower(hex(randomblob(16)))"}
"""Columns whose values belong to one installation: they are made while the file is read."""

Disk = Mapping[tuple[str, str], Migration]


def fill_empty(connection: BaseDatabaseWrapper, disk: Disk) -> bool:
    """Brings an SQLite database without any table to the file's state; False when nothing was done.

    `disk` are the migrations of today's code. All or nothing: one transaction.
    """
    if connection.vendor != "sqlite" or connection.introspection.table_names() or not fits(disk):
        return False
    connection.ensure_connection()
    connection.connection.executescript(f"BEGIN;\n{SQL.read_text(encoding='utf-8')}\nCOMMIT;")
    return True


def fits(disk: Disk) -> bool:
    """Whether every migration that the file stands for is still there, to the byte."""
    if not (SQL.exists() and DIGESTS.exists()):
        return False
    held: dict[str, str] = json.loads(DIGESTS.read_text(encoding="utf-8"))
    return held.items() <= digests(disk).items()


def digests(disk: Disk) -> dict[str, str]:
    """`app.migration` → a digest of its source."""
    return {".".join(key): _digest(migration) for key, migration in sorted(disk.items())}


def _digest(migration: Migration) -> str:
    path = modules[migration.__module__].__file__
    return hashlib.sha256(Path(path).read_bytes()).hexdigest()[:16] if path else ""


def write(connection: BaseDatabaseWrapper, disk: Disk) -> None:
    """Writes both files from a freshly migrated SQLite database."""
    FOLDER.mkdir(exist_ok=True)
    applied = MigrationRecorder(connection).applied_migrations()
    held = digests({key: disk[key] for key in applied})
    SQL.write_text("\n".join(statements(connection)) + "\n", encoding="utf-8")
    DIGESTS.write_text(json.dumps(held, indent=0) + "\n", encoding="utf-8")


def statements(connection: BaseDatabaseWrapper) -> Iterator[str]:
    """Tables, their rows, then indexes and triggers."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite!_%' ESCAPE '!'"
            " ORDER BY type <> 'table', name"
        )
        parts: list[tuple[str, str, str]] = cursor.fetchall()
        virtual = [name for _, name, sql in parts if sql.startswith("CREATE VIRTUAL")]
        # a virtual table makes its own shadow tables
        kept = [part for part in parts if not any(part[1].startswith(f"{one}_") for one in virtual)]
        yield from (f"{sql};" for kind, _, sql in kept if kind == "table")
        for kind, name, _ in kept:
            if kind == "table" and name not in virtual:
                yield from _rows(cursor, name)
        yield from (f"{sql};" for kind, _, sql in kept if kind != "table")


def _rows(cursor: Any, table: str) -> Iterator[str]:
    cursor.execute(f'SELECT name FROM pragma_table_info("{table}")')  # noqa: S608 (names of the database itself)
    columns = [name for (name,) in cursor.fetchall()]
    values = " || ', ' || ".join(
        f"'{_MADE_ANEW[name]}'" if name in _MADE_ANEW else f'quote("{name}")' for name in columns
    )
    cursor.execute(f'SELECT {values} FROM "{table}" ORDER BY "{columns[0]}"')  # noqa: S608
    rows = [f"({row})" for (row,) in cursor.fetchall()]
    if rows:
        yield f'INSERT INTO "{table}" VALUES\n' + ",\n".join(rows) + ";"
