"""Two versions of a report beside each other tell nothing of fewer than five."""

import pytest

from tests.consultation.report.conftest import Survey
from tests.support.city_team import acting
from zeroward.consultation.domain.reporting import publish_report, withdraw_report
from zeroward.consultation.models import Report
from zeroward.core.errors import ConflictError
from zeroward.people.models import User
from zeroward.questionnaires.domain.leaving import withdraw
from zeroward.questionnaires.models import Answering


@pytest.fixture
def published(survey: Survey, analyst: User) -> Report:
    survey.answer_skewed()
    survey.close()
    return publish_report(**acting(analyst), consultation=survey.wave, summary="In short.")


def test_one_answer_taken_back_is_not_told_by_the_difference(
    published: Report, survey: Survey, analyst: User
) -> None:
    withdraw(answering=Answering.objects.get(place="city:city-10"))
    again = {"consultation": survey.wave, "summary": "In short.", "note": "One answer was taken back."}
    with pytest.raises(ConflictError, match="version 1"):
        publish_report(**acting(analyst), **again)
    assert Report.objects.count() == 1
    withdraw_report(**acting(analyst), report=published, reason="A city took its answer back.")
    assert publish_report(**acting(analyst), **again).number == 2


def test_five_more_answers_make_a_second_version(published: Report, survey: Survey, analyst: User) -> None:
    survey.answer({f"city-{number:02d}": "yes" for number in range(20, 25)})
    made = publish_report(
        **acting(analyst), consultation=survey.wave, summary="In short.", note="Five came late."
    )
    assert made.number == 2
