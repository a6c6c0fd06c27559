"""Applications of a call in rows: what was said, what the form asked, what readers gave."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from zeroward.core.workbooks.cells import Value
from zeroward.exchange.models import Application, Call, Review
from zeroward.exchange.queries.catalogue import names_of
from zeroward.exchange.queries.scores import scores_of
from zeroward.methods.questions import Definition, text_in
from zeroward.questionnaires.queries.reading import definition_of

COLUMNS: Final = (
    "reference", "side", "place", "name", "country", "team", "state", "handed_in", "points", "readers",
    "capacity", "lower", "languages", "needs", "offers", "summary",
)  # fmt: skip
"""Heads of the first columns: names that the import knows."""
WORDS_FROM: Final = COLUMNS.index("languages")


@dataclass(frozen=True, slots=True)
class JuryTable:
    """`words_from` is the first column with long texts."""

    title: str
    heads: Sequence[str]
    rows: Sequence[Sequence[Value]]
    words_from: int = WORDS_FROM


def jury_table(call: Call) -> JuryTable:
    """Everything that was handed in and not taken back, by side and reference. Six queries. Drafts are not in it."""
    found = call.applications.exclude(submitted_at=None).exclude(state="withdrawn")
    rows = list(found.select_related("answering").order_by("side", "reference"))
    names = names_of(rows)
    scores = scores_of(Review.objects.filter(application__in=rows), call.criteria, call.phase)
    asked = _asked(call)
    brought = list(dict.fromkeys(column for one in rows for column, _words in one.brought))
    questions = [(side, key, label) for side, found in asked.items() for key, label in found]
    table = []
    for one in rows:
        score = scores.get(one.pk)
        extra = dict(one.brought)
        table.append(
            [
                *_first(one, names[one.pk]),
                round(score.mean, 1) if score is not None and score.mean is not None else None,
                score.done if score is not None else 0,
                one.capacity,
                one.lower,
                *("; ".join(values) for values in (one.languages, one.needs, one.offers)),
                one.summary,
                *(_answer(one, side, key) for side, key, _label in questions),
                *(extra.get(column, "") for column in brought),
            ]
        )
    heads = [*COLUMNS, *(label for _side, _key, label in questions), *brought]
    return JuryTable(call.title, _apart(heads), table)


def _first(one: Application, name: str) -> list[Value]:
    return [
        one.reference, one.side, one.scope, name, one.scope_country, one.team, one.state,
        one.submitted_at.date().isoformat() if one.submitted_at else "",
    ]  # fmt: skip


def _asked(call: Call) -> Mapping[str, list[tuple[str, str]]]:
    """By side, the questions of its form: key and words."""
    found = {}
    for side in call.sides.exclude(version=None).select_related("version__questionnaire"):
        definition: Definition = definition_of(side.version)
        first = definition.languages[0]
        found[str(side.side)] = [
            (one.key, text_in(one.label, first)[0] or one.key)
            for one in definition.questions
            if one.kind != "note"
        ]
    return found


def _answer(one: Application, side: str, key: str) -> Value:
    """What stood in the form when it was handed in; files and tables as plain words."""
    if one.side != side or one.answering is None or one.answering.handed_in is None:
        return ""
    return _said(one.answering.handed_in.get(key))


def _said(value: Any) -> Value:
    if value is None:
        return ""
    if isinstance(value, list):
        return "; ".join(str(_said(one)) for one in value)
    if isinstance(value, dict):
        return "; ".join(f"{key}: {_said(one)}" for key, one in value.items())
    if isinstance(value, bool):
        return "yes" if value else "no"
    return value if isinstance(value, int | float) else str(value)


def _apart(heads: Sequence[str]) -> list[str]:
    """Heads that differ: the same words a second time get a number."""
    seen: dict[str, int] = {}
    found = []
    for head in heads:
        seen[head] = seen.get(head, 0) + 1
        found.append(head if seen[head] == 1 else f"{head} ({seen[head]})")
    return found
