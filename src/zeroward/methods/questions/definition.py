"""What a questionnaire says: sections, questions, choices, in several languages. Plain data, no database.

One form for surveys, self-assessments, applications and reviews. Texts are `Words`: language code → text. Conditions
and checks are expressions in the notation of XLSForm (`${size} > 50000 and selected(${needs}, 'money')`), the only
notation for forms that several tools share; `methods.questions.expressions` reads and evaluates them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

Words = Mapping[str, str]
"""Language code → text."""

KINDS: Final = (
    "note",  # a statement, no answer
    "text",
    "long_text",
    "integer",
    "decimal",
    "date",
    "email",
    "yes_no",
    "one",  # one of the choices
    "many",  # several of the choices
    "ranking",  # choices in an order, the most important first
    "scale",  # a whole number from low to high; choices label the ends
    "grid",  # one of the choices in each row
    "grid_many",  # several of the choices in each row
    "city",  # key of a city
    "country",  # ISO 3166-1 code
    "file",
    "calculated",  # not asked: its expression is the answer
)


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer to choose, or a row of a grid. `exclusive`: not together with another; `asks`: with a line of text;
    `value`: what it counts for in a score or a mean."""

    key: str
    label: Words
    when: str = ""
    exclusive: bool = False
    asks: bool = False
    value: float | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """`check` must hold for the answer (`.`), else `message` is shown. `low`, `high`, `step` bound numbers and scales;
    `least`, `most` the number of choices, or of characters of a text. `prefill` names a fact that the platform may
    know; the answer is then confirmed or corrected. `personal`: the answer tells who somebody is; it is never
    published. `codes` names the codebook that open answers are coded to. `extra` is kept as it is for other tools."""

    key: str
    kind: str
    label: Words
    help: Words = field(default_factory=dict)
    choices: tuple[Choice, ...] = ()
    rows: tuple[Choice, ...] = ()
    required: bool = False
    when: str = ""
    check: str = ""
    message: Words = field(default_factory=dict)
    calculate: str = ""
    unit: str = ""
    low: float | None = None
    high: float | None = None
    step: float | None = None
    least: int | None = None
    most: int | None = None
    shuffled: bool = False
    prefill: str = ""
    personal: bool = False
    codes: str = ""
    extra: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Section:
    """One page of questions; the part that can be given to a colleague."""

    key: str
    title: Words
    questions: tuple[Question, ...]
    intro: Words = field(default_factory=dict)
    when: str = ""


@dataclass(frozen=True, slots=True)
class Definition:
    """A whole questionnaire. `languages` starts with the one it was written in; `origins` tells for each other
    language how its texts came about: human, machine or imported."""

    key: str
    title: Words
    languages: tuple[str, ...]
    sections: tuple[Section, ...]
    intro: Words = field(default_factory=dict)
    thanks: Words = field(default_factory=dict)
    minutes: int | None = None
    origins: Mapping[str, str] = field(default_factory=dict)

    @property
    def questions(self) -> tuple[Question, ...]:
        return tuple(one for section in self.sections for one in section.questions)

    def question(self, key: str) -> Question | None:
        return next((one for one in self.questions if one.key == key), None)
