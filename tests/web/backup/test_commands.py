"""The commands as an operator types them, over a whole database of this release."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.database import migrated_file
from tests.web.backup.places import change
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
    return [line for line in said.splitlines() if line.startswith("content ")]


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
    again = run(folder, "backup", str(tmp_path / "y.zip"))
    assert content(again.stdout) == content(made.stdout)
