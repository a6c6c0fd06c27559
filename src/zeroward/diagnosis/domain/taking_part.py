"""An officer takes part in a round: they answer for themselves, in the engine's answer of their own."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import record_event
from zeroward.core.errors import InvalidInputError
from zeroward.core.visibility import Viewer
from zeroward.diagnosis.departments import DEPARTMENTS
from zeroward.diagnosis.domain.places import place_of, writing
from zeroward.diagnosis.models import Assessment, Participation
from zeroward.questionnaires.models import Answering
from zeroward.questionnaires.queries.reading import definition_of


def take_part(*, actor: Any, viewer: Viewer, assessment: Assessment, department: str = "") -> Participation:
    """Begin the officer's own answer, or go on with it; `department` is a key, "" = not said.

    Raises InvalidInputError for an unknown department, ConflictError for a round that is closed, NotAllowedError.
    """
    known_department(department)
    with writing(viewer, assessment) as current:
        there = current.participations.select_related("answering__collection__version").filter(person=actor)
        found: Participation | None = there.first()
        if found is not None:
            if department and department != found.department:
                found.department = department
                found.save(update_fields=["department"])
            return found
        return _begin(current, actor, department)


def known_department(department: str) -> None:
    if department and department not in DEPARTMENTS:
        raise InvalidInputError(
            _("There is no such choice."), place="department", remedy=_("Choose one from the list.")
        )


def begin_for(*, assessment: Assessment, person: Any, department: str, language: str = "en") -> Participation:
    """The same without asking for permission: for made-up examples."""
    with transaction.atomic():
        return _begin(assessment, person, department, language)


def _begin(current: Assessment, person: Any, department: str, language: str = "") -> Participation:
    definition = definition_of(current.version)
    wanted = language or (get_language() or "en").partition("-")[0]
    place = place_of(current)
    answering = Answering.objects.create(
        collection=current.collection,
        place=str(place.scope),
        place_country=place.country,
        is_single=False,
        vouched="account",
        language=wanted if wanted in definition.languages else definition.languages[0],
        started_on=timezone.localdate(),
        is_example=current.is_example,
    )
    made: Participation = Participation.objects.create(
        assessment=current, answering=answering, person=person, department=department
    )
    record_event(action="diagnosis.assessment.take_part", record=current, actor=person)
    return made
