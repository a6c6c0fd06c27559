"""The command itself, whatever it is asked for."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

WAITING = """
import tempfile, time
with tempfile.TemporaryDirectory(dir={folder!r}):
    print("ready", flush=True)
    time.sleep(60)
"""


@pytest.mark.slow
def test_command_that_is_told_to_end_leaves_nothing_beside(tmp_path: Path) -> None:
    told = WAITING.format(folder=str(tmp_path))
    command = [sys.executable, "-m", "zeroward.web.cli", "shell", "--command", told]
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "zeroward.web.settings.test"}
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        while "ready" not in running.stdout.readline():
            assert running.poll() is None
        assert len(list(tmp_path.iterdir())) == 1
        running.send_signal(signal.SIGTERM)
        assert running.wait(timeout=60) == 128 + signal.SIGTERM
    assert list(tmp_path.iterdir()) == []
