"""Answers to the survey of an example consultation: made up at random, and labelled so.

What is chosen means nothing; open answers come from `demo_answers`, so that the example coding finds them.
"""

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import cycle
from typing import Any, Final

from zeroward.consultation.domain.demo_answers import CHALLENGES, SUPPORT, Example
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.methods.questions import Definition
from zeroward.methods.questions.answers_check import problems_in
from zeroward.methods.questions.routing import route
from zeroward.methods.questions.simulation import respondents
from zeroward.questionnaires.domain.handing_in import put_answer
from zeroward.questionnaires.domain.hands import Hand
from zeroward.questionnaires.domain.leaving import decline, withdraw
from zeroward.questionnaires.domain.saving import save_section
from zeroward.questionnaires.domain.sharing import give_section
from zeroward.questionnaires.domain.starting import answer_of, start
from zeroward.questionnaires.models import Answering, Collection
from zeroward.questionnaires.queries.answers import table_of
from zeroward.questionnaires.queries.reading import definition_of

WORDS: Final[Mapping[str, Sequence[Example]]] = {"needs-challenges": CHALLENGES, "needs-support": SUPPORT}
TEXTS: Final = ("text", "long_text")
REFUSALS: Final = ("fatigue", "time")
PART_DUE: Final = datetime.timedelta(days=10)


@dataclass(frozen=True, slots=True)
class Officers:
    """Who writes the answer of `place` together: pairs of person and viewer."""

    place: Workspace
    editor: tuple[Any, Viewer]
    coordinator: tuple[Any, Viewer]


def fill_survey(
    *,
    collection: Collection,
    cities: Sequence[Workspace],
    officers: Officers | None = None,
    today: datetime.date,
    seed: int = 2026,
) -> int:
    """Made-up respondents answer for the cities; returns how many. The last cities decline or take their answer back.

    The answer of the officers' place is half written, with a part given to the editor. Nothing happens when there are
    answers already.
    """
    if table_of(collection, final=False).rows or not collection.is_example:
        return 0
    answering, refusing = (cities[:-3], cities[-3:]) if len(cities) > 3 else (cities, ())
    definition = definition_of(collection.version)
    words = {key: cycle(examples) for key, examples in WORDS.items()}
    found = respondents(definition, count=len(answering) * 2, seed=seed, today=today)
    given = iter([dict(one.answers) for one in found if not one.problems])
    count = 0
    for place, raw in zip(answering, given, strict=False):
        answers = _with_words(definition, raw, words, today)
        put_answer(
            collection=collection,
            answers=answers,
            place=place,
            vouched="invitation",
            submitted_on=today - datetime.timedelta(days=1 + count % 9),
            origin="typed",
        )
        count += 1
    _leave(collection, refusing, next(given, None), today)
    if officers is not None:
        _begin(collection, officers, today)
    return count


def _with_words(
    definition: Definition,
    raw: dict[str, Any],
    words: Mapping[str, Iterator[Example]],
    today: datetime.date,
) -> dict[str, Any]:
    """The same answers with example words in the open questions that are coded, and without other texts."""
    answers = {
        key: value
        for key, value in raw.items()
        if (one := definition.question(key)) is None or one.kind not in TEXTS
    }
    shown = route(definition, answers, today=today).relevant
    for question in definition.questions:
        if question.key in shown and question.kind in TEXTS and question.codes in words:
            answers[question.key] = next(words[question.codes]).words
    wrong = {one.question for one in problems_in(definition, answers, today=today)}
    return {key: value for key, value in answers.items() if key.partition(".")[0] not in wrong}


def _leave(
    collection: Collection, cities: Sequence[Workspace], raw: dict[str, Any] | None, today: datetime.date
) -> None:
    """Two say why they do not answer; one answers and takes it back."""
    for place, reason in zip(cities, REFUSALS, strict=False):
        decline(collection=collection, reason=reason, place=place)
    if len(cities) > len(REFUSALS) and raw is not None:
        made = put_answer(
            collection=collection, answers=raw, place=cities[-1], vouched="invitation", submitted_on=today
        )
        withdraw(answering=made)


def _begin(collection: Collection, officers: Officers, today: datetime.date) -> None:
    """Half an answer by the editor; the last part waits for them."""
    coordinator = Hand(*officers.coordinator)
    editor = Hand(*officers.editor)
    begun = answer_of(collection, officers.place)
    if begun is None or begun.started_on is None:
        begun = start(collection=collection, place=officers.place, vouched="account").answering
    sections = definition_of(collection.version).sections
    _write_first(begun, editor, today)
    give_section(
        answering=begun,
        section=sections[-1].key,
        person=officers.editor[0],
        hand=coordinator,
        due=today + PART_DUE,
        note="You were at the last two meetings.",
    )


def _write_first(begun: Answering, hand: Hand, today: datetime.date) -> None:
    """Chosen answers of a made-up respondent, as far as the first part asks for them."""
    definition = definition_of(begun.collection.version)
    first = definition.sections[0]
    found = respondents(definition, count=1, seed=7, today=today)[0].answers
    posted = {
        one.key: [str(found[one.key])]
        for one in first.questions
        if isinstance(found.get(one.key), str | int | float) and one.kind not in TEXTS
    }
    save_section(answering=begun, section=first.key, posted=posted, hand=hand, done=True)
