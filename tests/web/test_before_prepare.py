"""Every command, run where nothing was prepared: one line that says so, never where it stumbled."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import get_commands

from tests.support.database import REPOSITORY

pytestmark = pytest.mark.slow

SAID = "This installation has no tables yet; run “zeroward prepare”."
OTHERS = {"clearsessions", "publish_scheduled", "prune_db_task_results"}  # parts of ours that others wrote
# what a command has to be given before it asks the database
GIVEN = {
    "search": ["heat"],
    "export": ["--all", "--unsigned", "{folder}/all.zip"],
    "take_in": ["{file}"],
    "import_contract_actions": ["{file}", "--city", "x"],
    "import_answers": ["{file}", "--collection", "1"],
    "import_portfolio": ["{file}"],
    "freeze_edition": ["2026-1"],
    "read_package": ["{file}"],
    "work": ["--idle", "1"],
    "write_package": ["{folder}/records.zip"],
}
NEED_NONE = {
    *("prepare", "restore", "doctor"),  # they make tables, or examine what is there
    *("backup", "content", "move_to"),  # say in words of their own that there is nothing
    *("check_certificate", "check_report", "privacy_register", "read_contract", "import_questionnaire"),
    *("ask_funding_portal", "federation_key"),  # ask and make files alone
    *("erase_again", "read_helpdesk_mail"),  # nothing waits: nothing is asked
}
DRIVER = """
import contextlib, io, json, logging, sys
import django; django.setup()
from zeroward.web import cli
logging.disable(logging.CRITICAL)
for line in sys.stdin:
    errors, code = io.StringIO(), 0
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(errors):
        try:
            cli.main(["zeroward", *json.loads(line)])
        except SystemExit as end:
            code = end.code
        except Exception as error:
            code = repr(error)
    print(json.dumps([code, errors.getvalue()]), flush=True)
"""


def test_every_command_says_what_to_do(tmp_path: Path) -> None:
    file = tmp_path / "portfolio.md"
    file.write_text("1.1 A challenge\n")
    (tmp_path / "var").mkdir()
    asked = sorted(
        {name for name, app in get_commands().items() if app.startswith("zeroward.")} - NEED_NONE | OTHERS
    )
    lines = [
        json.dumps([name, *(one.format(folder=tmp_path, file=file) for one in GIVEN.get(name, ()))])
        for name in asked
    ]
    done = subprocess.run(
        [sys.executable, "-c", DRIVER],
        input="\n".join(lines),
        env={
            **{name: text for name, text in os.environ.items() if not name.startswith("ZEROWARD_")},
            "DJANGO_SETTINGS_MODULE": "zeroward.web.settings.local",
            "ZEROWARD_VAR": str(tmp_path / "var"),
            "PYTHONPATH": str(REPOSITORY / "src"),
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    answers = dict(zip(asked, map(json.loads, done.stdout.splitlines()), strict=True))
    assert {name: answer for name, answer in answers.items() if answer != [SAID, ""]} == {}
