"""Publishing: who may, when, what is frozen, and who is told."""

from datetime import date
from typing import Any

import pytest
from django.core import mail

from tests.consultation.report.conftest import Survey
from tests.support.city_team import acting
from tests.support.people import MakePerson
from zeroward.consultation.domain.reporting import publish_report, withdraw_report
from zeroward.consultation.domain.weighting import SchemeFields, save_scheme
from zeroward.consultation.models import Contact, OptOut, Report
from zeroward.consultation.queries.opt_outs import address_digest
from zeroward.consultation.queries.report_desk import report_desk
from zeroward.core.errors import ConflictError, InvalidInputError, NotAllowedError
from zeroward.core.models import AuditEvent, Notification
from zeroward.people.models import Role, User

pytestmark = pytest.mark.slow


@pytest.fixture
def ready(survey: Survey) -> Survey:
    survey.answer_skewed()
    survey.close()
    return survey


def publish(survey: Survey, user: User, **more: Any) -> Report:
    return publish_report(**acting(user), consultation=survey.wave, **{"summary": "In short.", **more})


def test_a_stream_that_is_open_keeps_the_report_back(survey: Survey, analyst: User) -> None:
    survey.answer_skewed()
    with pytest.raises(ConflictError, match="still open"):
        publish(survey, analyst)


def test_a_consultation_in_preparation_has_nothing_to_report(survey: Survey, analyst: User) -> None:
    survey.close()
    survey.wave.state = "prepared"
    survey.wave.save()
    with pytest.raises(ConflictError, match="not opened"):
        publish(survey, analyst)


@pytest.mark.parametrize("who", ["coder", "officer", "platform"])
def test_others_may_not_publish(ready: Survey, who: str, request: pytest.FixtureRequest) -> None:
    with pytest.raises(NotAllowedError):
        publish(ready, request.getfixturevalue(who))
    assert not Report.objects.exists()


def test_what_was_seen_is_what_is_published(ready: Survey, analyst: User) -> None:
    seen = report_desk(ready.wave).digest
    ready.answer({"city-20": "yes"})
    with pytest.raises(ConflictError, match="changed since"):
        publish(ready, analyst, seen=seen)
    report = publish(ready, analyst, seen=report_desk(ready.wave).digest)
    assert report.data["people"]["cities"] == 21


def test_words_are_asked_for(ready: Survey, analyst: User) -> None:
    with pytest.raises(InvalidInputError, match="in short"):
        publish(ready, analyst, summary="  ")
    publish(ready, analyst)
    with pytest.raises(InvalidInputError, match="what changed"):
        publish(ready, analyst)
    with pytest.raises(ConflictError, match="Nothing changed"):
        publish(ready, analyst, note="Nothing.")


def test_a_second_version_leaves_the_first_as_it_was(ready: Survey, analyst: User) -> None:
    first = publish(ready, analyst)
    fields = SchemeFields(title="By country", margins=[["country"]])
    save_scheme(**acting(analyst), consultation=ready.wave, fields=fields)
    second = publish(ready, analyst, note="Weighted by country.")
    assert (first.number, second.number) == (1, 2)
    assert Report.objects.get(number=1).digest == first.digest != second.digest
    assert AuditEvent.objects.filter(action="consultation.report.publish").count() == 2


def test_a_kept_version_never_changes(ready: Survey, analyst: User) -> None:
    report = publish(ready, analyst)
    report.summary = "Something else."
    with pytest.raises(TypeError, match="never changes"):
        report.save()


def test_taking_back_needs_a_reason_and_a_right(ready: Survey, analyst: User, officer: User) -> None:
    report = publish(ready, analyst)
    with pytest.raises(NotAllowedError):
        withdraw_report(**acting(officer), report=report, reason="Because.")
    with pytest.raises(InvalidInputError):
        withdraw_report(**acting(analyst), report=report, reason="")
    withdraw_report(**acting(analyst), report=report, reason="A coder erred.")
    withdraw_report(**acting(analyst), report=report, reason="Again.")
    report.refresh_from_db()
    assert report.withdrawn_reason == "A coder erred."


def test_those_who_took_part_are_told_once(ready: Survey, analyst: User, person: MakePerson) -> None:
    member = person("mia@city.example", scope="city:city-01", role=Role.CITY_EDITOR, language="de")
    person("nobody@city.example", scope="city:city-39", role=Role.CITY_EDITOR)
    lines = (
        {"unit": "city-01", "state": "took_part", "email": "mia@city.example"},
        {"unit": "city-02", "state": "took_part", "email": "two@city.example", "language": "fr"},
        {"unit": "city-03", "state": "declined", "email": "three@city.example"},
        {"unit": "city-04", "state": "took_part", "email": "rest@city.example"},
    )
    for line in lines:
        Contact.objects.create(stream=ready.stream, name="X", **line)
    OptOut.objects.create(address_digest=address_digest("rest@city.example"), since=date(2026, 1, 1))
    publish(ready, analyst)
    assert [one.user for one in Notification.objects.filter(kind="consultation.published")] == [member]
    told = [to for letter in mail.outbox for to in letter.to]
    assert told.count("two@city.example") == 1
    assert "three@city.example" not in told
    assert "rest@city.example" not in told
    letter = next(one for one in mail.outbox if "two@city.example" in one.to)
    assert "/needs/needs-2026/" in letter.body
