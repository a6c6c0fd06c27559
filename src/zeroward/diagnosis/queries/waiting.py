"""What waits for a person in open rounds, and which rounds a search over private records can find."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.private_search import PrivateEntry
from zeroward.core.queries.together import Part, Row, Rows, part
from zeroward.core.tasks_open import OpenTask, TaskReader
from zeroward.core.visibility import Viewer, visible_q
from zeroward.diagnosis.models import Asked, Assessment, AssessmentState, Participation
from zeroward.diagnosis.queries.access import rounds
from zeroward.diagnosis.queries.team_page import YEAR
from zeroward.diagnosis.vocabulary import NAMES
from zeroward.questionnaires.queries.reading import definition_of
from zeroward.questionnaires.queries.respondent.words import Speaker


def _parts(viewer: Viewer) -> Mapping[str, Part]:
    """What the person is asked for in open rounds of their cities and how far they are, and all rounds of the cities
    that they lead."""
    opened: dict[str, Any] = {
        "person": viewer.user_id,
        "assessment__state": AssessmentState.OPEN,
        "assessment__scope__in": viewer.scopes,
    }
    led = [scope for scope in viewer.scopes if viewer.holds(scope, "city-coordinator")]
    answers = ("assessment_id", "answering__state", "answering__done_sections")
    rounds_led = Assessment.objects.filter(scope__in=led)
    return {
        "asked": part(Asked.objects.filter(**opened), "pk", "assessment_id", "section"),
        "answers": part(Participation.objects.filter(**opened), *answers),
        "led": part(rounds_led, "pk", "scope", "opened_on", "closed_on"),
    }


def _make(_viewer: Viewer, rows: Rows) -> Iterable[OpenTask]:
    return [*_asked(rows["asked"], rows["answers"]), *_again(rows["led"])]


open_tasks = TaskReader(_parts, _make)
"""Parts that the person is asked for and has not finished, and what was closed a year ago and is not asked again;
nothing of cities they have left. At most two queries."""


def _again(rounds_led: Iterable[Row]) -> list[OpenTask]:
    """For coordinators: the newest round of a city is a year old."""
    newest: dict[str, Row] = {}
    for one in sorted(rounds_led, key=lambda row: (row["opened_on"], row["pk"])):
        newest[one["scope"]] = one
    today = timezone.localdate()
    return [
        OpenTask(
            title=_("Is it still true? Ask again where the city stands"),
            url=reverse("diagnosis:team", args=[scope]),
            scope=scope,
            due=one["closed_on"] + YEAR,
            kind=_("a yearly round"),
            room="diagnosis",
        )
        for scope, one in newest.items()
        if one["closed_on"] is not None and today - one["closed_on"] >= YEAR
    ]


def _asked(asked: Iterable[Row], answers: Iterable[Row]) -> list[OpenTask]:
    """Those that are not finished. One query, none without any."""
    states = {row["assessment_id"]: row for row in answers}
    left = [row["pk"] for row in asked if not _is_done(row, states.get(row["assessment_id"]))]
    if not left:
        return []
    found = Asked.objects.filter(pk__in=left)
    return [
        _task(one)
        for one in found.select_related("assessment__collection__version", "assessment__questionnaire")
    ]


def _is_done(asked: Row, answer: Row | None) -> bool:
    if answer is None:
        return False
    section = asked["section"]
    done = bool(section) and section in answer["answering__done_sections"]
    return done or answer["answering__state"] == "submitted"


def _task(one: Asked) -> OpenTask:
    assessment = one.assessment
    name = str(NAMES.get(assessment.questionnaire.key, assessment.collection.title))
    definition = definition_of(assessment.version)
    section = next((part for part in definition.sections if part.key == one.section), None)
    language = definition.languages[0]
    title = f"{name}: {Speaker(definition, language).say(section.title)}" if section else name
    return OpenTask(
        title=title,
        url=reverse("diagnosis:assessment", args=[assessment.pk]),
        scope=assessment.scope,
        due=one.due or assessment.due,
        kind=_("a part of a self-assessment"),
        room="diagnosis",
        mine=True,
    )


def private_entries(viewer: Viewer) -> Iterable[PrivateEntry]:
    """The viewer's own cities' rounds, and closed ones that others share with them. One query."""
    found = rounds().filter(visible_q(viewer))
    for one in found[:500]:
        if one.is_open and one.scope not in viewer.scopes:
            continue
        yield PrivateEntry(
            title=str(NAMES.get(one.questionnaire.key, one.collection.title)),
            text=f"{one.note} {one.opened_on:%Y}",
            url=_address(one, viewer),
            kind=_("self-assessment"),
            scope=one.scope,
        )


def _address(one: Assessment, viewer: Viewer) -> str:
    name = "diagnosis:assessment" if one.scope in viewer.scopes else "diagnosis:result"
    return reverse(name, args=[one.pk])
