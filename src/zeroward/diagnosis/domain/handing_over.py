"""Parts of open rounds that somebody is asked for go to a colleague when they leave; what they answered stays."""

from typing import Any

from django.utils.translation import gettext as _

from zeroward.core.handing_over import WorkPart
from zeroward.diagnosis.models import Asked, AssessmentState
from zeroward.questionnaires.queries.reading import definition_of


def _asked(scope: str, user_id: int) -> Any:
    return Asked.objects.filter(
        person=user_id, assessment__scope=scope, assessment__state=AssessmentState.OPEN
    ).select_related("assessment__collection__version")


def asked_titles(scope: str, user_id: int) -> list[str]:
    """The parts by their titles in the first language of the questionnaire."""
    found = []
    for one in _asked(scope, user_id):
        definition = definition_of(one.assessment.version)
        titles = {part.key: part.title[definition.languages[0]] for part in definition.sections}
        found.append(titles.get(one.section) or _("all parts of a self-assessment"))
    return found


def move_asked(scope: str, from_id: int, to: Any, actor: Any) -> int:
    """Called inside a transaction; what the colleague is asked for already is not asked twice."""
    moved = 0
    for one in _asked(scope, from_id):
        there = Asked.objects.filter(assessment=one.assessment, person=to, section=one.section)
        if there.exists():
            one.delete()
        else:
            one.person, one.asked_by = to, actor
            one.save(update_fields=["person", "asked_by"])
        moved += 1
    return moved


def work_part(label: Any) -> WorkPart:
    return WorkPart("diagnosis.asked", label, asked_titles, move_asked, order=30)
