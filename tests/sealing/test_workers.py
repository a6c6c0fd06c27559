"""Two workers seal the same log, and one is killed: each event is sealed once, in one chain, on both databases."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.sealing.workers import MANY
from tests.support.database import REPOSITORY, migrated_file

pytestmark = pytest.mark.slow


def said(database: str) -> str:
    env = {**os.environ, "ZEROWARD_DATABASE": database, "PYTHONPATH": f"{REPOSITORY / 'src'}:{REPOSITORY}"}
    env["DJANGO_SETTINGS_MODULE"] = "zeroward.web.settings.test"
    command = [sys.executable, "-m", "tests.sealing.workers"]
    done = subprocess.run(command, env=env, cwd=REPOSITORY, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.strip()


def test_two_workers_on_sqlite(tmp_path: Path) -> None:
    shutil.copy(migrated_file(), tmp_path / "log.sqlite3")
    assert said(f"sqlite:///{tmp_path}/log.sqlite3") == f"0 {MANY} 0 [] 0 []"


@pytest.mark.postgresql
def test_two_workers_on_postgresql(spare_database: str) -> None:
    assert said(spare_database) == f"0 {MANY} 0 [] 0 []"
