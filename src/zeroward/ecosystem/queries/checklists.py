"""Checklists of the route's stages and templates of documents, from a data file, in the reader's language."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.conf import settings
from django.utils.translation import get_language

from zeroward.core.data_files import read_json


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a checklist: a sentence that is true, false, or not known yet."""

    key: str
    text: str


@dataclass(frozen=True, slots=True)
class Part:
    """A heading of a template, what to write under it, and lines to begin with."""

    title: str
    hint: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Template:
    """A document to begin with, in the reader's language where it is translated. `stage` is the key of the step of the
    route where it is needed."""

    key: str
    stage: str
    title: str
    about: str
    parts: tuple[Part, ...]
    lang: str


@lru_cache(maxsize=1)
def _data() -> Mapping[str, Any]:
    found: Mapping[str, Any] = read_json(settings.DATA_DIR / "ecosystem" / "platform-route.json")
    return found


def version() -> str:
    """The version of checklists and templates."""
    return str(_data()["version"])


def lang_of_lists() -> str:
    """The language in which the lists are served: the reader's where they are translated, else English."""
    lang = get_language() or "en"
    return lang if lang in _data()["langs"] else "en"


def lines_of(stage: str) -> list[Line]:
    """The checklist of a stage; none for a stage that is not ours."""
    return [Line(one["key"], _said(one["text"])) for one in _data()["checklists"].get(stage, ())]


def templates() -> list[Template]:
    """All templates, in the order of the stages that need them."""
    return [_template(one) for one in _data()["templates"]]


def template(key: str) -> Template | None:
    """One of them, or None."""
    return next((one for one in templates() if one.key == key), None)


def _said(texts: Mapping[str, str]) -> str:
    return texts.get(get_language() or "en") or texts["en"]


def _template(one: Mapping[str, Any]) -> Template:
    return Template(
        key=one["key"],
        stage=one["stage"],
        title=_said(one["title"]),
        about=_said(one["about"]),
        parts=tuple(
            Part(_said(part["title"]), _said(part["hint"]), tuple(map(_said, part["lines"])))
            for part in one["parts"]
        ),
        lang=lang_of_lists(),
    )
