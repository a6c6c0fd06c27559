"""What meetings can begin with: sets of poll questions and guides, from data/consultation/."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.conf import settings

from zeroward.consultation.domain.guides import GuideRow
from zeroward.consultation.domain.poll_questions import PollFields
from zeroward.core.data_files import read_json


@dataclass(frozen=True, slots=True)
class PollSet:
    """Title and description by language; `machine` names the languages that a machine translated."""

    key: str
    title: dict[str, str]
    about: dict[str, str]
    source: str
    questions: tuple[PollFields, ...]
    machine: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GuideSet:
    """A guide for one kind of stream."""

    key: str
    kind: str
    title: str
    source: str
    items: tuple[GuideRow, ...]

    @property
    def minutes(self) -> int:
        return sum(one.minutes or 0 for one in self.items)


def poll_sets() -> tuple[PollSet, ...]:
    """All sets that are shipped."""
    return _polls(Path(settings.DATA_DIR) / "consultation" / "poll_sets.json")


def guide_sets(kind: str) -> tuple[GuideSet, ...]:
    """The guides for a kind of stream."""
    path = Path(settings.DATA_DIR) / "consultation" / "guides.json"
    return tuple(one for one in _guides(path) if one.kind == kind)


@lru_cache(maxsize=2)
def _polls(path: Path) -> tuple[PollSet, ...]:
    kept = read_json(path)
    machine = tuple(lang for lang, origin in kept["origins"].items() if origin == "machine")
    return tuple(
        PollSet(
            one["key"],
            one["title"],
            one["about"],
            one["source"],
            tuple(_question(row) for row in one["questions"]),
            machine,
        )
        for one in kept["sets"]
    )


def _question(row: dict[str, Any]) -> PollFields:
    choices = [(one["key"], one["label"]) for one in row.get("choices", [])]
    return PollFields(row["kind"], row["text"], choices, row["key"])


@lru_cache(maxsize=2)
def _guides(path: Path) -> tuple[GuideSet, ...]:
    return tuple(
        GuideSet(
            one["key"],
            one["kind"],
            one["title"],
            one["source"],
            tuple(GuideRow(row["text"], row["probes"], row["minutes"]) for row in one["items"]),
        )
        for one in read_json(path)["guides"]
    )
