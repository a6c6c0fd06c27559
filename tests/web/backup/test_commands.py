"""The commands as an operator types them, over a whole database of this release."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.database import migrated_file
from tests.web.backup.places import change
from zeroward.web.domain.backup.alone import alone
from zeroward.web.domain.backup.installation import Installation
from zeroward.web.domain.backup.sqlite_database import SqliteDatabase

pytestmark = pytest.mark.slow


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "zeroward.web.cli", *arguments],
        env={
            **{key: value for key, value in os.environ.items() if key != "ZEROWARD_DATABASE"},
            "ZEROWARD_VAR": str(folder),
            "DJANGO_SETTINGS_MODULE": "zeroward.web.settings.local",
        },
        capture_output=True,
        text=True,
        check=False,
    )


def content(said: str) -> list[str]:
    return [line for line in said.splitlines() if line.startswith("backup content ")]


def test_back_up_break_and_restore(tmp_path: Path) -> None:
    folder = tmp_path / "var"
    folder.mkdir()
    shutil.copy(migrated_file(), folder / "zeroward.sqlite3")
    place = Installation(SqliteDatabase(folder / "zeroward.sqlite3"), var=folder)
    made = run(folder, "backup", str(tmp_path / "x.zip"))
    assert (made.returncode, made.stderr) == (0, "")
    change(place, "DELETE FROM django_migrations")
    unasked = run(folder, "restore", str(tmp_path / "x.zip"))
    assert unasked.returncode == 1
    assert "--replace" in unasked.stderr
    restored = run(folder, "restore", str(tmp_path / "x.zip"), "--replace")
    assert (restored.returncode, restored.stderr) == (0, "")
    assert content(made.stdout) == content(restored.stdout) != []
    compared = run(folder, "content", "--backup", str(tmp_path / "x.zip"))
    assert content(compared.stdout) == content(made.stdout)
    assert "The same as in the backup of " in compared.stdout
    again = run(folder, "backup", str(tmp_path / "y.zip"))
    assert content(again.stdout) == content(made.stdout)
    change(place, "DELETE FROM django_migrations")
    other = run(folder, "content", "--backup", str(tmp_path / "x.zip"))
    assert (other.returncode, other.stdout) == (1, "")
    assert "not as in the backup: django_migrations has " in other.stderr


def test_prepare_deletes_what_a_killed_restore_left_and_waits_for_one_at_work(tmp_path: Path) -> None:
    folder = tmp_path / "var"
    (folder / "media.restoring").mkdir(parents=True)
    shutil.copy(migrated_file(), folder / "zeroward.sqlite3")
    with alone(folder):
        waits = run(folder, "prepare", "--only-database")
    assert waits.returncode == 1
    assert waits.stderr.startswith(f"{folder}: A restore is at work here.")
    assert "is deleted" in run(folder, "prepare", "--only-database").stdout
    assert not (folder / "media.restoring").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["backup", "{}/new/"], "{}/new: There is no such folder. Make it first."),
        (["export", "--all", "--unsigned", "{}/new/"], "{}/new: There is no such folder. Make it first."),
        (["restore", "{}"], "{}: This is a folder. Name the archive in it"),
        (
            ["move-to", "sqlite:///{}/no/such/x.sqlite3"],
            "{}/no/such: There is no such folder. Make it first.",
        ),
    ],
)
def test_what_cannot_be_is_refused_in_one_line(tmp_path: Path, words: list[str], said: str) -> None:
    folder = tmp_path / "var"
    folder.mkdir()
    shutil.copy(migrated_file(), folder / "zeroward.sqlite3")
    done = run(folder, *(word.format(tmp_path) for word in words))
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(f"CommandError: {said.format(tmp_path)}")
    assert len(done.stderr.splitlines()) == 1
    assert [one.name for one in tmp_path.iterdir()] == ["var"]


@pytest.mark.parametrize("command", ["backup", "content"])
@pytest.mark.parametrize("lies", ["folder", "other file"])
def test_database_that_cannot_be_read_is_refused(tmp_path: Path, command: str, lies: str) -> None:
    place = tmp_path / "zeroward.sqlite3"
    place.mkdir() if lies == "folder" else place.write_bytes(b"no database at all" * 100)
    done = run(tmp_path, command, *([str(tmp_path / "x.zip")] if command == "backup" else []))
    assert done.returncode == 1
    assert done.stderr.startswith(f"CommandError: {place}: ")
    assert len(done.stderr.splitlines()) == 1
    assert not (tmp_path / "x.zip").exists()
