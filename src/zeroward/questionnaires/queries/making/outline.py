"""A version at a glance: its parts and questions, what is wrong, how complete each language is."""

from collections import defaultdict
from dataclasses import dataclass

from zeroward.core.queries.said import said
from zeroward.core.ui.languages import own_name
from zeroward.methods.questions import Definition, Fault, Question
from zeroward.methods.questions.checking import faults_of
from zeroward.methods.questions.completeness import LanguageState, completeness
from zeroward.questionnaires.models import QuestionnaireVersion
from zeroward.questionnaires.queries.making.kinds import LABELS
from zeroward.questionnaires.queries.making.places import edit_url, field_words
from zeroward.questionnaires.queries.reading import definition_of


@dataclass(frozen=True, slots=True)
class FaultLine:
    """`where` is a key and an entry in words; `url` the page to mend it on."""

    where: str
    message: str
    remedy: str
    url: str


@dataclass(frozen=True, slots=True)
class QuestionLine:
    key: str
    label: str
    kind: str
    question: Question
    faults: int
    url: str

    @property
    def choices(self) -> int:
        return len(self.question.choices)


@dataclass(frozen=True, slots=True)
class SectionLines:
    key: str
    title: str
    when: str
    faults: int
    questions: tuple[QuestionLine, ...]
    url: str


@dataclass(frozen=True, slots=True)
class LanguageLine:
    """`origin` is human, machine or imported, "" when nobody said; `orphans` stand in this language alone."""

    code: str
    name: str
    is_first: bool
    there: int
    texts: int
    orphans: int
    origin: str

    @property
    def missing(self) -> int:
        return self.texts - self.there


@dataclass(frozen=True, slots=True)
class Outline:
    definition: Definition
    language: str
    sections: tuple[SectionLines, ...]
    faults: tuple[FaultLine, ...]
    languages: tuple[LanguageLine, ...]
    asked: int

    @property
    def is_ready(self) -> bool:
        return not self.faults

    @property
    def untranslated(self) -> list[LanguageLine]:
        return [one for one in self.languages if one.missing]


def outline_of(version: QuestionnaireVersion) -> Outline:
    """Everything that the page of a version shows; no query."""
    definition = definition_of(version)
    first = definition.languages[0]
    faults = faults_of(definition)
    counts: dict[tuple[str, str], int] = defaultdict(int)
    for fault in faults:
        counts[fault.section, fault.question] += 1
    sections = tuple(
        SectionLines(
            section.key,
            section.title.get(first, ""),
            section.when,
            counts[section.key, ""],
            tuple(
                QuestionLine(
                    one.key,
                    one.label.get(first, ""),
                    str(LABELS[one.kind]),
                    one,
                    counts[section.key, one.key],
                    edit_url(version, section.key, one.key),
                )
                for one in section.questions
            ),
            edit_url(version, section.key, ""),
        )
        for section in definition.sections
    )
    asked = sum(one.kind not in ("note", "calculated") for one in definition.questions)
    lines = tuple(fault_line(version, one) for one in faults)
    return Outline(definition, first, sections, lines, languages_of(definition), asked)


def fault_line(version: QuestionnaireVersion, fault: Fault) -> FaultLine:
    key = fault.question or fault.section
    where = ": ".join(filter(None, (key, field_words(fault.field) if fault.field else "")))
    return FaultLine(
        where, said(fault.message), said(fault.remedy), edit_url(version, fault.section, fault.question)
    )


def languages_of(definition: Definition) -> tuple[LanguageLine, ...]:
    return tuple(_language(one, definition.languages[0]) for one in completeness(definition))


def _language(state: LanguageState, first: str) -> LanguageLine:
    return LanguageLine(
        state.language,
        own_name(state.language),
        state.language == first,
        state.there,
        state.texts,
        len(state.orphans),
        state.origin,
    )
