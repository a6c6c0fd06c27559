"""Gates, parts of a score and what would change it, in the reader's language."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from zeroward.core.queries.said import said
from zeroward.core.ui.numbers import SPACE, format_number, format_signed
from zeroward.core.ui.why import Part, Why
from zeroward.funding.queries.judged import Gate
from zeroward.methods.funding import Change, Scored, Weights
from zeroward.methods.funding import Gate as Ruled
from zeroward.methods.ghg.say import Name, Said, say
from zeroward.profile.queries.catalogue import question_of, questions

MOST_CHANGES: Final = 4


def labels_of() -> dict[str, str]:
    """The English names of facts, for sentences that a rule does not say itself; they are translated with them."""
    return {one.key: one.english["label"] for one in questions()}


def gates_said(gates: Sequence[Ruled], facts: Mapping[str, Any]) -> tuple[Gate, ...]:
    """Gates in words."""
    return tuple(
        Gate(
            one.key,
            one.verdict,
            tuple(said(_with_day(sentence)) for sentence in one.sentences),
            tuple(key for key in one.missing if key not in facts or one.key == "consortium"),
        )
        for one in gates
    )


def _with_day(sentence: str) -> str:
    """Days as the reader writes them."""
    day = sentence.words.get("day") if isinstance(sentence, Said) else None
    if not isinstance(sentence, Said) or not isinstance(day, str):
        return sentence
    shown = Name(date_format(date.fromisoformat(day), "DATE_FORMAT"))
    return say(sentence.template, **{**sentence.words, "day": shown})


def why_of(
    scored: Scored, place: int, weights: Weights, weighs: Sequence[bool], changes: Sequence[Change]
) -> tuple[Why, tuple[str, ...]]:
    """The parts of one score in their order, and what would change it, the most first. `weighs` tells which parts
    count for this asker."""
    parts = []
    for at, one in enumerate(weights.parts):
        points = float(scored.points[place, at])
        if not weighs[at]:
            continue
        label = said(one.label)
        if not scored.known[place, at]:
            label = _("%(part)s: not known, half is counted") % {"part": label}
        parts.append(Part(label, points))
    said_changes = tuple(_change(one) for one in changes[:MOST_CHANGES])
    return Why(parts, said_changes[0] if said_changes else ""), said_changes


def _change(change: Change) -> str:
    """ "+0.12 with: decision of the council", and whether it opens what is closed."""
    step, label = change.step, question_of(change.step.fact).label
    if step.add:
        unit = question_of(step.fact).unit
        label = _("%(fact)s, %(number)s more") % {
            "fact": label,
            "number": f"{format_number(step.add, 0)}{SPACE}{unit}".strip(),
        }
    words = {"fact": label, "gain": format_signed(change.gain)}
    if change.opens and change.before is False:
        return _("%(fact)s: opens this one") % words
    if change.opens:
        return _("%(fact)s: settles what is open") % words
    return _("%(gain)s with: %(fact)s") % words
