"""The snapshot of the schema: with what is newer, it is what all migrations make."""

import os
import sqlite3
import subprocess
import sys
from collections import Counter
from contextlib import closing
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.db.migrations.loader import MigrationLoader

from tests.support.database import FROM_SNAPSHOT, REPOSITORY, file_of_all_migrations
from zeroward.web.domain import first_schema

pytestmark = [pytest.mark.slow, pytest.mark.minutes]

REMEDY = "Run `make snapshot` (CONTRIBUTING.md, “Migrations”) and commit src/zeroward/web/schema."


def disk() -> Any:
    return MigrationLoader(None).disk_migrations


@pytest.fixture(scope="module")
def from_snapshot(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("snapshot") / "first.sqlite3"
    said = subprocess.run(
        [sys.executable, "-c", FROM_SNAPSHOT],
        env={
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "zeroward.web.settings.test",
            "ZEROWARD_DATABASE": f"sqlite:///{path}",
        },
        cwd=REPOSITORY,
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    assert "made from the snapshot" in said
    return path


def parts(path: Path) -> dict[tuple[str, str], str]:
    with closing(sqlite3.connect(path)) as database:
        rows = database.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL")
        return {(kind, name): sql for kind, name, sql in rows if not name.startswith("sqlite_")}


def contents(path: Path) -> dict[str, Counter[Any]]:
    """The rows of each table without their numbers: a link counts as the row that it leads to."""
    with closing(sqlite3.connect(path)) as database:
        names = [
            name
            for name, sql in database.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'")
            if not name.startswith("sqlite_") and "_fts" not in name
        ]

        @cache
        def columns(table: str) -> dict[str, tuple[bool, str]]:
            links = {row[3]: row[2] for row in database.execute(f'PRAGMA foreign_key_list("{table}")')}
            found = database.execute(f'PRAGMA table_info("{table}")').fetchall()
            return {row[1]: (bool(row[5]), links.get(row[1], "")) for row in found}

        @cache
        def rows(table: str) -> dict[Any, tuple[Any, ...]]:
            found = database.execute(f'SELECT * FROM "{table}"').fetchall()
            key = next((place for place, (is_key, _) in enumerate(columns(table).values()) if is_key), 0)
            return {row[key]: row for row in found}

        @cache
        def meaning(table: str, number: Any) -> tuple[Any, ...]:
            told: list[Any] = []
            for (name, (is_key, link)), value in zip(
                columns(table).items(), rows(table)[number], strict=True
            ):
                if link and value is not None:
                    told.append((name, meaning(link, value)))
                elif not is_key and name not in {"applied", "translation_key"}:
                    told.append((name, value))
            return tuple(told)

        return {name: Counter(meaning(name, number) for number in rows(name)) for name in names}


def test_snapshot_with_newer_migrations_has_the_schema_of_all_migrations(from_snapshot: Path) -> None:
    assert parts(from_snapshot) == parts(file_of_all_migrations()), REMEDY


def test_snapshot_with_newer_migrations_has_the_rows_of_all_migrations(from_snapshot: Path) -> None:
    found, wanted = contents(from_snapshot), contents(file_of_all_migrations())
    assert found["auth_permission"].total() > 500
    assert found == wanted, REMEDY


def test_snapshot_stands_for_migrations_as_they_are() -> None:
    assert first_schema.fits(disk()), f"A migration in the snapshot was changed or removed. {REMEDY}"


@pytest.mark.parametrize("name", [("core", "0001_initial"), ("wagtailcore", "0001_initial")])
def test_snapshot_is_not_used_when_a_migration_is_gone(name: tuple[str, str]) -> None:
    known = dict(disk())
    del known[name]
    assert not first_schema.fits(known)


def test_snapshot_is_not_used_when_a_migration_was_changed() -> None:
    known = dict(disk())
    known["core", "0001_initial"] = known["people", "0001_initial"]
    assert not first_schema.fits(known)


def test_database_with_tables_is_left_alone(db: None) -> None:
    before = connection.introspection.table_names()
    assert not first_schema.fill_empty(connection, disk())
    assert connection.introspection.table_names() == before
