"""The problem-statement worksheet: what it holds, and keeping it for one person and nobody else.

No audit events: what somebody writes here is their own, and not even its title may appear elsewhere.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from zeroward.core.errors import InvalidInputError, NotAllowedError
from zeroward.library.models import ProblemStatement
from zeroward.methods.text.clean import clean_text

ANSWER_LIMIT = 2000
"""Characters of one answer, and of the statement."""
TITLE_LIMIT = 200
MOST_KEPT = 100
"""Worksheets that one person can keep."""
MOST_WORDS = 30
WORD_LIMIT = 60
ADDED, LEFT_OUT = "words:added", "words:left-out"
"""Where `ProblemStatement.answers` keeps the choice of key words, beside the answers: one word a line."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A worksheet wherever it is kept: `answers` maps keys of WH questions to texts."""

    title: str = ""
    problem_type: str = ""
    answers: Mapping[str, str] = field(default_factory=dict)
    statement: str = ""
    lang: str = "en"
    added: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()

    @property
    def is_blank(self) -> bool:
        return not (self.title or self.statement or any(self.answers.values()))


def clean_sheet(sheet: Sheet) -> Sheet:
    """The sheet as it may be kept: clean, without blank answers, within its limits."""
    return Sheet(
        title=clean_text(sheet.title, limit=TITLE_LIMIT, multiline=False),
        problem_type=clean_text(sheet.problem_type, limit=60, multiline=False),
        answers={
            str(key)[:120]: kept
            for key, text in list(sheet.answers.items())[:60]
            if (kept := clean_text(str(text), limit=ANSWER_LIMIT))
        },
        statement=clean_text(sheet.statement, limit=ANSWER_LIMIT),
        lang=sheet.lang[:12],
        added=_words(sheet.added),
        left_out=_words(sheet.left_out),
    )


def _words(words: tuple[str, ...]) -> tuple[str, ...]:
    clean = (clean_text(word, limit=WORD_LIMIT, multiline=False) for word in words)
    return tuple(dict.fromkeys(word for word in clean if word))[:MOST_WORDS]


def as_data(sheet: Sheet) -> dict[str, Any]:
    """For the session."""
    return {
        "title": sheet.title,
        "problem_type": sheet.problem_type,
        "answers": dict(sheet.answers),
        "statement": sheet.statement,
        "lang": sheet.lang,
        "added": list(sheet.added),
        "left_out": list(sheet.left_out),
    }


def from_data(data: Any) -> Sheet:
    """Back from the session; whatever is odd in it is left out."""
    if not isinstance(data, dict) or not isinstance(data.get("answers", {}), dict):
        return Sheet()
    return clean_sheet(
        Sheet(
            title=str(data.get("title", "")),
            problem_type=str(data.get("problem_type", "")),
            answers=data.get("answers", {}),
            statement=str(data.get("statement", "")),
            lang=str(data.get("lang", "en")),
            added=_texts(data.get("added")),
            left_out=_texts(data.get("left_out")),
        )
    )


def _texts(value: Any) -> tuple[str, ...]:
    return tuple(str(one) for one in value) if isinstance(value, list) else ()


def sheet_of(kept: ProblemStatement) -> Sheet:
    answers = {key: text for key, text in kept.answers.items() if key not in (ADDED, LEFT_OUT)}
    return Sheet(
        title=kept.title,
        problem_type=kept.problem_type,
        answers=answers,
        statement=kept.statement,
        lang=kept.lang,
        added=tuple(kept.answers.get(ADDED, "").splitlines()),
        left_out=tuple(kept.answers.get(LEFT_OUT, "").splitlines()),
    )


def keep_sheet(*, owner: Any, sheet: Sheet, kept: ProblemStatement | None = None) -> ProblemStatement:
    """Keep a new sheet for its owner, or write over the one that is kept.

    Raises InvalidInputError when nothing is written or there are too many, NotAllowedError for another's sheet.
    """
    clean = clean_sheet(sheet)
    if clean.is_blank:
        raise InvalidInputError(
            _("There is nothing to keep yet."), remedy=_("Answer a question or write the statement.")
        )
    with transaction.atomic():
        if kept is None:
            if ProblemStatement.objects.filter(owner=owner).count() >= MOST_KEPT:
                raise InvalidInputError(
                    _("You keep %(most)d worksheets, and that is the most.") % {"most": MOST_KEPT},
                    remedy=_("Delete one that you no longer need."),
                )
            kept = ProblemStatement(owner=owner)
        demand_owner(kept, owner)
        kept.title = clean.title or _title_from(clean)
        kept.problem_type, kept.statement, kept.lang = clean.problem_type, clean.statement, clean.lang
        kept.answers = {**clean.answers, **_choice(clean)}
        kept.save()
    return kept


def _choice(sheet: Sheet) -> dict[str, str]:
    words = {ADDED: "\n".join(sheet.added), LEFT_OUT: "\n".join(sheet.left_out)}
    return {key: text for key, text in words.items() if text}


def _title_from(sheet: Sheet) -> str:
    """The beginning of the statement or of the first answer."""
    text = sheet.statement or next(iter(sheet.answers.values()))
    line = text.splitlines()[0]
    return f"{line[:79]}…" if len(line) > 80 else line


def rename_statement(*, owner: Any, kept: ProblemStatement, title: str) -> None:
    """Raises InvalidInputError for a blank title, NotAllowedError for another's sheet."""
    demand_owner(kept, owner)
    clean = clean_text(title, limit=TITLE_LIMIT, multiline=False)
    if not clean:
        raise InvalidInputError(_("A worksheet needs a title."), place="title", remedy=_("Write one."))
    kept.title = clean
    kept.save(update_fields=["title", "updated_at"])


def delete_statement(*, owner: Any, kept: ProblemStatement) -> None:
    """Gone for good. Raises NotAllowedError for another's sheet."""
    demand_owner(kept, owner)
    kept.delete()


def demand_owner(kept: ProblemStatement, person: Any) -> None:
    if kept.owner_id != person.pk:
        raise NotAllowedError(_("A worksheet belongs to the person who wrote it."))
