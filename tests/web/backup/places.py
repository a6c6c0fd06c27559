"""A small installation on the disk: a database in WAL mode, two files, a secret."""

import sqlite3
from contextlib import closing
from pathlib import Path

from zeroward.web.domain.backup.installation import Installation
from zeroward.web.domain.backup.sqlite_database import SqliteDatabase

KNOWN = frozenset({"core.0001_initial"})


def empty_place(folder: Path) -> Installation:
    folder.mkdir(parents=True, exist_ok=True)
    return Installation(
        SqliteDatabase(folder / "zeroward.sqlite3"),
        var=folder,
        folders={"media": folder / "media", "private": folder / "private"},
    )


def small_place(folder: Path) -> Installation:
    place = empty_place(folder)
    with closing(sqlite3.connect(folder / "zeroward.sqlite3")) as connection:
        connection.executescript(
            "PRAGMA journal_mode=WAL; CREATE TABLE django_migrations (id INTEGER PRIMARY KEY, app, name);"
            "INSERT INTO django_migrations VALUES (1, 'core', '0001_initial');"
            "CREATE TABLE town (id INTEGER PRIMARY KEY, name TEXT, area REAL, seal BLOB);"
            "INSERT INTO town VALUES (1, 'Iași (example)', 93.9, x'00ff'), (2, NULL, NULL, NULL);"
        )
    (folder / "media" / "images").mkdir(parents=True)
    (folder / "media" / "images" / "ă town.png").write_bytes(b"\x89PNG" * 1000)
    (folder / "private" / "documents").mkdir(parents=True)
    (folder / "private" / "documents" / "plan.pdf").write_bytes(b"%PDF plan")
    (folder / "secret-key").write_text("hush", encoding="ascii")
    return place


def change(place: Installation, statement: str) -> None:
    with closing(sqlite3.connect(place.database.path)) as connection, connection:
        connection.execute(statement)


def files(place: Installation) -> dict[str, bytes]:
    return {
        path.relative_to(place.var).as_posix(): path.read_bytes()
        for folder in place.folders.values()
        for path in folder.rglob("*")
        if path.is_file()
    }
