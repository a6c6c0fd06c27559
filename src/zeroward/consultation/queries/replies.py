"""What was asked in a stream and what came back, in one form for questionnaires and polls."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final, Literal

from django.utils.translation import gettext_noop as _

from zeroward.consultation.models import Consultation, PollAnswer, Stream
from zeroward.consultation.queries.said import Words
from zeroward.methods.ghg.say import say
from zeroward.methods.questions.definition import Choice, Definition, Question
from zeroward.questionnaires.models import Mode
from zeroward.questionnaires.queries.answers import table_of

Kind = Literal["one", "many", "scale", "number", "ranking"]
YES, NO = say(_("Yes")), say(_("No"))
MOST_POINTS: Final = 11
"""A scale with more points than this is told by its mean alone."""
_KINDS: Final[Mapping[str, Kind]] = {
    "one": "one",
    "yes_no": "one",
    "many": "many",
    "ranking": "ranking",
    "scale": "scale",
    "integer": "number",
    "decimal": "number",
    "calculated": "number",
    "grid": "one",
    "grid_many": "many",
}
_POLLS: Final[Mapping[str, Kind]] = {"one": "one", "many": "many", "ranking": "ranking", "scale": "scale"}


@dataclass(frozen=True, slots=True)
class Option:
    key: str
    label: Words | str


@dataclass(frozen=True, slots=True)
class Reply:
    """One person's answer. `unit` is the city's key, "" where it was not said or is not kept."""

    who: str
    unit: str
    value: Any


@dataclass(frozen=True, slots=True)
class Item:
    """A question in a stream with its replies. `asked` counts whoever handed in anything in this stream: people and,
    by key, cities. `named` says that replies carry their city. `wording` is a digest of what was asked."""

    key: str
    kind: Kind
    title: Words | str
    options: tuple[Option, ...]
    stream: Stream
    wording: str
    replies: tuple[Reply, ...]
    people: int
    cities: frozenset[str]
    named: bool = True
    unit_of_number: str = ""
    low: float | None = None
    high: float | None = None
    step: float = 1.0
    notes: tuple[str, ...] = field(default_factory=tuple)


def streams_of(consultation: Consultation) -> list[Stream]:
    """All streams with the questionnaires that they put. One query."""
    return list(consultation.streams.select_related("collection__version__questionnaire"))


def items_of(consultation: Consultation) -> tuple[Item, ...]:
    """All questions with figures of a consultation."""
    return items_in(streams_of(consultation))


def items_in(streams: Iterable[Stream]) -> tuple[Item, ...]:
    """All questions with figures, stream by stream. Trial runs and personal questions are left out."""
    streams = list(streams)
    found: list[Item] = []
    for stream in streams:
        if stream.collection is not None and not stream.collection.test_only:
            found += _of_collection(stream)
    found += _of_polls(streams)
    return _with_own_keys(found)


def _with_own_keys(items: Iterable[Item]) -> tuple[Item, ...]:
    """Two streams of one kind may ask the same question: then the later ones get the stream's number in their key."""
    taken: dict[str, int] = {}
    found = []
    for item in items:
        owner = taken.setdefault(item.key, item.stream.pk)
        found.append(item if owner == item.stream.pk else replace(item, key=f"{item.key}.{item.stream.pk}"))
    return tuple(found)


def _of_collection(stream: Stream) -> list[Item]:
    collection = stream.collection
    assert collection is not None
    table = table_of(collection)
    named = collection.mode == Mode.IDENTIFIED
    people = len(table.rows)
    cities = frozenset(_city(row.place) for row in table.rows) - {""}
    found = []
    for question in table.definition.questions:
        if question.personal or question.kind not in _KINDS:
            continue
        for part, title, options in _parts(question):
            replies = tuple(
                Reply(row.key, _city(row.place) if named else "", value)
                for row in table.rows
                if (value := _value(question, part, row.answers)) is not None
            )
            found.append(
                Item(
                    key=".".join(filter(None, (stream.kind, question.key, part))),
                    kind=_KINDS[question.kind],
                    title=title,
                    options=options,
                    stream=stream,
                    wording=wording_of(question, table.definition),
                    replies=replies,
                    people=people,
                    cities=cities,
                    named=named,
                    unit_of_number=question.unit,
                    low=question.low,
                    high=question.high,
                    step=question.step or 1.0,
                )
            )
    return found


def _city(place: str) -> str:
    """The city's key from its scope; "" for platforms and whoever else."""
    kind, _sign, key = place.partition(":")
    return key if kind == "city" else ""


def _parts(question: Question) -> list[tuple[str, Words, tuple[Option, ...]]]:
    """The question itself, or each row of a grid."""
    if question.kind == "yes_no":
        options: tuple[Option, ...] = (Option("yes", YES), Option("no", NO))
    else:
        options = tuple(Option(one.key, one.label) for one in question.choices)
    if question.kind in ("grid", "grid_many"):
        return [(row.key, _both(question.label, row.label), options) for row in question.rows]
    return [("", question.label, options)]


def _both(above: Words, below: Words) -> Words:
    """The question and the row, in each language that has both."""
    return {lang: f"{text} {below[lang]}" for lang, text in above.items() if lang in below}


def _value(question: Question, part: str, answers: Mapping[str, Any]) -> Any:
    value = answers.get(question.key)
    if part:
        value = value.get(part) if isinstance(value, Mapping) else None
    if question.kind == "yes_no" and isinstance(value, bool):
        return "yes" if value else "no"
    if question.kind == "calculated" and (isinstance(value, bool) or not isinstance(value, int | float)):
        return None
    return None if value == "" else value


def wording_of(question: Question, definition: Definition) -> str:
    """A digest of what people read and could choose from, in the language it was written in."""
    first = definition.languages[0] if definition.languages else "en"

    def labels(choices: Iterable[Choice]) -> list[list[str]]:
        return [[one.key, one.label.get(first, "")] for one in choices]

    asked = [
        question.kind,
        question.label.get(first, ""),
        labels(question.choices),
        labels(question.rows),
        question.low,
        question.high,
        question.unit,
    ]
    return digest_of_wording(asked)


def digest_of_wording(asked: Any) -> str:
    text = json.dumps(asked, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _of_polls(streams: Iterable[Stream]) -> list[Item]:
    """Polls of all sessions of a stream: the same question in several sessions is one question."""
    by_pk = {one.pk: one for one in streams if one.collection_id is None}
    if not by_pk:
        return []
    answers = (
        PollAnswer.objects.filter(question__session__stream__in=by_pk)
        .exclude(question__kind="open")
        .select_related("question__session", "voter")
        .order_by("question__session__starts_at", "question__order", "question_id", "pk")
    )
    groups: dict[tuple[int, str], list[PollAnswer]] = {}
    people: dict[int, set[int]] = {}
    cities: dict[int, set[str]] = {}
    for answer in answers:
        stream = answer.question.session.stream_id
        groups.setdefault((stream, _poll_key(answer)), []).append(answer)
        people.setdefault(stream, set()).add(answer.voter_id)
        cities.setdefault(stream, set()).add(answer.voter.unit)
    return [
        _poll_item(by_pk[stream], key, given, len(people[stream]), frozenset(cities[stream] - {""}))
        for (stream, key), given in groups.items()
    ]


def _poll_key(answer: PollAnswer) -> str:
    return answer.question.key or f"q{answer.question_id}"


def _poll_item(
    stream: Stream, key: str, given: list[PollAnswer], people: int, cities: frozenset[str]
) -> Item:
    question = given[-1].question
    kind = _POLLS.get(question.kind, "scale")
    options = tuple(Option(one["key"], one.get("label", one["key"])) for one in question.choices)
    scale = kind == "scale"
    texts = question.text if isinstance(question.text, Mapping) else {"en": str(question.text)}
    first = texts.get("en") or next(iter(texts.values()), "")
    asked = [question.kind, first, [[one.key, one.label] for one in options]]
    return Item(
        key=f"{stream.kind}.{key}",
        kind=kind,
        title=texts,
        options=options,
        stream=stream,
        wording=digest_of_wording(asked),
        replies=tuple(Reply(str(one.voter_id), one.voter.unit, one.value) for one in given),
        people=people,
        cities=cities,
        named=bool(cities),
        low=1.0 if scale else None,
        high=5.0 if scale else None,
    )
