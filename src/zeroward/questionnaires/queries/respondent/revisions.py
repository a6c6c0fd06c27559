"""What an answer said before: change by change, with who made it."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from zeroward.methods.questions import Definition
from zeroward.questionnaires.models import Answering
from zeroward.questionnaires.queries.respondent.words import Speaker, Text, speaker_of

MOST = 50


@dataclass(frozen=True, slots=True)
class Change:
    label: Text
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Revision:
    """`who` is "" where that is not kept."""

    number: int
    who: str
    at: datetime.datetime
    changes: tuple[Change, ...]


def revisions_of(answering: Answering) -> list[Revision]:
    """The newest first, at most fifty."""
    definition, _way, speaker = speaker_of(answering)
    after: Mapping[str, Any] = answering.answers
    found = []
    for kept in answering.revisions.select_related("by")[:MOST]:
        changes = _changes(definition, speaker, kept.answers, after)
        who = str(kept.by) if kept.by is not None else ""
        found.append(Revision(kept.number, who, kept.at, changes))
        after = kept.answers
    return found


def _changes(
    definition: Definition, speaker: Speaker, before: Mapping[str, Any], after: Mapping[str, Any]
) -> tuple[Change, ...]:
    return tuple(
        Change(speaker.say(one.label), speaker.answer(one, before), speaker.answer(one, after))
        for one in definition.questions
        if before.get(one.key) != after.get(one.key)
    )
