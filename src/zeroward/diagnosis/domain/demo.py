"""Example rounds for `make demo`: every answer is made up, and every page says so."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final
from zlib import crc32

from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.diagnosis.domain.asking import ask_colleague
from zeroward.diagnosis.domain.closing import freeze, share_assessment
from zeroward.diagnosis.domain.evidence import EvidenceFields, add_evidence
from zeroward.diagnosis.domain.opening import open_assessment
from zeroward.diagnosis.domain.taking_part import begin_for
from zeroward.diagnosis.models import Assessment
from zeroward.diagnosis.queries.content import content_of
from zeroward.diagnosis.vocabulary import FAMILY, FULL, GOVERNANCE, LEVELS, SHORT
from zeroward.methods.questions import Definition
from zeroward.methods.questions.routing import submitted
from zeroward.questionnaires.domain.collections import wind_up
from zeroward.questionnaires.models import Answering, Questionnaire
from zeroward.questionnaires.queries.reading import definition_of

CITY_LEVELS: Final = {
    "mandate": 3,
    "organisation": 2,
    "data": 3,
    "strategy": 2,
    "policy": 1,
    "technology": 2,
    "people": 2,
    "partners": 2,
    "finance": 1,
    "learning": 1,
    "departments": 2,
    "mandates": 2,
    "cycle": 1,
    "levels": 1,
}
"""Around these the made-up answers of the Mission City lie; the town's are one lower."""
MADE_UP: Final = "Made up for demonstration."


@dataclass(frozen=True, slots=True)
class Officer:
    """Who answers in the example, and from which department."""

    person: Any
    viewer: Viewer
    department: str

    @property
    def who(self) -> dict[str, Any]:
        return {"actor": self.person, "viewer": self.viewer}


def make_rounds(
    *, place: Workspace, lead: Officer, colleague: Officer, today: datetime.date
) -> Assessment | None:
    """The Mission City: the whole picture a year ago, a check of governance, and a short round half answered.

    Gives the open round; nothing when the city has rounds already, or the questionnaires are not there."""
    if not _can_begin(place):
        return None
    _year_ago(place, lead, colleague, today - datetime.timedelta(days=370))
    _governance(place, lead, colleague, today)
    current = open_assessment(
        **lead.who,
        place=place,
        key=SHORT,
        opened_on=today - datetime.timedelta(days=10),
        due=today + datetime.timedelta(days=20),
        is_example=True,
    )
    definition = definition_of(current.version)
    half = {key: value for key, value in _answers(definition, shift=0).items() if _in(definition, key, 2)}
    _answer(current, lead, half, definition, sections=2)
    ask_colleague(
        **lead.who,
        assessment=current,
        person=colleague.person,
        section=definition.sections[3].key,
        due=today + datetime.timedelta(days=14),
        note="You know the projects and what they cost. (Example)",
    )
    return current


def make_town_round(*, place: Workspace, officer: Officer, today: datetime.date) -> Assessment | None:
    """The town: one short round, closed last month, that everyone may read. Else as `make_rounds`."""
    if not _can_begin(place):
        return None
    day = today - datetime.timedelta(days=30)
    made = open_assessment(**officer.who, place=place, key=SHORT, opened_on=day, is_example=True)
    definition = definition_of(made.version)
    answers = _answers(definition, shift=-1, stage="starting")
    _answer(made, officer, answers, definition, sections=len(definition.sections))
    _close(made, day)
    return share_assessment(**officer.who, assessment=made, visibility="public")


def _can_begin(place: Workspace) -> bool:
    there = Questionnaire.objects.filter(key__in=FAMILY, purpose="assessment", scope="mission").count()
    return there == len(FAMILY) and not Assessment.objects.filter(scope=str(place.scope)).exists()


def _year_ago(place: Workspace, lead: Officer, colleague: Officer, day: datetime.date) -> None:
    made = open_assessment(**lead.who, place=place, key=FULL, opened_on=day, is_example=True)
    definition = definition_of(made.version)
    everything = len(definition.sections)
    _answer(made, lead, _answers(definition, shift=0), definition, sections=everything)
    other = _answers(definition, shift=-1) | {"organisation_team": "l3", "people_jobs": "not_ours"}
    _answer(made, colleague, other, definition, sections=everything)
    for question, fields in _evidence(day):
        add_evidence(**lead.who, assessment=made, question=question, fields=fields)
    _close(made, day + datetime.timedelta(days=21))
    share_assessment(**lead.who, assessment=made, visibility="platform")


def _governance(place: Workspace, lead: Officer, colleague: Officer, today: datetime.date) -> None:
    day = today - datetime.timedelta(days=60)
    made = open_assessment(**lead.who, place=place, key=GOVERNANCE, opened_on=day, is_example=True)
    definition = definition_of(made.version)
    election = (today + datetime.timedelta(days=430)).isoformat()
    answers = _answers(definition, shift=0) | {"gov_election": election}
    _answer(made, lead, answers, definition, sections=len(definition.sections))
    other = _answers(definition, shift=1) | {"gov_election": election}
    _answer(made, colleague, other, definition, sections=len(definition.sections))
    _close(made, day + datetime.timedelta(days=14))
    share_assessment(**lead.who, assessment=made, visibility="public")


def _answers(definition: Definition, *, shift: int, stage: str = "implementing") -> dict[str, Any]:
    """An answer to every question that is scored, and to every table: always the same for the same question."""
    found: dict[str, Any] = {}
    for question in definition.questions:
        sign = crc32(question.key.encode()) + shift
        dimension = question.extra.get("dimension")
        if dimension:
            level = CITY_LEVELS[str(dimension)] + (sign % 3) - 1 + min(shift, 0)
            found[question.key] = "unknown" if sign % 17 == 0 else LEVELS[max(0, min(4, level))]
        elif question.kind == "grid":
            keys = [choice.key for choice in question.choices]
            found[question.key] = {
                row.key: keys[crc32(f"{question.key}.{row.key}".encode()) % len(keys)]
                for row in question.rows
            }
    if definition.question("stage") is not None:
        found["stage"] = stage
    return found


def _in(definition: Definition, key: str, sections: int) -> bool:
    return any(key in {one.key for one in part.questions} for part in definition.sections[:sections])


def _answer(
    assessment: Assessment,
    officer: Officer,
    answers: Mapping[str, Any],
    definition: Definition,
    *,
    sections: int,
) -> None:
    """Put a whole answer in; handed in when it goes through all parts."""
    mine = begin_for(assessment=assessment, person=officer.person, department=officer.department)
    whole = sections == len(definition.sections)
    handed_in = submitted(definition, answers, today=assessment.opened_on) if whole else None
    Answering.objects.filter(pk=mine.answering_id).update(
        answers=dict(answers),
        handed_in=handed_in,
        state="submitted" if whole else "open",
        started_on=assessment.opened_on,
        submitted_on=assessment.opened_on if whole else None,
        origins={key: {"how": "typed"} for key in answers},
        done_sections=[part.key for part in definition.sections[:sections]],
    )


def _evidence(day: datetime.date) -> tuple[tuple[str, EvidenceFields], ...]:
    before = day - datetime.timedelta(days=200)
    return (
        (
            "mandate_decision",
            EvidenceFields("decision", "Council decision on 2030 (example)", dated=before, note="Item 7"),
        ),
        (
            "organisation_team",
            EvidenceFields("person", "Head of the climate team", who="Clara (example)", dated=before),
        ),
        ("data_inventory", EvidenceFields("data", "Inventory of 2021 (example)", dated=before)),
        (
            "data_open",
            EvidenceFields(
                "link", "Published inventory (example)", url="https://klagenfurt.example/inventory"
            ),
        ),
        (
            "strategy_cover",
            EvidenceFields("document", "Climate plan (example)", url="https://klagenfurt.example/plan"),
        ),
    )


def _close(made: Assessment, day: datetime.date) -> None:
    freeze(made, content_of(made), note=MADE_UP, closed_on=day)
    wind_up(collection=made.collection)
