"""The example rounds: labelled as such, complete, and made once."""

from django.utils import timezone

from zeroward.core.workspaces import Workspace
from zeroward.diagnosis.domain.demo import Officer, make_rounds, make_town_round
from zeroward.diagnosis.models import Assessment
from zeroward.diagnosis.queries.content import content_of
from zeroward.diagnosis.queries.findings import findings_of
from zeroward.diagnosis.queries.governance_map import governance_map
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of


def officer(user: User, department: str) -> Officer:
    return Officer(user, viewer_of(user), department)


def test_example_rounds_are_labelled_and_made_once(
    questionnaires: None, place: Workspace, coordinator: User, editor: User
) -> None:
    team = {"lead": officer(coordinator, "climate"), "colleague": officer(editor, "finance")}
    current = make_rounds(place=place, **team, today=timezone.localdate())
    assert current is not None
    assert make_rounds(place=place, **team, today=timezone.localdate()) is None
    rounds = list(Assessment.objects.all())
    assert sorted(one.state for one in rounds) == ["closed", "closed", "open"]
    assert all(one.is_example and one.collection.is_example for one in rounds)
    assert current.previous is not None
    assert current.previous.questionnaire.key == "readiness-full"
    assert len(content_of(current.previous).officers) == 2
    check = Assessment.objects.select_related("collection__version__questionnaire").get(
        questionnaire__key="governance-check"
    )
    assert governance_map(content_of(check), "en").chart is not None
    assert findings_of(current).stage.said_key == "implementing"


def test_the_example_of_the_town_can_be_read_by_everyone(
    questionnaires: None, place: Workspace, coordinator: User
) -> None:
    made = make_town_round(place=place, officer=officer(coordinator, "mayor"), today=timezone.localdate())
    assert made is not None
    assert (made.state, made.visibility, made.is_example) == ("closed", "public", True)
