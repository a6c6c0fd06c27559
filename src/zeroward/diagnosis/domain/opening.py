"""Beginning a round: the newest version of a questionnaire, put to one city."""

import datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.permissions import demand
from zeroward.core.sharing import default_visibility
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.diagnosis.models import Assessment, AssessmentState
from zeroward.diagnosis.queries.versions import current_version
from zeroward.diagnosis.rules import ANSWER
from zeroward.diagnosis.vocabulary import FAMILY, PREFIX, SHARING
from zeroward.questionnaires.models import Collection, Mode, Questionnaire, QuestionnaireVersion
from zeroward.questionnaires.queries.reading import definition_of


def open_assessment(
    *,
    actor: Any,
    viewer: Viewer,
    place: Workspace,
    key: str,
    due: datetime.date | None = None,
    opened_on: datetime.date | None = None,
    is_example: bool = False,
) -> Assessment:
    """Begin a round of the questionnaire `key`. What was answered last, here or in its shorter or longer sister, is
    offered again. Raises ConflictError while another round of it is open, InvalidInputError for a day that is over.
    """
    demand(viewer, ANSWER, place)
    version = newest(key)
    day = opened_on or timezone.localdate()
    if due is not None and due < day:
        raise InvalidInputError(
            _("This day is over."), place="due", remedy=_("Choose a day that is still to come.")
        )
    scope = str(place.scope)
    before = Assessment.objects.filter(scope=scope, questionnaire=version.questionnaire)
    number = (before.aggregate(last=Max("number"))["last"] or 0) + 1
    try:
        with transaction.atomic():
            collection = _collection(place, version, is_example=is_example)
            made: Assessment = Assessment.objects.create(
                questionnaire=version.questionnaire,
                collection=collection,
                number=number,
                opened_on=day,
                due=due,
                previous=_previous(scope, key),
                opened_by=signed_in(actor),
                scope=scope,
                scope_country=place.country,
                visibility=default_visibility(place.scope, SHARING),
                is_example=is_example,
            )
            Collection.objects.filter(pk=collection.pk).update(about=f"{PREFIX}:{made.pk}")
            record_event(action="diagnosis.assessment.open", record=made, actor=actor, label=collection.title)
    except IntegrityError:  # one is open already, or a colleague was quicker
        raise ConflictError(
            _("A round of this questionnaire is open already."), remedy=_("Go on with it, or close it first.")
        ) from None
    return made


def newest(key: str) -> QuestionnaireVersion:
    """The version that is asked now. Raises InvalidInputError for a key that is no self-assessment of the Mission."""
    found = Questionnaire.objects.filter(key=key, purpose="assessment", scope="mission").first()
    version = current_version(found) if found is not None and key in FAMILY else None
    if version is None:
        raise InvalidInputError(
            _("There is no such self-assessment."), place="key", remedy=_("Choose one from the list.")
        )
    return version


def _collection(place: Workspace, version: QuestionnaireVersion, *, is_example: bool) -> Collection:
    """It belongs to the city: the platform's team does not see single answers."""
    definition = definition_of(version)
    made: Collection = Collection.objects.create(
        version=version,
        title=next(iter(definition.title.values()))[:200],
        about=PREFIX,
        mode=Mode.IDENTIFIED,
        minutes=definition.minutes or 10,
        purpose="The city's own self-assessment; nobody else reads single answers.",
        one_per_place=False,
        scope=str(place.scope),
        scope_country=place.country,
        is_example=is_example,
    )
    return made


def _previous(scope: str, key: str) -> Assessment | None:
    """The last closed round of the same family: the short and the long version ask the same questions."""
    family = [one for one, name in FAMILY.items() if name == FAMILY[key]]
    found = Assessment.objects.filter(
        scope=scope, questionnaire__key__in=family, state=AssessmentState.CLOSED
    )
    return found.order_by("-closed_on", "-pk").first()
