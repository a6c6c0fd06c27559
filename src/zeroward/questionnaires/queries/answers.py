"""Answers as plain rows, for evaluation and for files; and how many there are."""

import datetime
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q

from zeroward.methods.questions import Definition
from zeroward.questionnaires.models import Answering, Collection, Mode
from zeroward.questionnaires.queries.reading import definition_of


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One answer. `key` is its id, or, without names, a random word that means nothing. `answers` holds only what was
    asked of this respondent; `origins` how each came about. `name` is set for places that the platform does not
    know."""

    key: str
    place: str
    name: str
    country: str
    code: str
    vouched: str
    language: str
    state: str
    submitted_on: datetime.date | None
    answers: Mapping[str, Any]
    origins: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Refusal:
    """Somebody who will not answer. Without names only the reason and the week."""

    place: str
    country: str
    reason: str
    on: datetime.date | None


@dataclass(frozen=True, slots=True)
class AnswerTable:
    collection: Collection
    definition: Definition
    rows: tuple[AnswerRow, ...]
    declined: tuple[Refusal, ...]


@dataclass(frozen=True, slots=True)
class Counts:
    """`invited`: a link was sent and not followed yet; `open`: being written; `counted`: handed in, whatever else is
    being written into them now."""

    invited: int
    open: int
    checked: int
    submitted: int
    declined: int
    withdrawn: int
    counted: int


def table_of(collection: Collection, *, final: bool = True) -> AnswerTable:
    """All answers of a collection: what was handed in, or (final=False) also what is being written.

    An answer that is being changed counts as it was handed in. Rows of an anonymous collection come in random order.
    """
    found = list(Answering.objects.filter(collection=collection).order_by("place", "code", "id"))
    anonymous = collection.mode == Mode.ANONYMOUS
    if anonymous:
        secrets.SystemRandom().shuffle(found)
    rows = [_row(one, final=final, anonymous=anonymous) for one in found if _counts(one, final=final)]
    declined = [
        Refusal(one.place, one.place_country, one.declined, one.submitted_on)
        for one in found
        if one.state == "declined"
    ]
    return AnswerTable(collection, definition_of(collection.version), tuple(rows), tuple(declined))


def counts_of(collection: Collection) -> Counts:
    """How many answers are in which state. One query."""
    begun = Q(state="open") & ~Q(started_on=None, handed_in__isnull=True, answers={})
    if collection.mode != Mode.IDENTIFIED:
        begun = Q(state="open")
    found = Answering.objects.filter(collection=collection).aggregate(
        every_open=Count("pk", filter=Q(state="open")),
        open=Count("pk", filter=begun),
        **{
            state: Count("pk", filter=Q(state=state))
            for state in ("checked", "submitted", "declined", "withdrawn")
        },
        counted=Count("pk", filter=Q(handed_in__isnull=False)),
    )
    return Counts(invited=found.pop("every_open") - found["open"], **found)


def _counts(one: Answering, *, final: bool) -> bool:
    if one.handed_in is not None:
        return True
    return not final and one.state in ("open", "checked") and bool(one.answers)


def _row(one: Answering, *, final: bool, anonymous: bool) -> AnswerRow:
    answers = one.handed_in if one.handed_in is not None else one.answers
    if not final and one.state in ("open", "checked"):
        answers = one.answers
    return AnswerRow(
        key=secrets.token_hex(8) if anonymous else str(one.pk),
        place=one.place,
        name=one.code if one.place else "",
        country=one.place_country,
        code="" if one.place else one.code,
        vouched=one.vouched,
        language=one.language,
        state=one.state,
        submitted_on=one.submitted_on,
        answers=answers,
        origins={key: value for key, value in one.origins.items() if key in answers},
    )
