"""The same drill on PostgreSQL, in a database of its own, with the server's own tools."""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from django.db import connection

from tests.web.backup.places import KNOWN, empty_place
from zeroward.web.domain.backup import postgresql_database
from zeroward.web.domain.backup.errors import BackupError
from zeroward.web.domain.backup.installation import Installation
from zeroward.web.domain.backup.postgresql_database import PostgresqlDatabase
from zeroward.web.domain.backup.restoring import restore_backup
from zeroward.web.domain.backup.swapping import leftovers
from zeroward.web.domain.backup.writing import take_backup

SCHEMA = """
CREATE TABLE django_migrations (id serial PRIMARY KEY, app text, name text);
INSERT INTO django_migrations (app, name) VALUES ('core', '0001_initial');
CREATE TABLE town (id bigint PRIMARY KEY, name text, area float8, seal bytea, since timestamptz);
INSERT INTO town VALUES (1, 'Iași (example)', 93.9, '\\x00ff', '2026-11-27T10:00:00Z'), (2, NULL, NULL, NULL, NULL);
CREATE TABLE part (id bigint PRIMARY KEY, town_id bigint REFERENCES town DEFERRABLE INITIALLY DEFERRED);
INSERT INTO part VALUES (1, 1);
"""


@pytest.fixture
def place(db: None, tmp_path: Path) -> Iterator[Installation]:
    settings: dict[str, Any] = {**connection.settings_dict, "NAME": f"zeroward_drill_{os.getpid()}"}
    with connection._nodb_cursor() as cursor:
        cursor.execute(f"DROP DATABASE IF EXISTS {settings['NAME']}")
        cursor.execute(f"CREATE DATABASE {settings['NAME']} TEMPLATE template0")
    database = PostgresqlDatabase(settings)
    run(database, SCHEMA)
    made = replace(empty_place(tmp_path / "a"), database=database)
    (made.var / "media").mkdir()
    (made.var / "media" / "a.png").write_bytes(b"\x89PNG")
    yield made
    with connection._nodb_cursor() as cursor:
        cursor.execute(f"DROP DATABASE {settings['NAME']} WITH (FORCE)")


def run(database: PostgresqlDatabase, statement: str) -> None:
    with database._connected() as other:
        other.execute(statement)  # type: ignore[call-overload]


@pytest.mark.postgresql
def test_what_was_backed_up_returns_although_everything_changed(place: Installation, tmp_path: Path) -> None:
    path, held = take_backup(place, target=tmp_path)
    run(place.database, "DELETE FROM part; DELETE FROM town; CREATE TABLE later (x int)")
    (place.var / "media" / "a.png").unlink()
    restored = restore_backup(place, source=path, known_migrations=KNOWN, replace=True)
    assert restored.content == held.content == place.database.content().digest
    assert (place.var / "media" / "a.png").read_bytes() == b"\x89PNG"
    again = restore_backup(place, source=path, known_migrations=KNOWN, replace=True)
    assert again.content == place.database.content().digest


@pytest.mark.postgresql
def test_old_returns_when_migrating_fails(place: Installation, tmp_path: Path) -> None:
    path, held = take_backup(place, target=tmp_path)
    run(place.database, "INSERT INTO town VALUES (3)")
    before = place.database.content().digest

    def fail() -> None:
        assert place.database.content().digest == held.content
        raise RuntimeError("migration")

    with pytest.raises(RuntimeError, match="migration"):
        restore_backup(place, source=path, known_migrations=KNOWN, replace=True, finish=fail)
    assert place.database.content().digest == before


@pytest.mark.postgresql
def test_database_in_use_is_not_replaced(place: Installation, tmp_path: Path) -> None:
    path, _ = take_backup(place, target=tmp_path)
    assert isinstance(place.database, PostgresqlDatabase)
    with place.database._connected(), pytest.raises(BackupError, match="in use"):
        restore_backup(place, source=path, known_migrations=KNOWN, replace=True)


@pytest.mark.postgresql
def test_commands_that_a_killed_restore_left_are_cleared(place: Installation, tmp_path: Path) -> None:
    path, _ = take_backup(place, target=tmp_path)
    script = place.var / "database.dump.restoring.sql"
    script.write_text("every row")
    assert leftovers(place) == [script]
    restore_backup(place, source=path, known_migrations=KNOWN, replace=True)
    assert leftovers(place) == []
    assert not script.exists()


@pytest.mark.postgresql
def test_what_the_role_may_not_do_is_refused_without_what_stood_there(place: Installation) -> None:
    statement = (
        "DO $$ BEGIN RAISE insufficient_privilege USING MESSAGE = 'not allowed', DETAIL = 'hush'; END $$"
    )
    with pytest.raises(BackupError, match="PostgreSQL refuses it: not allowed") as caught:
        run(place.database, statement)
    assert "own the database" in caught.value.remedy
    assert "hush" not in str(caught.value)


@pytest.mark.postgresql
def test_missing_tool_is_named(place: Installation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postgresql_database.shutil, "which", lambda _name: None)
    with pytest.raises(BackupError, match="pg_dump is missing") as caught:
        take_backup(place, target=tmp_path)
    assert "postgresql-client" in caught.value.remedy


def test_password_is_not_on_the_command_line(monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[Any] = []
    database = PostgresqlDatabase({"HOST": "db", "NAME": "z", "USER": "u", "PASSWORD": "hush", "PORT": ""})

    def keep(command: tuple[str, ...], **options: Any) -> Any:
        given.append((command, options["env"]["PGPASSWORD"]))
        return type("Done", (), {"returncode": 0})

    monkeypatch.setattr(postgresql_database.subprocess, "run", keep)
    database._run("pg_dump", "--format=custom")
    assert given == [(("pg_dump", "--format=custom"), "hush")]
