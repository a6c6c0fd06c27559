"""Visitors' pages are read from the copy of the database; whoever writes or is signed in reads the first one."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.database import REPOSITORY, migrated_file
from zeroward.library.models import Term
from zeroward.web.replica.router import Router, reading_from_replica

pytestmark = pytest.mark.slow


def test_who_is_asked(tmp_path: Path) -> None:
    for name in ("first", "copy"):
        shutil.copy(migrated_file(), tmp_path / f"{name}.sqlite3")
    env = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "zeroward.web.settings.test",
        "ZEROWARD_DATABASE": f"sqlite:///{tmp_path}/first.sqlite3",
        "ZEROWARD_DATABASE_REPLICA": f"sqlite:///{tmp_path}/copy.sqlite3",
        "PYTHONPATH": f"{REPOSITORY / 'src'}:{REPOSITORY}",
    }
    command = [sys.executable, "-m", "tests.web.replica.asked"]
    done = subprocess.run(command, env=env, cwd=REPOSITORY, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {
        "visitor": "replica",
        "signed in": "default",
        "token": "default",
        "post": "default",
        "counted": True,
        "written to the copy": False,
        "copy is away": "default",
    }


def test_what_was_written_is_read_back(transactional_db: None) -> None:
    router = Router()
    assert router.db_for_read(Term) is None
    with reading_from_replica():
        assert router.db_for_read(Term) == "replica"
        assert router.db_for_write(Term) == "default"
        assert router.db_for_read(Term) is None
    with reading_from_replica():
        assert router.db_for_read(Term) == "replica"
    assert router.db_for_read(Term) is None
    assert (router.allow_migrate("replica", "core"), router.allow_migrate("default", "core")) == (False, None)


def test_within_a_transaction_the_first_database_is_asked(db: None) -> None:
    with reading_from_replica():
        assert Router().db_for_read(Term) is None
