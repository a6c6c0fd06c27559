"""People answer a survey at once over a real server: no error, nothing acknowledged lost.

The long form, 200 people for ten minutes on each database, is `scripts/soak respondents`.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.database import REPOSITORY, migrated_file
from tests.web.respondents.people import Told
from tests.web.respondents.run import lost
from tests.web.respondents.scene import make_survey
from zeroward.questionnaires.domain.saving import save_section
from zeroward.questionnaires.models import Answering

pytestmark = pytest.mark.slow

PEOPLE, SECONDS, PAUSE, PROCESSES = "10", "3", "0.5", "1"


def answered(database: str) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "ZEROWARD_DATABASE": database, "PYTHONPATH": f"{REPOSITORY / 'src'}:{REPOSITORY}"}
    env["DJANGO_SETTINGS_MODULE"] = "zeroward.web.settings.test"
    command = [sys.executable, "-m", "tests.web.respondents.run", PEOPLE, SECONDS, PAUSE, PROCESSES]
    return subprocess.run(command, env=env, cwd=REPOSITORY, capture_output=True, text=True, check=False)


def test_nothing_is_lost_on_sqlite(tmp_path: Path) -> None:
    shutil.copy(migrated_file(), tmp_path / "respondents.sqlite3")
    done = answered(f"sqlite:///{tmp_path}/respondents.sqlite3")
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    assert done.stdout.endswith("wrong: none; lost: 0\n")


@pytest.mark.postgresql
def test_nothing_is_lost_on_postgresql(spare_database: str) -> None:
    done = answered(spare_database)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    assert done.stdout.endswith("wrong: none; lost: 0\n")


def test_a_lost_save_is_noticed(db: None) -> None:
    ((pk, _secret),) = make_survey(1)
    answering = Answering.objects.get(pk=pk)
    save_section(answering=answering, section="city", posted={"size": ["2"], "target": ["plan"]})
    assert lost(Told(saved={pk: [[2]]})) == []
    assert len(lost(Told(saved={pk: [[1, 2]]}))) == 1
    assert len(lost(Told(saved={pk: [[3]]}))) == 1
