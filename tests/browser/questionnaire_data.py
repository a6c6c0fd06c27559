"""The example questionnaire whose pages are visited: its opened version and the draft after it."""

from typing import Any

from zeroward.core.workspaces import workspace
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of
from zeroward.questionnaires.domain.demo_making import make_questionnaire
from zeroward.questionnaires.domain.questionnaires import new_questionnaire


def questionnaire_records(analyst: User) -> dict[str, Any]:
    """Keys of the questionnaire with two versions, and of one that was never opened."""
    who: dict[str, Any] = {"actor": analyst, "viewer": viewer_of(analyst)}
    place = workspace("mission")
    assert place is not None
    opened = make_questionnaire(place=place, who=who)
    assert opened is not None
    unused = new_questionnaire(
        **who, place=place, title="A questionnaire that nobody opened", is_example=True
    )
    return {"questionnaire": opened.questionnaire_id, "unused_questionnaire": unused.questionnaire_id}
