"""The server reads all its code before it answers: what the application imports must be there in a real process."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.support.browser import free_port

pytestmark = pytest.mark.slow

UNASKED = {"boto3", "botocore", "storages", "opentelemetry", "dask", "ninja", "pydantic"}
"""What a setting or the first request to the API asks for: nobody else pays for it."""

SHARED = """
from zeroward.web.apart import KEPT
print([name for module, name in KEPT if hasattr(getattr(module, name), "_lock")])
"""
"""What its threads still wait for each other at."""


def test_application_of_the_server_is_read_with_sqlite(tmp_path: Path) -> None:
    """In a process of its own, which leaves PostgreSQL's driver alone."""
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "zeroward.web.settings.local",
        "ZEROWARD_VAR": str(tmp_path),
        "ZEROWARD_DATABASE": f"sqlite:///{tmp_path}/server.sqlite3",
    }
    ended = subprocess.run(
        [sys.executable, "-c", f"import zeroward.web.wsgi, sys; print({UNASKED} & set(sys.modules)){SHARED}"],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout == "set()\n[]\n"


@pytest.mark.parametrize("seconds", [0.5, 2.0])
def test_server_that_is_stopped_while_it_starts_ends(tmp_path: Path, seconds: float) -> None:
    """By itself granian waits for ever then: its processes hear nothing before the application is read."""
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--port", str(free_port())]
    with subprocess.Popen(
        [*command, "zeroward.web.wsgi:application"],
        env={
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "zeroward.web.settings.local",
            "ZEROWARD_VAR": str(tmp_path),
        },
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
        text=True,
    ) as server:
        assert server.stdout is not None
        while "Spawning worker" not in server.stdout.readline():
            assert server.poll() is None
        time.sleep(seconds)
        server.terminate()
        try:
            server.communicate(timeout=60)
        finally:
            if server.poll() is None:
                os.killpg(server.pid, signal.SIGKILL)
    assert server.returncode is not None
    with pytest.raises(ProcessLookupError):  # nothing of it is left
        os.killpg(server.pid, 0)
