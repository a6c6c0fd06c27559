"""A PostgreSQL database that is read from, or filled in a schema beside `public` which then takes its place."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import psycopg
from psycopg import sql
from psycopg.types.json import Json

from zeroward.web.domain.backup.errors import BackupError
from zeroward.web.domain.backup.postgresql_database import PostgresqlDatabase
from zeroward.web.domain.moving.kinds import Table

SCHEMA = "zeroward_moving"
PORTION = 1000
_CORRECT = "Correct this in the old database, then move again."


class PostgresqlSide:
    """One database of a server, reached as Django's settings say."""

    kind = "postgresql"

    def __init__(self, settings: Mapping[str, Any]) -> None:
        self.database = PostgresqlDatabase(settings)
        self.place = self.database.place
        self._connection: psycopg.Connection[Any] | None = None

    @contextmanager
    def reading(self) -> Iterator[None]:
        """As it is at one moment. Refused while a server or a worker is connected."""
        self.database.release()
        with self.database._connected() as connection, connection.transaction():
            connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            self._connection = connection
            try:
                yield
            finally:
                self._connection = None

    @contextmanager
    def writing(self, make_tables: Callable[[], None]) -> Iterator[None]:
        """One transaction: rows, numbers, and the change of the schema's name; after a cut the database is empty."""
        if not self.database.is_empty():
            raise BackupError(
                "There are tables in it already.",
                place=self.place,
                remedy="Make a new, empty database and name that one.",
            )
        with self.database._connected() as connection:
            connection.execute(f"DROP SCHEMA IF EXISTS {SCHEMA} CASCADE")
            connection.execute(f"CREATE SCHEMA {SCHEMA}")
            try:
                make_tables()
                connection.execute(f"SET search_path = {SCHEMA}")
                with connection.transaction():
                    self._connection = connection
                    connection.execute("SET CONSTRAINTS ALL DEFERRED")
                    yield
                    connection.execute("SET CONSTRAINTS ALL IMMEDIATE")
                    connection.execute("DROP SCHEMA public")  # an empty one, or it is refused
                    connection.execute(f"ALTER SCHEMA {SCHEMA} RENAME TO public")
            except BaseException as error:
                self._connection = None
                if not connection.closed:
                    connection.execute(f"DROP SCHEMA IF EXISTS {SCHEMA} CASCADE")
                if isinstance(error, psycopg.Error):
                    raise self.database.refused(error, _CORRECT) from error
                raise
            self._connection = None
            connection.execute("RESET search_path")
            connection.execute("ANALYZE")

    def tables(self) -> dict[str, frozenset[str]]:
        """Names of tables with those of their columns."""
        found: dict[str, set[str]] = {}
        for table, column in self._now.execute(
            "SELECT c.table_name, c.column_name FROM information_schema.columns c"
            " JOIN pg_tables t ON t.schemaname = c.table_schema AND t.tablename = c.table_name"
            " WHERE c.table_schema = current_schema()"
        ):
            found.setdefault(table, set()).add(column)
        return {name: frozenset(columns) for name, columns in found.items()}

    def rows(self, table: Table) -> Iterator[tuple[Any, ...]]:
        """Every row as Python values, in portions."""
        question = sql.SQL("SELECT {} FROM {}").format(_names(table), sql.Identifier(table.name))
        with self._now.cursor(name="rows") as cursor:
            cursor.itersize = PORTION
            cursor.execute(question)
            yield from cursor

    def empty(self, tables: Iterable[Table]) -> None:
        """What the migrations put in goes, where there is anything: all rows come from the other database."""
        for table in tables:
            name = sql.Identifier(table.name)
            if self._now.execute(sql.SQL("SELECT 1 FROM {} LIMIT 1").format(name)).fetchone():
                self._now.execute(sql.SQL("DELETE FROM {}").format(name))

    def write(self, table: Table, rows: Iterable[tuple[Any, ...]]) -> None:
        json_at = [at for at, column in enumerate(table.columns) if column.kind == "json"]
        question = sql.SQL("COPY {} ({}) FROM STDIN").format(sql.Identifier(table.name), _names(table))
        with self._now.cursor() as cursor, cursor.copy(question) as copy:
            for number, row in enumerate(rows, 1):
                values = list(row)
                for at in json_at:
                    values[at] = None if values[at] is None else Json(values[at])
                try:
                    copy.write_row(values)
                except (psycopg.DataError, UnicodeEncodeError) as error:
                    raise BackupError(
                        "PostgreSQL cannot keep a text with null characters or broken letters.",
                        place=f"{table.name}, row {number}",
                        remedy="Correct this row in the old database, then move again. Nothing was changed.",
                    ) from error

    def numbers(self, tables: Iterable[Table]) -> dict[str, int]:
        """The last number that each table gave away, also to rows that are gone."""
        found = {}
        for table in tables:
            name = self._sequence(table)
            row = name and self._now.execute(f"SELECT last_value FROM {name} WHERE is_called").fetchone()  # noqa: S608
            if row:
                found[table.name] = int(row[0])
        return found

    def go_on(self, tables: Iterable[Table], numbers: Mapping[str, int]) -> None:
        """New rows get numbers after these."""
        for table in tables:
            name = self._sequence(table)
            if name and numbers.get(table.name):
                self._now.execute("SELECT setval(%s, %s)", [name, numbers[table.name]])

    def _sequence(self, table: Table) -> str:
        if not table.numbered:
            return ""
        row = self._now.execute(
            "SELECT pg_get_serial_sequence(quote_ident(%s), %s)", [table.name, table.numbered]
        ).fetchone()
        return str(row[0]) if row and row[0] else ""

    @property
    def _now(self) -> psycopg.Connection[Any]:
        if self._connection is None:
            raise RuntimeError("the database is only open within reading() or writing()")
        return self._connection


def _names(table: Table) -> sql.Composable:
    return sql.SQL(", ").join(sql.Identifier(column.name) for column in table.columns)
