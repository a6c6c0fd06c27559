"""Shelves: what cities asked for in the needs assessment, and what the menu holds for it. Data, read once."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from django.utils.translation import gettext

from zeroward.core.data_files import read_json

DATA: Final = Path(__file__).resolve().parents[1] / "data" / "shelves.json"


@dataclass(frozen=True, slots=True)
class Shelf:
    """`english` holds the texts as the file has them; the properties serve them in the reader's language."""

    key: str
    doc: str
    lines: tuple[int, ...]
    english: dict[str, str]

    @property
    def label(self) -> str:
        return gettext(self.english["label"])

    @property
    def asked(self) -> str:
        """What cities asked for."""
        return gettext(self.english["asked"])

    @property
    def gap(self) -> str:
        """What our sources do not offer; nothing where they do."""
        return gettext(self.english["gap"]) if self.english["gap"] else ""


@cache
def shelves() -> tuple[Shelf, ...]:
    """All shelves, in their order."""
    return tuple(
        Shelf(
            item["key"],
            item["doc"],
            tuple(item["lines"]),
            {name: item[name] for name in ("label", "asked", "gap")},
        )
        for item in _data()["shelves"]
    )


def shelf_of(key: str) -> Shelf:
    """Raises KeyError for a shelf that is not there."""
    return {shelf.key: shelf for shelf in shelves()}[key]


@cache
def _data() -> dict[str, Any]:
    return dict(read_json(DATA))
