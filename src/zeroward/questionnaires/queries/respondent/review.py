"""All that was answered, to read once more before it is handed in; the same as a copy to keep."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from zeroward.methods.questions.answers_check import problems_on
from zeroward.questionnaires.models import Answering
from zeroward.questionnaires.queries.respondent.door import Door
from zeroward.questionnaires.queries.respondent.words import Text, speaker_of


@dataclass(frozen=True, slots=True)
class Line:
    """`text` is "" where nothing was answered; `how` tells a confirmed fact from what was typed."""

    label: Text
    text: str
    how: str
    problems: tuple[str, ...]
    required: bool


@dataclass(frozen=True, slots=True)
class Block:
    key: str
    title: Text
    url: str
    lines: tuple[Line, ...]

    @property
    def problems(self) -> int:
        return sum(len(line.problems) for line in self.lines)


@dataclass(frozen=True, slots=True)
class Review:
    blocks: tuple[Block, ...]
    open_questions: int

    @property
    def problems(self) -> int:
        return sum(block.problems for block in self.blocks)


def review_of(door: Door) -> Review:
    """What was asked and answered. Problems are those that keep it from being handed in."""
    answering = door.answering
    _definition, way, speaker = speaker_of(answering)
    problems: dict[str, list[str]] = {}
    for one in problems_on(way):
        problems.setdefault(one.question, []).append(speaker.problem(one))
    blocks, empty = [], 0
    for part in way.parts:
        lines = []
        for question in part.questions:
            if question.kind == "note":
                continue
            text = _said(answering, question, speaker, way.answers)
            empty += 0 if text else 1
            lines.append(
                Line(
                    label=speaker.say(question.label),
                    text=text,
                    how=str(answering.origins.get(question.key, {}).get("how", "")),
                    problems=tuple(problems.get(question.key, ())),
                    required=question.required,
                )
            )
        title = speaker.say(part.section.title)
        blocks.append(Block(part.section.key, title, door.to("part", part.section.key), tuple(lines)))
    return Review(tuple(blocks), empty)


def copy_as_text(door: Door) -> str:
    """The whole answer as plain text, for people."""
    answering = door.answering
    definition, _way, speaker = speaker_of(answering)
    found = [speaker.say(definition.title).text, answering.collection.title, ""]
    for block in review_of(door).blocks:
        found += [block.title.text, ""]
        for line in block.lines:
            found += [line.label.text, f"  {line.text or '–'}", ""]
    return "\n".join(found)


def copy_as_data(door: Door) -> dict[str, Any]:
    """All that is kept about this answer, for machines."""
    answering = door.answering
    version = answering.collection.version
    kept = {
        "questionnaire": version.questionnaire.key,
        "version": version.number,
        "collection": answering.collection.title,
        "mode": answering.collection.mode,
        "state": answering.state,
        "place": answering.place,
        "code": answering.code,
        "language": answering.language,
        "answers": answering.answers,
        "handed_in": answering.handed_in,
        "origins": answering.origins,
        "submitted_on": str(answering.submitted_on or ""),
        "files": _file_names(answering),
        "copied_on": str(timezone.localdate()),
    }
    return {name: value for name, value in kept.items() if value not in ("", None, [], {})}


def _file_names(answering: Answering) -> Sequence[str]:
    return list(answering.files.values_list("file_name", flat=True))


def _said(answering: Answering, question: Any, speaker: Any, answers: Any) -> str:
    if question.kind == "file":
        found = answering.files.filter(question=question.key).first()
        return found.file_name if found is not None else ""
    return str(speaker.answer(question, answers))
