"""Every text of a questionnaire with its place: for translation, for finding what is missing, for changing one."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from zeroward.methods.questions.definition import Choice, Definition, Question, Section, Words


@dataclass(frozen=True, slots=True)
class TextPlace:
    """`field` is "title", "label", "choices.money.label" …; section and question are keys, "" for the whole."""

    section: str
    question: str
    field: str

    @property
    def is_needed(self) -> bool:
        """Titles, questions and choices need a text; introductions, help and messages do not."""
        return self.field.endswith(("title", "label"))

    @property
    def place(self) -> str:
        return "/".join((self.section, self.question, self.field))


def texts_of(definition: Definition) -> Iterator[tuple[TextPlace, Words]]:
    """All texts in the order in which they are read, also those that are empty."""
    yield TextPlace("", "", "title"), definition.title
    yield TextPlace("", "", "intro"), definition.intro
    for section in definition.sections:
        yield TextPlace(section.key, "", "title"), section.title
        yield TextPlace(section.key, "", "intro"), section.intro
        for question in section.questions:
            yield TextPlace(section.key, question.key, "label"), question.label
            yield TextPlace(section.key, question.key, "help"), question.help
            for field, choices in (("rows", question.rows), ("choices", question.choices)):
                for one in choices:
                    yield TextPlace(section.key, question.key, f"{field}.{one.key}.label"), one.label
            yield TextPlace(section.key, question.key, "message"), question.message
    yield TextPlace("", "", "thanks"), definition.thanks


def with_texts(definition: Definition, language: str, texts: Mapping[TextPlace, str]) -> Definition:
    """The questionnaire with other texts in one language; an empty text takes it away. Unknown places are left."""
    return replace(
        definition,
        **_changed(definition, ("title", "intro", "thanks"), "", "", language, texts),
        sections=tuple(_section(one, language, texts) for one in definition.sections),
    )


def _section(section: Section, language: str, texts: Mapping[TextPlace, str]) -> Section:
    return replace(
        section,
        **_changed(section, ("title", "intro"), section.key, "", language, texts),
        questions=tuple(_question(one, section.key, language, texts) for one in section.questions),
    )


def _question(question: Question, section: str, language: str, texts: Mapping[TextPlace, str]) -> Question:
    def choices(field: str, listed: tuple[Choice, ...]) -> tuple[Choice, ...]:
        found = []
        for one in listed:
            place = TextPlace(section, question.key, f"{field}.{one.key}.label")
            label = _with(one.label, language, texts[place]) if place in texts else one.label
            found.append(replace(one, label=label))
        return tuple(found)

    return replace(
        question,
        **_changed(question, ("label", "help", "message"), section, question.key, language, texts),
        choices=choices("choices", question.choices),
        rows=choices("rows", question.rows),
    )


def _changed(
    one: Any,
    fields: tuple[str, ...],
    section: str,
    question: str,
    language: str,
    texts: Mapping[TextPlace, str],
) -> dict[str, Any]:
    places = {field: TextPlace(section, question, field) for field in fields}
    return {
        field: _with(getattr(one, field), language, texts[place])
        for field, place in places.items()
        if place in texts
    }


def _with(words: Words, language: str, text: str) -> Words:
    rest = {code: one for code, one in words.items() if code != language}
    return rest | {language: text} if text else rest
