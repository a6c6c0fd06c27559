"""The walk of docs/operations.md: install, back up, break, restore, move, a second worker, a second installation."""

import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from tests.federation.instances.pair import Installation
from tests.support.database import REPOSITORY, migrated_file

pytestmark = pytest.mark.slow

GUIDE = (REPOSITORY / "docs" / "operations.md").read_text(encoding="utf-8")
DRIVER = """
import os, shlex, shutil, sys
from pathlib import Path
import django; django.setup()
from django.conf import settings
from zeroward.web import cli
from zeroward.web.management.commands import move_to, prepare
real = prepare.call_command
# short: the catalogue is another test, and the new database's tables are copied; scripts/soak.d/walk does all of it
prepare.call_command = lambda name, **more: real(name, **more) if name == "migrate" else None
move_to.make_tables = lambda address, target: shutil.copy(sys.argv[1], target.making)
move_to.run = lambda *given, **more: None
for line in sys.stdin.read().splitlines():
    print(">>>", line, flush=True)
    if line.startswith("two "):  # workers, at the same time
        children = []
        for _ in range(2):
            children.append(os.fork())
            if children[-1] == 0:
                cli.main(shlex.split(line[4:]))
                os._exit(0)
        print("workers ended with", [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children])
        continue
    if not line.startswith("zeroward "):
        exec(line)
        continue
    try:
        cli.main(shlex.split(line))
    except SystemExit as end:
        print("ended with", end.code, flush=True)
"""
BREAK = (
    "from zeroward.people.models import User; from django.db import connections;"
    " User.objects.all().delete(); connections.close_all()"
)
LETTERS = (
    "from django.core.mail import send_mail; from django.db import connections;"
    " [send_mail(f'Letter {n}', 'x', None, ['a@city.example']) for n in range(20)]; connections.close_all()"
)


GIVES = "from zeroward.library.models import Term; Term.objects.create(key='esco', term='ESCO')"


def commands_of_the_walk() -> list[str]:
    block = GUIDE.split("## An operator's walk", 1)[1].split("```sh\n", 1)[1].split("```", 1)[0]
    return re.findall(r"^zeroward [^#\n]+?(?= *(?:#|$))", block, re.MULTILINE)


def environment(folder: Path) -> dict[str, str]:
    return {
        **{key: value for key, value in os.environ.items() if key != "ZEROWARD_DATABASE"},
        "ZEROWARD_VAR": str(folder),
        "ZEROWARD_URL": "https://nation.example",
        "ZEROWARD_LINKCHECK_ALLOW_PRIVATE": "1",
        "DJANGO_SETTINGS_MODULE": "zeroward.web.settings.local",
        "PYTHONPATH": str(REPOSITORY / "src"),
    }


def driven(folder: Path, lines: list[str]) -> list[tuple[str, str]]:
    """Each line with what it said."""
    done = subprocess.run(
        [sys.executable, "-c", DRIVER, str(migrated_file())],
        input="\n".join(lines),
        env=environment(folder),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    parts = done.stdout.split(">>> ")[1:]
    return [(part.split("\n", 1)[0], part.split("\n", 1)[1]) for part in parts]


def content(said: str) -> str:
    return next(line for line in said.splitlines() if line.startswith(("content ", "backup content ")))


def test_walk(tmp_path: Path) -> None:
    folder = tmp_path / "var"
    folder.mkdir()
    shutil.copy(migrated_file(), folder / "zeroward.sqlite3")
    walk = [line.replace("/var/backups/", str(tmp_path / "b") + "/") for line in commands_of_the_walk()]
    assert [line.split()[1] for line in walk] == [
        *(
            "prepare",
            "doctor",
            "backup",
            "restore",
            "doctor",
            "content",
            "move-to",
            "prepare",
            "content",
            "work",
            "federation-key",
            "harvest",
        ),
    ]
    (tmp_path / "b").mkdir()
    other = Installation(tmp_path / "other", "europe")
    moved = walk[6].replace("postgresql://zeroward@localhost/zeroward", f"sqlite:///{tmp_path}/other.sqlite3")
    assert moved != walk[6]
    other.ready()
    other.do(GIVES)
    key = other.zeroward(walk[10].removeprefix("zeroward "))["said"].strip()
    address = f"http://127.0.0.1:{other.port}/"
    joined = walk[11].replace("https://europe.example/", address).replace("ed25519:KEY", key)
    lines = [*walk[:3], BREAK, *walk[3:6], moved, LETTERS, joined, f"two {walk[9]} --skip-checks"]
    said = driven(folder, lines)
    other.close()
    told = dict(said)
    assert "First editor" in said[0][1]
    assert "ERROR   database" not in said[1][1]
    assert content(said[2][1]) == content(said[4][1])  # backup and restore
    assert content(told[walk[5]]) == content(told[moved])  # both databases
    assert told[joined] == "europe: taken 1\n"
    assert said[-1][1] == "workers ended with [0, 0]\n"
    letters = Counter(
        subject
        for path in (folder / "mail").iterdir()
        for subject in re.findall(r"Subject: (.*)", path.read_text())
    )
    assert letters == {f"Letter {number}": 1 for number in range(20)}


@pytest.mark.parametrize("command", ["prepare", "backup", "restore", "doctor", "move-to", "work", "harvest"])
def test_walk_names_each_command(command: str) -> None:
    assert f"zeroward {command}" in "\n".join(commands_of_the_walk())
