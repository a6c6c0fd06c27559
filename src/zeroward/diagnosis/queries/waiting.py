"""What waits for a person in open rounds, and which rounds a search over private records can find."""

from collections.abc import Iterable

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.private_search import PrivateEntry
from zeroward.core.tasks_open import OpenTask
from zeroward.core.visibility import Viewer, visible_q
from zeroward.diagnosis.models import Asked, Assessment, AssessmentState, Participation
from zeroward.diagnosis.queries.access import rounds
from zeroward.diagnosis.queries.team_page import YEAR
from zeroward.diagnosis.vocabulary import NAMES
from zeroward.questionnaires.queries.reading import definition_of
from zeroward.questionnaires.queries.respondent.words import Speaker


def open_tasks(viewer: Viewer) -> Iterable[OpenTask]:
    """Parts that the person is asked for and has not finished, and what was closed a year ago and is not asked again;
    nothing of cities they have left. At most three queries."""
    return [*_parts(viewer), *_again(viewer)]


def _again(viewer: Viewer) -> list[OpenTask]:
    """For coordinators: the newest round of a city is a year old."""
    led = [scope for scope in viewer.scopes if viewer.holds(scope, "city-coordinator")]
    if not led:
        return []
    newest: dict[str, Assessment] = {}
    for one in rounds().filter(scope__in=led).order_by("opened_on", "pk"):
        newest[one.scope] = one
    today = timezone.localdate()
    return [
        OpenTask(
            title=_("Is it still true? Ask again where the city stands"),
            url=reverse("diagnosis:team", args=[one.scope]),
            scope=one.scope,
            due=one.closed_on + YEAR,
            kind=_("a yearly round"),
            room="diagnosis",
        )
        for one in newest.values()
        if one.closed_on is not None and today - one.closed_on >= YEAR
    ]


def _parts(viewer: Viewer) -> list[OpenTask]:
    rows = Asked.objects.filter(
        person=viewer.user_id,
        assessment__state=AssessmentState.OPEN,
        assessment__scope__in=viewer.scopes,
    ).select_related("assessment__collection__version", "assessment__questionnaire")
    asked = list(rows)
    if not asked:
        return []
    mine = Participation.objects.filter(
        person=viewer.user_id, assessment__in={one.assessment_id for one in asked}
    ).select_related("answering")
    answers = {one.assessment_id: one.answering for one in mine}
    return [_task(one) for one in asked if not _is_done(one, answers.get(one.assessment_id))]


def _is_done(one: Asked, answering: object) -> bool:
    state = getattr(answering, "state", "")
    return state == "submitted" or (
        bool(one.section) and one.section in getattr(answering, "done_sections", ())
    )


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
