"""What the importer met on its way: an open list of kinds, and the collector that readers and checks fill.

A finding never stops the import. It says where (lines), what stood there (a short excerpt) and what was made
of it, so that a person can judge each interpretation.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import resources
from typing import Any

EXCERPT = 120


@dataclass(frozen=True, slots=True)
class FindingKind:
    """A kind of finding: its group and, in words, what it is and what to do about it."""

    key: str
    group: str  # unread, interpreted, placeholder, duplicate, contradiction, cleaned, untaken
    title: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing met: its kind, where, the raw text (shortened) and what was made of it."""

    kind: str
    lines: tuple[int, ...]
    place: str
    raw: str
    made_of_it: str

    @property
    def group(self) -> str:
        return KINDS[self.kind].group

    def as_dict(self) -> dict[str, Any]:
        return {
            "kind": self.kind,
            "group": self.group,
            "lines": list(self.lines),
            "place": self.place,
            "raw": self.raw,
            "made_of_it": self.made_of_it,
        }


def _load_kinds() -> dict[str, FindingKind]:
    text = (resources.files(__package__) / "vocabulary" / "finding_kinds.json").read_text("utf-8")
    return {key: FindingKind(key, **words) for key, words in json.loads(text).items()}


KINDS = _load_kinds()


class Findings:
    """Collects findings in the order in which they are met."""

    def __init__(self) -> None:
        self._all: list[Finding] = []

    def add(
        self, kind: str, *, lines: int | Iterable[int], raw: str, made_of_it: str, place: str = ""
    ) -> None:
        """Record one finding. Raises KeyError for a kind that the registry does not know."""
        numbers = (lines,) if isinstance(lines, int) else tuple(lines)
        self._all.append(Finding(KINDS[kind].key, numbers, place, shorten(raw), made_of_it))

    def __iter__(self) -> Iterator[Finding]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)

    def ordered(self) -> tuple[Finding, ...]:
        """All findings by first line; those about no line at all come last."""
        return tuple(sorted(self._all, key=lambda found: found.lines[:1] or (10**9,)))

    def counts(self) -> dict[str, int]:
        """How many of each kind, kinds without any left out."""
        return dict(sorted(Counter(found.kind for found in self._all).items()))


def shorten(text: str) -> str:
    """One line of at most EXCERPT characters, for a report."""
    flat = " ".join(text[: EXCERPT * 4].split())
    return flat if len(flat) <= EXCERPT else flat[: EXCERPT - 1].rstrip() + "…"
