"""The questionnaires of a team, and the versions of one."""

from dataclasses import dataclass

from django.db.models import Count

from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.questionnaires.models import Questionnaire, QuestionnaireVersion
from zeroward.questionnaires.queries.access import questionnaires_of


@dataclass(frozen=True, slots=True)
class Listed:
    """A questionnaire with its draft and the newest version that is in use, where there are any."""

    questionnaire: Questionnaire
    draft: QuestionnaireVersion | None
    opened: QuestionnaireVersion | None


def listed(place: Workspace, viewer: Viewer) -> list[Listed]:
    """All questionnaires of the team by title; two queries."""
    rows = list(questionnaires_of(place, viewer).order_by("title", "pk"))
    drafts: dict[int, QuestionnaireVersion] = {}
    opened: dict[int, QuestionnaireVersion] = {}
    versions = (
        QuestionnaireVersion.objects.filter(questionnaire__in=rows).order_by("number").defer("definition")
    )
    for version in versions:
        if version.is_draft:
            drafts[version.questionnaire_id] = version
        elif version.state == "opened":
            opened[version.questionnaire_id] = version
    return [Listed(one, drafts.get(one.pk), opened.get(one.pk)) for one in rows]


def versions_of(questionnaire: Questionnaire) -> list[QuestionnaireVersion]:
    """The versions, the newest first, each with the number of collections in `used`."""
    found = questionnaire.versions.annotate(used=Count("collections")).defer("definition")
    return list(found.select_related("made_by").order_by("-number"))
