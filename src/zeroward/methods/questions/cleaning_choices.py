"""Reads answers that are chosen: one, several, in an order, or row by row."""

import re
from collections.abc import Mapping
from typing import Any, Final

from zeroward.methods.ghg.say import Name, say
from zeroward.methods.questions.definition import Question
from zeroward.methods.questions.unreadable import UnreadableError

_APART: Final = re.compile(r"[\s;,|]+")


def clean_one(question: Question, raw: Any) -> str:
    if isinstance(raw, list | tuple) and len(raw) == 1:
        raw = raw[0]
    return _known(question, raw)


def clean_many(question: Question, raw: Any) -> list[str] | None:
    """Chosen keys in the order of the questionnaire. In files they may stand in one text, with blanks, commas or
    semicolons between them."""
    chosen = {_known(question, one) for one in _listed(raw)}
    return [one.key for one in question.choices if one.key in chosen] or None


def clean_ranking(question: Question, raw: Any) -> list[str] | None:
    """Keys in their order; or places by key, as a form sends them."""
    if not isinstance(raw, Mapping):
        return list(dict.fromkeys(_known(question, one) for one in _listed(raw))) or None
    places: dict[int, str] = {}
    for key, place in raw.items():
        text = str(place).strip() if place is not None else ""
        if not text:
            continue
        known = _known(question, key)
        if not re.fullmatch(r"[1-9]\d{0,3}", text):
            message = say("A place in the order is a whole number from 1 on.")
            raise UnreadableError(message, say("Write 1 for the most important."), known)
        if int(text) in places:
            message = say("Two of the choices have the place %(place)s.", place=int(text))
            raise UnreadableError(message, say("Give each a place of its own."), known)
        places[int(text)] = known
    return [places[place] for place in sorted(places)] or None


def clean_cells(question: Question, raw: Any) -> dict[str, Any] | None:
    """Row by row, one choice or several each."""
    if not isinstance(raw, Mapping):
        raise UnreadableError(say("An answer for each row is wanted here."))
    rows = {one.key for one in question.rows}
    for row in raw:
        if row not in rows:
            message = say("There is no row %(key)s.", key=Name(str(row)[:60]))
            raise UnreadableError(message, say("Leave it out."), str(row)[:60])
    found: dict[str, Any] = {}
    for row in question.rows:
        cell = raw.get(row.key)
        if cell is None or not _listed(cell):
            continue
        try:
            found[row.key] = (
                clean_many(question, cell) if question.kind == "grid_many" else clean_one(question, cell)
            )
        except UnreadableError as refusal:
            raise UnreadableError(refusal.message, refusal.remedy, row.key) from refusal
    return found or None


def _known(question: Question, raw: Any) -> str:
    """The key of a choice; whole numbers do as well, since tables write keys like 1 as numbers."""
    key = str(int(raw)) if isinstance(raw, float) and raw.is_integer() else str(raw).strip()
    if isinstance(raw, bool) or all(one.key != key for one in question.choices):
        message = say("%(choice)s is none of the choices.", choice=Name(str(raw)[:60]))
        raise UnreadableError(message, say("Choose from the list."))
    return key


def _listed(raw: Any) -> list[Any]:
    if isinstance(raw, str):
        return [one for one in _APART.split(raw) if one]
    if isinstance(raw, list | tuple):
        return [one for one in raw if one is not None and str(one).strip()]
    return [raw]
