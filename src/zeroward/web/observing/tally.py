"""Counts of requests, one small file a process, so that any process can tell the sum of all of this machine."""

import mmap
import os
from contextlib import suppress
from fcntl import LOCK_EX, flock
from functools import cache
from pathlib import Path
from struct import Struct
from threading import Lock

BOUNDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0)
"""Upper bounds of the histogram, in seconds."""
CLASSES = ("2xx", "3xx", "4xx", "5xx")
_NUMBERS = len(CLASSES) + len(BOUNDS) + 3  # beyond the last bound, sum of seconds, from memory
_LAYOUT = Struct(f"<{_NUMBERS}d")
_ENDED = "ended"


class Tally:
    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        _gather(folder)
        path = folder / str(os.getpid())
        path.write_bytes(bytes(_LAYOUT.size))
        with path.open("r+b") as file:
            self._memory = mmap.mmap(file.fileno(), _LAYOUT.size)
        self._lock = Lock()

    def add(self, *, status: int, seconds: float, from_memory: bool) -> None:
        kind = min(max(status // 100 - 2, 0), len(CLASSES) - 1)
        slot = next((at for at, bound in enumerate(BOUNDS) if seconds <= bound), len(BOUNDS))
        with self._lock:
            numbers = list(_LAYOUT.unpack(self._memory))
            numbers[kind] += 1
            numbers[len(CLASSES) + slot] += 1
            numbers[-2] += seconds
            numbers[-1] += from_memory
            _LAYOUT.pack_into(self._memory, 0, *numbers)

    def told(self) -> list[str]:
        """In the text format of Prometheus, over all processes, those that have ended included."""
        numbers = _sum(self.folder.iterdir())
        name = "zeroward_requests"
        lines = [f"# HELP {name}_total Requests by class of answer.", f"# TYPE {name}_total counter"]
        lines += [f'{name}_total{{status="{kind}"}} {numbers[at]:.0f}' for at, kind in enumerate(CLASSES)]
        lines += [
            "# HELP zeroward_pages_from_memory_total Pages that were kept.",
            "# TYPE zeroward_pages_from_memory_total counter",
        ]
        lines.append(f"zeroward_pages_from_memory_total {numbers[-1]:.0f}")
        name = "zeroward_request_seconds"
        lines += [f"# HELP {name} Time until the answer was made.", f"# TYPE {name} histogram"]
        total = 0.0
        for at, bound in enumerate((*map(str, BOUNDS), "+Inf")):
            total += numbers[len(CLASSES) + at]
            lines.append(f'{name}_bucket{{le="{bound}"}} {total:.0f}')
        return [*lines, f"{name}_sum {numbers[-2]:.6f}", f"{name}_count {total:.0f}"]


@cache
def tally_in(folder: Path) -> Tally:
    return Tally(folder)


def _sum(paths: object) -> list[float]:
    total = [0.0] * _NUMBERS
    for path in paths:  # type: ignore[attr-defined]
        with suppress(OSError):
            raw = path.read_bytes()
            if len(raw) == _LAYOUT.size:
                total = [one + other for one, other in zip(total, _LAYOUT.unpack(raw), strict=True)]
    return total


def _gather(folder: Path) -> None:
    """Counts of processes that have ended go into one file: sums never go back."""
    with (folder / ".lock").open("w") as lock:
        flock(lock, LOCK_EX)
        ended = folder / _ENDED
        gone = [
            path
            for path in folder.iterdir()
            if path.name.isdigit() and not Path(f"/proc/{path.name}").exists()
        ]
        gone += [path for path in folder.iterdir() if path.name == str(os.getpid())]
        if gone:
            total = _sum([*gone, ended])
            making = folder / ".making"
            making.write_bytes(_LAYOUT.pack(*total))
            for path in gone:
                path.unlink(missing_ok=True)
            making.replace(ended)
