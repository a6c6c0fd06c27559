"""What the worksheet shows: problem types with their advice, the grid of WH questions, and what was found."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from zeroward.core.models import Served
from zeroward.core.queries.texts import attach_texts
from zeroward.core.search.query import search
from zeroward.core.search.registry import facet_label
from zeroward.core.search.results import Hit
from zeroward.library.domain.worksheet import Sheet
from zeroward.library.models import ProblemStatement, ProblemType, WhQuestion
from zeroward.methods.text.fold import fold
from zeroward.methods.text.keywords import Keyword, keywords
from zeroward.methods.text.stop_words import guess_language

WORDS_OFFERED = 12
WORDS_SEARCHED = 8
"""A search reads sixteen words; a key word may have three, and the first ones weigh most."""
MATERIALS, CHALLENGES = 8, 3
READ = 40
"""Hits of both kinds that are read for the eight and three that are shown."""
COLUMNS = WhQuestion.Column


@dataclass(frozen=True, slots=True)
class Question:
    key: str
    text: Served


@dataclass(frozen=True, slots=True)
class Column:
    key: str
    label: str
    questions: Sequence[Question]


@dataclass(frozen=True, slots=True)
class Kind:
    """A problem type: how to tell it, and what it advises."""

    key: str
    name: Served
    alias: str
    description: Served
    advice: Served


@dataclass(frozen=True, slots=True)
class Template:
    """The blank worksheet in the reader's language."""

    kinds: Sequence[Kind]
    columns: Sequence[Column]

    @property
    def keys(self) -> list[str]:
        return [question.key for column in self.columns for question in column.questions]

    def kind(self, key: str) -> Kind | None:
        return next((kind for kind in self.kinds if kind.key == key), None)


@dataclass(frozen=True, slots=True)
class Word:
    """A key word: whether it is searched for, and why it is one."""

    text: str
    used: bool
    why: str


@dataclass(frozen=True, slots=True)
class FoundMaterial:
    hit: Hit
    facts: Sequence[str]
    codes: Sequence[str]


@dataclass(frozen=True, slots=True)
class Found:
    """What the key words find. `searched` is False while there is nothing to look for."""

    words: Sequence[Word]
    searched: bool
    materials: Sequence[FoundMaterial] = ()
    challenges: Sequence[Hit] = ()
    total: int = 0

    @property
    def query(self) -> str:
        return query_of(self.words)


def blank_worksheet() -> Template:
    """Three queries."""
    kinds = list(ProblemType.objects.public())
    questions = list(WhQuestion.objects.public().order_by("row", "pk"))
    attach_texts(kinds, questions)
    return Template(
        [
            Kind(
                one.key,
                one.served("name"),
                one.alias if (get_language() or "en").startswith("en") else "",
                one.served("description"),
                one.served("advice"),
            )
            for one in kinds
        ],
        [
            Column(
                column.value,
                str(column.label),
                [
                    Question(one.key, one.served("question"))
                    for one in questions
                    if one.column == column.value
                ],
            )
            for column in COLUMNS
        ],
    )


def words_of(sheet: Sheet) -> list[Word]:
    """The words of the answers, the most telling first, and those that the person added."""
    texts = [text for text in (*sheet.answers.values(), sheet.statement) if text]
    lang = guess_language(" ".join(texts)) or sheet.lang
    added, left_out = {fold(word) for word in sheet.added}, {fold(word) for word in sheet.left_out}
    extracted = [
        word for word in keywords(texts, lang=lang, limit=WORDS_OFFERED) if fold(word.text) not in added
    ]
    return [
        *(Word(word, True, _("added by you")) for word in sheet.added),
        *(Word(word.text, fold(word.text) not in left_out, why_word(word)) for word in extracted),
    ]


def why_word(word: Keyword) -> str:
    """ "3 times, in 2 answers"."""
    times = ngettext("once", "%(count)d times", word.occurrences) % {"count": word.occurrences}
    if len(word.answers) < 2:
        return times
    answers = ngettext("in one answer", "in %(count)d answers", len(word.answers)) % {
        "count": len(word.answers)
    }
    return f"{times}, {answers}"


def query_of(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words if word.used)[:300]


def find_for(sheet: Sheet, *, lang: str) -> Found:
    """Key words of the sheet and what they find. Nothing of it is counted or kept."""
    words = words_of(sheet)
    query = query_of([word for word in words if word.used][:WORDS_SEARCHED])
    if not query:
        return Found(words, searched=False)
    result = search(query, lang=lang, filters={"kind": ["material", "challenge"]}, size=READ)
    hits = {kind: [hit for hit in result.hits if hit.kind == kind] for kind in ("material", "challenge")}
    counts = {value.value: value.count for value in result.facets.get("kind", ())}
    return Found(
        words,
        searched=True,
        materials=[_material(hit, lang) for hit in hits["material"][:MATERIALS]],
        challenges=hits["challenge"][:CHALLENGES],
        total=counts.get("material", 0),
    )


def _material(hit: Hit, lang: str) -> FoundMaterial:
    facts = []
    for name in ("format", "country", "year"):
        labels = [str(facet_label(name, code, lang)) for code in hit.facets.get(name, ())]
        if labels:
            facts.append(", ".join(labels[:3]) + (f" +{len(labels) - 3}" if len(labels) > 3 else ""))
    return FoundMaterial(hit, facts, hit.facets.get("challenge", []))


def own_statement_rows(user_id: int) -> QuerySet[ProblemStatement]:
    """A person's own worksheets, and nobody else's."""
    return ProblemStatement.objects.filter(owner_id=user_id)


def last_changed(statement: ProblemStatement) -> tuple[Any, int]:
    """Puts worksheets in the order in which they were changed."""
    return (statement.updated_at, statement.pk)


def statements_of(user_id: int | None) -> list[ProblemStatement]:
    """A person's own worksheets, the last changed first. Nobody else's, whoever asks."""
    return list(ProblemStatement.objects.filter(owner_id=user_id)) if user_id else []


def statement_of(user_id: int | None, pk: int) -> ProblemStatement | None:
    return ProblemStatement.objects.filter(owner_id=user_id, pk=pk).first() if user_id else None


def own_statements(user: Any) -> list[Mapping[str, Any]]:
    """For the copy of a person's data."""
    fields = ("title", "problem_type", "answers", "statement", "lang", "created_at", "updated_at")
    return list(ProblemStatement.objects.filter(owner=user).order_by("pk").values(*fields))
