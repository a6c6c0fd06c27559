"""Memory (PSS) of one web worker and one task worker after the home page, ten searches and a challenge page."""

import subprocess
from pathlib import Path

from served import fetch, served

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


def main() -> None:
    with served(worker=True) as processes:
        fetch("/en/")
        for words in SEARCHES:
            fetch(f"/en/search/?q={quoted(words)}")
        fetch("/en/portfolio/3.4/")
        web = sum(pss(pid) for pid in family(processes[0].pid))
        task = sum(pss(pid) for pid in family(processes[1].pid))
        print(
            f"web {web:.0f} MB + task worker {task:.0f} MB = {web + task:.0f} MB PSS (target: <= {TARGET_MB} MB)"
        )


def quoted(words: str) -> str:
    return "".join(f"%{byte:02X}" for byte in words.encode())


def family(pid: int) -> list[int]:
    """A process and all its descendants."""
    found = subprocess.run(
        ["ps", "-o", "pid=", "--ppid", str(pid)], capture_output=True, text=True, check=False
    )
    children = [int(text) for text in found.stdout.split()]
    return [pid, *(one for child in children for one in family(child))]


def pss(pid: int) -> float:
    """Proportional set size in MB; 0 for a process that has ended."""
    path = Path(f"/proc/{pid}/smaps_rollup")
    if not path.exists():
        return 0.0
    line = next(line for line in path.read_text().splitlines() if line.startswith("Pss:"))
    return int(line.split()[1]) / 1024


if __name__ == "__main__":
    main()
