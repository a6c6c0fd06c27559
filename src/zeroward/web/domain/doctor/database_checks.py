"""Does the database answer, is it up to date, and is what it holds sound?"""

from datetime import timedelta

from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone

from zeroward.core.models import SearchRecord
from zeroward.core.search.state import is_outdated
from zeroward.web.domain.doctor.registry import Finding, check, error, ok, warning

MAX_CLOCK_DIFFERENCE = timedelta(seconds=10)


def waiting_migrations() -> int:
    """How many migrations of this release the database has not seen."""
    executor = MigrationExecutor(connection)
    return len(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def _rows(question: str) -> list[tuple[object, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(question)
        return list(cursor.fetchall())


@check("database")
def database_answers() -> Finding:
    try:
        _rows("SELECT 1")
    except Exception as problem:
        return error(f"The database does not answer: {problem}", "Start it, and check ZEROWARD_DATABASE.")
    return ok(f"The database ({connection.vendor}) answers.")


@check("migrations")
def migrations_are_applied() -> Finding:
    waiting = waiting_migrations()
    if waiting:
        return error(f"{waiting} migrations wait: pages may fail.", "Run “zeroward prepare”.")
    return ok("All migrations are applied.")


@check("integrity")
def database_is_sound() -> Finding:
    if connection.vendor != "sqlite":
        return ok("PostgreSQL guards its foreign keys itself.")
    found = str(_rows("PRAGMA integrity_check(1)")[0][0])
    if found != "ok":
        return error(f"The database is damaged: {found}", "Stop the server and restore the last backup.")
    loose = _rows("PRAGMA foreign_key_check")
    if loose:
        tables = ", ".join(sorted({str(row[0]) for row in loose})[:5])
        return error(f"{len(loose)} rows name rows that are gone ({tables}).", "Restore the last backup.")
    return ok("SQLite finds no damage, and no row names one that is gone.")


@check("journal")
def sqlite_writes_ahead() -> Finding:
    if connection.vendor != "sqlite":
        return ok("Only for SQLite.")
    mode = str(_rows("PRAGMA journal_mode")[0][0])
    if mode != "wal":
        return warning(
            f"The journal mode is {mode}: readers and writers wait for each other.",
            "Put the database on a local disk, and restart.",
        )
    return ok("Readers and writers do not wait for each other (WAL).")


@check("search")
def search_is_in_step() -> Finding:
    if is_outdated():
        return error("The search index is missing or of an older release.", "Run “zeroward rebuild-search”.")
    number = SearchRecord.objects.count()
    if not number:
        return warning("Nothing can be found: the search index is empty.", "Run “zeroward rebuild-search”.")
    return ok(f"{number} records can be found.")


@check("clock")
def clock_is_right() -> Finding:
    """The database server's clock, and that time has not gone back since the last migration."""
    now = timezone.now()
    last = _rows("SELECT max(applied) FROM django_migrations")[0][0]
    if last is not None and str(last) > str(now + timedelta(days=1)):
        return error(
            "The clock is before the last migration.", "Set the clock (for example by systemd-timesyncd)."
        )
    if connection.vendor == "postgresql":
        there = _rows("SELECT clock_timestamp()")[0][0]
        if abs(there - now) > MAX_CLOCK_DIFFERENCE:  # type: ignore[operator]
            return error(
                "The clocks of this machine and of the database differ.", "Let both follow a time server."
            )
    return ok("The clock agrees with the database.")
