"""What the machine refuses is told in one line with what to do; a fault of ours keeps its traceback."""

import errno
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.db import OperationalError, ProgrammingError
from django.db.migrations.exceptions import MigrationSchemaMissing

from zeroward.core.errors import InvalidInputError
from zeroward.web import cli
from zeroward.web.refusals import refusal_of


def wrapped(kind: type[Exception], cause: Exception) -> Exception:
    """As Django raises what a driver raised."""
    made = kind(*cause.args)
    made.__cause__ = cause
    return made


def of_sqlite(path: Path, question: str) -> sqlite3.Error:
    with pytest.raises(sqlite3.Error) as caught, closing(sqlite3.connect(path)) as connection:
        connection.execute(question)
    return caught.value


def test_refusal_of_a_use_case_is_told_as_it_is() -> None:
    refused = InvalidInputError("Odd.", place="x.zip", remedy="Give another.")
    assert refusal_of(refused) == "x.zip: Odd. Give another."


@pytest.mark.parametrize(
    ("number", "remedy"), [(errno.EACCES, "Run this as the user"), (errno.ENOSPC, "Make room")]
)
def test_what_the_system_refuses(number: int, remedy: str) -> None:
    told = refusal_of(OSError(number, os.strerror(number), "/srv/x"))
    assert told.startswith(f"/srv/x: {os.strerror(number)}. {remedy}")


def test_what_sqlite_refuses(tmp_path: Path) -> None:
    (tmp_path / "none").write_bytes(b"no database at all" * 100)
    for path, words in (
        (tmp_path, "unable to open database file. Check"),
        (tmp_path / "none", "not a database. Check"),
    ):
        told = refusal_of(wrapped(OperationalError, of_sqlite(path, "SELECT * FROM sqlite_master")))
        assert words in told
        assert "\n" not in told


def test_what_postgresql_refuses() -> None:
    with pytest.raises(psycopg.OperationalError) as away:
        psycopg.connect(host="127.0.0.1", port=1, user="u", password="hush", dbname="x")
    told = refusal_of(wrapped(OperationalError, away.value))
    assert "Start PostgreSQL" in told
    assert "hush" not in told
    assert "\n" not in told
    rights = psycopg.errors.InsufficientPrivilege("permission denied for schema public\nLINE 1: 'somebody'")
    told = refusal_of(wrapped(MigrationSchemaMissing, wrapped(ProgrammingError, rights)))
    assert "permission denied for schema public. Let the role of the platform own the database" in told
    assert "somebody" not in told


@pytest.mark.parametrize(
    "fault",
    [
        ValueError("x"),
        FileNotFoundError(errno.ENOENT, "No such file or directory", "x"),
        BrokenPipeError(errno.EPIPE, "Broken pipe"),
        wrapped(OperationalError, of_sqlite(Path(":memory:"), "SELECT * FROM nowhere")),
        wrapped(ProgrammingError, psycopg.errors.UndefinedTable("relation does not exist")),
    ],
)
def test_fault_of_ours_is_no_refusal(fault: Exception) -> None:
    assert refusal_of(fault) == ""


def test_command_ends_with_what_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_given: Any) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", "/srv/x")

    monkeypatch.setattr(cli, "execute_from_command_line", refuse)
    with pytest.raises(SystemExit, match="/srv/x: Permission denied"):
        cli.main(["zeroward", "doctor"])
    with pytest.raises(PermissionError):
        cli.main(["zeroward", "doctor", "--traceback"])


@pytest.mark.slow
@pytest.mark.parametrize("command", ["prepare", "backup", "content"])
def test_postgresql_that_is_down(command: str, tmp_path: Path) -> None:
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "zeroward.web.cli",
            command,
            *([str(tmp_path)] if command == "backup" else []),
        ],
        env={
            **os.environ,
            "ZEROWARD_DATABASE": "postgresql://u:hush@127.0.0.1:1/x",
            "ZEROWARD_VAR": str(tmp_path),
            "DJANGO_SETTINGS_MODULE": "zeroward.web.settings.local",
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "127.0.0.1/x: " in done.stderr
    assert "Start PostgreSQL" in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert "hush" not in done.stderr
