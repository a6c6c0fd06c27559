"""A backup that would leave something out says so, and is no success."""

import sqlite3
from io import StringIO
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from tests.web.backup.places import KNOWN, empty_place, small_place
from zeroward.web.domain.backup import sqlite_database, writing
from zeroward.web.domain.backup.errors import BackupError
from zeroward.web.domain.backup.restoring import restore_backup
from zeroward.web.domain.backup.writing import take_backup
from zeroward.web.management.commands import backup


def left(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


@pytest.fixture
def target(tmp_path: Path) -> Path:
    (tmp_path / "backups").mkdir()
    return tmp_path / "backups" / "x.zip"


def test_nothing_is_no_backup(tmp_path: Path, target: Path) -> None:
    """A command without the settings of the service looks at an installation that is not there."""
    with pytest.raises(BackupError, match="nothing in the database"):
        take_backup(empty_place(tmp_path / "var"), target=target)
    assert left(target.parent) == []


def test_folder_that_cannot_be_read_stops_it(
    tmp_path: Path, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = small_place(tmp_path / "var")
    closed = tmp_path / "var" / "private" / "documents"
    scandir = writing.os.scandir

    def refuse(folder: Any) -> Any:
        if str(folder) == str(closed):
            raise PermissionError(13, "Permission denied", str(closed))
        return scandir(folder)

    monkeypatch.setattr(writing.os, "scandir", refuse)
    with pytest.raises(BackupError, match="cannot be read") as caught:
        take_backup(place, target=target)
    assert caught.value.place == str(closed)
    monkeypatch.undo()
    assert left(target.parent) == []


def test_file_that_cannot_be_read_is_named(
    tmp_path: Path, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add = writing._add

    def refuse(archive: Any, source: Path, name: str) -> tuple[int, str]:
        if name.endswith("plan.pdf"):
            raise PermissionError(13, "Permission denied", str(source))
        return add(archive, source, name)

    monkeypatch.setattr(writing, "_add", refuse)
    with pytest.raises(BackupError) as caught:
        take_backup(small_place(tmp_path / "var"), target=target)
    assert caught.value.place.endswith("plan.pdf")
    assert left(target.parent) == []


def test_rows_without_their_files_are_no_success(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written = SimpleNamespace(tables={}, files={"database.sqlite3": (0, "")}, content="0", vanished=())
    monkeypatch.setattr(backup, "take_backup", lambda *_, **__: (tmp_path / "x.zip", written))
    monkeypatch.setattr(backup, "compare_files", lambda: (["private/contracts/1.pdf"], []))
    said = StringIO()
    with pytest.raises(CommandError, match=r"private/contracts/1\.pdf"):
        call_command("backup", str(tmp_path), stdout=said)
    assert "x.zip" in said.getvalue()


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (PermissionError(13, "Permission denied"), "cannot be read: Permission denied"),
        (sqlite3.OperationalError("unable to open database file"), "cannot use it: unable to open"),
    ],
)
def test_database_that_is_closed_to_us_is_named(
    tmp_path: Path, target: Path, monkeypatch: pytest.MonkeyPatch, error: Exception, said: str
) -> None:
    """Whichever way the machine says so: root, who runs these tests on some machines, may read everything."""
    place = small_place(tmp_path / "var")

    def refuse(*_given: Any, **_more: Any) -> None:
        raise error

    monkeypatch.setattr(sqlite_database.sqlite3, "connect", refuse)
    with pytest.raises(BackupError, match=said) as caught:
        take_backup(place, target=target)
    assert caught.value.place == str(place.database.target)
    assert left(target.parent) == []


def test_database_that_only_reads_is_not_said_to_be_in_use(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = small_place(tmp_path / "var")
    connect, where = sqlite3.connect, f"{(tmp_path / 'var' / 'zeroward.sqlite3').as_uri()}?mode=ro"
    monkeypatch.setattr(
        sqlite_database.sqlite3, "connect", lambda _path, timeout: connect(where, timeout=timeout, uri=True)
    )
    with pytest.raises(BackupError, match="SQLite cannot use it"):
        place.database.release()


def test_archive_that_is_a_folder_or_closed_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = small_place(tmp_path / "var")
    with pytest.raises(BackupError, match="This is a folder") as caught:
        restore_backup(place, source=tmp_path, known_migrations=KNOWN, replace=True)
    assert caught.value.place == str(tmp_path)

    def refuse(path: Path, *_mode: str) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(BackupError, match="cannot be read: Permission denied") as caught:
        restore_backup(place, source=tmp_path / "x.zip", known_migrations=KNOWN, replace=True)
    assert caught.value.place == str(tmp_path / "x.zip")
