"""An SQLite file that is read from, or written anew, while nobody else has it open."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from zeroward.web.domain.backup.errors import BackupError
from zeroward.web.domain.backup.sqlite_database import SqliteDatabase, told
from zeroward.web.domain.moving.kinds import Table
from zeroward.web.domain.moving.values import from_sqlite, to_sqlite

PORTION = 1000


class SqliteSide:
    """The file at `path`; a new one is made beside it and renamed at the end."""

    kind = "sqlite"

    def __init__(self, path: Path) -> None:
        self.path = path
        self.place = str(path)
        self.making = path.with_name(f"{path.name}.moving")
        self._connection: sqlite3.Connection | None = None

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Locked until the block is left. Refused while a server or a worker has it open."""
        database = SqliteDatabase(self.path)
        database.demand_there()
        database.release()
        with (
            told(self.path),
            closing(sqlite3.connect(self.path, timeout=1.0, isolation_level=None)) as connection,
        ):
            self._connection = connection
            try:
                connection.execute("BEGIN EXCLUSIVE")
                yield
                connection.execute("ROLLBACK")
            finally:
                self._connection = None

    @contextmanager
    def writing(self, make_tables: Callable[[], None]) -> Iterator[None]:
        """A file of its own with today's tables; it takes its name when the block is left without an error."""
        if not self.path.parent.is_dir():
            raise BackupError(
                "There is no such folder.",
                place=str(self.path.parent),
                remedy="Make it first.",
            )
        if not SqliteDatabase(self.path).is_empty():
            raise _not_empty(self.place)
        self.making.unlink(missing_ok=True)
        try:
            make_tables()
            with told(self.making), closing(sqlite3.connect(self.making, isolation_level=None)) as connection:
                self._connection = connection
                connection.execute("PRAGMA foreign_keys=OFF")
                connection.execute("PRAGMA journal_mode=DELETE")
                connection.execute("BEGIN EXCLUSIVE")
                yield
                connection.execute("COMMIT")
                loose = connection.execute("PRAGMA foreign_key_check").fetchone()
                if loose:
                    raise BackupError(
                        f"A row of {loose[0]} names a row of {loose[2]} that is gone.",
                        place=self.place,
                        remedy="Run “zeroward doctor” on the old database.",
                    )
            self.making.rename(self.path)
        finally:
            self._connection = None
            for ending in ("", "-wal", "-shm", "-journal"):
                self.making.with_name(self.making.name + ending).unlink(missing_ok=True)

    def tables(self) -> dict[str, frozenset[str]]:
        """Names of tables with those of their columns; without what SQLite and its text index keep for themselves."""
        found = self._now.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'").fetchall()
        virtual = [name for name, made in found if str(made).startswith("CREATE VIRTUAL")]
        kept = [
            name
            for name, _ in found
            if not name.startswith("sqlite_")
            and not any(name == one or name.startswith(f"{one}_") for one in virtual)
        ]
        return {name: frozenset(self._columns(name)) for name in kept}

    def rows(self, table: Table) -> Iterator[tuple[Any, ...]]:
        """Every row as Python values, in portions. What is wrong here is not told of the database that is filled."""
        names = ", ".join(f'"{column.name}"' for column in table.columns)
        with told(self.path):
            cursor = self._now.execute(f'SELECT {names} FROM "{table.name}"')  # noqa: S608
        number = 0
        while portion := _portion(cursor, self.path):
            for row in portion:
                number += 1
                yield self._read(table, row, number)

    def empty(self, tables: Iterable[Table]) -> None:
        for table in tables:
            self._now.execute(f'DELETE FROM "{table.name}"')  # noqa: S608

    def write(self, table: Table, rows: Iterable[tuple[Any, ...]]) -> None:
        names = ", ".join(f'"{column.name}"' for column in table.columns)
        marks = ", ".join("?" * len(table.columns))
        self._now.executemany(
            f'INSERT INTO "{table.name}" ({names}) VALUES ({marks})',  # noqa: S608
            (tuple(map(to_sqlite, table.columns, row)) for row in rows),
        )

    def numbers(self, tables: Iterable[Table]) -> dict[str, int]:
        """The last number that each table gave away, also to rows that are gone."""
        given = dict(self._now.execute("SELECT name, seq FROM sqlite_sequence").fetchall())
        return {table.name: int(given[table.name]) for table in tables if given.get(table.name)}

    def go_on(self, tables: Iterable[Table], numbers: Mapping[str, int]) -> None:
        """New rows get numbers after these."""
        self._now.execute("DELETE FROM sqlite_sequence")
        known = [(table.name, numbers[table.name]) for table in tables if table.name in numbers]
        self._now.executemany("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", known)

    @property
    def _now(self) -> sqlite3.Connection:
        if self._connection is None:
            raise RuntimeError("the database is only open within reading() or writing()")
        return self._connection

    def _columns(self, table: str) -> list[str]:
        return [str(row[1]) for row in self._now.execute(f'PRAGMA table_info("{table}")')]

    def _read(self, table: Table, row: tuple[Any, ...], number: int) -> tuple[Any, ...]:
        values = []
        for column, value in zip(table.columns, row, strict=True):
            try:
                values.append(from_sqlite(column, value))
            except (ValueError, TypeError, ArithmeticError) as error:
                raise BackupError(
                    f"A value is no {column.kind}.",
                    place=f"{self.place} › {table.name}, row {number}, {column.name}",
                    remedy="Correct this row, then move again. Nothing was changed.",
                ) from error
        return tuple(values)


def _portion(cursor: sqlite3.Cursor, path: Path) -> list[tuple[Any, ...]]:
    with told(path):
        return cursor.fetchmany(PORTION)


def _not_empty(place: str) -> BackupError:
    return BackupError(
        "There are tables in it already.",
        place=place,
        remedy="Make a new, empty database and name that one.",
    )
