"""Versions: a draft to go on with, opening one (it never changes from then on), and retiring it."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.problems import ProblemsError, StaleError
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.methods.questions.checking import faults_of
from zeroward.methods.text.clean import clean_text
from zeroward.questionnaires.domain.faults import problems_of
from zeroward.questionnaires.domain.places import demand_edit, held
from zeroward.questionnaires.domain.questionnaires import new_questionnaire
from zeroward.questionnaires.models import Questionnaire, QuestionnaireVersion, VersionState
from zeroward.questionnaires.queries.access import may_copy
from zeroward.questionnaires.queries.reading import definition_of


def new_version(
    *, actor: Any, viewer: Viewer, questionnaire: Questionnaire, after: QuestionnaireVersion | None = None
) -> QuestionnaireVersion:
    """A draft with the content of the newest version, or of `after`. Raises ConflictError while there is a draft."""
    demand_edit(viewer, questionnaire)
    with transaction.atomic():
        current = Questionnaire.objects.select_for_update().get(pk=questionnaire.pk)
        newest = current.versions.order_by("-number").first()
        if newest is None or newest.is_draft:
            raise ConflictError(
                _("There is a draft already."), remedy=_("Go on with it, or open it first."), place="versions"
            )
        start = after if after is not None and after.questionnaire_id == current.pk else newest
        made = QuestionnaireVersion.objects.create(
            questionnaire=current,
            number=newest.number + 1,
            definition=start.definition,
            digest=start.digest,
            source_text=start.source_text,
            made_by=signed_in(actor),
        )
        record_event(
            action="questionnaires.version.new",
            record=made,
            actor=actor,
            scope=current.scope,
            label=str(current),
            changes={"number": [newest.number, made.number]},
        )
    return made


def open_version(
    *, actor: Any, viewer: Viewer, version: QuestionnaireVersion, note: str = "", lock: int | None = None
) -> QuestionnaireVersion:
    """Open a draft: from then on it can be put to people, and never changes.

    Raises ProblemsError with everything that keeps it from being opened, ConflictError when it was opened before,
    StaleError when the draft is not the one that was looked at (`lock`).
    """
    demand_edit(viewer, version.questionnaire)
    with transaction.atomic():
        current = held(version)
        _demand_state(current, VersionState.DRAFT)
        if lock is not None and current.lock != lock:
            raise StaleError(current={"definition": current.definition}, lock=current.lock)
        faults = faults_of(definition_of(current))
        if faults:
            raise ProblemsError(problems_of(faults))
        current.note = clean_text(note, limit=3000)
        current.state, current.opened_at = VersionState.OPENED, timezone.now()
        current.save(update_fields=["state", "opened_at", "note"])
        _record(current, actor, "questionnaires.version.open", VersionState.DRAFT)
    return current


def retire_version(*, actor: Any, viewer: Viewer, version: QuestionnaireVersion) -> QuestionnaireVersion:
    """Take an opened version out of use: nothing new is opened with it, what was answered stays."""
    demand_edit(viewer, version.questionnaire)
    with transaction.atomic():
        current = held(version)
        _demand_state(current, VersionState.OPENED)
        current.state = VersionState.RETIRED
        current.save(update_fields=["state"])
        _record(current, actor, "questionnaires.version.retire", VersionState.OPENED)
    return current


def delete_draft(*, actor: Any, viewer: Viewer, version: QuestionnaireVersion) -> None:
    """Throw a draft away. Raises ConflictError for one that was opened, and for the only version there is."""
    demand_edit(viewer, version.questionnaire)
    with transaction.atomic():
        current = held(version)
        _demand_state(current, VersionState.DRAFT)
        if not current.questionnaire.versions.exclude(pk=current.pk).exists():
            raise ConflictError(
                _("This is the only version."), remedy=_("Delete the whole questionnaire instead.")
            )
        _record(current, actor, "questionnaires.version.delete", VersionState.DRAFT)
        current.delete()


def copy_version(
    *, actor: Any, viewer: Viewer, place: Workspace, version: QuestionnaireVersion, title: str = ""
) -> QuestionnaireVersion:
    """A questionnaire of one's own that starts with the content of another: of the same team, or a public one.

    Raises InvalidInputError for a version that this viewer may not read.
    """
    if not may_copy(viewer, version):
        raise InvalidInputError(
            _("There is no such questionnaire."), place="version", remedy=_("Choose one from the list.")
        )
    source = version.questionnaire
    return new_questionnaire(
        actor=actor,
        viewer=viewer,
        place=place,
        title=title or source.title,
        purpose=source.purpose,
        about=source.about,
        definition=definition_of(version),
        source_text=version.source_text or f"{source.key} {version.number}",
    )


def _demand_state(version: QuestionnaireVersion, state: str) -> None:
    if version.state != state:
        raise ConflictError(
            _("Version %(number)d is in another state by now: %(state)s.")
            % {"number": version.number, "state": version.get_state_display()},
            remedy=_("Look at it again."),
        )


def _record(version: QuestionnaireVersion, actor: Any, event: str, before: str) -> None:
    record_event(
        action=event,
        record=version,
        actor=actor,
        scope=version.questionnaire.scope,
        label=f"{version.questionnaire} {version.number}",
        changes={"state": [before, version.state]},
    )
