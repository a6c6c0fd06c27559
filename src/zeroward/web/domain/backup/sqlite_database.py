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
        with told(self.path):
            if not self.path.exists() or not self.path.stat().st_size:
                return True
        with _opened(self.path) as connection:
            return not _tables(connection)

    def dump(self, target: Path) -> Content:
        """Copies the database as it is at one moment; whoever writes meanwhile is not held up."""
        self.demand_there()
        with _opened(self.path) as source, _opened(target) as copy:
            source.backup(copy)
            copy.execute("PRAGMA journal_mode=DELETE")
        return self.checked(target)

    def demand_there(self) -> None:
        """SQLite would make a new one."""
        with told(self.path):
            there = self.path.exists()
        if not there:
            raise BackupError(
                "There is no database.",
                place=str(self.path),
                remedy="Check ZEROWARD_DATABASE and ZEROWARD_VAR.",
            )

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
        self.demand_there()
        return self.checked(self.path)

    def release(self) -> None:
        """Brings everything into the one file; refused while a server or worker has it open."""
        with told(self.path):
            if not self.path.exists():
                return
        with _opened(self.path, seconds=1.0) as connection:
            try:
                connection.execute("PRAGMA journal_mode=DELETE").fetchall()
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode not in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
                    raise
                raise BackupError(
                    f"The database is in use ({error}).",
                    place=str(self.path),
                    remedy="Stop the server and the task worker, then try again.",
                ) from error

    def install(self, staged: Path) -> None:
        """Nothing: the file was renamed to its place."""

    def put_back(self) -> None:
        """Nothing: files are put back by renaming."""

    def discard(self) -> None:
        """Nothing: files that were kept aside are deleted with the others."""


@contextmanager
def told(path: Path) -> Iterator[None]:
    """What SQLite or the system refuse to do with this file, as a refusal that names it."""
    try:
        yield
    except PermissionError as error:
        raise BackupError(
            f"It cannot be read: {error.strerror}.",
            place=str(error.filename or path),
            remedy="Run this as the user who runs the platform.",
        ) from error
    except sqlite3.DatabaseError as error:
        raise _refused(error, path) from error


def _refused(error: sqlite3.DatabaseError, path: Path) -> BackupError:
    if path.is_dir():
        return BackupError(
            "This is a folder, no database.", place=str(path), remedy="Name the file of the database in it."
        )
    return BackupError(
        f"SQLite cannot use it: {error}.",
        place=str(path),
        remedy="Check the file, who may read and write it, and the space on the disk.",
    )


@contextmanager
def _opened(path: Path, seconds: float = SECONDS_TO_WAIT) -> Iterator[sqlite3.Connection]:
    with told(path), closing(sqlite3.connect(path, timeout=seconds)) as connection:
        connection.text_factory = lambda text: text.decode("utf-8", "surrogateescape")
        yield connection


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
