"""What was answered in an earlier round: offered again as "still true?", never taken over without being asked."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from zeroward.diagnosis.models import Assessment, Participation
from zeroward.methods.questions import Definition
from zeroward.methods.questions.cleaning import clean


@dataclass(frozen=True, slots=True)
class Carried:
    """Earlier answers by question, with the day and number of the round that they come from."""

    answers: Mapping[str, Any]
    on: datetime.date | None
    number: int

    def __bool__(self) -> bool:
        return bool(self.answers)


NOTHING = Carried({}, None, 0)


def carried_for(participation: Participation, definition: Definition) -> Carried:
    """The officer's own answers of the previous round; where they took no part in it, nothing: what a colleague
    thought is not theirs. A city's only answer is offered to whoever follows."""
    assessment: Assessment = participation.assessment
    before = assessment.previous
    if before is None:
        return NOTHING
    rows = list(before.participations.select_related("answering"))
    own = next(
        (one for one in rows if participation.person_id and one.person_id == participation.person_id), None
    )
    if own is None and len(rows) == 1:
        own = rows[0]
    if own is None:
        return NOTHING
    said = own.answering.handed_in if own.answering.handed_in is not None else own.answering.answers
    return Carried(_fitting(said, definition), before.closed_on, before.number)


def _fitting(answers: Mapping[str, Any], definition: Definition) -> dict[str, Any]:
    """Those that the questions of today can take; keys of choices may have changed since."""
    found = {}
    for question in definition.questions:
        value = answers.get(question.key)
        if value is None or question.kind in ("note", "calculated", "file"):
            continue
        cleaned = clean(question, value)
        if cleaned.value is not None and not cleaned.problems:
            found[question.key] = cleaned.value
    return found
