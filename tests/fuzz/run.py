"""Hands odd files to every reader: `python -m tests.fuzz.run INPUTS SEED [NAME…]`. "packages" stands for the readers of
packages, "files" for all others.

A reader reads or refuses; anything else it raises, more than five seconds for a file, and memory without bounds are
faults. The long form is `scripts/soak importers`.
"""

import hashlib
import random
import resource
import signal
import sys
import time
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from types import FrameType

import django

MOST_SECONDS = 5
"""Of work, so that a machine that is busy with other things does not count; waiting is given a minute."""
MOST_WAITING = 60
MOST_MEMORY = 2 * 1024**3
"""Of the whole process: what asks for more is refused by the machine and told as a MemoryError."""


class TooSlowError(BaseException):
    """No `except Exception` of a reader stops it."""


@dataclass
class Found:
    """How many were read (`good`: of those with nothing changed), how many refused, and the faults, each once: reader,
    what, seed of the file."""

    read: int = 0
    good: int = 0
    refused: int = 0
    slowest: float = 0.0
    slowest_of: str = ""
    faults: dict[str, str] = field(default_factory=dict)


def fuzz(inputs: int, seed: int, names: Collection[str] = ()) -> Iterator[tuple[str, Found]]:
    """So many files for each reader, one reader after the other."""
    from django.db import transaction

    from tests.fuzz.packages import PACKAGES, packages
    from tests.fuzz.planners import planners
    from tests.fuzz.readers import readers

    for one in (signal.SIGPROF, signal.SIGALRM):
        signal.signal(one, _too_slow)
    with transaction.atomic():
        groups = {"files": {**readers(), **planners()}, "packages": {}}
        if not names or {"packages", *PACKAGES} & set(names):  # a second or two to make
            groups["packages"] = packages()
        for group, members in groups.items():
            for name, reader in members.items():
                if not names or {name, group} & set(names):
                    yield name, _one(name, reader, inputs, seed)
        transaction.set_rollback(True)


def _one(name, reader, inputs: int, seed: int) -> Found:  # type: ignore[no-untyped-def]

    found = Found()
    for good in reader.good:
        _try(found, reader, good, "unchanged")
    found.good = found.read
    for number in range(inputs):
        dice = random.Random(hashlib.sha256(f"{name} {seed} {number}".encode()).digest())
        raw = reader.change(dice.choice(reader.good), dice)
        if dice.random() < 0.2:
            raw = reader.change(raw, dice) if raw else raw
        _try(found, reader, raw, str(number))
    return found


def _try(found: Found, reader, raw: bytes, number: str) -> None:  # type: ignore[no-untyped-def]
    begun = time.process_time()
    signal.setitimer(signal.ITIMER_PROF, MOST_SECONDS)
    signal.setitimer(signal.ITIMER_REAL, MOST_WAITING)
    try:
        reader.read(raw)
        found.read += 1
    except reader.refusals:
        found.refused += 1
    except TooSlowError:
        found.faults.setdefault("longer than five seconds", number)
    except Exception as error:
        found.faults.setdefault(f"{type(error).__name__} at {_place(error)}: {str(error)[:120]}", number)
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.setitimer(signal.ITIMER_REAL, 0)
    took = time.process_time() - begun
    if took > found.slowest:
        found.slowest, found.slowest_of = took, number


def _too_slow(_number: int, _frame: FrameType | None) -> None:
    raise TooSlowError


def _place(error: Exception) -> str:
    trace = error.__traceback__
    place = ""
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        if "/zeroward/" in file:
            place = f"{file.rsplit('/zeroward/', 1)[1]}:{trace.tb_lineno}"
        trace = trace.tb_next
    return place


def main(inputs: int, seed: int, names: Collection[str]) -> int:
    django.setup()
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    totals: Counter[str] = Counter()
    for name, one in fuzz(inputs, seed, names):
        totals.update(read=one.read, refused=one.refused, faults=len(one.faults))
        sys.stdout.write(
            f"{name}: {one.read} read, {one.refused} refused, slowest {one.slowest:.2f} s ({one.slowest_of})\n"
        )
        for fault, number in one.faults.items():
            sys.stdout.write(f"    FAULT {number}: {fault}\n")
        sys.stdout.flush()  # a run that is stopped has said what it saw
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    sys.stdout.write(
        f"{totals['read']} read, {totals['refused']} refused, {totals['faults']} faults; {memory} MB\n"
    )
    return int(bool(totals["faults"]))


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3:]))
