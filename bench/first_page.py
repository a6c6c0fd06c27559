"""From a fresh clone to the first page with the whole catalogue, by `make run`, and the second start.

Uses the package cache as it is (warm after `make run` has run once on this machine); with `--cold` also an empty one,
so that every package comes from the index.
"""

import argparse
import http.client
import os
import signal
import subprocess
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from calibration import line

REPOSITORY = Path(__file__).resolve().parents[1]
PORT = 8791


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument(
        "--cold", action="store_true", help="also with empty package caches (downloads everything)"
    )
    cold = parser.parse_args().cold
    with TemporaryDirectory() as folder:
        clone = cloned(Path(folder) / "warm")
        print(
            f"fresh clone, first page after {run_until_page(clone):.1f} s (target: <= 30 s, warm package cache)",
            line(),
        )
        print(f"second start, first page after {run_until_page(clone):.1f} s (target: < 10 s)")
        if cold:
            clone = cloned(Path(folder) / "cold")
            empty = {name: f"{folder}/{name}" for name in ("UV_CACHE_DIR", "PIP_CACHE_DIR")}
            taken = run_until_page(clone, empty)
            print(
                f"fresh clone, first page after {taken:.1f} s (target: <= 60 s, cold package cache)", line()
            )


def cloned(folder: Path) -> Path:
    subprocess.run(["git", "clone", "--quiet", str(REPOSITORY), str(folder)], check=True)
    return folder


def run_until_page(clone: Path, more: dict[str, str] | None = None) -> float:
    started = time.perf_counter()
    environment = {
        key: value for key, value in os.environ.items() if not key.startswith(("ZEROWARD_", "PYTHONDONT"))
    }
    process = subprocess.Popen(
        ["make", "run"],
        cwd=clone,
        env={**environment, **(more or {}), "ZEROWARD_PORT": str(PORT)},
        stdout=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        while process.poll() is None:
            try:
                connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=30)
                connection.request("GET", "/")
                if connection.getresponse().status == 200:
                    return time.perf_counter() - started
            except OSError:
                time.sleep(0.05)
        raise SystemExit("make run ended before it served a page.")
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(30)


if __name__ == "__main__":
    main()
