"""Requests a second and latency of public pages at 32 connections: warm, with every page made anew, and with every
page made from rows that are read anew as well. ZEROWARD_BENCH_DATABASE names another database than SQLite.

    python bench/load.py [--seconds 5] [--workers 1,2]

With `wrk` where it is installed (`apt-get install wrk`), else with a client of our own, whose limit is measured first
against a server that only says hello. Generator, server and whatever else the machine does share its cores: the load
of the machine is printed beside. Run it while nothing else is measured.
"""

import argparse
import asyncio
import os
import shutil
import statistics
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import served

CONNECTIONS = 32
PATHS = (
    "/en/",
    "/de/",
    "/en/portfolio/",
    "/en/portfolio/3.4/",
    "/en/cities/",
    "/en/platforms/",
    "/en/events/",
)
WAYS = (
    ("warm", "4", "200"),
    ("every page made", "0", "200"),
    ("every page made, and nothing kept", "0", "0"),
)
"""What is measured, with the settings for pages and for what they share."""
LUA = """
local paths = { %s }
local at = 0
request = function()
  at = at + 1
  return wrk.format("GET", paths[(at %% #paths) + 1], { ["Accept-Encoding"] = "gzip" })
end
done = function(summary, latency, requests)
  local wrong = summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.write
    + summary.errors.timeout
  io.write(string.format("RESULT %%d %%d %%f %%f %%d\\n", summary.requests, summary.duration,
    latency:percentile(50), latency:percentile(95), wrong))
end
"""


@dataclass(frozen=True, slots=True)
class Result:
    per_second: float
    p50_ms: float
    p95_ms: float
    wrong: int


def main() -> None:
    given = options()
    tool = "wrk" if shutil.which("wrk") else "our own"
    print(
        f"{CONNECTIONS} connections, {len(PATHS)} pages in turn, {given.seconds} s each; {os.cpu_count()} cores, "
    )
    print(f"load of the machine before: {os.getloadavg()[0]:.1f}; generator: {tool}")
    if tool != "wrk":
        show("the generator itself against “hello”", asyncio.run(own_limit(given.seconds)))
    with tempfile.TemporaryDirectory() as folder:
        for workers in given.workers.split(","):
            os.environ["ZEROWARD_WORKERS"] = workers
            for name, megabytes, answers in WAYS:
                os.environ["ZEROWARD_PAGE_CACHE_MB"] = megabytes
                os.environ["ZEROWARD_KEPT_ANSWERS"] = answers
                with served.started(folder) as supervisor:
                    served.wait_until_asleep(
                        folder, supervisor.pid
                    )  # a first start leaves tasks, which write
                    for path in PATHS * 4 * int(workers):  # every worker has read what it needs
                        served.fetch(path)
                    show(f"{workers} web process(es), {name}", measure(given.seconds))


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("--seconds", type=int, default=5)
    parser.add_argument("--workers", default="1,2")
    return parser.parse_args()


def show(name: str, found: Result) -> None:
    print(
        f"  {name:<40} {found.per_second:7.0f} requests/s   p50 {found.p50_ms:7.1f} ms   p95 {found.p95_ms:7.1f} ms"
        f"   not 200: {found.wrong}"
    )


def measure(seconds: int, port: int = served.PORT) -> Result:
    return with_wrk(seconds, port) if shutil.which("wrk") else asyncio.run(with_own(seconds, port))


def with_wrk(seconds: int, port: int) -> Result:
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder) / "pages.lua"
        script.write_text(LUA % ", ".join(f'"{path}"' for path in PATHS))
        command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "--timeout", "20s", "-s", str(script)]
        done = subprocess.run(
            [*command, f"http://127.0.0.1:{port}"], capture_output=True, text=True, check=True
        )
    line = next(line for line in done.stdout.splitlines() if line.startswith("RESULT"))
    number, duration, p50, p95, wrong = line.split()[1:]
    return Result(int(number) / int(duration) * 1e6, float(p50) / 1000, float(p95) / 1000, int(wrong))


async def with_own(seconds: int, port: int) -> Result:
    """Connections that are kept open, each asking for the next page as soon as it has the last."""
    times: list[float] = []
    wrong = 0
    until = time.perf_counter() + seconds

    async def visitor(first: int) -> None:
        nonlocal wrong
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        at = first
        while time.perf_counter() < until:
            at += 1
            started = time.perf_counter()
            path = PATHS[at % len(PATHS)]
            writer.write(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: gzip\r\n\r\n".encode())
            head = await reader.readuntil(b"\r\n\r\n")
            length = next(
                int(line.split(b":")[1])
                for line in head.lower().split(b"\r\n")
                if line.startswith(b"content-length")
            )
            await reader.readexactly(length)
            times.append(time.perf_counter() - started)
            wrong += b" 200 " not in head.split(b"\r\n", 1)[0]
        writer.close()

    await asyncio.gather(*(visitor(number) for number in range(CONNECTIONS)))
    hundredths = statistics.quantiles(times, n=100)
    return Result(len(times) / seconds, hundredths[49] * 1000, hundredths[94] * 1000, wrong)


async def own_limit(seconds: int) -> Result:
    async def hello(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        body = b"x" * 10_000
        try:
            while True:
                await reader.readuntil(b"\r\n\r\n")
                writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(body) + body)
        except asyncio.IncompleteReadError:
            writer.close()

    server = await asyncio.start_server(hello, "127.0.0.1", served.PORT)
    try:
        return await with_own(seconds, served.PORT)
    finally:
        server.close()


if __name__ == "__main__":
    main()
