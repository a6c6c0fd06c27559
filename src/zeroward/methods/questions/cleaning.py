"""From what a form or a file brought to an answer: every kind of question, and every problem with its place."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from zeroward.methods.ghg.say import Name, say
from zeroward.methods.questions.answer_problems import AnswerProblem
from zeroward.methods.questions.answers import OPEN_KINDS
from zeroward.methods.questions.bounds import bounds_problems
from zeroward.methods.questions.cleaning_choices import clean_cells, clean_many, clean_one, clean_ranking
from zeroward.methods.questions.definition import Definition, Question
from zeroward.methods.questions.numerals import numbers_in
from zeroward.methods.questions.unreadable import UnreadableError
from zeroward.methods.questions.values import day_of
from zeroward.methods.text.clean import clean_text

LONGEST: Final = {"text": 1_000, "long_text": 20_000}
_EMAIL: Final = re.compile(r"[^\s@<>\"(),;:\\\[\]]{1,64}@[^\s@.]+(\.[^\s@.]+)+")
_CITY: Final = re.compile(r"[a-z0-9][a-z0-9-]{0,119}")
_COUNTRY: Final = re.compile(r"[A-Z]{2}")
_DAY_FIRST: Final = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})")
_YES_NO: Final = {
    "yes": "yes", "true": "yes", "1": "yes", "y": "yes",
    "no": "no", "false": "no", "0": "no", "n": "no",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cleaned:
    """`value` is None when nothing was answered, or nothing that can be read. A value whose bounds are broken is there
    all the same: a draft keeps it. `texts` are those of open choices, by "<key>.<choice>"."""

    value: Any
    texts: Mapping[str, str]
    problems: tuple[AnswerProblem, ...]


def clean(question: Question, raw: Any, texts: Mapping[str, Any] | None = None) -> Cleaned:
    """The answer in a raw value, with the raw texts of its open choices by "<key>.<choice>"."""
    if _is_empty(raw) or question.kind in ("note", "calculated"):
        return Cleaned(None, {}, ())
    try:
        value = _READERS[question.kind](question, raw)
    except UnreadableError as refusal:
        problem = AnswerProblem("form", question.key, refusal.message, refusal.remedy, refusal.part)
        return Cleaned(None, {}, (problem,))
    if value is None:
        return Cleaned(None, {}, ())
    kept = _texts(question, value, texts or {})
    return Cleaned(value, kept, bounds_problems(question, {question.key: value, **kept}))


def clean_answers(
    definition: Definition, raw: Mapping[str, Any]
) -> tuple[dict[str, Any], tuple[AnswerProblem, ...]]:
    """All answers of a row of a file or a stored draft, and every problem, also names that no question has."""
    answers: dict[str, Any] = {}
    problems: list[AnswerProblem] = []
    known: set[str] = set()
    for question in definition.questions:
        names = {f"{question.key}.{one.key}" for one in question.choices if one.asks}
        known |= {question.key, *names}
        cleaned = clean(question, raw.get(question.key), {name: raw[name] for name in names if name in raw})
        if cleaned.value is not None:
            answers |= {question.key: cleaned.value, **cleaned.texts}
        problems += cleaned.problems
    for name in raw:
        if name not in known:
            message = say("There is no question %(key)s.", key=Name(str(name)[:60]))
            problems.append(AnswerProblem("unknown", str(name)[:60], message, say("Leave it out.")))
    return answers, tuple(problems)


def _is_empty(raw: Any) -> bool:
    if isinstance(raw, str):
        return not raw.strip()
    if isinstance(raw, Mapping):
        return all(map(_is_empty, raw.values()))
    return raw is None or (isinstance(raw, list | tuple) and all(map(_is_empty, raw)))


def _texts(question: Question, value: Any, raw: Mapping[str, Any]) -> dict[str, str]:
    """Texts of those open choices that were chosen."""
    if question.kind not in OPEN_KINDS:
        return {}
    chosen = value if isinstance(value, list) else [value]
    found = {}
    for choice in question.choices:
        name = f"{question.key}.{choice.key}"
        if choice.asks and choice.key in chosen and isinstance(raw.get(name), str):
            found[name] = clean_text(raw[name], limit=LONGEST["text"], multiline=False)
    return {name: text for name, text in found.items() if text}


def _text(question: Question, raw: Any) -> str | None:
    if not isinstance(raw, str | int | float) or isinstance(raw, bool):
        raise UnreadableError(say("Text is wanted here."))
    longest = LONGEST[question.kind]
    text = clean_text(str(raw), limit=longest + 1, multiline=question.kind == "long_text")
    if len(text) > longest:
        raise UnreadableError(
            say("This is longer than %(most)s characters.", most=longest), say("Shorten it.")
        )
    return text or None


def _number(question: Question, raw: Any) -> int | float:
    found = numbers_in(raw) if isinstance(raw, str) else _as_number(raw)
    if question.kind == "integer":
        # "50.000" inhabitants are fifty thousand: nobody writes a whole number with three decimals
        found = tuple(sorted(one for one in found if one.is_integer()))[-1:]
    if len(found) > 1:
        first, second = (f"{one:.12g}" for one in found)
        message = say("This can be read as %(one)s or as %(other)s.", one=Name(first), other=Name(second))
        raise UnreadableError(
            message, say("Write it without a sign for thousands, or with one more zero at its end.")
        )
    if not found:
        message = say("This is no whole number.") if question.kind == "integer" else say("This is no number.")
        raise UnreadableError(message, say("Write for example %(example)s.", example=_example(question)))
    return int(found[0]) if found[0].is_integer() else found[0]


def _example(question: Question) -> Name:
    return Name("1200" if question.kind == "integer" else "1200.5")


def _as_number(raw: Any) -> tuple[float, ...]:
    fits = isinstance(raw, int | float) and not isinstance(raw, bool) and abs(raw) <= 1e15
    return (float(raw),) if fits else ()


def _date(_question: Question, raw: Any) -> str:
    text = str(raw).strip()
    written = _DAY_FIRST.fullmatch(text)
    if written:
        day, month, year = written.groups()
        text = f"{year}-{month:0>2}-{day:0>2}"
    found = day_of(text)
    if found is None:
        raise UnreadableError(say("This is no date."), say("Write it like 2026-03-31 or 31.3.2026."))
    return found.isoformat()


def _email(_question: Question, raw: Any) -> str:
    text = str(raw).strip()
    if len(text) > 254 or not _EMAIL.fullmatch(text):
        raise UnreadableError(say("This is no e-mail address."), say("Write it like name@example.org."))
    return clean_text(text, limit=254, multiline=False)


def _yes_no(_question: Question, raw: Any) -> str:
    found = _YES_NO.get(str(raw).strip().casefold())
    if found is None:
        raise UnreadableError(say("Yes or no is wanted here."), say("Choose one of the two."))
    return found


def _pattern(pattern: re.Pattern[str], message: str, remedy: str) -> Callable[[Question, Any], str]:
    def reader(_question: Question, raw: Any) -> str:
        text = str(raw).strip()
        if not pattern.fullmatch(text):
            raise UnreadableError(message, remedy)
        return text

    return reader


def _file(_question: Question, raw: Any) -> str:
    if not isinstance(raw, str) or len(raw) > 100:
        raise UnreadableError(say("This is no file."), say("Choose a file to hand in."))
    return clean_text(raw, limit=100, multiline=False)


_READERS: Final[dict[str, Callable[[Question, Any], Any]]] = {
    "text": _text,
    "long_text": _text,
    "integer": _number,
    "decimal": _number,
    "scale": _number,
    "date": _date,
    "email": _email,
    "yes_no": _yes_no,
    "one": clean_one,
    "many": clean_many,
    "ranking": clean_ranking,
    "grid": clean_cells,
    "grid_many": clean_cells,
    "city": _pattern(_CITY, say("There is no such city."), say("Choose one from the list.")),
    "country": _pattern(_COUNTRY, say("There is no such country."), say("Choose one from the list.")),
    "file": _file,
}
