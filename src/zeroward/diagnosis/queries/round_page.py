"""A round as a whole: its parts with who is asked and how far each is, who takes part, and what can be done next."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.diagnosis.departments import department_label
from zeroward.diagnosis.models import Assessment, Participation
from zeroward.diagnosis.queries.part_page import count_in
from zeroward.diagnosis.queries.versions import current_version
from zeroward.questionnaires.models import QuestionnaireVersion
from zeroward.questionnaires.queries.reading import definition_of
from zeroward.questionnaires.queries.respondent.words import Speaker, Text


@dataclass(frozen=True, slots=True)
class AskedLine:
    pk: int
    person: str
    mine: bool
    due: datetime.date | None
    late: bool
    note: str
    done: bool


@dataclass(frozen=True, slots=True)
class PartLine:
    """`given` of `asked` questions are answered by the viewer; `others` colleagues answered something in it."""

    key: str
    title: Text
    given: int
    asked: int
    done: bool
    others: int
    askings: tuple[AskedLine, ...]

    @property
    def is_mine(self) -> bool:
        return any(one.mine and not one.done for one in self.askings)


@dataclass(frozen=True, slots=True)
class OfficerLine:
    """Who takes part and how far they are; what they said is not here."""

    name: str
    department: str
    given: int
    asked: int
    handed_in: bool
    mine: bool


@dataclass(frozen=True, slots=True)
class RoundPage:
    """`mine` is the viewer's own answer, `whole` askings for all parts, `newer` the number of a newer version."""

    headline: str
    title: Text
    minutes: int
    parts: tuple[PartLine, ...]
    whole: tuple[AskedLine, ...]
    officers: tuple[OfficerLine, ...]
    mine: Participation | None
    newer: int | None

    @property
    def may_write(self) -> bool:
        return self.mine is not None and self.mine.answering.state == "open"

    @property
    def next_part(self) -> str:
        """The first part that is the viewer's and not finished, else the first that is not; "" when all are."""
        open_parts = [part for part in self.parts if not part.done]
        first = [part for part in open_parts if part.is_mine] or open_parts
        return first[0].key if first else ""

    @property
    def finished(self) -> int:
        return sum(1 for part in self.parts if part.done)

    @property
    def answers(self) -> int:
        return sum(officer.given for officer in self.officers)


def round_page(assessment: Assessment, user_id: int | None, language: str, today: datetime.date) -> RoundPage:
    definition = definition_of(assessment.version)
    speaker = Speaker(definition, language)
    rows = list(assessment.participations.select_related("answering__collection__version", "person"))
    counts = {row.pk: count_in(row.answering) for row in rows}
    mine = next((row for row in rows if user_id is not None and row.person_id == user_id), None)
    if mine is not None:
        mine.assessment = assessment
    askings = _askings(assessment, rows, user_id, today)
    parts = tuple(
        _part(section.key, speaker.say(section.title), rows, counts, mine, askings)
        for section in definition.sections
        if _is_asked(section.key, counts, mine)
    )
    officers = tuple(_officer(row, counts[row.pk], user_id) for row in rows)
    return RoundPage(
        headline=_headline(assessment, parts, officers, mine),
        title=speaker.say(definition.title),
        minutes=definition.minutes or 10,
        parts=parts,
        whole=askings.get("", ()),
        officers=officers,
        mine=mine,
        newer=_newer(assessment),
    )


def _is_asked(
    key: str, counts: Mapping[int, Mapping[str, tuple[int, int]]], mine: Participation | None
) -> bool:
    """Parts that a condition hides from the viewer are left out; without an answer of their own all are shown."""
    return mine is None or key in counts[mine.pk]


def _part(
    key: str,
    title: Text,
    rows: list[Participation],
    counts: Mapping[int, Mapping[str, tuple[int, int]]],
    mine: Participation | None,
    askings: Mapping[str, tuple[AskedLine, ...]],
) -> PartLine:
    given, asked = counts[mine.pk].get(key, (0, 0)) if mine is not None else (0, 0)
    others = sum(1 for row in rows if row is not mine and counts[row.pk].get(key, (0, 0))[0])
    done = mine is not None and key in mine.answering.done_sections
    return PartLine(key, title, given, asked, done, others, askings.get(key, ()))


def _askings(
    assessment: Assessment, rows: list[Participation], user_id: int | None, today: datetime.date
) -> dict[str, tuple[AskedLine, ...]]:
    done = {row.person_id: row for row in rows}
    found: dict[str, list[AskedLine]] = {}
    for one in assessment.asked.select_related("person"):
        row = done.get(one.person_id)
        finished = row is not None and (
            row.answering.state == "submitted" or (one.section in row.answering.done_sections)
        )
        late = one.due is not None and one.due < today and not finished
        line = AskedLine(one.pk, str(one.person), one.person_id == user_id, one.due, late, one.note, finished)
        found.setdefault(one.section, []).append(line)
    return {key: tuple(lines) for key, lines in found.items()}


def _officer(row: Participation, counts: Mapping[str, tuple[int, int]], user_id: int | None) -> OfficerLine:
    return OfficerLine(
        name=str(row.person) if row.person is not None else _("somebody who has left"),
        department=department_label(row.department),
        given=sum(given for given, _asked in counts.values()),
        asked=sum(asked for _given, asked in counts.values()),
        handed_in=row.answering.state == "submitted",
        mine=user_id is not None and row.person_id == user_id,
    )


def _headline(
    assessment: Assessment,
    parts: tuple[PartLine, ...],
    officers: tuple[OfficerLine, ...],
    mine: Participation | None,
) -> str:
    """What stands: the finding, in a sentence."""
    if not assessment.is_open:
        return _("This round is closed")
    if not any(officer.given for officer in officers):
        return _("Nobody has answered yet")
    if mine is None:
        return ngettext("%(people)s colleague answers", "%(people)s colleagues answer", len(officers)) % {
            "people": len(officers)
        }
    done = sum(1 for part in parts if part.done)
    if done == len(parts):
        return _("You have been through all parts")
    return _("You have finished %(done)s of %(parts)s parts") % {"done": done, "parts": len(parts)}


def _newer(assessment: Assessment) -> int | None:
    if not assessment.is_open:
        return None
    version: QuestionnaireVersion | None = current_version(assessment.questionnaire)
    return version.number if version is not None and version.pk != assessment.version.pk else None
