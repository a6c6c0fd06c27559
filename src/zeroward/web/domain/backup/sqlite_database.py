"""The SQLite side of backup and restore: a consistent copy while others write, and a swap by renaming."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from zeroward.web.domain.backup.content import Content, table_content
from zeroward.web.domain.backup.errors import BackupError

SECONDS_TO_WAIT = 20.0


class SqliteDatabase:
    """One database file. Background tasks are tables in it, so one copy holds everything of one moment."""

    kind = "sqlite"
    member = "database.sqlite3"

    def __init__(self, path: Path) -> None:
        self.path = path

    @property
    def target(self) -> Path | None:
        """The file that a restore replaces by renaming."""
        return self.path

    def is_empty(self) -> bool:
        """Whether there is no database, or one without tables."""
        if not self.path.exists() or not self.path.stat().st_size:
            return True
        with _opened(self.path) as connection:
            return not _tables(connection)

    def dump(self, target: Path) -> Content:
        """Copies the database as it is at one moment; whoever writes meanwhile is not held up."""
        if not self.path.exists():
            raise BackupError(
                "There is no database.",
                place=str(self.path),
                remedy="Check ZEROWARD_DATABASE and ZEROWARD_VAR.",
            )
        with _opened(self.path) as source, _opened(target) as copy:
            source.backup(copy)
            copy.execute("PRAGMA journal_mode=DELETE")
        return self.checked(target)

    def checked(self, path: Path) -> Content:
        """What a copy holds, after SQLite itself has found it sound."""
        with _opened(path) as connection:
            found = [str(row[0]) for row in connection.execute("PRAGMA integrity_check(1)")]
            if found != ["ok"]:
                raise BackupError(
                    f"SQLite finds it damaged: {found[0]}",
                    place=str(path),
                    remedy="Run “zeroward doctor”; use an earlier backup.",
                )
            return _content(connection)

    def content(self) -> Content:
        return self.checked(self.path)

    def release(self) -> None:
        """Brings everything into the one file; refused while a server or worker has it open."""
        if not self.path.exists():
            return
        with _opened(self.path, seconds=1.0) as connection:
            try:
                connection.execute("PRAGMA journal_mode=DELETE").fetchall()
            except sqlite3.OperationalError as error:
                raise BackupError(
                    f"The database is in use ({error}).",
                    place=str(self.path),
                    remedy="Stop the server and the task worker, then restore again.",
                ) from error

    def install(self, staged: Path) -> None:
        """Nothing: the file was renamed to its place."""

    def put_back(self) -> None:
        """Nothing: files are put back by renaming."""

    def discard(self) -> None:
        """Nothing: files that were kept aside are deleted with the others."""


@contextmanager
def _opened(path: Path, seconds: float = SECONDS_TO_WAIT) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(path, timeout=seconds)) as connection:
        connection.text_factory = lambda text: text.decode("utf-8", "surrogateescape")
        try:
            yield connection
        except sqlite3.DatabaseError as error:
            raise BackupError(
                f"SQLite cannot read it: {error}",
                place=str(path),
                remedy="Check the file and the space on the disk.",
            ) from error


def _tables(connection: sqlite3.Connection) -> list[str]:
    found = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY name"
    )
    return [name for (name,) in found]


def _content(connection: sqlite3.Connection) -> Content:
    names = _tables(connection)
    tables = {
        name: table_content(repr(row) for row in connection.execute(f'SELECT * FROM "{name}"'))  # noqa: S608
        for name in names
    }
    applied: list[tuple[str, str]] = []
    if "django_migrations" in names:
        applied = connection.execute("SELECT app, name FROM django_migrations").fetchall()
    return Content(tables, tuple(sorted(f"{app}.{name}" for app, name in applied)))
