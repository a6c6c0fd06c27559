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

from zeroward.web.start import worker_command

REPOSITORY = Path(__file__).resolve().parents[1]
PORT = int(os.environ.get("ZEROWARD_BENCH_PORT", "8790"))
SECONDS_TO_START = 60


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
        "ZEROWARD_DATABASE": f"sqlite:///{folder}/bench.sqlite3",
        "ZEROWARD_URL": f"http://localhost:{PORT}",
    }


@contextmanager
def served(*, worker: bool = False) -> Iterator[list[subprocess.Popen[bytes]]]:
    """The processes of a freshly prepared installation: the server, and a task worker if asked for."""
    with TemporaryDirectory() as folder, started(folder, worker=worker) as processes:
        yield processes


@contextmanager
def served_in() -> Iterator[str]:
    """The folder of a freshly prepared installation that is being served."""
    with TemporaryDirectory() as folder, started(folder):
        yield folder


@contextmanager
def started(folder: str, *, worker: bool = False) -> Iterator[list[subprocess.Popen[bytes]]]:
    """Prepare an installation in a folder and serve it."""
    settings = environment(folder)
    cli = [sys.executable, "-m", "zeroward.web.cli"]
    subprocess.run([*cli, "prepare"], env=settings, check=True, stdout=subprocess.DEVNULL)
    serve = [
        sys.executable,
        "-m",
        "granian",
        "--interface",
        "wsgi",
        "--host",
        "127.0.0.1",
        "--port",
        str(PORT),
    ]
    serve += [
        "--workers",
        "1",
        "--blocking-threads",
        "4",
        "--log-level",
        "error",
        "zeroward.web.wsgi:application",
    ]
    processes = [subprocess.Popen(serve, env=settings)]
    if worker:
        processes.append(subprocess.Popen(worker_command(), env=settings))
    try:
        wait()
        yield processes
    finally:
        for process in processes:
            process.terminate()
        for process in processes:
            process.wait(15)


def wait() -> None:
    limit = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < limit:
        try:
            if fetch("/health").status == 200:
                return
        except OSError:
            time.sleep(0.1)
    raise SystemExit("The server did not start.")
