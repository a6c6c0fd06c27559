"""The example questionnaire whose pages are visited: its opened version and the draft after it."""

from typing import Any

from zeroward.core.domain.imports import keep_plan
from zeroward.core.workspaces import workspace
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of
from zeroward.questionnaires.domain.demo_making import make_questionnaire
from zeroward.questionnaires.domain.exchange.surveyjs_reading import read_surveyjs
from zeroward.questionnaires.domain.exchange.taking import about, planned_rows
from zeroward.questionnaires.domain.questionnaires import new_questionnaire
from zeroward.questionnaires.models import Questionnaire


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
    return {
        "questionnaire": opened.questionnaire_id,
        "unused_questionnaire": unused.questionnaire_id,
        "questionnaire_run": checked_file(opened.questionnaire, analyst),
    }


def checked_file(questionnaire: Questionnaire, analyst: User) -> int:
    """A file of another tool that was checked for the draft and not yet taken over."""
    draft = questionnaire.versions.get(number=2)
    text = {"title": "Needs", "pages": [{"name": "one", "elements": [
        {"type": "text", "name": "size", "title": "Inhabitants", "visibleIf": "{size} isSomething 1"},
        {"type": "signaturepad", "name": "signed"},
    ]}]}  # fmt: skip
    run = keep_plan(
        importer="questionnaires.surveyjs",
        file_name="needs.json",
        file_digest="0" * 64,
        rows=planned_rows(draft, read_surveyjs(text)),
        actor=analyst,
        scope=questionnaire.scope,
        about=about(draft),
    )
    return int(run.pk)
