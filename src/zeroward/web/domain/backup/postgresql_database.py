"""The PostgreSQL side: its own tools write and read the dump; the old schema stays aside until the new one stands."""

import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql

from zeroward.web.domain.backup.content import Content, table_content
from zeroward.web.domain.backup.errors import BackupError

ASIDE = "zeroward_before_restore"


class PostgresqlDatabase:
    """One database of a server, reached as Django's settings say."""

    kind = "postgresql"
    member = "database.dump"
    target: Path | None = None  # nothing is renamed

    def __init__(self, settings: Mapping[str, Any]) -> None:
        names = {
            "PGHOST": "HOST",
            "PGPORT": "PORT",
            "PGUSER": "USER",
            "PGPASSWORD": "PASSWORD",
            "PGDATABASE": "NAME",
        }
        # by environment: a command line can be read by everybody on the machine
        self.environment = {key: str(settings[name]) for key, name in names.items() if settings.get(name)}
        self.place = f"{settings.get('HOST') or 'localhost'}/{settings['NAME']}"

    def is_empty(self) -> bool:
        with self._connected() as connection:
            return not _tables(connection)

    def dump(self, target: Path) -> Content:
        """Dump and content see the same moment: both read one exported snapshot."""
        tool = _tool("pg_dump")
        with self._connected() as connection, connection.transaction():
            connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            snapshot = str(_one(connection, "SELECT pg_export_snapshot()"))
            options = ("--format=custom", "--no-owner", "--no-privileges", f"--exclude-schema={ASIDE}")
            self._run(tool, *options, f"--snapshot={snapshot}", f"--file={target}")
            return _content(connection)

    def checked(self, path: Path) -> None:
        """Whether the tool can read the dump's table of contents; its rows are compared once they are in."""
        self._run(_tool("pg_restore"), "--list", str(path))

    def content(self) -> Content:
        with self._connected() as connection, connection.transaction():
            connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            return _content(connection)

    def release(self) -> None:
        """Refused while somebody else is connected: a server would write into what is taken away."""
        self.discard()  # what an earlier restore could not drop any more
        with self._connected() as connection:
            number = _one(
                connection,
                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                " AND backend_type = 'client backend' AND pid NOT IN (pg_backend_pid())",
            )
        if number:
            raise BackupError(
                f"The database is in use by {number} connections.",
                place=self.place,
                remedy="Stop the server and the task worker, then try again.",
            )

    def install(self, staged: Path) -> None:
        """One transaction: the old schema steps aside, the dump takes its place; or nothing happens at all."""
        reader, writer = _tool("pg_restore"), _tool("psql")
        script = staged.with_name(f"{staged.name}.sql")  # a name that is known again after a cut
        try:
            os.close(os.open(script, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
            self._run(reader, "--no-owner", "--no-privileges", f"--file={script}", str(staged))
            step = (
                f"DROP SCHEMA IF EXISTS {ASIDE} CASCADE; ALTER SCHEMA public RENAME TO {ASIDE};"
                " CREATE SCHEMA public;"
            )
            quiet = ("--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1", "--single-transaction")
            self._run(writer, *quiet, "--output=/dev/null", f"--command={step}", f"--file={script}")
        finally:
            script.unlink(missing_ok=True)

    def put_back(self) -> None:
        """The old schema takes its place again, if it is still aside."""
        with self._connected() as connection, connection.transaction():
            if _one(connection, f"SELECT to_regnamespace('{ASIDE}') IS NOT NULL"):
                connection.execute("DROP SCHEMA IF EXISTS public CASCADE")
                connection.execute(f"ALTER SCHEMA {ASIDE} RENAME TO public")

    def discard(self) -> None:
        with self._connected() as connection:
            connection.execute(f"DROP SCHEMA IF EXISTS {ASIDE} CASCADE")

    def refused(self, error: psycopg.Error, remedy: str = "Look into the log of the server.") -> BackupError:
        """Where and why, without what stood there."""
        where = (error.diag.context or "").split(":")[0].splitlines()
        if isinstance(error, psycopg.errors.InsufficientPrivilege):
            remedy = "Let the role of the platform own the database and all that is in it, then try again."
        return BackupError(
            f"PostgreSQL refuses it: {error.diag.message_primary or type(error).__name__}.",
            place=" › ".join([self.place, *where[:1]]),
            remedy=remedy,
        )

    @contextmanager
    def _connected(self) -> Iterator[psycopg.Connection[Any]]:
        with self._connection() as connection:
            try:
                yield connection
            except psycopg.Error as error:
                raise self.refused(error) from error

    def _connection(self) -> psycopg.Connection[Any]:
        given = self.environment
        try:
            return psycopg.connect(
                host=given.get("PGHOST"),
                port=given.get("PGPORT"),
                user=given.get("PGUSER"),
                password=given.get("PGPASSWORD"),
                dbname=given.get("PGDATABASE"),
                autocommit=True,
                options="-c TimeZone=UTC -c DateStyle=ISO -c client_min_messages=warning",
            )
        except psycopg.OperationalError as error:
            raise BackupError(
                f"The database does not answer: {str(error).splitlines()[0]}.",
                place=self.place,
                remedy="Start PostgreSQL, and check ZEROWARD_DATABASE.",
            ) from error

    def _run(self, *command: str) -> None:
        done = subprocess.run(  # noqa: S603 (our own commands)
            command, env={**os.environ, **self.environment}, capture_output=True, text=True, check=False
        )
        if done.returncode:
            raise BackupError(
                f"{Path(command[0]).name} failed: {done.stderr.strip()[:500]}",
                place=self.place,
                remedy="Its tools must not be older than the server; the role must own the database.",
            )


def _tool(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        raise BackupError(
            f"The program {name} is missing.",
            place=name,
            remedy="Install the PostgreSQL client of the server's version (Debian: postgresql-client).",
        )
    return found


def _one(connection: psycopg.Connection[Any], question: str) -> Any:
    row = connection.execute(question).fetchone()
    return row[0] if row else None


def _tables(connection: psycopg.Connection[Any]) -> list[str]:
    found = connection.execute(
        "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename"
    )
    return [str(name) for (name,) in found]


def _content(connection: psycopg.Connection[Any]) -> Content:
    names = _tables(connection)
    tables = {name: table_content(_rows(connection, name)) for name in names}
    applied: list[Any] = []
    if "django_migrations" in names:
        applied = connection.execute("SELECT app, name FROM public.django_migrations").fetchall()
    return Content(tables, tuple(sorted(f"{app}.{name}" for app, name in applied)))


def _rows(connection: psycopg.Connection[Any], table: str) -> Iterator[str]:
    """Rows as the server writes them; read in portions, so that a large table needs no memory."""
    with connection.cursor(name="rows") as cursor:
        cursor.execute(sql.SQL("SELECT t::text FROM public.{} AS t").format(sql.Identifier(table)))
        yield from (str(row) for (row,) in cursor)
