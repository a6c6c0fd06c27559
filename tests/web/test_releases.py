"""A database of every released version becomes one of today, with what it held.

`tests/web/releases/` holds a backup of each (`VERSION.zip`, made with `zeroward backup` on the day of the release, with
its demonstration): small enough to keep, and nothing in it is anybody's.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
RELEASES = sorted((Path(__file__).parent / "releases").glob("*.zip"))
RELEASED = re.compile(r"^## (\d+\.\d+\.\d+) \(\d{4}-\d{2}-\d{2}\)", re.MULTILINE)


def zeroward(var: Path, *words: str) -> str:
    there = {name: value for name, value in os.environ.items() if not name.startswith("ZEROWARD_")}
    told = {"DJANGO_SETTINGS_MODULE": "zeroward.web.settings.local", "ZEROWARD_VAR": str(var)}
    done = subprocess.run(
        [sys.executable, "-m", "zeroward.web.cli", *words],
        env=there | told,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-1000:] + done.stderr[-2000:]
    return done.stdout


def becomes_todays(backup: Path, var: Path) -> None:
    """It is restored, its migrations are applied, and nothing of it is unsound."""
    zeroward(var, "restore", str(backup))
    zeroward(var, "migrate", "--check")
    found = zeroward(var, "content")
    assert "content " in found


def test_every_released_version_has_a_backup() -> None:
    named = set(RELEASED.findall((REPOSITORY / "CHANGELOG.md").read_text(encoding="utf-8")))
    assert named == {path.stem for path in RELEASES}


@pytest.mark.slow
def test_backup_of_a_release_becomes_todays(tmp_path: Path) -> None:
    for backup in RELEASES:
        (tmp_path / backup.stem).mkdir()
        becomes_todays(backup, tmp_path / backup.stem)
