"""The server reads all its code before it answers: what the application imports must be there in a real process."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

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
