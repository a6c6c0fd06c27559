"""Installations side by side, each with its own database, key and address; and a line that can be cut."""

import json
import os
import shutil
import socket
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path
from typing import Any

from tests.support.database import REPOSITORY, migrated_file


class Installation:
    def __init__(self, folder: Path, name: str) -> None:
        folder.mkdir()
        shutil.copy(migrated_file(), folder / "zeroward.sqlite3")
        self.folder, self.name = folder, name
        self.port = 0
        self.start()

    def start(self) -> None:
        environment = {
            **{key: value for key, value in os.environ.items() if key != "ZEROWARD_DATABASE"},
            "ZEROWARD_VAR": str(self.folder),
            "ZEROWARD_URL": f"https://{self.name}.example",
            "ZEROWARD_LINKCHECK_ALLOW_PRIVATE": "1",
            "DJANGO_SETTINGS_MODULE": "zeroward.web.settings.local",
            "PYTHONPATH": f"{REPOSITORY / 'src'}:{REPOSITORY}",
        }
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.federation.instances.one", str(self.port)],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=REPOSITORY,
        )

    def ready(self) -> None:
        self.port = self._answer()

    def do(self, *lines: str) -> Any:
        """Each line is done; the last value of `out` comes back."""
        found = None
        for line in lines:
            assert self.process.stdin is not None
            self.process.stdin.write(line.replace("\n", " ") + "\n")
            self.process.stdin.flush()
            found = self._answer()
        return found

    def zeroward(self, command: str) -> dict[str, str]:
        return self.do(f"out = zeroward({command!r})")

    def close(self) -> None:
        """As a power cut does."""
        self.process.kill()
        with suppress(OSError):
            assert self.process.stdin is not None
            self.process.stdin.close()
        self.process.wait(20)
        assert self.process.stdout is not None
        self.process.stdout.close()

    def _answer(self) -> Any:
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        assert line, "the installation ended"
        return json.loads(line)


class Line:
    """Passes on to a port. `cut_after(n)`: the n-th answer from now breaks off in its middle, and all after it too."""

    def __init__(self, port: int) -> None:
        self.port, self.left, self.answers = port, -1, 0
        self.listening = socket.create_server(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{self.listening.getsockname()[1]}/"
        threading.Thread(target=self._serve, daemon=True).start()

    def cut_after(self, answers: int) -> None:
        self.left = answers

    def mend(self) -> None:
        self.left = -1

    def close(self) -> None:
        self.listening.close()

    def _serve(self) -> None:
        with suppress(OSError):
            while True:
                self._one(self.listening.accept()[0])

    def _one(self, asking: socket.socket) -> None:
        with asking, suppress(OSError), socket.create_connection(("127.0.0.1", self.port)) as there:
            asking.settimeout(5)
            there.sendall(asking.recv(65536))
            found = b"".join(iter(lambda: there.recv(65536), b""))
            self.answers += 1
            if self.left >= 0:
                self.left -= 1
                if self.left < 0:
                    self.left = 0
                    found = found[: len(found) // 2]
            asking.sendall(found)
