"""Every row of one database in another, compared table by table before it counts."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from zeroward.web.domain.backup.content import Content, Counting, TableContent, table_content
from zeroward.web.domain.backup.errors import BackupError
from zeroward.web.domain.moving.kinds import MADE_AGAIN, Table, every_table
from zeroward.web.domain.moving.postgresql_side import PostgresqlSide
from zeroward.web.domain.moving.sqlite_side import SqliteSide
from zeroward.web.domain.moving.values import as_text

Side = SqliteSide | PostgresqlSide


@dataclass(frozen=True, slots=True)
class Moved:
    """`content` is the same for both databases; `left` are tables that no model of this release knows."""

    content: Content
    left: tuple[str, ...]

    @property
    def rows(self) -> int:
        return sum(table.rows for table in self.content.tables.values())


def move(
    source: Side,
    target: Side,
    *,
    make_tables: Callable[[], None],
    tell: Callable[[str], None] = lambda _: None,
) -> Moved:
    """Copies all tables into the empty target, whose tables `make_tables` makes.

    Nothing of the target stays unless everything was compared; the source is only read. Raises BackupError.
    """
    tables = every_table()
    with source.reading():
        there = source.tables()
        _demand_columns(tables, there, source, "Run “zeroward prepare”, then move again.")
        with target.writing(make_tables):
            _demand_columns(tables, target.tables(), target, "Use the same release on both sides.")
            target.empty(tables)
            held = {table.name: _copy(source, target, table, tell) for table in tables}
            target.go_on(tables, source.numbers(tables))
            _compare(tables, held, target)
    left = sorted(set(there) - {table.name for table in tables} - MADE_AGAIN)
    return Moved(Content(held, ()), tuple(left))


def content_of(side: Side) -> Content:
    """What a database holds, as numbers that are the same for SQLite and PostgreSQL. `side` is open for reading."""
    tables = every_table()
    _demand_columns(tables, side.tables(), side, "Run “zeroward prepare”, then ask again.")
    return Content({table.name: _held(side, table) for table in tables}, ())


def _copy(source: Side, target: Side, table: Table, tell: Callable[[str], None]) -> TableContent:
    """Every row is read once: it is counted while it passes."""
    count = Counting()

    def passing() -> Iterator[tuple[Any, ...]]:
        for row in source.rows(table):
            count.add(_row_text(table, row))
            yield row

    target.write(table, passing())
    held = count.content()
    tell(f"{table.name}: {held.rows} rows")
    return held


def _compare(tables: tuple[Table, ...], held: dict[str, TableContent], target: Side) -> None:
    for table in tables:
        again = _held(target, table)
        if again != held[table.name]:
            raise BackupError(
                f"{held[table.name].rows} rows were read, {again.rows} rows with another content arrived.",
                place=f"{target.place} › {table.name}",
                remedy="Nothing was moved. Report this table.",
            )


def _held(side: Side, table: Table) -> TableContent:
    return table_content(_row_text(table, row) for row in side.rows(table))


def _row_text(table: Table, row: tuple[Any, ...]) -> str:
    return repr([as_text(column, value) for column, value in zip(table.columns, row, strict=True)])


def _demand_columns(
    tables: tuple[Table, ...], there: dict[str, frozenset[str]], side: Side, remedy: str
) -> None:
    for table in tables:
        if there.get(table.name) != frozenset(column.name for column in table.columns):
            raise BackupError(
                "It is not as this release needs it.", place=f"{side.place} › {table.name}", remedy=remedy
            )
