"""Made-up respondents who click through a questionnaire: which questions nobody sees, which checks nobody passes.

They choose at random, so what they say means nothing; the same seed gives the same answers.
"""

import datetime
import random
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from zeroward.methods.questions.answer_problems import AnswerProblem
from zeroward.methods.questions.answers import seen, value_of
from zeroward.methods.questions.answers_check import problems_on
from zeroward.methods.questions.choices import points_of
from zeroward.methods.questions.definition import Choice, Definition, Question
from zeroward.methods.questions.evaluating import Setting, holds
from zeroward.methods.questions.expressions import numbers_named, read
from zeroward.methods.questions.routing import Route, route

TRIES: Final = 20
MOST: Final = 1_000
_OFTEN: Final = 0.85
"""How often a question is answered that need not be."""


@dataclass(frozen=True, slots=True)
class Simulated:
    """`answers` as they would be handed in; `problems` is what would keep them from it; `seen` what was shown."""

    answers: Mapping[str, Any]
    seen: frozenset[str]
    problems: tuple[AnswerProblem, ...]


@dataclass(frozen=True, slots=True)
class Trial:
    """What became of all of them: how often each question was shown, answered, and stood in the way."""

    count: int
    shown: Mapping[str, int]
    answered: Mapping[str, int]
    stuck: Mapping[str, int]
    never_shown: tuple[str, ...]
    least_shown: int
    most_shown: int


@dataclass(frozen=True, slots=True)
class World:
    """What they may name. Files are left out: there are none."""

    cities: Sequence[str] = ("example-city",)
    countries: Sequence[str] = ("AT", "DE", "FR", "RO")
    texts: Sequence[str] = field(
        default=("Example answer one", "Example answer two, a little longer", "Example: nothing to add")
    )


def respondents(
    definition: Definition, *, count: int, seed: int, today: datetime.date, world: World | None = None
) -> tuple[Simulated, ...]:
    """Up to 1,000 respondents, each from a stream of its own. Raises like `route`."""
    return tuple(
        _Respondent(definition, f"{seed}:{number}", today, world or World()).run()
        for number in range(min(count, MOST))
    )


def trial(definition: Definition, found: Sequence[Simulated]) -> Trial:
    """The sums over all respondents."""
    shown = Counter(key for one in found for key in one.seen)
    answered = Counter(key for one in found for key in one.answers if "." not in key)
    stuck = Counter(key for one in found for key in {problem.question for problem in one.problems})
    asked = [one.key for one in definition.questions if one.kind not in ("note", "calculated")]
    lengths = [len([key for key in asked if key in one.seen]) for one in found]
    return Trial(
        len(found),
        {key: shown[key] for key in asked},
        {key: answered[key] for key in asked},
        {key: stuck[key] for key in asked if stuck[key]},
        tuple(key for key in asked if not shown[key]) if found else (),
        min(lengths, default=0),
        max(lengths, default=0),
    )


class _Respondent:
    def __init__(self, definition: Definition, seed: str, today: datetime.date, world: World) -> None:
        self.definition, self.today, self.world = definition, today, world
        self.random = random.Random(seed)  # noqa: S311 (made-up answers keep no secret)
        self.answers: dict[str, Any] = {}
        self.visited: set[str] = set()

    def run(self) -> Simulated:
        way = self.route()
        while waiting := self.waiting(way):
            for question in waiting:
                self.visited.add(question.key)
                self.answer(question, way)
            way = self.route()
        return Simulated(way.answers, way.relevant, problems_on(way))

    def route(self) -> Route:
        return route(self.definition, self.answers, today=self.today)

    def waiting(self, way: Route) -> list[Question]:
        """Questions not yet come to, of the first section that has some."""
        for part in way.parts:
            found = [one for one in part.questions if one.key not in self.visited and one.kind != "note"]
            if found:
                return found
        return []

    def answer(self, question: Question, way: Route) -> None:
        if not question.required and self.random.random() > _OFTEN:
            return
        before = dict(self.answers)
        for _ in range(TRIES if question.check else 1):
            self.answers = before | self.draw(question, way)
            if self.passes(question, way):
                return

    def passes(self, question: Question, way: Route) -> bool:
        """Whether the answer just drawn meets the check, as far as it can be seen before going on."""
        answer = self.answers.get(question.key)
        if not question.check or answer is None:
            return True
        values = dict(way.values)
        for one in way.part_of(question):
            values |= seen(one, self.answers)
        setting = Setting(values, today=self.today, own=value_of(question, answer))
        return holds(read(question.check), setting)

    def draw(self, question: Question, way: Route) -> dict[str, Any]:
        choices = way.choices(question)
        value = self.value(question, choices, way)
        if value is None:
            return {}
        chosen = value if isinstance(value, list) else [value]
        texts = {
            f"{question.key}.{one.key}": self.random.choice(self.world.texts)
            for one in choices
            if one.asks and one.key in chosen
        }
        return {question.key: value, **texts}

    def value(self, question: Question, choices: Sequence[Choice], way: Route) -> Any:
        if question.kind in ("one", "many", "ranking", "grid", "grid_many"):
            return self.chosen(question, choices, way)
        if question.kind in ("integer", "decimal"):
            return self.number(question)
        if question.kind == "scale":
            return self.whole(self.random.choice(points_of(question) or (0.0,)))
        if question.kind in ("text", "long_text"):
            return self.text(question)
        return self.simple(question.kind)

    def simple(self, kind: str) -> str | None:
        if kind == "yes_no":
            return self.random.choice(("yes", "no"))
        if kind == "date":
            return (self.today - datetime.timedelta(days=self.random.randrange(1_000))).isoformat()
        if kind == "email":
            return f"person{self.random.randrange(100)}@example.org"
        places = {"city": self.world.cities, "country": self.world.countries}.get(kind)
        return self.random.choice(places) if places else None

    def chosen(self, question: Question, choices: Sequence[Choice], way: Route) -> Any:
        if not choices:
            return None
        if question.kind == "grid":
            return {row.key: self.random.choice(choices).key for row in way.rows(question)} or None
        if question.kind == "grid_many":
            return {row.key: self.some(question, choices) for row in way.rows(question)} or None
        if question.kind == "one":
            return self.random.choice(choices).key
        some = self.some(question, choices)
        return self.random.sample(some, len(some)) if question.kind == "ranking" else some

    def some(self, question: Question, choices: Sequence[Choice]) -> list[str]:
        """Between the least and the greatest count; now and then one that excludes the others."""
        alone = [one.key for one in choices if one.exclusive]
        free = [one.key for one in choices if not one.exclusive]
        if alone and (not free or self.random.random() < 0.1):
            return [self.random.choice(alone)]
        least = min(max(question.least or 1, 1), len(free))
        most = min(max(question.most or min(len(free), least + 3), least), len(free))
        taken = set(self.random.sample(free, self.random.randint(least, most)))
        return [key for key in free if key in taken]

    def number(self, question: Question) -> float:
        low, high = _range(question)
        if question.step:
            return self.whole(low + question.step * self.random.randint(0, int((high - low) / question.step)))
        if question.kind == "integer":
            return self.random.randint(round(low), max(round(low), int(high)))
        return self.whole(round(self.random.uniform(low, high), 1))

    def text(self, question: Question) -> str:
        text = self.random.choice(self.world.texts)
        while question.least is not None and len(text) < question.least:
            text += f" {self.random.choice(self.world.texts)}"
        return text[: question.most].strip() if question.most else text

    def whole(self, number: float) -> float:
        return int(number) if number.is_integer() else number


def _range(question: Question) -> tuple[float, float]:
    """Where to draw a number from: the bounds, else around the numbers that its check names."""
    named = numbers_named(read(question.check)) if question.check else ()
    low = question.low if question.low is not None else min(named, default=min(0.0, question.high or 0.0))
    high = question.high if question.high is not None else max(named, default=low + 1_000.0)
    return low, max(high, low + 10.0 if question.high is None else low)
