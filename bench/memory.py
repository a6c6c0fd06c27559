"""Memory (PSS) of an installation after the home page, ten searches and a challenge page.

`make run` has its task worker in memory only while there is something to do, so both states are measured.
"""

import time
from dataclasses import dataclass
from pathlib import Path

from served import children_of, command_of, fetch, is_worker, served_in, wait_until_asleep

from zeroward.web.waking import mark_in

SEARCHES = [
    "funding",
    "Finanzierung",
    "citoyens",
    "inventar emisii",
    "małe miasta",
    "χρηματοδότηση",
    "iklim",
    "MRV",
    "3.4",
    "hackathon",
]
TARGET_MB = 300
SECONDS_TO_WAKE = 12


def main() -> None:
    with served_in() as (folder, supervisor):
        fetch("/en/")
        for words in SEARCHES:
            fetch(f"/en/search/?q={quoted(words)}")
        fetch("/en/portfolio/3.4/")
        wait_until_asleep(folder, supervisor)
        asleep = memory_of(supervisor)
        mark_in(folder).touch()  # as a queued task leaves it
        time.sleep(SECONDS_TO_WAKE)
        awake = memory_of(supervisor)
        print(
            f"web {asleep.web:.0f} MB + supervisor {asleep.supervisor:.0f} MB, no task waiting ="
            f" {asleep.total:.0f} MB PSS (target: <= {TARGET_MB} MB);"
            f" with the task worker awake, {awake.worker:.0f} MB: {awake.total:.0f} MB"
        )


@dataclass(frozen=True, slots=True)
class Memory:
    """PSS in MB by process: what supervises, the web process, and the task worker while it runs."""

    supervisor: float
    web: float
    worker: float

    @property
    def total(self) -> float:
        return self.supervisor + self.web + self.worker


def memory_of(supervisor: int) -> Memory:
    children = {command_of(pid): family_memory(pid) for pid in children_of(supervisor)}
    worker = sum(size for command, size in children.items() if is_worker(command))
    return Memory(pss(supervisor), sum(children.values()) - worker, worker)


def family_memory(pid: int) -> float:
    return sum(pss(one) for one in family(pid))


def quoted(words: str) -> str:
    return "".join(f"%{byte:02X}" for byte in words.encode())


def family(pid: int) -> list[int]:
    """A process and all its descendants."""
    return [pid, *(one for child in children_of(pid) for one in family(child))]


def pss(pid: int) -> float:
    """Proportional set size in MB; 0 for a process that has ended."""
    path = Path(f"/proc/{pid}/smaps_rollup")
    if not path.exists():
        return 0.0
    line = next(line for line in path.read_text().splitlines() if line.startswith("Pss:"))
    return int(line.split()[1]) / 1024


if __name__ == "__main__":
    main()
