"""`make run`: prepare the database, then serve the website and do its background work until stopped.

The task worker is started when a task waits, and ends when nothing came for a while: between tasks it takes no memory.
Only the standard library is imported here (`web.gate`, `web.own_files` and `web.waking` need no more): it stays small.
"""

import argparse
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import FrameType

from zeroward.web.gate import closed_gate
from zeroward.web.own_files import keep_from_others
from zeroward.web.waking import default_folder, mark_in

ADDRESS = "127.0.0.1"
SECONDS_TO_STOP = 8


def main(arguments: list[str] | None = None) -> int:
    """Returns the exit code: 0 after an orderly stop, 1 when something could not be started."""
    options = parse(arguments)
    keep_from_others()
    if not port_is_free(options.port):
        sys.stderr.write(
            f"Port {options.port} is taken. Stop what uses it, or choose another: make run ZEROWARD_PORT=8001\n"
        )
        return 1
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zeroward.web.settings.local")
    os.environ.setdefault("ZEROWARD_URL", f"http://localhost:{options.port}")
    # each thread with a memory arena of its own would cost tens of megabytes
    os.environ.setdefault("MALLOC_ARENA_MAX", "2")
    # numerics of a city are bit-identical whatever the machine
    for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ.setdefault(name, "1")
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # as Ctrl+C, until `supervise` listens to both
    with closed_gate():  # the web process reads its code meanwhile, and answers when everything is there
        server = subprocess.Popen(serve_command(options))  # noqa: S603 (our own commands)
        prepared = prepare(options)
    if not prepared:
        end(server)
        return 1
    return supervise(server, mark_in(default_folder()), f"http://localhost:{options.port}")


def prepare(options: argparse.Namespace) -> bool:
    """Database and catalogue. False when that failed, or when we were told to stop meanwhile."""
    command = [sys.executable, "-m", "zeroward.web.cli", "prepare", *(["--demo"] if options.demo else [])]
    try:
        return subprocess.run(command, check=False).returncode == 0  # noqa: S603
    except KeyboardInterrupt:
        return False


def parse(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make run")
    parser.add_argument("--demo", action="store_true", help="add labelled example data and a login per role")
    for option, variable, default, most in (
        ("--port", "ZEROWARD_PORT", "8000", 65535),
        ("--workers", "ZEROWARD_WORKERS", "1", 512),
    ):
        parser.add_argument(
            option, type=whole_number(variable, most), default=os.environ.get(variable) or default
        )
    return parser.parse_args(arguments)


def whole_number(variable: str, most: int) -> Callable[[str], int]:
    """From 1 to `most`, as an option or, where that is missing, in its variable. argparse tells what is refused."""

    def read(given: str) -> int:
        if not (given.isascii() and given.isdigit() and 1 <= int(given) <= most):
            raise argparse.ArgumentTypeError(
                f"{given!r}, from here or {variable}, is not a whole number from 1 to {most}."
            )
        return int(given)

    return read


def port_is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((ADDRESS, port))
        except OSError:
            return False
    return True


def serve_command(options: argparse.Namespace) -> list[str]:
    return [
        *(
            sys.executable,
            "-m",
            "granian",
            "--interface",
            "wsgi",
            "--host",
            ADDRESS,
            "--port",
            str(options.port),
        ),
        *("--workers", str(options.workers), "--blocking-threads", "4", "--log-level", "warning"),
        "zeroward.web.wsgi:application",
    ]


def worker_command() -> list[str]:
    # checks would load every page into a process that serves none
    return [sys.executable, "-m", "zeroward.web.cli", "work", "--skip-checks", "--verbosity", "0"]


def supervise(server: subprocess.Popen[bytes], mark: Path, address: str) -> int:
    """Watch over the server, and wake a worker when tasks wait; when one fails or we are told to stop, end both."""
    sys.stdout.write(f"\nZeroward runs on {address} – stop it with Ctrl+C.\n")
    sys.stdout.flush()
    stopped = False

    def stop(_signal: int, _frame: FrameType | None) -> None:
        nonlocal stopped
        stopped = True

    signal.signal(signal.SIGINT, stop)
    signal.signal(signal.SIGTERM, stop)
    worker: subprocess.Popen[bytes] | None = None
    while not stopped and server.poll() is None:
        if worker is not None and worker.poll():
            break  # it failed
        if (worker is None or worker.poll() == 0) and mark.exists():
            worker = subprocess.Popen(worker_command())  # noqa: S603
        time.sleep(0.3)
    codes = [end(process) for process in (server, worker) if process is not None]
    return 0 if stopped else max(abs(code) for code in codes)


def end(process: subprocess.Popen[bytes]) -> int:
    """Ask a process to stop, and make it when it does not."""
    if process.poll() is None:
        process.terminate()
        try:
            return process.wait(SECONDS_TO_STOP)
        except subprocess.TimeoutExpired:
            process.kill()
    return process.wait()


if __name__ == "__main__":
    sys.exit(main())
