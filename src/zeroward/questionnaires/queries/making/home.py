"""What a person's own page says of the questionnaires that their teams make."""

from dataclasses import dataclass

from zeroward.core.permissions import may
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace, workspaces
from zeroward.questionnaires.models import QuestionnaireVersion, VersionState
from zeroward.questionnaires.rules import EDIT


@dataclass(frozen=True, slots=True)
class TeamMakes:
    """A team, its drafts, and how many versions are in use."""

    place: Workspace
    drafts: tuple[QuestionnaireVersion, ...]
    in_use: int


def teams_making(viewer: Viewer) -> list[TeamMakes]:
    """Teams in which the viewer makes questionnaires, by name. Two queries; none for everybody else."""
    scopes = [scope for scope in viewer.scopes if scope == "mission" or scope.startswith("country:")]
    places = {key: place for key, place in workspaces(scopes).items() if may(viewer, EDIT, place)}
    if not places:
        return []
    rows = list(
        QuestionnaireVersion.objects.filter(questionnaire__scope__in=places)
        .exclude(state=VersionState.RETIRED)
        .select_related("questionnaire")
        .defer("definition")
        .order_by("questionnaire__title", "number")
    )
    return [
        TeamMakes(
            place,
            tuple(one for one in rows if one.questionnaire.scope == key and one.is_draft),
            sum(one.questionnaire.scope == key and not one.is_draft for one in rows),
        )
        for key, place in sorted(places.items(), key=lambda pair: pair[1].name)
    ]
