"""Back up while others write, break everything, bring it back: the same content, to the hash."""

import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path
from threading import Event, Thread

import pytest

from tests.web.backup.places import KNOWN, change, empty_place, files, small_place
from zeroward.core.errors import InvalidInputError
from zeroward.web.domain.backup import writing
from zeroward.web.domain.backup.errors import BackupError
from zeroward.web.domain.backup.restoring import restore_backup
from zeroward.web.domain.backup.writing import take_backup


def test_what_was_backed_up_returns_although_everything_changed(tmp_path: Path) -> None:
    place = small_place(tmp_path / "a")
    before, content = files(place), place.database.content().digest
    path, held = take_backup(place, target=tmp_path)
    assert (held.content, held.vanished, path.stat().st_mode & 0o777) == (content, (), 0o600)
    change(place, "DELETE FROM town")
    change(place, "CREATE TABLE later (x)")
    (place.var / "media" / "images" / "ă town.png").write_bytes(b"other")
    (place.var / "private" / "later.pdf").write_bytes(b"later")
    restored = restore_backup(place, source=path, known_migrations=KNOWN, replace=True)
    assert restored.content == held.content == place.database.content().digest
    assert files(place) == before
    assert sorted(entry.name for entry in place.var.iterdir()) == [
        "media",
        "private",
        "secret-key",
        "zeroward.sqlite3",
    ]


def test_backup_into_an_empty_place(tmp_path: Path) -> None:
    path, held = take_backup(small_place(tmp_path / "a"), target=tmp_path / "x.zip")
    other = empty_place(tmp_path / "b")
    restore_backup(other, source=path, known_migrations=KNOWN)
    assert other.database.content().digest == held.content
    assert not (other.var / "secret-key").exists()


def test_secrets_are_in_it_only_when_asked_for(tmp_path: Path) -> None:
    path, _ = take_backup(small_place(tmp_path / "a"), target=tmp_path, with_secrets=True)
    other = empty_place(tmp_path / "b")
    restore_backup(other, source=path, known_migrations=KNOWN)
    assert (other.var / "secret-key").read_text() == "hush"
    assert (other.var / "secret-key").stat().st_mode & 0o777 == 0o600


def test_backup_holds_one_moment_while_another_connection_writes(tmp_path: Path) -> None:
    """Each transaction writes a pair: a backup with half a pair would be of no moment at all."""
    place = small_place(tmp_path / "a")
    change(place, "CREATE TABLE pair (side TEXT)")
    stop = Event()

    def write() -> None:
        with closing(sqlite3.connect(place.database.path, timeout=20)) as connection:
            while not stop.is_set():
                with connection:
                    connection.execute("INSERT INTO pair VALUES ('left')")
                    connection.execute("INSERT INTO pair VALUES ('right')")

    writer = Thread(target=write)
    writer.start()
    try:
        made = [take_backup(place, target=tmp_path / f"{number}.zip")[1] for number in range(3)]
    finally:
        stop.set()
        writer.join()
    assert [held.tables["pair"]["rows"] % 2 for held in made] == [0, 0, 0]


def test_file_that_vanishes_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = small_place(tmp_path / "a")
    listed = list(writing._sources(place, with_secrets=False))
    monkeypatch.setattr(writing, "_sources", lambda *_args, **_options: listed)
    (place.var / "private" / "documents" / "plan.pdf").unlink()
    path, held = take_backup(place, target=tmp_path)
    assert held.vanished == ("private/documents/plan.pdf",)
    with zipfile.ZipFile(path) as archive:
        assert "private/documents/plan.pdf" not in archive.namelist()


def test_backup_that_fails_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = small_place(tmp_path / "a")
    (tmp_path / "out").mkdir()

    def full(*_given: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(writing, "_settle", full)
    with pytest.raises(BackupError, match="No space left"):
        take_backup(place, target=tmp_path / "out")
    assert list((tmp_path / "out").iterdir()) == []


def test_backup_never_overwrites(tmp_path: Path) -> None:
    place = small_place(tmp_path / "a")
    (tmp_path / "x.zip").write_text("mine")
    with pytest.raises(InvalidInputError, match="already"):
        take_backup(place, target=tmp_path / "x.zip")
    with pytest.raises(InvalidInputError, match="no such folder"):
        take_backup(place, target=tmp_path / "nowhere" / "x.zip")
