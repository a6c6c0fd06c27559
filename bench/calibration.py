"""How fast this machine is now: what an empty loop takes, best of three (0.55 s where docs/figures.md was measured)."""

import subprocess
import sys
import time

LOOP = "for i in range(20000000): pass"


def line() -> str:
    """To print beside a figure."""
    return f"(calibration {min(_once() for _ in range(3)):.2f} s)"


def _once() -> float:
    started = time.perf_counter()
    subprocess.run([sys.executable, "-c", LOOP], check=True)
    return time.perf_counter() - started


if __name__ == "__main__":
    print(line())
