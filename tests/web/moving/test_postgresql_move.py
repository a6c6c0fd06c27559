"""From SQLite to PostgreSQL and back, with rows of every kind: the same content on each side."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from django.db import connection

from tests.support.database import REPOSITORY, make_template, migrated_file, template_name
from tests.web.moving.filled import filled_file
from zeroward.web.domain.backup.errors import BackupError
from zeroward.web.domain.moving.kinds import every_table
from zeroward.web.domain.moving.move import content_of, move
from zeroward.web.domain.moving.postgresql_side import SCHEMA, PostgresqlSide
from zeroward.web.domain.moving.sqlite_side import SqliteSide

pytestmark = pytest.mark.postgresql


@pytest.fixture
def target(db: None) -> Iterator[PostgresqlSide]:
    """An empty database of its own; its `spare` schema holds today's tables."""
    name = f"zeroward_move_{os.getpid()}"
    template = template_name()
    make_template(template)
    with connection._nodb_cursor() as cursor:
        cursor.execute(f"DROP DATABASE IF EXISTS {name}")
        cursor.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
    side = PostgresqlSide({**connection.settings_dict, "NAME": name})
    run(side, "ALTER SCHEMA public RENAME TO spare; CREATE SCHEMA public")
    yield side
    with connection._nodb_cursor() as cursor:
        cursor.execute(f"DROP DATABASE {name} WITH (FORCE)")


def run(side: PostgresqlSide, statement: str) -> None:
    with side.database._connected() as other:
        other.execute(statement)  # type: ignore[call-overload]


def spare_tables(side: PostgresqlSide) -> None:
    run(side, f"DROP SCHEMA {SCHEMA}; ALTER SCHEMA spare RENAME TO {SCHEMA}")


def test_content_is_the_same_there_and_back(target: PostgresqlSide, tmp_path: Path) -> None:
    source = SqliteSide(filled_file(tmp_path / "old.sqlite3"))
    moved = move(source, target, make_tables=lambda: spare_tables(target))
    with target.reading():
        assert content_of(target) == moved.content
        assert target.numbers(every_table())["auth_group"] == 9002
    run(target, "INSERT INTO auth_group (name) VALUES ('next')")  # its number is free
    run(target, "DELETE FROM auth_group WHERE name = 'next'")
    back = SqliteSide(tmp_path / "back.sqlite3")
    again = move(target, back, make_tables=lambda: shutil.copy(migrated_file(), back.making))
    assert again.content == moved.content


def test_database_in_use_or_with_tables_is_refused(target: PostgresqlSide, tmp_path: Path) -> None:
    source = SqliteSide(filled_file(tmp_path / "old.sqlite3"))
    run(target, "CREATE TABLE town (id int)")
    with pytest.raises(BackupError, match="tables in it already"):
        move(source, target, make_tables=lambda: spare_tables(target))
    back = SqliteSide(tmp_path / "back.sqlite3")
    with target.database._connected(), pytest.raises(BackupError, match="in use"):
        move(target, back, make_tables=lambda: None)


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("UPDATE auth_group SET name = 'a' || char(0) || 'secret'", "null characters"),
        ("UPDATE auth_group SET name = 'secret' || hex(zeroblob(200))", "too long"),
        ("INSERT INTO people_user_groups (user_id, group_id) VALUES (77777, 1)", "foreign key"),
    ],
)
def test_what_postgresql_refuses_is_told_without_its_content(
    target: PostgresqlSide, tmp_path: Path, statement: str, words: str
) -> None:
    source = SqliteSide(filled_file(tmp_path / "old.sqlite3"))
    with closing(sqlite3.connect(source.path)) as there, there:
        there.execute(statement if "auth_group" not in statement else f"{statement} WHERE id = 9001")
    with pytest.raises(BackupError, match=words) as caught:
        move(source, target, make_tables=lambda: spare_tables(target))
    assert "secret" not in str(caught.value)
    assert target.database.is_empty()


def test_move_that_is_killed_leaves_an_empty_database(target: PostgresqlSide, tmp_path: Path) -> None:
    path = filled_file(tmp_path / "old.sqlite3")
    before = path.read_bytes()
    names = {"HOST": "PGHOST", "PORT": "PGPORT", "USER": "PGUSER", "NAME": "PGDATABASE"}
    settings = {key: target.database.environment.get(name, "") for key, name in names.items()}
    code = (
        "import django, os, signal; django.setup()\n"
        "from pathlib import Path\n"
        "from zeroward.web.domain.moving import move as m, postgresql_side as p, sqlite_side as s\n"
        "from tests.web.moving.test_postgresql_move import spare_tables\n"
        f"target = p.PostgresqlSide({settings!r})\n"
        "def tell(line):\n"
        "    if line.startswith('wagtailcore'): os.kill(os.getpid(), signal.SIGKILL)\n"
        f"source = s.SqliteSide(Path({str(path)!r}))\n"
        "m.move(source, target, make_tables=lambda: spare_tables(target), tell=tell)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "zeroward.web.settings.test",
            "PYTHONPATH": f"{REPOSITORY}/src:{REPOSITORY}",
        },
        check=False,
    )
    assert done.returncode == -signal.SIGKILL
    assert target.database.is_empty()
    assert path.read_bytes() == before


def test_role_without_rights_is_refused(target: PostgresqlSide, tmp_path: Path) -> None:
    role, name = f"zeroward_guest_{os.getpid()}", target.database.environment["PGDATABASE"]
    run(target, f"DROP SCHEMA spare CASCADE; CREATE ROLE {role} LOGIN PASSWORD 'hush'")
    guest = PostgresqlSide({**connection.settings_dict, "NAME": name, "USER": role, "PASSWORD": "hush"})
    source = SqliteSide(filled_file(tmp_path / "old.sqlite3"))
    try:
        with pytest.raises(
            BackupError, match="PostgreSQL refuses it: permission denied for database"
        ) as caught:
            move(source, guest, make_tables=lambda: None)
    finally:
        run(target, f"DROP ROLE {role}")
    assert "own the database" in caught.value.remedy
    assert "hush" not in str(caught.value)
