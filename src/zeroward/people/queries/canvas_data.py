"""The responsibilities that a transition team has to cover: data, read once."""

from dataclasses import dataclass
from functools import cache

from django.conf import settings
from django.utils.translation import gettext

from zeroward.core.data_files import read_json


@dataclass(frozen=True, slots=True)
class CanvasItem:
    """`english` and `english_about` as the data file has them; the properties serve the reader's language."""

    key: str
    group: str
    english: str
    english_about: str

    @property
    def label(self) -> str:
        return gettext(self.english)

    @property
    def about(self) -> str:
        return gettext(self.english_about)


@cache
def canvas_items() -> dict[str, CanvasItem]:
    """By key, in the order in which they are shown."""
    rows = read_json(settings.DATA_DIR / "people" / "canvas.json")["items"]
    return {row["key"]: CanvasItem(row["key"], row["group"], row["label"], row["about"]) for row in rows}


@cache
def _groups() -> tuple[tuple[str, str], ...]:
    rows = read_json(settings.DATA_DIR / "people" / "canvas.json")["groups"]
    return tuple((row["key"], row["label"]) for row in rows)


def canvas_groups() -> list[tuple[str, str]]:
    """Pairs of key and label."""
    return [(key, gettext(english)) for key, english in _groups()]
