"""Finding questionnaires and versions: what a viewer may not see does not exist for them."""

from django.db.models import Q, QuerySet
from django.http import Http404

from zeroward.core.models import Visibility
from zeroward.core.permissions import may
from zeroward.core.scope import Scope
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace, workspace
from zeroward.questionnaires.models import Questionnaire, QuestionnaireVersion, VersionState
from zeroward.questionnaires.rules import EDIT


def questionnaires_of(place: Workspace, viewer: Viewer) -> QuerySet[Questionnaire]:
    """The questionnaires of a workspace; none for those who may not make any there."""
    found = Questionnaire.objects.filter(scope=str(place.scope))
    return found if may(viewer, EDIT, place) else found.none()


def questionnaire_for(viewer: Viewer, pk: int) -> Questionnaire:
    """One questionnaire that the viewer may change. Raises Http404."""
    found = Questionnaire.objects.filter(pk=pk).first()
    if found is None or not may_edit(viewer, found):
        raise Http404("There is no such questionnaire.")
    return found


def version_for(viewer: Viewer, pk: int, number: int) -> QuestionnaireVersion:
    """One version of a questionnaire that the viewer may change. Raises Http404."""
    found = (
        QuestionnaireVersion.objects.select_related("questionnaire")
        .filter(questionnaire=pk, number=number)
        .first()
    )
    if found is None or not may_edit(viewer, found.questionnaire):
        raise Http404("There is no such version.")
    return found


def may_edit(viewer: Viewer, questionnaire: Questionnaire) -> bool:
    scope = Scope.parse(questionnaire.scope)
    place = workspace(scope) or Workspace(scope, questionnaire.scope, questionnaire.scope_country)
    return may(viewer, EDIT, place)


def may_copy(viewer: Viewer, version: QuestionnaireVersion) -> bool:
    """Whether the content can be taken over: one's own, or a public one that was opened."""
    source = version.questionnaire
    is_public = source.visibility == Visibility.PUBLIC and version.state != VersionState.DRAFT
    return is_public or may_edit(viewer, source)


def versions_to_copy(place: Workspace, viewer: Viewer) -> list[QuestionnaireVersion]:
    """What a new questionnaire can start from: opened versions of the team, and public ones; the newest of each."""
    if not may(viewer, EDIT, place):
        return []
    own = Q(questionnaire__scope=str(place.scope))
    public = Q(questionnaire__visibility=Visibility.PUBLIC)
    rows = (
        QuestionnaireVersion.objects.select_related("questionnaire")
        .filter(own | public, state=VersionState.OPENED)
        .order_by("questionnaire__title", "questionnaire_id", "-number")
        .defer("definition")
    )
    newest: dict[int, QuestionnaireVersion] = {}
    for version in rows:
        newest.setdefault(version.questionnaire_id, version)
    return list(newest.values())
