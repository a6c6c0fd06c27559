"""The rows of tables in docs/plans-of-cities.md, so that its numbers are held against the computation."""

import re
from pathlib import Path

DOCUMENT = Path(__file__).resolve().parents[3] / "docs" / "plans-of-cities.md"


def rows_of(section: str) -> dict[str, list[float | None]]:
    """First cell → numbers of the other cells, of all tables under a heading. A cell without a number is None."""
    text = DOCUMENT.read_text(encoding="utf-8")
    part = text.split(f"\n## {section}\n", 1)[1].split("\n## ", 1)[0]
    found: dict[str, list[float | None]] = {}
    for line in part.splitlines():
        if line.startswith("|") and not set(line) <= set("|- "):
            cells = [cell.strip() for cell in line.strip("|").split("|")]
            found[cells[0]] = [number(cell) for cell in cells[1:]]
    return found


def number(cell: str) -> float | None:
    """ "−1 816 t" → -1816.0"""
    text = re.sub(r"(?<=\d)[\s\u00a0\u202f](?=\d)", "", cell.replace("−", "-"))
    match = re.match(r"-?\d+(\.\d+)?", text)
    return float(match.group()) if match else None
