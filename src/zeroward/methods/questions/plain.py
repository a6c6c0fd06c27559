"""From plain data (JSON) to a `Definition` and back; its fingerprint.

    >>> definition = definition_from({"key": "needs", "title": {"en": "Needs"}, "languages": ["en"], "sections": []})
    >>> as_plain(definition)["title"]
    {'en': 'Needs'}

Reading is strict about shape and raises everything that is wrong at once. Whether conditions can be read and texts are
there is another matter, since a draft may still lack them: see `methods.questions.checking.faults_of`.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, Final

from zeroward.methods.ghg.say import Name, say
from zeroward.methods.questions.definition import KINDS, Choice, Definition, Question, Section, Words
from zeroward.methods.questions.entries import CHOICE_KEY, LANGUAGE, LONGEST_EXPRESSION, Entries
from zeroward.methods.questions.faults import Faults

MOST_SECTIONS: Final = 200
MOST_QUESTIONS: Final = 2_000
MOST_CHOICES: Final = 1_000
MOST_LANGUAGES: Final = 40
ORIGINS: Final = ("human", "machine", "imported")


def definition_from(raw: Mapping[str, Any]) -> Definition:
    """The questionnaire that the data describes. Raises DefinitionError with every fault of its shape."""
    faults = Faults()
    top = Entries(raw, faults)
    languages = _languages(top)
    sections = tuple(_section(one, faults, languages) for one in top.rows("sections", MOST_SECTIONS))
    made = Definition(
        key=top.key(),
        title=top.words("title", languages),
        languages=languages,
        sections=sections,
        intro=top.words("intro", languages),
        thanks=top.words("thanks", languages),
        minutes=top.count("minutes", 600),
        origins=_origins(top, languages),
    )
    top.close()
    _once(made, faults)
    faults.settle()
    return made


def as_plain(definition: Definition) -> dict[str, Any]:
    """The data of a questionnaire; what is empty or as usual is left out. Reading it again gives the same."""
    return _kept(
        {
            "key": definition.key,
            "title": dict(definition.title),
            "languages": list(definition.languages),
            "minutes": definition.minutes,
            "intro": dict(definition.intro),
            "thanks": dict(definition.thanks),
            "origins": dict(definition.origins),
        }
    ) | {"sections": [section_as_plain(one) for one in definition.sections]}


def section_as_plain(section: Section) -> dict[str, Any]:
    head = {
        "key": section.key,
        "title": dict(section.title),
        "intro": dict(section.intro),
        "when": section.when,
    }
    return _kept(head) | {"questions": [question_as_plain(one) for one in section.questions]}


def question_as_plain(question: Question) -> dict[str, Any]:
    return _kept(
        {
            "key": question.key,
            "kind": question.kind,
            "label": dict(question.label),
            "help": dict(question.help),
            "choices": [_choice_as_plain(one) for one in question.choices],
            "rows": [_choice_as_plain(one) for one in question.rows],
            "required": question.required,
            "when": question.when,
            "check": question.check,
            "message": dict(question.message),
            "calculate": question.calculate,
            "unit": question.unit,
            "low": _number(question.low),
            "high": _number(question.high),
            "step": _number(question.step),
            "least": question.least,
            "most": question.most,
            "shuffled": question.shuffled,
            "prefill": question.prefill,
            "personal": question.personal,
            "codes": question.codes,
            "extra": dict(question.extra),
        }
    )


def digest_of(definition: Definition) -> str:
    """SHA-256 of all that the questionnaire says. The order of entries does not matter, that of questions does."""
    text = json.dumps(as_plain(definition), sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _choice_as_plain(choice: Choice) -> dict[str, Any]:
    return _kept(
        {
            "key": choice.key,
            "label": dict(choice.label),
            "when": choice.when,
            "exclusive": choice.exclusive,
            "asks": choice.asks,
            "value": _number(choice.value),
        }
    )


def _kept(entries: dict[str, Any]) -> dict[str, Any]:
    return {
        name: value
        for name, value in entries.items()
        if value is not False and value not in ("", None, {}, [])
    }


def _number(value: float | None) -> float | None:
    """Whole numbers without a point, as people write them."""
    return int(value) if value is not None and value.is_integer() else value


def _languages(top: Entries) -> tuple[str, ...]:
    found = top.rows("languages", MOST_LANGUAGES)
    good = tuple(one for one in found if isinstance(one, str) and LANGUAGE.fullmatch(one))
    if not good or len(good) < len(found) or len(set(good)) < len(good):
        message = say("The languages are a list of different codes.")
        top.wrong("languages", message, say("Write them like en, de or pt-BR."))
    return tuple(dict.fromkeys(good))


def _origins(top: Entries, languages: tuple[str, ...]) -> dict[str, str]:
    inner = Entries(top.get("origins") or {}, top.faults, field="origins")
    made = {language: inner.choice(language, ORIGINS) for language in languages if language in inner.raw}
    inner.asked |= set(languages)
    inner.close()
    return made


def _section(raw: object, faults: Faults, languages: tuple[str, ...]) -> Section:
    own = str(raw.get("key", ""))[:60] if isinstance(raw, Mapping) else ""
    one = Entries(raw, faults, section=own)
    made = Section(
        key=one.key(),
        title=one.words("title", languages),
        questions=tuple(
            _question(found, faults, languages, own) for found in one.rows("questions", MOST_QUESTIONS)
        ),
        intro=one.words("intro", languages),
        when=one.text("when", most=LONGEST_EXPRESSION),
    )
    one.close()
    return made


def _question(raw: object, faults: Faults, languages: tuple[str, ...], section: str) -> Question:
    own = str(raw.get("key", ""))[:60] if isinstance(raw, Mapping) else ""
    one = Entries(raw, faults, section=section, question=own)
    made = Question(
        key=one.key(),
        kind=one.choice("kind", KINDS),
        label=one.words("label", languages),
        help=one.words("help", languages),
        choices=_choices(one, "choices", languages),
        rows=_choices(one, "rows", languages),
        required=one.flag("required"),
        when=one.text("when", most=LONGEST_EXPRESSION),
        check=one.text("check", most=LONGEST_EXPRESSION),
        message=one.words("message", languages),
        calculate=one.text("calculate", most=LONGEST_EXPRESSION),
        unit=one.text("unit", most=60),
        low=one.number("low"),
        high=one.number("high"),
        step=one.number("step"),
        least=one.count("least"),
        most=one.count("most"),
        shuffled=one.flag("shuffled"),
        prefill=one.text("prefill", most=80),
        personal=one.flag("personal"),
        codes=one.text("codes", most=80),
        extra=one.extra(),
    )
    one.close()
    return made


def _choices(one: Entries, field: str, languages: tuple[str, ...]) -> tuple[Choice, ...]:
    made = []
    for at, raw in enumerate(one.rows(field, MOST_CHOICES), start=1):
        own = str(raw.get("key", at))[:60] if isinstance(raw, Mapping) else str(at)
        where = {"section": one.section, "question": one.question, "field": f"{field}.{own}"}
        inner = Entries(raw, one.faults, **where)
        made.append(
            Choice(
                key=inner.key(CHOICE_KEY),
                label=inner.words("label", languages),
                when=inner.text("when", most=LONGEST_EXPRESSION),
                exclusive=inner.flag("exclusive"),
                asks=inner.flag("asks"),
                value=inner.number("value"),
            )
        )
        inner.close()
    for key in _repeated(choice.key for choice in made):
        message = say("The key %(key)s stands twice.", key=Name(key))
        one.wrong(f"{field}.{key}", message, say("Give each a key of its own."), "key")
    return tuple(made)


def _once(definition: Definition, faults: Faults) -> None:
    """Sections and questions share one set of keys: a key alone says what is meant."""
    questions = [(section.key, one.key) for section in definition.sections for one in section.questions]
    if len(questions) > MOST_QUESTIONS:
        faults.add("shape", say("There are more than %(most)s questions.", most=MOST_QUESTIONS))
    keys = [section.key for section in definition.sections] + [key for _section_key, key in questions]
    for key in _repeated(keys):
        section = next((place for place, one in questions if one == key), key)
        message = say("The key %(key)s stands twice.", key=Name(key))
        remedy = say("Give each a key of its own.")
        faults.add("key", message, section=section, question=key, field="key", remedy=remedy)


def _repeated(keys: Iterable[str]) -> list[str]:
    """Keys that stand more than once; those that could not be read are not counted."""
    counts = Counter(key for key in keys if key)
    return [key for key, count in counts.items() if count > 1]


def text_in(words: Words, language: str, first: str = "") -> tuple[str, str]:
    """The text in a language, else in the first language, else in any; and the language that it is in."""
    for wanted in (language, first):
        if words.get(wanted):
            return words[wanted], wanted
    return next(((text, found) for found, text in words.items() if text), ("", language))
