"""Which of several statements about a fact counts; the other one is kept beside it, so that a contradiction shows."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from django.utils.translation import gettext as _

from zeroward.core.facts import Known
from zeroward.profile.queries.catalogue import FactQuestion, keys, question_of
from zeroward.profile.queries.derived import derived, taken
from zeroward.profile.queries.values import plain_value

How = Literal["stated", "known", "derived", "typed"]


@dataclass(frozen=True, slots=True)
class Told:
    """A value with where it comes from: said by the place's team, known to the platform, derived from other facts, or
    typed by a visitor. `as_of` is a year or a day, as text. `contradicts` holds a statement that says otherwise."""

    value: Any
    how: How
    source: str
    as_of: str = ""
    contradicts: "Told | None" = None


def merged(
    said: Mapping[str, Any],
    known: Mapping[str, Known],
    *,
    how: How = "stated",
    days: Mapping[str, datetime.date | None] | None = None,
) -> dict[str, Told]:
    """Facts of the catalogue. What was said goes first, then what the platform knows, then what follows; where the
    platform keeps a dated list itself (`list_leads`), that list goes first."""
    own = _said(said, how, days or {})
    others = _known({**taken(known), **{key: one for key, one in known.items() if key in keys()}})
    found = {
        key: _leading(question_of(key), own.get(key), others.get(key))
        for key in keys()
        if key in own or key in others
    }
    for key, one in derived({key: told.value for key, told in found.items()}).items():
        follows = Told(one.value, "derived", one.source)
        first = found.get(key)
        if first is None:
            found[key] = follows
        elif first.value != follows.value and first.contradicts is None:
            found[key] = _beside(first, follows)
    return found


def _said(said: Mapping[str, Any], how: How, days: Mapping[str, datetime.date | None]) -> dict[str, Told]:
    source = _("said in this visit") if how == "typed" else _("said by the team")
    found: dict[str, Told] = {}
    for key, raw in said.items():
        value = plain_value(question_of(key), raw) if key in keys() else None
        if value is not None:
            day = days.get(key)
            found[key] = Told(value, how, source, day.isoformat() if day else "")
    return found


def _known(known: Mapping[str, Known]) -> dict[str, Told]:
    found: dict[str, Told] = {}
    for key, one in known.items():
        value = plain_value(question_of(key), one.value)
        if value is not None:
            found[key] = Told(value, "known", one.source, one.as_of)
    return found


def _leading(question: FactQuestion, own: Told | None, other: Told | None) -> Told:
    first, second = (other, own) if question.list_leads else (own, other)
    if first is None or second is None:
        found = first or second
        assert found is not None
        return found
    return first if _agree(question, first.value, second.value) else _beside(first, second)


def _agree(question: FactQuestion, one: Any, other: Any) -> bool:
    """Numbers that round to the same are no contradiction: people write "about 12 000"."""
    if question.kind == "number" and question.english.get("unit") != "year":
        return bool(abs(one - other) <= ABOUT * max(abs(one), abs(other)))
    return bool(one == other)


def _beside(first: Told, second: Told) -> Told:
    return Told(first.value, first.how, first.source, first.as_of, contradicts=second)


ABOUT = 0.1
"""Share by which two figures for the same thing may differ before we speak of a contradiction; our assumption."""
