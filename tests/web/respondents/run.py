"""Many people answer a survey at once: `python -m tests.web.respondents.run PEOPLE SECONDS PAUSE [PROCESSES]`.

ZEROWARD_DATABASE names a migrated database of its own. A server with two web processes is started (or as many as said);
one in ten answers is written by two people at once. Ends with 1 when a request failed, or when something acknowledged
is not there. The long form is `scripts/soak respondents`.
"""

import asyncio
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import django

from tests.web.respondents.people import Told, answer

SECONDS_TO_START = 120


def main(people: int, seconds: float, pause: float, processes: int = 2) -> int:
    django.setup()
    from django.db import connections

    from tests.web.respondents.scene import make_survey

    alone = people - people // 10
    links = make_survey(alone)
    links += links[: people - alone]
    connections.close_all()
    with served(processes) as port:
        told = asyncio.run(answer(links, port, seconds, pause))
    faults = lost(told)
    times = sorted(told.seconds) or [0.0]
    number = sum(len(mine) for writers in told.saved.values() for mine in writers)
    wrong = ", ".join(f"{count} × {what}" for what, count in Counter(told.wrong).items()) or "none"
    sys.stdout.write(
        f"{people} people, {seconds:.0f} s, a save each {pause:g} s: {number} saved, p50"
        f" {statistics.median(times) * 1000:.0f} ms, p95 {times[int(len(times) * 0.95)] * 1000:.0f} ms, slowest"
        f" {times[-1] * 1000:.0f} ms; wrong: {wrong}; lost: {len(faults)}\n"
    )
    sys.stdout.writelines(f"    {fault}\n" for fault in faults[:20])
    return int(bool(faults or told.wrong or not number))


def lost(told: Told) -> list[str]:
    """Each acknowledged save counts one change and leaves one revision; the last of a writer is the last of all, or
    that of the colleague."""
    from zeroward.questionnaires.models import Answering

    faults = []
    for one in Answering.objects.filter(pk__in=told.saved).prefetch_related("revisions"):
        writers = told.saved[one.pk]
        acknowledged = sum(len(mine) for mine in writers)
        revisions = len(one.revisions.all())
        if (one.lock, revisions) != (acknowledged, acknowledged):
            faults.append(f"{one.pk}: {acknowledged} acknowledged, {one.lock} changes, {revisions} revisions")
        if acknowledged and one.answers.get("size") not in {mine[-1] for mine in writers if mine}:
            faults.append(
                f"{one.pk}: {one.answers.get('size')} is there, of {[mine[-1:] for mine in writers]}"
            )
    return faults


@contextmanager
def served(processes: int) -> Iterator[int]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with tempfile.TemporaryDirectory() as folder, (Path(folder) / "log").open("w+") as log:
        environment = {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "zeroward.web.settings.local",
            "ZEROWARD_VAR": folder,
            "ZEROWARD_URL": f"http://localhost:{port}",
            "ZEROWARD_FORMS_PER_MINUTE": "0",  # all of them have one address here
            "MALLOC_ARENA_MAX": "2",
        }
        command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1"]
        command += ["--port", str(port), "--workers", str(processes), "--blocking-threads", "4", "--no-ws"]
        process = subprocess.Popen(
            [*command, "zeroward.web.wsgi:application"], env=environment, stdout=log, stderr=log
        )
        try:
            wait(port, process)
            yield port
        finally:
            process.terminate()
            process.wait(30)
            log.seek(0)
            lines = log.readlines()
            if any("ERROR" in line or "Traceback" in line for line in lines):
                sys.stderr.writelines(lines[-20:])


def wait(port: int, process: subprocess.Popen[bytes]) -> None:
    limit = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < limit and process.poll() is None:
        try:
            with socket.create_connection(("127.0.0.1", port), 60) as asked:
                asked.sendall(b"GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                if b" 200 " in asked.recv(100):
                    return
        except OSError:
            time.sleep(0.1)
    raise SystemExit("The server did not start.")


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), float(sys.argv[2]), float(sys.argv[3]), *map(int, sys.argv[4:5])))
