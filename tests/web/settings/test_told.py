"""A setting that is wrong is told in one line, whichever program reads it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.database import REPOSITORY

pytestmark = pytest.mark.slow


def run(module: list[str], given: dict[str, str]) -> "subprocess.CompletedProcess[str]":
    there = {name: text for name, text in os.environ.items() if not name.startswith("ZEROWARD_")}
    there.pop("DJANGO_SETTINGS_MODULE", None)
    return subprocess.run(
        [sys.executable, *module],
        env={**there, "PYTHONPATH": str(REPOSITORY / "src"), **given},
        capture_output=True,
        text=True,
        check=False,
    )


COMMAND = ["-m", "zeroward.web.cli", "audit"]
WEB = ["-c", "import zeroward.web.wsgi"]


@pytest.mark.parametrize("program", [COMMAND, WEB])
def test_wrong_setting(program: list[str], tmp_path: Path) -> None:
    done = run(program, {"ZEROWARD_VAR": str(tmp_path), "ZEROWARD_PROXIES": "one"})
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "ZEROWARD_PROXIES='one' is not a whole number of 0 or more.\n"


def test_missing_setting(tmp_path: Path) -> None:
    given = {"ZEROWARD_VAR": str(tmp_path), "DJANGO_SETTINGS_MODULE": "zeroward.web.settings.production"}
    done = run(COMMAND, given)
    assert done.stderr == "Set ZEROWARD_SECRET_KEY to a long random text and keep it secret.\n"


@pytest.mark.parametrize(
    ("given", "least"), [({"ZEROWARD_PORT": "web"}, "'web'"), ({"ZEROWARD_WORKERS": "0"}, "'0'")]
)
def test_start_names_the_variable(given: dict[str, str], least: str) -> None:
    done = run(["-m", "zeroward.web.start"], given)
    assert done.returncode == 2
    ((variable, _given),) = given.items()
    assert f"{least}, from here or {variable}, is not a whole number from 1 to" in done.stderr
    assert "Traceback" not in done.stderr
