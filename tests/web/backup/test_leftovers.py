"""What a restore that was killed left beside: the next one clears it, and no other while one is at work."""

import os
import shutil
from collections import namedtuple
from pathlib import Path

import pytest

from tests.web.backup.places import KNOWN, small_place
from zeroward.web.domain.backup import restoring
from zeroward.web.domain.backup.alone import alone
from zeroward.web.domain.backup.errors import BackupError
from zeroward.web.domain.backup.installation import Installation
from zeroward.web.domain.backup.restoring import restore_backup
from zeroward.web.domain.backup.swapping import leftovers
from zeroward.web.domain.backup.writing import take_backup


@pytest.fixture
def place(tmp_path: Path) -> Installation:
    made = small_place(tmp_path / "a")
    take_backup(made, target=tmp_path / "x.zip", with_secrets=True)
    return made


def restore(place: Installation, source: Path) -> None:
    restore_backup(place, source=source, known_migrations=KNOWN, replace=True)


def killed_while_it_unpacks(place: Installation, source: Path) -> None:
    child = os.fork()
    if not child:
        restoring.like_before = lambda *_: os._exit(9)  # type: ignore[attr-defined]
        restore(place, source)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9


def test_next_restore_clears_what_a_killed_one_left(
    place: Installation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    killed_while_it_unpacks(place, tmp_path / "x.zip")
    left = [path.relative_to(place.var).as_posix() for path in leftovers(place)]
    assert left == [
        "media.restoring",
        "private.restoring",
        "zeroward.sqlite3.restoring",
        "secret-key.restoring",
    ]
    mine = place.var / "media.restoring-notes"  # beside, and not its own
    mine.write_text("mine")
    (place.var / "zeroward.sqlite3.restoring-wal").write_text("of SQLite")
    take_backup(place, target=tmp_path / "y.zip")  # without the secret, whose leftover must go all the same
    room = shutil.disk_usage(place.var)
    usage = namedtuple("Usage", "free")
    monkeypatch.setattr(
        restoring.shutil, "disk_usage", lambda _folder: usage(0 if leftovers(place) else room.free)
    )
    restore(place, tmp_path / "y.zip")
    assert leftovers(place) == []
    assert mine.read_text() == "mine"


def test_two_restores_do_not_clear_each_other_s_work(place: Installation, tmp_path: Path) -> None:
    before = place.database.content()
    with alone(place.var), pytest.raises(BackupError, match="at work") as caught:
        restore(place, tmp_path / "x.zip")
    assert caught.value.place == str(place.var)
    assert place.database.content() == before
    restore(place, tmp_path / "x.zip")


def test_place_that_cannot_be_made_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(BackupError, match="cannot be used"), alone(tmp_path / "file"):
        pass
