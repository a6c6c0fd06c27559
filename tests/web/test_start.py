"""`make run`: the web process waits for the catalogue, and ends with a preparation that fails."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.database import REPOSITORY
from zeroward.web.gate import VARIABLE, closed_gate, wait_at_gate
from zeroward.web.settings.secret import kept_secret
from zeroward.web.start import ADDRESS, port_is_free

pytestmark = pytest.mark.slow

WAIT = "from zeroward.web.gate import wait_at_gate; wait_at_gate(); print('through')"


def waiting() -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", WAIT],
        cwd=REPOSITORY,
        env={**os.environ, "PYTHONPATH": "src"},
        stdout=subprocess.PIPE,
        text=True,
    )


def test_gate_holds_a_process_until_it_is_open() -> None:
    with closed_gate():
        process = waiting()
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(1)
    assert process.communicate(timeout=10)[0] == "through\n"
    assert VARIABLE not in os.environ


def test_gate_that_was_cleared_away_holds_nobody(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path / "gone"))
    wait_at_gate()
    monkeypatch.delenv(VARIABLE)
    wait_at_gate()


def test_secret_key_is_the_same_for_processes_that_start_together(tmp_path: Path) -> None:
    code = (
        "from pathlib import Path; from zeroward.web.settings.secret import kept_secret;"
        f" print(kept_secret(Path({str(tmp_path / 'key')!r})))"
    )
    started = [
        subprocess.Popen(
            [sys.executable, "-c", code], env={**os.environ, "PYTHONPATH": "src"}, cwd=REPOSITORY, stdout=-1
        )
        for _ in range(4)
    ]
    keys = {process.communicate(timeout=20)[0].strip().decode() for process in started}
    assert keys == {kept_secret(tmp_path / "key")}
    assert [path.name for path in tmp_path.iterdir()] == ["key"]
    assert (tmp_path / "key").stat().st_mode & 0o777 == 0o600


def started(folder: Path, data: Path, port: int) -> "subprocess.Popen[str]":
    settings = {"ZEROWARD_VAR": str(folder), "ZEROWARD_DATA": str(data), "ZEROWARD_PORT": str(port)}
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("ZEROWARD_") and name != "DJANGO_SETTINGS_MODULE"
    }
    return subprocess.Popen(
        [sys.executable, "-m", "zeroward.web.start"],
        env={**environment, **settings},
        cwd=REPOSITORY,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind((ADDRESS, 0))
        return int(probe.getsockname()[1])


def test_start_ends_its_server_when_the_catalogue_cannot_be_loaded(tmp_path: Path) -> None:
    port = free_port()
    process = started(tmp_path, tmp_path, port)
    _, errors = process.communicate(timeout=60)  # ends only when the server has let go of its output, too
    assert process.returncode == 1
    assert "Name the data folder with --data" in errors
    assert port_is_free(port)


def test_start_ends_everything_when_it_is_stopped_while_it_prepares(tmp_path: Path) -> None:
    port = free_port()
    process = started(tmp_path, REPOSITORY / "data", port)
    assert process.stdout is not None
    assert "snapshot" in process.stdout.readline()
    process.terminate()
    process.communicate(timeout=60)
    assert process.returncode == 1
    assert port_is_free(port)
