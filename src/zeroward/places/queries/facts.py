"""Reading the dated facts of a city: yes, no or not known, since when, and the question that would settle it."""

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Protocol

from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from zeroward.places.models import CityFact

Kind, Answer = CityFact.Kind, CityFact.Answer
_COHORT = re.compile(r"\s*\(cohort (\d+)\)\s*$")
_MONTH = re.compile(r"^(\d{4})-(0[1-9]|1[0-2])(?:-\d{2})?$")
_TRUTH: dict[str, bool | None] = {Answer.YES: True, Answer.NO: False, Answer.UNKNOWN: None}
_ORDER: dict[str, int] = {answer: place for place, answer in enumerate(_TRUTH)}


class AnyFact(Protocol):
    """A fact, be it a record or a plain row of a directory."""

    @property
    def kind(self) -> str: ...
    @property
    def answer(self) -> str: ...
    @property
    def role(self) -> str: ...
    @property
    def detail(self) -> str: ...
    @property
    def valid_from(self) -> datetime.date | None: ...


@dataclass(frozen=True, slots=True)
class Known:
    """One fact as a reader gets it. `value` None is *not known*; `fact` is the record or row that says so."""

    value: bool | None
    fact: Any = None

    @property
    def when(self) -> str:
        """The day, or the month where the source gives no day; empty when neither is known."""
        if self.fact is None:
            return ""
        if self.fact.valid_from:
            return _in_words(self.fact.valid_from, "DATE_FORMAT", get_language() or "")
        month = _MONTH.match(self.fact.detail)
        if month is None:
            return ""
        first = datetime.date(int(month[1]), int(month[2]), 1)
        return _in_words(first, "YEAR_MONTH_FORMAT", get_language() or "")

    @property
    def phrase(self) -> str:
        """ "on 12 October 2023" or "in May 2025"; empty when it is not known."""
        if not self.when:
            return ""
        if self.fact is not None and self.fact.valid_from:
            return _("on %(day)s") % {"day": self.when}
        return _("in %(month)s") % {"month": self.when}

    @property
    def cohort(self) -> str:
        """The cohort of a pilot as the source numbers it, or nothing."""
        found = _COHORT.search(self.fact.detail) if self.fact else None
        return found[1] if found else ""

    @property
    def activity(self) -> str:
        """What a pilot is about: the detail without its cohort."""
        return _COHORT.sub("", self.fact.detail).strip() if self.fact else ""


@lru_cache(maxsize=2048)
def _in_words(day: datetime.date, form: str, _lang: str) -> str:
    """A day as the language of the page writes it: many cities share few days."""
    return str(date_format(day, form))


def known(facts: Iterable[AnyFact], kind: str) -> Known:
    """The fact of a kind that says most: a yes before a no before a not known. Without any, it is not known."""
    of_kind = [fact for fact in facts if fact.kind == kind]
    if not of_kind:
        return Known(None)
    best = min(of_kind, key=lambda fact: _ORDER[fact.answer])
    return Known(_TRUTH[best.answer], best)


def all_of(facts: Iterable[AnyFact], kind: str) -> list[Known]:
    """Every fact of a kind that holds, such as the parts in programmes."""
    return [Known(True, fact) for fact in facts if fact.kind == kind and fact.answer == Answer.YES]
