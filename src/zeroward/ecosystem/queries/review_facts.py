"""What the yearly review asks: questions by dimension, and the answers as facts of the rules and in words."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any, Final, Literal

from django.conf import settings
from django.utils.translation import gettext as _

from zeroward.core.data_files import read_json
from zeroward.core.ui.numbers import format_number
from zeroward.ecosystem.models import ReviewEvidence, ReviewFact
from zeroward.methods.maturity.ecosystems import Fact, Typology, read_typology

NO_PROOF: Final = 0


@dataclass(frozen=True, slots=True)
class FactQuestion:
    """`kind` says what an answer is: True or False, a whole number up to `most`, or the key of a choice."""

    key: str
    dimension: str
    kind: Literal["yesno", "number", "choice"]
    text: str
    about: str
    most: int
    choices: tuple[tuple[str, str], ...]
    mark: str
    source: str

    @property
    def question(self) -> str:
        return _(self.text)

    @property
    def help(self) -> str:
        return _(self.about)


@dataclass(frozen=True, slots=True)
class Dimension:
    key: str
    name: str
    about_text: str

    @property
    def label(self) -> str:
        return _(self.name)

    @property
    def about(self) -> str:
        return _(self.about_text)


@dataclass(frozen=True, slots=True)
class Codebook:
    version: str
    dimensions: tuple[Dimension, ...]
    questions: tuple[FactQuestion, ...]

    def of(self, dimension: str) -> tuple[FactQuestion, ...]:
        return tuple(one for one in self.questions if one.dimension == dimension)

    def question(self, key: str) -> FactQuestion | None:
        return next((one for one in self.questions if one.key == key), None)

    def dimension(self, key: str) -> Dimension | None:
        return next((one for one in self.dimensions if one.key == key), None)


@lru_cache(maxsize=1)
def codebook() -> Codebook:
    """The questions as shipped (data/ecosystem/review_facts.json)."""
    plain = read_json(settings.DATA_DIR / "ecosystem" / "review_facts.json")
    return Codebook(
        plain["version"],
        tuple(Dimension(one["key"], one["label"], one["about"]) for one in plain["dimensions"]),
        tuple(_question(one) for one in plain["facts"]),
    )


def _question(one: Mapping[str, Any]) -> FactQuestion:
    return FactQuestion(
        key=one["key"],
        dimension=one["dimension"],
        kind=one["kind"],
        text=one["question"],
        about=one["help"],
        most=one.get("most", 0),
        choices=tuple((choice["key"], choice["label"]) for choice in one.get("choices", ())),
        mark=one["mark"],
        source=one["source"],
    )


def typology_of(content: Mapping[str, Any]) -> Typology:
    """A table of rules as kept; read once for each content."""
    return _typology(json.dumps(content, sort_keys=True))


@lru_cache(maxsize=16)
def _typology(text: str) -> Typology:
    return read_typology(json.loads(text))


def digest_of(content: Any) -> str:
    """SHA-256 of plain content, the same for the same content in any order of keys."""
    plain = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(plain.encode()).hexdigest()


def said_value(question: FactQuestion, value: Any) -> str:
    """An answer in words; "not known" for none."""
    if value is None:
        return _("not known")
    if question.kind == "yesno":
        return _("yes") if value else _("no")
    if question.kind == "choice":
        return _(dict(question.choices).get(str(value), str(value)))
    return format_number(value)


def value_on(question: FactQuestion, value: Any, since: date | None, day: date) -> Any:
    """What counts on the reference day. What begins later was not so yet: a yes is still no; of anything else nobody
    said what was before, so that it is not known."""
    if value is None or since is None or since <= day:
        return value
    return False if question.kind == "yesno" and value is True else None


def levels_of(evidence: Iterable[ReviewEvidence]) -> dict[str, int]:
    """The highest level of evidence by fact."""
    found: dict[str, int] = {}
    for one in evidence:
        found[one.fact] = max(found.get(one.fact, NO_PROOF), one.level)
    return found


def facts_of(
    answers: Iterable[ReviewFact], evidence: Iterable[ReviewEvidence], *, day: date
) -> dict[str, Fact]:
    """The answers as the rules take them, as of a day. What nobody of the platform has looked at does not count."""
    levels = levels_of(evidence)
    book = codebook()
    found = {}
    for one in answers:
        question = book.question(one.fact)
        if question is None or one.origin != ReviewFact.Origin.PLATFORM:
            continue
        value = value_on(question, one.value, one.since, day)
        found[one.fact] = Fact(value, levels.get(one.fact, NO_PROOF))
    return found


def frozen_facts(data: Mapping[str, Any]) -> dict[str, Fact]:
    """The facts of what was handed in (`HandedIn.data`)."""
    return {key: Fact(one["counts"], one["level"]) for key, one in data["facts"].items()}
