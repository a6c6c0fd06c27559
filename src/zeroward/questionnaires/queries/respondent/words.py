"""Texts of a questionnaire in the language of the respondent, each with the language that it is really in."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _

from zeroward.core.queries.said import said
from zeroward.core.ui.languages import own_name
from zeroward.methods.questions import Definition, Question, Words
from zeroward.methods.questions.answer_problems import AnswerProblem
from zeroward.methods.questions.piping import Speech, answer_in_words, piped
from zeroward.methods.questions.plain import text_in
from zeroward.methods.questions.routing import Route, route
from zeroward.questionnaires.models import Answering
from zeroward.questionnaires.queries.reading import definition_of


@dataclass(frozen=True, slots=True)
class Text:
    """`lang` is the language that the text is in."""

    text: str
    lang: str

    def __bool__(self) -> bool:
        return bool(self.text)

    def __str__(self) -> str:
        return self.text


class Speaker:
    """Says the words of one questionnaire to one respondent: translated where it is, earlier answers put in."""

    def __init__(self, definition: Definition, language: str, way: Route | None = None) -> None:
        self.definition, self.language, self.way = definition, language, way
        self.speech = Speech(
            language,
            definition.languages[0],
            yes=_("yes"),
            no=_("no"),
            number=lambda value: number_format(value, use_l10n=True, force_grouping=False),
            day=_day,
        )

    def say(self, words: Words) -> Text:
        text, lang = text_in(words, self.language, self.definition.languages[0])
        if self.way is not None and "${" in text:
            text = piped(text, self.definition, self.way, self.speech)
        return Text(text, lang)

    def answer(self, question: Question, answers: Mapping[str, Any]) -> str:
        """An answer in words, "" where there is none."""
        return answer_in_words(question, answers, self.speech)

    def problem(self, one: AnswerProblem) -> str:
        """What is wrong, in the words of the questionnaire where it has its own, with the row that it is about."""
        own = self.say(one.words).text
        text = own or f"{said(one.message)} {said(one.remedy)}".strip()
        part = self._part(one) if one.part else ""
        return f"{part}: {text}" if part else text

    def _part(self, one: AnswerProblem) -> str:
        question = self.definition.question(one.question)
        if question is None:
            return one.part
        parts = (*question.rows, *question.choices)
        return next((self.say(part.label).text for part in parts if part.key == one.part), one.part)


def speaker_of(answering: Answering) -> tuple[Definition, Route, Speaker]:
    """The questionnaire, what is asked of this respondent, and who says it."""
    definition = definition_of(answering.collection.version)
    way = route(definition, answering.answers, today=timezone.localdate())
    return definition, way, Speaker(definition, answering.language, way)


def _day(text: str) -> str:
    found = parse_date(text)
    return date_format(found) if found is not None else text


def language_names(definition: Definition) -> list[tuple[str, str]]:
    """The languages of a questionnaire, each in its own name where it is known."""
    return [(code, own_name(code)) for code in definition.languages]
