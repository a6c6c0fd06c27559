"""The catalogue of facts: which facts rules may ask about, and the question that settles each."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.conf import settings
from django.utils.translation import gettext

from zeroward.core.data_files import read_json

KINDS = ("yes_no", "one", "many", "number", "country", "countries", "languages")
SETS = frozenset({"many", "countries", "languages"})
"""Kinds whose value is a set."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the answers that can be chosen."""

    key: str
    english: str

    @property
    def label(self) -> str:
        return gettext(self.english)


@dataclass(frozen=True, slots=True)
class FactGroup:
    """`review_months`: after how many months we ask whether it is still true; 0 for facts that do not age."""

    key: str
    english: str
    review_months: int = 0

    @property
    def label(self) -> str:
        return gettext(self.english)


@dataclass(frozen=True, slots=True, eq=False)
class FactQuestion:
    """`english` holds the texts as the data file has them; the properties serve them in the reader's language.

    `allowed` are the keys of the choices. `low` and `high` bound a number. `list_leads`: what the platform's own dated
    list says goes before what was said.
    """

    key: str
    kind: str
    group: str
    english: Mapping[str, str]
    choices: tuple[Choice, ...] = ()
    allowed: frozenset[str] = frozenset()
    low: float | None = None
    high: float | None = None
    review_months: int = 0
    list_leads: bool = False

    @property
    def label(self) -> str:
        return self._said("label")

    @property
    def question(self) -> str:
        return self._said("question")

    @property
    def help(self) -> str:
        return self._said("help")

    @property
    def unit(self) -> str:
        return self._said("unit")

    @property
    def who(self) -> str:
        """Who usually knows it."""
        return self._said("who")

    def _said(self, name: str) -> str:
        text = self.english.get(name, "")
        return gettext(text) if text else ""


TEXTS = ("label", "question", "help", "unit", "who")


@cache
def groups() -> tuple[FactGroup, ...]:
    """The groups in which facts are shown, in their order."""
    return tuple(
        FactGroup(one["key"], one["label"], int(one.get("review_months", 0))) for one in _data()["groups"]
    )


@cache
def _by_key() -> dict[str, FactQuestion]:
    months = {group.key: group.review_months for group in groups()}
    return {item["key"]: _question(item, months) for item in _data()["items"]}


def questions() -> tuple[FactQuestion, ...]:
    """All questions, in the order of the data file."""
    return tuple(_by_key().values())


def question_of(key: str) -> FactQuestion:
    """The question that settles this fact. Raises KeyError for a fact that is not in the catalogue."""
    return _by_key()[key]


def label_of(key: str) -> str:
    """What a fact is called; the key itself for one that is not in the catalogue."""
    found = _by_key().get(key)
    return found.label if found else key


@cache
def keys() -> frozenset[str]:
    """Every fact that a rule may name."""
    return frozenset(_by_key())


@cache
def _data() -> dict[str, Any]:
    return dict(read_json(settings.DATA_DIR / "profile" / "facts.json"))


def _question(item: Mapping[str, Any], months: Mapping[str, int]) -> FactQuestion:
    return FactQuestion(
        key=item["key"],
        kind=item["kind"],
        group=item["group"],
        english={name: item[name] for name in TEXTS if item.get(name)},
        choices=tuple(Choice(one["key"], one["label"]) for one in item.get("choices", ())),
        allowed=frozenset(one["key"] for one in item.get("choices", ())),
        low=item.get("low"),
        high=item.get("high"),
        review_months=months[item["group"]],
        list_leads=bool(item.get("list_leads")),
    )
