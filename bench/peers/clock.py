"""How a peer times itself: three runs, the shortest counts; one line of JSON with the peak of memory."""

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any


def told(action: Callable[[], Any], more: Callable[[Any], dict[str, Any]], *, times: int = 3) -> None:
    """Run, and print seconds, extra MiB of the first run, and what `more` says of the result; or the error."""
    before = fresh_peak()
    seconds, memory, found = [], 0.0, None
    try:
        for run in range(times):
            started = time.perf_counter()
            found = action()
            seconds.append(time.perf_counter() - started)
            memory = peak() - before if run == 0 else memory
        said = more(found)
    except Exception as error:  # whatever a peer raises is its answer
        print(json.dumps({"error": f"{type(error).__name__}: {error}"[:300]}))
        return
    print(json.dumps({"seconds": min(seconds), "extra_mib": memory, **said}))


def fresh_peak() -> float:
    """Forget the peak of memory so far; the memory in use now, in MiB."""
    Path("/proc/self/clear_refs").write_text("5")
    return _status("VmRSS")


def peak() -> float:
    """The peak of memory since `fresh_peak`, in MiB."""
    return _status("VmHWM")


def _status(name: str) -> float:
    lines = Path("/proc/self/status").read_text().splitlines()
    return int(next(line for line in lines if line.startswith(name)).split()[1]) / 1024
