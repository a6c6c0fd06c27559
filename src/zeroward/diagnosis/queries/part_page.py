"""One part of a round as a form: the questions of the engine, with what belongs to each of them here."""

import copy
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from zeroward.core.facts import known_of
from zeroward.core.scope import Scope
from zeroward.diagnosis.domain.carrying import Carried, carried_for
from zeroward.diagnosis.models import Assessment, Participation
from zeroward.diagnosis.queries.dimensions import dimension_of
from zeroward.methods.questions import Question, Section
from zeroward.methods.questions.answer_problems import AnswerProblem
from zeroward.methods.questions.routing import route
from zeroward.questionnaires.domain.reading_posts import section_of, seen_of
from zeroward.questionnaires.models import Answering
from zeroward.questionnaires.queries.reading import definition_of
from zeroward.questionnaires.queries.respondent.asked import Asked, Posted
from zeroward.questionnaires.queries.respondent.section_page import SectionPage, section_page


@dataclass(frozen=True, slots=True)
class Item:
    """A question. `heading` is set for the first of its dimension; `carried` says of when an offered answer is;
    `known` what the platform knows about it; `proof` how much evidence there is."""

    asked: Asked
    heading: str = ""
    about: str = ""
    carried: str = ""
    known: str = ""
    proof: int = 0


@dataclass(frozen=True, slots=True)
class PartPage:
    section: SectionPage
    items: tuple[Item, ...]
    seen: str
    offers: int

    @property
    def problems(self) -> list[tuple[Any, Any, str]]:
        return self.section.problems


def part_page(
    participation: Participation,
    key: str,
    *,
    posted: Posted | None = None,
    problems: Sequence[AnswerProblem] = (),
    new: frozenset[str] = frozenset(),
) -> PartPage | None:
    """None where the part is not asked. Answers of an earlier round are chosen beforehand, and said to be so."""
    answering = participation.answering
    definition = definition_of(answering.collection.version)
    carried = carried_for(participation, definition)
    shown = _with(answering, _offered(answering, carried, key))
    page = section_page(shown, key, posted=posted, problems=problems, new=new)
    section = section_of(definition, key)
    if page is None or section is None:
        return None
    counts = _evidence(participation.assessment)
    known = _known(participation.assessment, section)
    return PartPage(
        section=page,
        items=tuple(_items(page, section, answering, carried, known, counts)),
        seen=seen_of(section, answering.answers),
        offers=sum(1 for one in page.asked if _is_offered(one.key, answering, carried, key)),
    )


def visitor_part(answering: Answering, key: str, **shown: Any) -> PartPage | None:
    """The same for somebody without an account: nothing carried over, no evidence."""
    page = section_page(answering, key, **shown)
    section = section_of(definition_of(answering.collection.version), key)
    if page is None or section is None:
        return None
    items = tuple(_items(page, section, answering, Carried({}, None, 0), {}, {}))
    return PartPage(page, items, page.seen, 0)


def _with(answering: Answering, offered: Mapping[str, Any]) -> Answering:
    """The answer as the form shows it; the row itself stays as it is."""
    shown = copy.copy(answering)
    shown.answers = {**offered, **answering.answers}
    return shown


def _offered(answering: Answering, carried: Carried, key: str) -> dict[str, Any]:
    return {} if key in answering.done_sections else dict(carried.answers)


def _is_offered(question: str, answering: Answering, carried: Carried, part: str) -> bool:
    return (
        part not in answering.done_sections
        and question in carried.answers
        and question not in answering.answers
    )


def _items(
    page: SectionPage,
    section: Section,
    answering: Answering,
    carried: Carried,
    known: Mapping[str, str],
    counts: Mapping[str, int],
) -> list[Item]:
    questions: dict[str, Question] = {one.key: one for one in section.questions}
    found, last = [], ""
    several = len({_dimension(one) for one in section.questions} - {""}) > 1
    for asked in page.asked:
        question = questions[asked.key]
        dimension = _dimension(question)
        heads = several and dimension and dimension != last
        last = dimension or last
        offered = _is_offered(asked.key, answering, carried, section.key)
        found.append(
            Item(
                asked=asked,
                heading=dimension_of(dimension).label if heads else "",
                about=dimension_of(dimension).about if heads else "",
                carried=_said_on(carried) if offered else "",
                known=known.get(str(question.extra.get("fact", "")), ""),
                proof=counts.get(asked.key, 0),
            )
        )
    return found


def _dimension(question: Question) -> str:
    return str(question.extra.get("dimension", ""))


def _said_on(carried: Carried) -> str:
    if carried.on is None:
        return _("Said in an earlier round. Is it still true?")
    return _("You said this on %(day)s. Is it still true?") % {"day": date_format(carried.on)}


def _evidence(assessment: Assessment) -> dict[str, int]:
    counts: dict[str, int] = {}
    for key in assessment.evidence.values_list("question", flat=True):
        counts[key] = counts.get(key, 0) + 1
    return counts


def _known(assessment: Assessment, section: Section) -> dict[str, str]:
    """What the platform knows of the facts that the questions name, in words with the source."""
    wanted = {str(one.extra["fact"]) for one in section.questions if "fact" in one.extra}
    if not wanted:
        return {}
    scope = Scope.parse(assessment.scope)
    found = known_of([scope], inside=True)[scope]
    return {key: f"{found[key].value} ({found[key].source})" for key in wanted & set(found)}


def count_in(answering: Answering) -> dict[str, tuple[int, int]]:
    """By part: how many of its questions are answered, of how many that are asked."""
    definition = definition_of(answering.collection.version)
    way = route(definition, answering.answers, today=timezone.localdate())
    found = {}
    for part in way.parts:
        asked = [one for one in part.questions if one.kind not in ("note", "calculated")]
        given = sum(1 for one in asked if answering.answers.get(one.key) not in (None, "", [], {}))
        found[part.section.key] = (given, len(asked))
    return found
