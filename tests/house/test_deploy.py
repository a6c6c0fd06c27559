"""What stands under deploy/ names commands and settings that exist, and units that know each other."""

import os
import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from django.core.management import get_commands

from tests.house.test_docs import settings_in_code

pytestmark = pytest.mark.slow

DEPLOY = Path(__file__).resolve().parents[2] / "deploy"
FILES = {path: path.read_text(encoding="utf-8") for path in DEPLOY.rglob("*") if path.is_file()}


def test_every_command_exists() -> None:
    named = {
        name
        for text in FILES.values()
        for name in re.findall(r"bin/zeroward ([a-z-]+)|`zeroward ([a-z-]+)", text)
    }
    commands = {name.replace("-", "_") for pair in named for name in pair if name}
    assert len(commands) > 5
    assert commands <= set(get_commands())


def test_every_setting_exists_and_none_is_secret() -> None:
    named = {name for text in FILES.values() for name in re.findall(r"\b(ZEROWARD_[A-Z_]+)", text)}
    assert named <= settings_in_code()
    assert "ZEROWARD_SECRET_KEY=\n" in FILES[DEPLOY / "zeroward.env"]


def test_every_timer_has_its_service_and_runs_as_nobody_else() -> None:
    units = DEPLOY / "systemd"
    for timer in units.glob("*.timer"):
        assert timer.with_suffix(".service").exists()
    for service in units.glob("*.service"):
        text = FILES[service]
        assert "User=zeroward\n" in text
        assert "ProtectSystem=strict\n" in text
        assert "EnvironmentFile=/etc/zeroward.env\n" in text


def test_what_has_to_run_by_itself_has_a_timer() -> None:
    timed = {
        command
        for timer in (DEPLOY / "systemd").glob("*.timer")
        for command in re.findall(r"bin/zeroward ([a-z-]+)", FILES[timer.with_suffix(".service")])
    }
    assert timed == {"backup", "check-links", "daily", "publish-scheduled", "read-helpdesk-mail"}


def test_letters_are_read_only_where_some_come_in() -> None:
    """The condition of the unit, as the shell sees it: systemd makes one dollar of two."""
    (condition,) = re.findall(
        r"^ExecCondition=/bin/sh -c '(.+)'$",
        FILES[DEPLOY / "systemd" / "zeroward-helpdesk.service"],
        re.MULTILINE,
    )
    for told, code in (
        ({}, 1),
        ({"ZEROWARD_HELPDESK_IMAP_HOST": "mail.example.org"}, 0),
        ({"ZEROWARD_HELPDESK_MAIL_DIR": "/srv/letters"}, 0),
    ):
        done = subprocess.run(["/bin/sh", "-c", condition.replace("$$", "$")], env=told, check=False)
        assert done.returncode == code


def test_every_unit_and_file_of_the_guide_exists() -> None:
    guide = FILES[DEPLOY / "README.md"]
    units = {path.name for path in (DEPLOY / "systemd").iterdir()}
    for name in re.findall(
        r"\bzeroward-[a-z]+(?:@\d)?(?:\.timer)?", guide.split("enable --now", 1)[1].split("\n")[0]
    ):
        plain = re.sub(r"@\d", "@", name)
        assert (plain if plain.endswith(".timer") else f"{plain}.service") in units
    for name in re.findall(r"deploy/([A-Za-z.]+)", guide):
        assert (DEPLOY / name).exists()


def test_first_start_of_a_public_installation_makes_the_table_of_its_cache(tmp_path: Path) -> None:
    """Before anything else of `prepare`: what follows empties keys of the cache."""
    there = {name: value for name, value in os.environ.items() if not name.startswith("ZEROWARD_")}
    told = {
        "DJANGO_SETTINGS_MODULE": "zeroward.web.settings.production",
        "ZEROWARD_SECRET_KEY": "a" * 50,
        "ZEROWARD_VAR": str(tmp_path),
    }
    prepare = [sys.executable, "-m", "zeroward.web.cli", "prepare", "--only-database"]
    done = subprocess.run(prepare, env=there | told, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    with closing(sqlite3.connect(tmp_path / "zeroward.sqlite3")) as database:
        assert database.execute("SELECT count(*) FROM zeroward_cache").fetchone() == (0,)
