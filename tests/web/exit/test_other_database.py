"""From SQLite to PostgreSQL and back by the exit path: the same hash on each side."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.database import REPOSITORY, migrated_file
from tests.web.exit.conftest import for_a_while
from tests.web.exit.instance import another_instance, filled
from zeroward.web.domain.exit.leaving import leaving_city
from zeroward.web.domain.exit.taking_in import take_in
from zeroward.web.domain.exit.writing import export

pytestmark = pytest.mark.postgresql


def test_city_goes_to_another_database_and_comes_from_one(db: None, tmp_path: Path) -> None:
    """A row of every model that goes, with its files, in both directions."""
    with for_a_while():
        filled("ours", first_mark=1000)
        ours = export(leaving_city("ours"), target=tmp_path / "ours.zip", signer=None)
    vendor, there, same_there, rows = _other_side(tmp_path / "theirs.zip", ours.path, tmp_path)
    assert (vendor, same_there, int(rows)) == ("sqlite", ours.about.content, ours.rows)
    another_instance()
    taken = take_in(tmp_path / "theirs.zip", trusted={}, unsigned_allowed=True)
    assert (taken.content, taken.about.content) == (there, there)


def _other_side(exported: Path, taken_in: Path, folder: Path) -> list[str]:
    shutil.copy(migrated_file(), folder / "other.sqlite3")
    done = subprocess.run(
        [sys.executable, "-m", "tests.web.exit.other_side", str(exported), str(taken_in)],
        env={
            **os.environ,
            "ZEROWARD_DATABASE": f"sqlite:///{folder / 'other.sqlite3'}",
            "DJANGO_SETTINGS_MODULE": "zeroward.web.settings.test",
            "PYTHONPATH": f"{REPOSITORY / 'src'}:{REPOSITORY}",
        },
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.split()
