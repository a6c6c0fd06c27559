"""The short self-assessment without an account: answers stay in the session, and go when the visit ends.

Nothing is kept unless somebody who may answer for a city takes the answers along into a round of theirs.
"""

from collections.abc import Mapping
from typing import Any, Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.diagnosis.domain.opening import newest, open_assessment
from zeroward.diagnosis.domain.taking_part import take_part
from zeroward.diagnosis.models import Assessment, AssessmentState
from zeroward.diagnosis.vocabulary import SHORT
from zeroward.methods.questions.answer_problems import AnswerProblem
from zeroward.methods.questions.answers_check import problems_in
from zeroward.questionnaires.domain.reading_posts import Posted, read_section, section_of
from zeroward.questionnaires.models import Answering, Collection, Mode, QuestionnaireVersion
from zeroward.questionnaires.queries.reading import definition_of

SESSION: Final = "diagnosis_visit"


def visit_answering(session: Any) -> Answering:
    """The visitor's answer as the engine's pages take it: a row that is never saved."""
    kept = session.get(SESSION)
    version = newest(SHORT)
    answers, done = {}, []
    if isinstance(kept, Mapping):
        known = {one.key for one in definition_of(version).questions}
        answers = {key: value for key, value in dict(kept.get("answers", {})).items() if key in known}
        done = list(kept.get("done", []))
    definition = definition_of(version)
    wanted = (get_language() or "en").partition("-")[0]
    return Answering(
        collection=Collection(
            version=version, mode=Mode.ANONYMOUS, title="", minutes=definition.minutes or 10
        ),
        answers=answers,
        done_sections=done,
        language=wanted if wanted in definition.languages else definition.languages[0],
    )


def save_visit(session: Any, *, section: str, posted: Posted) -> tuple[Answering, tuple[AnswerProblem, ...]]:
    """Keep what the form says for this visit; what cannot be read is told. InvalidInputError for no such part."""
    answering = visit_answering(session)
    definition = definition_of(answering.collection.version)
    part = section_of(definition, section)
    if part is None:
        raise InvalidInputError(_("There is no such part."))
    read = read_section(part, posted, answering)
    kept = {key: value for key, value in answering.answers.items() if key not in read.keys}
    answering.answers = kept | read.values
    if not read.problems and section not in answering.done_sections:
        answering.done_sections = [*answering.done_sections, section]
    session[SESSION] = {"answers": answering.answers, "done": answering.done_sections}
    unsound = problems_in(
        definition, answering.answers, today=timezone.localdate(), sections=(section,), complete=False
    )
    told = {one.question for one in read.problems}
    return answering, (*read.problems, *(one for one in unsound if one.question not in told))


def forget_visit(session: Any) -> None:
    session.pop(SESSION, None)


def has_visit(session: Any) -> bool:
    kept = session.get(SESSION)
    return isinstance(kept, Mapping) and bool(kept.get("answers"))


def keep_visit(
    *, actor: Any, viewer: Viewer, place: Workspace, session: Any, department: str = ""
) -> Assessment:
    """Take the answers of this visit along: into the round of the city that is open, or into a new one.

    Answers that the officer has given there already are not overwritten. Raises ConflictError when there is nothing to
    take, or when their answer was handed in.
    """
    if not has_visit(session):
        raise ConflictError(_("There is nothing to keep: this visit holds no answers."))
    visit = visit_answering(session)
    with transaction.atomic():
        assessment = Assessment.objects.filter(
            scope=str(place.scope), questionnaire__key=SHORT, state=AssessmentState.OPEN
        ).first()
        if assessment is None:
            assessment = open_assessment(actor=actor, viewer=viewer, place=place, key=SHORT)
        participation = take_part(actor=actor, viewer=viewer, assessment=assessment, department=department)
        answering = Answering.objects.select_for_update().get(pk=participation.answering_id)
        if answering.state != "open":
            raise ConflictError(
                _("You have handed in your answer of this round."),
                remedy=_("Choose “Change it” there first."),
            )
        _take(answering, visit.answers, assessment.version)
    forget_visit(session)
    return assessment


def _take(answering: Answering, answers: Mapping[str, Any], version: QuestionnaireVersion) -> None:
    known = {one.key for one in definition_of(version).questions}
    new = {key: value for key, value in answers.items() if key in known and key not in answering.answers}
    answering.answers = {**answering.answers, **new}
    answering.origins = {**answering.origins, **{key: {"how": "typed"} for key in new}}
    answering.lock += 1
    answering.save(update_fields=["answers", "origins", "lock"])
