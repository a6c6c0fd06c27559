"""A restore that fails or is killed anywhere leaves the old installation whole."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.web.backup.places import KNOWN, change, files, small_place
from zeroward.web.domain.backup import swapping
from zeroward.web.domain.backup.errors import BackupError
from zeroward.web.domain.backup.installation import Installation
from zeroward.web.domain.backup.mark import was_cut_off
from zeroward.web.domain.backup.restoring import restore_backup
from zeroward.web.domain.backup.swapping import put_back
from zeroward.web.domain.backup.writing import take_backup


@pytest.fixture
def place(tmp_path: Path) -> Installation:
    """Its backup is `x.zip`; it went on living since then."""
    made = small_place(tmp_path / "a")
    take_backup(made, target=tmp_path / "x.zip")
    change(made, "INSERT INTO town (name) VALUES ('since then')")
    (made.var / "media" / "since.txt").write_bytes(b"since")
    return made


def state(place: Installation) -> tuple[dict[str, bytes], str]:
    return files(place), place.database.content().digest


def test_installation_is_not_replaced_unasked(place: Installation, tmp_path: Path) -> None:
    before = state(place)
    with pytest.raises(BackupError, match="--replace"):
        restore_backup(place, source=tmp_path / "x.zip", known_migrations=KNOWN)
    assert state(place) == before


def test_old_returns_when_migrating_fails(place: Installation, tmp_path: Path) -> None:
    before = state(place)

    def fail() -> None:
        assert state(place) != before
        raise RuntimeError("migration")

    with pytest.raises(RuntimeError, match="migration"):
        restore_backup(place, source=tmp_path / "x.zip", known_migrations=KNOWN, replace=True, finish=fail)
    assert state(place) == before
    assert not was_cut_off(place.var)


@pytest.mark.parametrize("renames", range(7))
def test_kill_between_any_two_renames(place: Installation, tmp_path: Path, renames: int) -> None:
    """A process of its own ends without a word after so many renames; the old is put back afterwards."""
    before = state(place)
    child = os.fork()
    if not child:
        _die_after(renames)
        restore_backup(
            place,
            source=tmp_path / "x.zip",
            known_migrations=KNOWN,
            replace=True,
            finish=lambda: os._exit(9),
        )
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9
    assert was_cut_off(place.var)
    put_back(place)
    assert state(place) == before
    assert not was_cut_off(place.var)


def _die_after(number: int) -> None:
    rename, left = Path.rename, [number]

    def counted(self: Path, target: Path) -> Path:
        if not left[0]:
            os._exit(9)
        left[0] -= 1
        return rename(self, target)

    Path.rename = counted  # type: ignore[method-assign]


def test_next_restore_puts_back_first(place: Installation, tmp_path: Path) -> None:
    (place.var / swapping.MARK).write_text("{", encoding="utf-8")
    with pytest.raises(BackupError, match="cut off"):
        restore_backup(place, source=tmp_path / "x.zip", known_migrations=KNOWN)
    held = restore_backup(place, source=tmp_path / "x.zip", known_migrations=KNOWN, replace=True)
    assert place.database.content().digest == held.content


def test_database_in_use_is_not_replaced(place: Installation, tmp_path: Path) -> None:
    before = state(place)
    with closing(sqlite3.connect(place.database.path)) as server:
        server.execute("SELECT count(*) FROM town").fetchall()
        with pytest.raises(BackupError, match="in use"):
            restore_backup(place, source=tmp_path / "x.zip", known_migrations=KNOWN, replace=True)
    assert state(place) == before
