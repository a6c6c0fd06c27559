"""Reading an answer as a form or a file has it."""

import math
import re
from collections.abc import Collection, Iterable
from typing import Any

from django.utils.translation import gettext as _

from zeroward.core.errors import InvalidInputError
from zeroward.profile.queries.catalogue import SETS, FactQuestion, question_of
from zeroward.profile.queries.choices import choices_of

Stored = str | int | float | list[str]
"""How a value is kept: "yes" and "no" for yes_no, sorted lists for sets, numbers as numbers."""

_GROUPED = re.compile(r"^\d{1,3}([ ,.\u00a0\u202f'’]\d{3})+$")
LONGEST = 40


def asked(key: str) -> FactQuestion:
    """The question of a key that came from outside. Raises InvalidInputError for an unknown one."""
    try:
        return question_of(key)
    except KeyError:
        raise InvalidInputError(
            _("There is no such question."), place="key", remedy=_("Choose one from the list.")
        ) from None


def read_value(question: FactQuestion, raw: Any) -> Stored:
    """The value as it is kept. Raises InvalidInputError, placed at the fact's key, for anything else."""
    if question.kind in SETS:
        return _chosen(question, raw)
    if isinstance(raw, list | tuple | set | frozenset):
        raw = next(iter(raw), "") if len(raw) == 1 else ""
    if question.kind == "number":
        return _number(question, raw)
    text = {True: "yes", False: "no"}.get(raw, raw) if isinstance(raw, bool) else str(raw or "").strip()
    _known(question, [str(text)])
    return str(text)


def _chosen(question: FactQuestion, raw: Any) -> list[str]:
    many = [raw] if isinstance(raw, str) else raw if isinstance(raw, Iterable) else []
    picked = sorted({str(one).strip() for one in many if str(one).strip()})
    if not picked:
        raise _nothing(question)
    _known(question, picked)
    return picked


def _known(question: FactQuestion, picked: Collection[str]) -> None:
    if picked == [""]:
        raise _nothing(question)
    allowed = {key for key, _label in choices_of(question)}
    if not allowed.issuperset(picked):
        raise InvalidInputError(
            _("There is no such answer."), place=question.key, remedy=_("Choose one from the list.")
        )


def _number(question: FactQuestion, raw: Any) -> int | float:
    text = "" if raw is None else str(raw).strip()
    if not text:
        raise _nothing(question)
    found = _read_number(text)
    if found is None:
        raise InvalidInputError(
            _("This is no number."), place=question.key, remedy=_("Write digits, such as 12000.")
        )
    low, high = question.low, question.high
    if (low is not None and found < low) or (high is not None and found > high):
        raise InvalidInputError(
            _("This number cannot be right."),
            place=question.key,
            remedy=_("Write a number from %(low)s to %(high)s.") % {"low": low, "high": high},
        )
    return int(found) if found == int(found) else found


def _read_number(text: str) -> float | None:
    if len(text) > LONGEST or (not text.isascii() and not _GROUPED.match(text)):
        return None
    if _GROUPED.match(text):
        text = re.sub(r"\D", "", text)
    elif text.count(",") == 1 and "." not in text:
        text = text.replace(",", ".")
    try:
        found = float(text)
    except ValueError:
        return None
    return found if math.isfinite(found) else None


def _nothing(question: FactQuestion) -> InvalidInputError:
    return InvalidInputError(
        _("Nothing was answered."),
        place=question.key,
        remedy=_("Answer, or leave the question for later."),
    )
