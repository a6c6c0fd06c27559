"""One question as it is asked: its words, what was answered until now, and what is wrong with it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.methods.questions import Choice, Question
from zeroward.methods.questions.answer_problems import AnswerProblem
from zeroward.methods.questions.choices import point_of, points_of, shuffled
from zeroward.methods.questions.reading import field_name, text_field
from zeroward.questionnaires.domain.reading_posts import CONFIRMED
from zeroward.questionnaires.queries.respondent.words import Speaker, Text

MOST_BUTTONS: Final = 12
"""More choices than this stand in a list that opens."""
MOST_STEPS: Final = 11
Posted = Mapping[str, Sequence[str]]
Places = Callable[[str], list[tuple[str, str]]]
"""Choices for "city" and "country": pairs of value and name."""

SHAPES: Final[dict[str, str]] = {
    "text": "line",
    "email": "line",
    "integer": "line",
    "decimal": "line",
    "date": "line",
    "long_text": "long",
    "yes_no": "one",
    "one": "one",
    "many": "many",
    "city": "list",
    "country": "list",
    "scale": "one",
    "ranking": "ranking",
    "grid": "grid",
    "grid_many": "grid",
    "file": "file",
    "note": "note",
}
TYPES: Final = {"email": "email", "date": "date"}


@dataclass(frozen=True, slots=True)
class Option:
    """`text_name` is set for a choice with a line of text; `ranks` are the places that can be given to it."""

    value: str
    label: Text
    id: str
    chosen: bool = False
    text_name: str = ""
    text: str = ""
    name: str = ""
    ranks: tuple[tuple[str, bool], ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    name: str
    label: Text
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class KnownShown:
    """A fact that can be confirmed."""

    name: str
    value: str
    source: str
    confirmed: bool


@dataclass(frozen=True, slots=True)
class Asked:
    """`shape` names the template; `tick` is radio or checkbox; `attributes` are those of an input."""

    key: str
    id: str
    name: str
    shape: str
    label: Text
    help: Text
    required: bool
    unit: str = ""
    value: str = ""
    options: tuple[Option, ...] = ()
    rows: tuple[Row, ...] = ()
    tick: str = "radio"
    attributes: tuple[tuple[str, str], ...] = ()
    problems: tuple[str, ...] = ()
    known: KnownShown | None = None
    new: bool = False
    file_name: str = ""
    described_by: str = field(default="")

    @property
    def template(self) -> str:
        return f"questionnaires/answer/kinds/{self.shape}.html"

    @property
    def answered(self) -> bool:
        return any(option.chosen for option in self.options)

    @property
    def is_group(self) -> bool:
        """Several controls under one legend."""
        return self.shape in ("one", "many", "ranking", "grid")


class Asking:
    """Turns the questions of a section into `Asked`."""

    def __init__(
        self,
        speaker: Speaker,
        answers: Mapping[str, Any],
        *,
        posted: Posted | None = None,
        problems: Sequence[AnswerProblem] = (),
        seed: str = "",
        places: Places | None = None,
        new: frozenset[str] = frozenset(),
    ) -> None:
        self.speaker, self.answers, self.posted = speaker, answers, posted
        self.problems, self.seed, self.new = problems, seed, new
        self.places = places or (lambda _kind: [])

    def asked(self, question: Question, known: KnownShown | None = None, file_name: str = "") -> Asked:
        identity = f"q-{question.key}"
        problems = tuple(self.speaker.problem(one) for one in self.problems if one.question == question.key)
        shape = self._shape(question)
        parts = [f"{identity}-help" if question.help else "", f"{identity}-error" if problems else ""]
        return Asked(
            key=question.key,
            id=identity,
            name=field_name(question.key),
            shape=shape,
            label=self.speaker.say(question.label),
            help=self.speaker.say(question.help),
            required=question.required,
            unit=question.unit,
            value=self._line(question),
            options=tuple(self._options(question, shape, identity)),
            rows=tuple(self._rows(question, identity)),
            tick="checkbox" if question.kind in ("many", "grid_many") else "radio",
            attributes=_attributes(question),
            problems=problems,
            known=known,
            new=question.key in self.new,
            file_name=file_name,
            described_by=" ".join(filter(None, parts)),
        )

    def _shape(self, question: Question) -> str:
        if question.kind == "scale" and not 0 < len(points_of(question)) <= MOST_STEPS:
            return "line"
        if question.kind == "one" and len(self._choices(question)) > MOST_BUTTONS:
            return "line" if not question.choices else "list"
        return SHAPES[question.kind]

    def _line(self, question: Question) -> str:
        if self.posted is not None:
            return self._posted_one(field_name(question.key))
        value = self.answers.get(question.key, "")
        return "" if isinstance(value, dict | list) else as_typed(value)

    def _posted_one(self, name: str) -> str:
        found = (self.posted or {}).get(name) or [""]
        return str(found[-1])

    def _choices(self, question: Question) -> tuple[Choice, ...]:
        way = self.speaker.way
        found = way.choices(question) if way is not None else question.choices
        return shuffled(question, found, self.seed)

    def _options(self, question: Question, shape: str, identity: str) -> list[Option]:
        if question.kind in ("city", "country"):
            chosen = self._line(question)
            pairs = self.places(question.kind)
            return [
                Option(value, Text(label, ""), f"{identity}-{value}", value == chosen)
                for value, label in pairs
            ]
        if question.kind == "yes_no":
            return self._yes_no(question, identity)
        if question.kind == "scale":
            return self._scale(question, identity) if shape == "one" else []
        if question.kind == "ranking":
            return self._ranking(question, identity)
        if question.kind not in ("one", "many"):
            return []
        chosen_keys = self._chosen(question.key)
        return [
            Option(
                value=choice.key,
                label=self.speaker.say(choice.label),
                id=f"{identity}-{choice.key}",
                chosen=choice.key in chosen_keys,
                text_name=text_field(question.key, choice.key) if choice.asks else "",
                text=self._text(question, choice) if choice.asks else "",
            )
            for choice in self._choices(question)
        ]

    def _chosen(self, key: str, part: str = "") -> set[str]:
        if self.posted is not None:
            return set(self.posted.get(field_name(key, part) if part else field_name(key), ()))
        value = self.answers.get(key)
        if part:
            value = value.get(part) if isinstance(value, dict) else None
        return set(value) if isinstance(value, list) else {value} if isinstance(value, str) else set()

    def _text(self, question: Question, choice: Choice) -> str:
        if self.posted is not None:
            return self._posted_one(text_field(question.key, choice.key))
        return str(self.answers.get(f"{question.key}.{choice.key}", ""))

    def _yes_no(self, question: Question, identity: str) -> list[Option]:
        chosen = self._chosen(question.key)
        words = {"yes": _("Yes"), "no": _("No")}
        return [
            Option(value, Text(label, ""), f"{identity}-{value}", value in chosen)
            for value, label in words.items()
        ]

    def _scale(self, question: Question, identity: str) -> list[Option]:
        chosen = self._line(question)
        labels = {point_of(one): self.speaker.say(one.label) for one in question.choices}
        found = []
        for at, point in enumerate(points_of(question)):
            step = as_typed(point)
            label = labels.get(point)
            said = Text(f"{step} – {label.text}", label.lang) if label else Text(step, "")
            found.append(Option(step, said, f"{identity}-{at}", step == chosen))
        return found

    def _ranking(self, question: Question, identity: str) -> list[Option]:
        choices = self._choices(question)
        ranked = self.answers.get(question.key)
        order = ranked if isinstance(ranked, list) else []
        most = min(question.most or len(choices), len(choices))
        found = []
        for choice in choices:
            name = field_name(question.key, choice.key)
            if self.posted is not None:
                at = self._posted_one(name)
            else:
                at = str(order.index(choice.key) + 1) if choice.key in order else ""
            found.append(
                Option(
                    value=choice.key,
                    label=self.speaker.say(choice.label),
                    id=f"{identity}-{choice.key}",
                    chosen=bool(at),
                    name=name,
                    ranks=tuple((str(rank), str(rank) == at) for rank in range(1, most + 1)),
                    text_name=text_field(question.key, choice.key) if choice.asks else "",
                    text=self._text(question, choice) if choice.asks else "",
                )
            )
        return found

    def _rows(self, question: Question, identity: str) -> list[Row]:
        if question.kind not in ("grid", "grid_many"):
            return []
        way = self.speaker.way
        rows = way.rows(question) if way is not None else question.rows
        return [self._row(question, row, f"{identity}-{row.key}") for row in rows]

    def _row(self, question: Question, row: Choice, identity: str) -> Row:
        chosen = self._chosen(question.key, row.key)
        options = tuple(
            Option(one.key, self.speaker.say(one.label), f"{identity}-{one.key}", one.key in chosen)
            for one in self._choices(question)
        )
        return Row(field_name(question.key, row.key), self.speaker.say(row.label), options)


def known_shown(question: Question, value: Any, source: str, *, confirmed: bool) -> KnownShown:
    unit = f" {question.unit}" if question.unit else ""
    return KnownShown(CONFIRMED + question.key, f"{as_typed(value)}{unit}", source, confirmed)


def as_typed(value: Any) -> str:
    """A value as a person would type it."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _attributes(question: Question) -> tuple[tuple[str, str], ...]:
    found = {"type": TYPES.get(question.kind, "text")}
    if question.kind in ("integer", "decimal", "scale"):
        found["inputmode"] = "numeric" if question.kind == "integer" else "decimal"
    if question.kind == "email":
        found["autocomplete"] = "email"
    if question.kind in ("text", "long_text") and question.most:
        found["maxlength"] = str(question.most)
    if question.kind == "date":
        found["autocomplete"] = "off"
    return tuple(found.items())
