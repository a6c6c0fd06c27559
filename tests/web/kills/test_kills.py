"""A process that writes is killed at random moments: nothing that it acknowledged is lost, nothing is half there.

The long form is `scripts/soak kills`.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.database import REPOSITORY, migrated_file

pytestmark = pytest.mark.slow

KILLS = 5


def killed(database: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "tests.web.kills.nursery", str(KILLS), "1"],
        env={
            **os.environ,
            "ZEROWARD_DATABASE": database,
            "DJANGO_SETTINGS_MODULE": "zeroward.web.settings.test",
            "PYTHONPATH": f"{REPOSITORY / 'src'}:{REPOSITORY}",
        },
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=False,
    )


def test_nothing_acknowledged_is_lost_on_sqlite(tmp_path: Path) -> None:
    shutil.copy(migrated_file(), tmp_path / "kills.sqlite3")
    done = killed(f"sqlite:///{tmp_path}/kills.sqlite3")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("5 kills: answers ")


@pytest.mark.postgresql
def test_nothing_acknowledged_is_lost_on_postgresql(spare_database: str) -> None:
    done = killed(spare_database)
    assert (done.returncode, done.stderr) == (0, "")
