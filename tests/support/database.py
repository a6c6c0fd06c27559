"""The test database: migrated once per state of the migration files, then copied.

SQLite: the migrated file is copied into each process's in-memory database (milliseconds instead of seconds).
PostgreSQL: the migrated database is the template of each process's test database.
"""

import hashlib
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from fcntl import LOCK_EX, flock
from pathlib import Path
from typing import Any

import django
from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import connections

REPOSITORY = Path(__file__).resolve().parents[2]
KEPT = REPOSITORY / ".cache" / "test-databases"


def migrations_digest() -> str:
    """Changes whenever a migration of ours, a version, or the list of apps changes."""
    digest = hashlib.sha256(f"{django.__version__} {sys.version} {sorted(settings.INSTALLED_APPS)}".encode())
    digest.update((REPOSITORY / "uv.lock").read_bytes())
    schema = (REPOSITORY / "src/zeroward/web/schema").glob("sqlite.*")
    for path in sorted([*(REPOSITORY / "src").glob("zeroward/*/migrations/*.py"), *schema]):
        digest.update(path.name.encode() + path.read_bytes())
    digest.update((REPOSITORY / "src/zeroward/core/desk/setup.py").read_bytes())  # runs after migrate
    return digest.hexdigest()[:16]


FROM_SNAPSHOT = (
    "import django; django.setup();"
    " from zeroward.web.management.commands.prepare import Command; Command().database()"
)
MIGRATE = ("-m", "zeroward.web.cli", "migrate", "--skip-checks", "--verbosity", "0")


def migrated_file() -> Path:
    """An SQLite file with today's schema, from its snapshot as `make run` makes it; kept for today's migrations.

    That it is what all migrations make is asserted in tests/web/test_first_schema.py.
    """
    return _kept("", ("-c", FROM_SNAPSHOT))


def file_of_all_migrations() -> Path:
    """The same, made by every migration from the first on, which takes most of a minute."""
    return _kept("all-", MIGRATE)


def _kept(name: str, command: tuple[str, ...]) -> Path:
    """Made by a process of its own when there is none yet."""
    path = KEPT / f"{name}{migrations_digest()}.sqlite3"
    if not path.exists():
        with one_at_a_time(f"{name}migrated"):
            if not path.exists():
                _make(path, command)
    return path


def _make(path: Path, command: tuple[str, ...]) -> None:
    making = path.with_suffix(f".{os.getpid()}")
    subprocess.run(
        [sys.executable, *command],
        env={
            **os.environ,
            "ZEROWARD_DATABASE": f"sqlite:///{making}",
            "DJANGO_SETTINGS_MODULE": "zeroward.web.settings.test",
        },
        cwd=REPOSITORY,
        stdout=subprocess.DEVNULL,
        check=True,
    )
    with closing(sqlite3.connect(making)) as connection:
        connection.execute("PRAGMA journal_mode=DELETE")
    making.replace(path)


def restore() -> None:
    """Bring the test database of this process back to its migrated state."""
    connection = connections["default"]
    if connection.vendor == "sqlite":
        connection.ensure_connection()
        with closing(sqlite3.connect(migrated_file())) as source:
            source.backup(connection.connection)
    else:
        name = connection.settings_dict["NAME"]
        connection.close()
        with one_at_a_time("template"), connection._nodb_cursor() as cursor:
            cursor.execute(f'DROP DATABASE "{name}" WITH (FORCE)')
            cursor.execute(f'CREATE DATABASE "{name}" TEMPLATE "{template_name()}" STRATEGY FILE_COPY')
    ContentType.objects.clear_cache()


def template_name() -> str:
    """Of the migrated PostgreSQL database that others are copied from."""
    return f"zeroward_tpl_{migrations_digest()}"


@contextmanager
def one_at_a_time(what: str) -> Iterator[None]:
    """Processes of one test run wait for each other here."""
    KEPT.mkdir(parents=True, exist_ok=True)
    with (KEPT / f"{what}.lock").open("w") as file:
        flock(file, LOCK_EX)
        yield


@contextmanager
def prepared_database(blocker: Any) -> Iterator[None]:
    """A migrated test database for this process."""
    connection = connections["default"]
    with blocker.unblock():
        if connection.vendor == "sqlite":
            connection.close()
            name = connection.creation._get_test_db_name()
            settings.DATABASES["default"]["NAME"] = connection.settings_dict["NAME"] = name
            restore()
            yield
            return
        template = template_name()
        with one_at_a_time("template"):  # PostgreSQL copies a template only while nobody else uses it
            make_template(template)
            connection.settings_dict["TEST"].update({"TEMPLATE": template, "MIGRATE": False})
            connection.creation.create_test_db(verbosity=0, autoclobber=True)
        yield
        connection.creation.destroy_test_db(connection.settings_dict["NAME"], verbosity=0)


def make_template(name: str) -> None:
    """A migrated PostgreSQL database to copy test databases from."""
    connection = connections["default"]
    with connection._nodb_cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name])
        if cursor.fetchone():
            return
        cursor.execute(f'CREATE DATABASE "{name}" TEMPLATE template0')
    base, _, _ = os.environ["ZEROWARD_DATABASE"].rpartition("/")
    subprocess.run(
        [sys.executable, *MIGRATE],
        env={
            **os.environ,
            "ZEROWARD_DATABASE": f"{base}/{name}",
            "DJANGO_SETTINGS_MODULE": "zeroward.web.settings.test",
        },
        cwd=REPOSITORY,
        check=True,
    )
