"""A server of its own with the shipped catalogue, for the benches that measure pages and memory."""

import gzip
import http.client
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from zeroward.web.waking import mark_in

REPOSITORY = Path(__file__).resolve().parents[1]
PORT = int(os.environ.get("ZEROWARD_BENCH_PORT", "8790"))
SECONDS_TO_START = 120
SECONDS_TO_SLEEP = 120


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    body: bytes
    seconds: float
    encoding: str

    @property
    def text(self) -> str:
        return (gzip.decompress(self.body) if self.encoding == "gzip" else self.body).decode()


def fetch(path: str) -> Answer:
    """One GET on a connection of its own; the time until the last byte."""
    started = time.perf_counter()
    connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=30)
    connection.request("GET", path, headers={"Accept-Encoding": "gzip", "Accept-Language": "en"})
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return Answer(
        answer.status, body, time.perf_counter() - started, answer.headers.get("Content-Encoding", "")
    )


def environment(folder: str) -> dict[str, str]:
    return {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "zeroward.web.settings.local",
        "MALLOC_ARENA_MAX": "2",  # as `make run` sets it
        "ZEROWARD_VAR": folder,
        "ZEROWARD_DATABASE": os.environ.get("ZEROWARD_BENCH_DATABASE") or f"sqlite:///{folder}/bench.sqlite3",
        "ZEROWARD_URL": f"http://localhost:{PORT}",
        "ZEROWARD_SEARCH_PER_MINUTE": "0",  # all questions come from one address
        "ZEROWARD_FORMS_PER_MINUTE": "0",
    }


@contextmanager
def served() -> Iterator[None]:
    """A freshly prepared installation that is being served."""
    with served_in():
        yield


@contextmanager
def served_in() -> Iterator[tuple[str, int]]:
    """The folder of a freshly prepared installation that is being served, and the id of what supervises it."""
    with TemporaryDirectory() as folder, started(folder) as process:
        yield folder, process.pid


@contextmanager
def started(folder: str) -> Iterator[subprocess.Popen[bytes]]:
    """An installation in a folder, started as `make run` starts it; the supervising process with all its children."""
    command = [sys.executable, "-m", "zeroward.web.start", "--port", str(PORT)]
    process = subprocess.Popen(command, env=environment(folder), stdout=subprocess.DEVNULL)
    try:
        wait()
        yield process
    finally:
        process.terminate()
        process.wait(30)


def wait() -> None:
    limit = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < limit:
        try:
            if fetch("/health").status == 200:
                return
        except OSError:
            time.sleep(0.1)
    raise SystemExit("The server did not start.")


def wait_until_asleep(folder: str, supervisor: int) -> None:
    """What was queued while the catalogue was loaded is done: no task waits, no task worker is in memory any more."""
    limit = time.monotonic() + SECONDS_TO_SLEEP
    while mark_in(folder).exists() or any(is_worker(command_of(pid)) for pid in children_of(supervisor)):
        if time.monotonic() > limit:
            raise SystemExit("The task worker does not go to sleep.")
        time.sleep(1)


def is_worker(command: str) -> bool:
    return "zeroward.web.cli" in command


def command_of(pid: int) -> str:
    """Empty for a process that has ended."""
    if not Path(f"/proc/{pid}").exists():
        return ""
    return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode()


def children_of(pid: int) -> list[int]:
    found = subprocess.run(
        ["ps", "-o", "pid=", "--ppid", str(pid)], capture_output=True, text=True, check=False
    )
    return [int(text) for text in found.stdout.split()]
