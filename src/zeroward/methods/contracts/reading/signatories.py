"""Signatories: the table of the Commitments, split over pages as it may be, or a plain list of names."""

import re
from collections.abc import Iterator, Sequence
from typing import Any, Final

from zeroward.methods.contracts.reading.frame import Context
from zeroward.methods.contracts.reading.source import Source
from zeroward.methods.contracts.rows import cells_of, is_separator

_HEADS: Final = {
    "organisation": (
        "name of the signatory",
        "name der institution",
        "name of the institution",
        "name of the organisation",
        "name of organisation",
        "name of the company",
        "signatory",
        "organisation",
        "organization",
        "institution",
        "institutions",
        "stakeholder",
        "name der organisation",
        "unterzeichn",
        "entity",
        "company",
    ),
    "domain": ("sector", "sektor", "bereich", "domain", "area", "field", "level of operation"),
    "legal_form": ("legal form", "type of organisation", "type of entity", "legal", "rechtsform"),
    "person": (
        "name of the responsible",
        "name of responsible",
        "name der person",
        "person responsible",
        "responsible person",
        "name of the person",
        "responsible",
        "contact person",
        "representative",
        "name des verantwortlichen",
        "name and surname",
    ),
    "position": ("position", "role", "function", "title"),
}
_FEWEST_HEADS: Final = 3
_MOST: Final = 600
_LONGEST: Final = 200
_LEVELS: Final = ("local", "regional", "national", "international")


def read_signatories(context: Context) -> dict[str, Any]:
    """Rows of every table in the Commitments whose head names signatories and their persons."""
    spans = [*context.segments_of("CM-5"), *context.segments_of("CM-6")]
    found: list[dict[str, Any]] = []
    seen: set[str] = set()
    for span in spans:
        for item in _rows(context.source, span.first, span.last):
            key = " ".join(item["organisation"].casefold().split())
            mark = f"{key}|{item['person']}"
            if mark not in seen and len(found) < _MOST:
                seen.add(mark)
                found.append({"id": f"signatories:{item['line']}", **item})
    missed = []
    if context.segments_of("CM-5") and not found:
        missed = [
            {"line": context.segments_of("CM-5")[0].first, "what": "signatories_without_table", "params": {}}
        ]
    return {"signatories": found, "not_understood": missed}


def _rows(source: Source, first: int, last: int) -> Iterator[dict[str, Any]]:
    columns: dict[str, int] = {}
    width = 0
    line = first
    while line <= last:
        text = source.lines[line - 1].strip()
        if not text.startswith("|") or is_separator(text):
            line += 1
            continue
        end = _end_of_row(source.lines, line, last)
        cells = [" ".join(cell.split()) for cell in cells_of(" ".join(source.lines[line - 1 : end]))]
        heads = _columns(cells)
        if len(heads) >= _FEWEST_HEADS and "organisation" in heads:
            columns, width = heads, len(cells)
        elif columns and abs(len(cells) - width) <= 1 and (item := _item(cells, columns)):
            yield item | {**source.place(line, end), "confidence": 0.9 if len(cells) == width else 0.6}
        line = end + 1


def _end_of_row(lines: Sequence[str], line: int, last: int) -> int:
    """A cell may run over lines: the row ends where a line ends in a pipe."""
    for end in range(line, min(last, line + 12) + 1):
        if lines[end - 1].rstrip().endswith("|"):
            return end
    return line


def _columns(cells: Sequence[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for at, cell in enumerate(cells):
        words = re.sub(r"[^a-z ]+", " ", cell.lower()).strip()
        for name in ("position", "legal_form", "person", "domain", "organisation"):
            if name not in found and len(words) < _LONGEST and words.startswith(_HEADS[name]):
                if name == "position" and "responsible" in words and words.startswith("name"):
                    continue
                found[name] = at
                break
    return found


def _item(cells: Sequence[str], columns: dict[str, int]) -> dict[str, Any] | None:
    said = {name: cells[at][:_LONGEST] if at < len(cells) else "" for name, at in columns.items()}
    if not said.get("organisation") or len(said["organisation"]) < 2:
        return None
    level = [word for word in _LEVELS if re.search(rf"\b{word}\b", said.get("domain", ""), re.IGNORECASE)]
    return {**{name: said.get(name, "") for name in _HEADS}, "level": level}
