"""The shipped lists of this room: steps of a city's beginning, the continuity checklist and its templates."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Final

from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from zeroward.core.data_files import read_json

GROUPS: Final[Mapping[str, Promise]] = {
    "people": _("People"),
    "papers": _("Papers"),
    "money": _("Money"),
    "work": _("Going on with the work"),
}


@dataclass(frozen=True, slots=True)
class ListItem:
    """`title` and `hint` are in English; `data_words` holds them for translators."""

    key: str
    title: str
    hint: str = ""
    group: str = ""


@dataclass(frozen=True, slots=True)
class PaperTemplate:
    """A document to fill in: pairs of heading and hint."""

    key: str
    title: str
    lead: str
    sections: tuple[tuple[str, str], ...]


def outreach_steps() -> tuple[ListItem, ...]:
    """The steps by which a city begins to take part."""
    items = _read("outreach_steps.json")["items"]
    return tuple(ListItem(item["key"], item["title"]) for item in items)


def continuity_items() -> tuple[ListItem, ...]:
    """What a platform has at hand for adverse times."""
    items = _read("continuity.json")["items"]
    return tuple(ListItem(one["key"], one["title"], one["hint"], one["group"]) for one in items)


def paper_templates() -> dict[str, PaperTemplate]:
    """Templates of papers, by key."""
    return {
        one["key"]: PaperTemplate(
            one["key"],
            one["title"],
            one["lead"],
            tuple((part["title"], part["hint"]) for part in one["sections"]),
        )
        for one in _read("continuity.json")["templates"]
    }


@dataclass(frozen=True, slots=True)
class ListSource:
    """Where a shipped list is from, as its file says it; `as_of` is the first day of the month of its version."""

    about: str
    source: str
    as_of: date
    mark: str


def checklist_source() -> ListSource:
    """Where the continuity checklist is from."""
    whole = _read("continuity.json")
    return ListSource(
        whole["about"], whole["source"], date.fromisoformat(f"{whole['version']}-01"), whole["mark"]
    )


def _read(name: str) -> Any:
    return _read_path(Path(settings.DATA_DIR) / "ecosystem" / name)


@cache
def _read_path(path: Path) -> Any:
    return read_json(path)
