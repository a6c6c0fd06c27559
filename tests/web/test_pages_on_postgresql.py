"""Pages of the browser's list open on PostgreSQL too, with the catalogue and all example data: one in three, and
all of them in `scripts/soak postgresql`."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.browser.installation import environment
from tests.support.database import REPOSITORY

pytestmark = [pytest.mark.postgresql, pytest.mark.minutes]


def test_pages_open(spare_database: str, tmp_path: Path) -> None:
    def run(*command: str) -> str:
        done = subprocess.run(
            [sys.executable, "-m", *command],
            env=environment(tmp_path) | {"ZEROWARD_DATABASE": spare_database},
            cwd=REPOSITORY,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr[-3000:]
        return done.stdout

    run("zeroward.web.cli", "prepare", "--demo")
    (tmp_path / "facts.json").write_text(run("tests.browser.site_data").splitlines()[-1], encoding="utf-8")
    found = json.loads(run("tests.support.page_walk", str(tmp_path / "facts.json")))
    assert found["pages"] > 400
    assert found["others"] == {}
