"""An example questionnaire for `make demo`: the shipped needs survey, opened once and being changed."""

from typing import Any

from zeroward.core.workspaces import Workspace
from zeroward.questionnaires.domain.editing import save_head, save_question, save_section
from zeroward.questionnaires.domain.questionnaires import new_questionnaire
from zeroward.questionnaires.domain.versions import new_version, open_version
from zeroward.questionnaires.models import Questionnaire, QuestionnaireVersion, VersionState
from zeroward.questionnaires.queries.reading import definition_of

SHIPPED = "needs-survey"
KEY = "needs-survey-example"


def make_questionnaire(*, place: Workspace, who: dict[str, Any]) -> QuestionnaireVersion | None:
    """The opened version of the example; None when the shipped survey is not there. Twice is once."""
    kept = Questionnaire.objects.filter(key=KEY).first()
    if kept is not None:
        return kept.versions.exclude(state=VersionState.DRAFT).order_by("-number").first()
    source = QuestionnaireVersion.objects.filter(
        questionnaire__key=SHIPPED, state=VersionState.OPENED
    ).first()
    if source is None:
        return None
    first = new_questionnaire(
        **who,
        place=place,
        title="Needs of cities (example)",
        about="Made up for demonstration: the shipped needs survey as a team would take it over.",
        definition=definition_of(source),
        source_text=source.source_text,
        key=KEY,
        is_example=True,
    )
    opened = open_version(**who, version=first, note="Taken over from the shipped survey. (Example)")
    _go_on(new_version(**who, questionnaire=opened.questionnaire), who)
    return opened


def _go_on(draft: QuestionnaireVersion, who: dict[str, Any]) -> None:
    """A draft in which a part was added, a question reworded and the time corrected."""
    draft = save_head(**who, version=draft, values={"minutes": 18}, lock=draft.lock)
    part = {
        "key": "heat",
        "title": {"en": "Heat", "de": "Wärme"},
        "when": "selected(${barriers}, 'technology')",
    }
    draft = save_section(**who, version=draft, key=None, values=part, lock=draft.lock)
    question = {
        "key": "heat_networks",
        "kind": "scale",
        "label": {"en": "How ready are your heat networks to leave fossil fuels?"},
        "low": 1,
        "high": 5,
        "choices": [{"key": "1", "label": {"en": "not at all"}}, {"key": "5", "label": {"en": "fully"}}],
    }
    save_question(**who, version=draft, section="heat", key=None, values=question, lock=draft.lock)
