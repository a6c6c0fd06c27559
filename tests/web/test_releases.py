"""A database of every released version becomes one of today, with what it held.

`tests/web/releases/` holds a backup of each (`VERSION.zip`, made by `scripts/release-backup` on the day of the release,
with its demonstration): small enough to keep, and nothing in it is anybody's. Beside it lies a digest of each of its
migrations (`VERSION.json`): whoever has run one cannot run it again, so none is changed or removed afterwards.
"""

import json
import os
import re
import sqlite3
import subprocess
import sys
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from tests.support.released import digests_of_ours

REPOSITORY = Path(__file__).resolve().parents[2]
RELEASES = sorted((Path(__file__).parent / "releases").glob("*.zip"))
OF_THE_VERSION = {"django_migrations", "django_content_type", "auth_permission", "auth_group_permissions"}
"""Rows that say what the program is, and not what somebody wrote."""
RELEASED = re.compile(r"^## (\d+\.\d+\.\d+) \(\d{4}-\d{2}-\d{2}\)", re.MULTILINE)


def zeroward(var: Path, *words: str, codes: tuple[int, ...] = (0,)) -> str:
    there = {name: value for name, value in os.environ.items() if not name.startswith("ZEROWARD_")}
    told = {"DJANGO_SETTINGS_MODULE": "zeroward.web.settings.local", "ZEROWARD_VAR": str(var)}
    done = subprocess.run(
        [sys.executable, "-m", "zeroward.web.cli", *words],
        env=there | told,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode in codes, done.stdout[-1000:] + done.stderr[-2000:]
    return done.stdout


def becomes_todays(backup: Path, var: Path) -> None:
    """It is restored, its migrations are applied, and no row of a table that is still there has gone."""
    zeroward(var, "restore", str(backup))
    # 1: the letters of the demonstration have waited since that day
    told = json.loads(zeroward(var, "doctor", "--json", codes=(0, 1)))
    found = {one["check"]: one["state"] for one in told}
    assert {found[name] for name in ("migrations", "integrity", "files", "audit log")} == {"ok"}
    assert lost(backup, var) == {}


def lost(backup: Path, var: Path) -> dict[str, tuple[int, int]]:
    """Tables in which fewer rows are now than in the backup: before, now."""
    with zipfile.ZipFile(backup) as file:
        tables = json.loads(file.read("manifest.json"))["tables"]
    with closing(sqlite3.connect(var / "zeroward.sqlite3")) as now:
        names = {name for (name,) in now.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        counted = {
            name: (about["rows"], now.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0])
            for name, about in tables.items()
            if name in names and name not in OF_THE_VERSION
        }
    assert sum(after for _before, after in counted.values()) > 10_000
    return {name: pair for name, pair in counted.items() if pair[1] < pair[0]}


def test_every_released_version_has_a_backup() -> None:
    named = set(RELEASED.findall((REPOSITORY / "CHANGELOG.md").read_text(encoding="utf-8")))
    assert named == {path.stem for path in RELEASES}


def test_migrations_of_a_release_stay_as_they_are() -> None:
    here = digests_of_ours()
    for backup in RELEASES:
        released = json.loads(backup.with_suffix(".json").read_text(encoding="utf-8"))
        assert {name: here.get(name) for name in released} == released, backup.stem


@pytest.mark.slow
def test_backup_of_a_release_becomes_todays(tmp_path: Path) -> None:
    for backup in RELEASES:
        (tmp_path / backup.stem).mkdir()
        becomes_todays(backup, tmp_path / backup.stem)
