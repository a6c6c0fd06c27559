"""Results that were promised are a task; search never offers answers or passages."""

import datetime

from zeroward.consultation.models import Consultation
from zeroward.consultation.queries.open_work import consultation_entries, consultation_tasks
from zeroward.core.visibility import ANONYMOUS, Viewer

DAY = datetime.date(2027, 1, 31)
ANALYST = Viewer(1, {"mission": frozenset({"mission-analyst"})})
EXPERT = Viewer(1, {"mission": frozenset({"expert"})})
OTHERS = (
    ANONYMOUS,
    Viewer(1, {"country:AT": frozenset({"platform-coordinator"})}),
    Viewer(1, {"city:x": frozenset({"city-coordinator"})}),
)


def test_promise_is_a_task_of_who_runs_it_until_it_is_published(db: None) -> None:
    one = Consultation.objects.create(key="needs", scope="mission", title="Needs", year=2026, promised_by=DAY)
    found = list(consultation_tasks(ANALYST))
    assert [(task.due, task.scope) for task in found] == [(DAY, "mission")]
    for viewer in (EXPERT, *OTHERS):
        assert list(consultation_tasks(viewer)) == []
    Consultation.objects.filter(pk=one.pk).update(state="published")
    assert list(consultation_tasks(ANALYST)) == []


def test_search_offers_needs_assessments_to_their_team_alone(db: None) -> None:
    Consultation.objects.create(
        key="needs", scope="mission", title="Needs", year=2026, questions=["What lacks?"]
    )
    for viewer in (ANALYST, EXPERT):
        assert [entry.text for entry in consultation_entries(viewer)] == ["2026 What lacks?"]
    for viewer in OTHERS:
        assert list(consultation_entries(viewer)) == []
