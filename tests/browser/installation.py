"""An installation with the shipped catalogue, demo logins and one frozen edition, made once per state of code and data.

Making it takes a while, so it is kept under .cache/ and copied for each run.
"""

import hashlib
import json
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.support.database import REPOSITORY, migrated_file, one_at_a_time

KEPT = REPOSITORY / ".cache" / "browser-site"
DATABASE, FACTS = "site.sqlite3", "facts.json"
OF_PAGES = {"views", "forms", "ui", "templatetags", "url_parts"}
"""Folders whose code shows what is in the database and takes no part in making it."""


@dataclass(frozen=True, slots=True)
class Installation:
    """A folder with a database and files; `facts` holds sessions by login name and addresses of example records."""

    folder: Path
    facts: dict[str, Any]

    @property
    def mails(self) -> Path:
        return self.folder / "mail"


def digest() -> str:
    """Changes whenever data or code changes from which the database is made."""
    found = hashlib.sha256(sys.version.encode())
    paths = [
        REPOSITORY / "uv.lock",
        *(path for path in (REPOSITORY / "data").rglob("*") if path.is_file()),
        *(path for path in (REPOSITORY / "src").rglob("*.py") if not OF_PAGES.intersection(path.parts)),
        *Path(__file__).parent.glob("*_data.py"),
    ]
    for path in sorted(paths):
        found.update(str(path.relative_to(REPOSITORY)).encode() + path.read_bytes())
    return found.hexdigest()[:16]


def environment(folder: Path) -> dict[str, str]:
    return {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "tests.browser.settings",
        "ZEROWARD_DATABASE": f"sqlite:///{folder / DATABASE}",
        "ZEROWARD_VAR": str(folder),
        "ZEROWARD_SECRET_KEY": "of the browser tests, so that kept sessions stay valid",
        "PYTHONPATH": f"{REPOSITORY / 'src'}{os.pathsep}{REPOSITORY}",
    }


def kept_installation() -> Path:
    """The folder of today's installation; made when there is none yet, by one of the processes of a run."""
    with one_at_a_time("browser-site"):
        folder = KEPT / digest()
        if not folder.exists():
            make_installation(folder)
        return folder


def make_installation(folder: Path) -> None:
    """In the place of those of earlier states."""
    shutil.rmtree(KEPT, ignore_errors=True)
    making = KEPT / f"making-{os.getpid()}"
    making.mkdir(parents=True)
    shutil.copy(migrated_file(), making / DATABASE)
    for command in (["zeroward.web.cli", "prepare", "--demo"], ["tests.browser.site_data"]):
        done = subprocess.run(
            [sys.executable, "-m", *command],
            env=environment(making),
            cwd=REPOSITORY,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise RuntimeError(f"{command} failed:\n{done.stdout[-1000:]}\n{done.stderr[-3000:]}")
    (making / FACTS).write_text(done.stdout.splitlines()[-1], encoding="utf-8")
    with closing(sqlite3.connect(making / DATABASE)) as connection:
        connection.execute("PRAGMA journal_mode=DELETE")
    making.replace(folder)


def installation_in(folder: Path) -> Installation:
    """A copy of its own for one test run."""
    shutil.copytree(kept_installation(), folder, dirs_exist_ok=True)
    return Installation(folder, json.loads((folder / FACTS).read_text(encoding="utf-8")))
