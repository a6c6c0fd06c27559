"""Levels, scores and questions in words, in the reader's language."""

from collections.abc import Mapping
from fractions import Fraction

from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from zeroward.core.ui.numbers import format_number, format_signed
from zeroward.diagnosis.departments import department_label
from zeroward.diagnosis.queries.content import Content
from zeroward.diagnosis.queries.results.result import Result
from zeroward.diagnosis.queries.results.structure import TOP
from zeroward.diagnosis.vocabulary import LEVEL_NAMES, NOT_OURS, UNKNOWN
from zeroward.methods.maturity.scoring import Part
from zeroward.methods.questions import Question
from zeroward.questionnaires.queries.respondent.words import Speaker, Text

HUNDRED = 100


class Labels:
    """The questions of a round in the reader's language."""

    def __init__(self, content: Content) -> None:
        self._speaker = Speaker(content.definition, get_language() or "en")
        self._questions: Mapping[str, Question] = {one.key: one for one in content.definition.questions}

    def __getitem__(self, key: str) -> Text:
        found = self._questions.get(key)
        return Text(key, "en") if found is None else self._speaker.say(found.label)


def say_level(share: Fraction | None) -> str:
    """A score from 0 to 1 as a level from 0 to 4, with one decimal."""
    return _("not known") if share is None else format_number(float(share * TOP), 1)


def say_axis(value: float) -> str:
    """A level on a drawing."""
    return format_number(value, 1)


def say_points(share: Fraction, decimals: int = 2) -> str:
    """A share of the whole as points of a hundred."""
    return format_number(float(share * HUNDRED), decimals)


def say_change(share: Fraction) -> str:
    """A change of the whole in points of a hundred, with its sign."""
    return format_signed(float(share * HUNDRED))


def level_name(share: Fraction) -> str:
    """The level that an answer reaches, in a word; between two levels the lower one."""
    return str(LEVEL_NAMES[f"l{int(share * TOP)}"])


def answer_name(part: Part) -> str:
    """What was answered to a question."""
    if part.state == "known" and part.claimed is not None:
        return level_name(part.claimed)
    if part.state == "not_concerned":
        return str(LEVEL_NAMES[NOT_OURS])
    return str(LEVEL_NAMES[UNKNOWN]) if part.state == "unknown" else _("no answer")


def effort_name(effort: Fraction) -> str:
    """How much a step takes, as we assume."""
    if effort <= 1:
        return _("little effort")
    return _("some effort") if effort <= 2 else _("much effort")


def know_rows(content: Content, result: Result) -> list[tuple[str, str]]:
    """How do we know: who said it, when, and what shows it."""
    names = {department_label(one.department): None for one in content.officers if one.answers}
    asked = len(result.claimed.parts)
    return [
        (_("Officers"), str(result.officers)),
        (_("From"), ", ".join(name for name in names if name) or _("not said")),
        (
            _("Evidence"),
            _("for %(count)d of %(all)d questions") % {"count": len(result.evidence), "all": asked},
        ),
        (_("As of"), date_format(result.day)),
        (_("Version"), str(result.version)),
    ]
