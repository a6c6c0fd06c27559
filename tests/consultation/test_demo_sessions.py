"""The example's meetings: complete, labelled, made once, and coded by the example coders."""

import datetime

import pytest

from tests.support.city_team import acting
from zeroward.consultation.domain.demo_sessions import make_meetings
from zeroward.consultation.models import Consultation, Contact, PollAnswer, Session, SourceText
from zeroward.consultation.queries.poll_results import results_of
from zeroward.consultation.queries.texts import segments_of, words_of
from zeroward.people.models import User

pytestmark = pytest.mark.slow

TODAY = datetime.date(2026, 11, 20)


def test_the_example_has_meetings_of_every_kind_once(consultation: Consultation, analyst: User) -> None:
    made = make_meetings(consultation=consultation, who=acting(analyst), today=TODAY)
    assert [(one.stream.kind, one.state) for one in made] == [
        ("session", "over"),
        ("session", "planned"),
        ("interview", "over"),
        ("focus", "over"),
    ]
    assert make_meetings(consultation=consultation, who=acting(analyst), today=TODAY) == []
    assert all("(example)" in one.title and one.is_example for one in Session.objects.all())
    assert {one.kind for one in SourceText.objects.all()} == {"poll", "transcript", "note", "document"}


def test_the_example_names_nobody(consultation: Consultation, analyst: User) -> None:
    make_meetings(consultation=consultation, who=acting(analyst), today=TODAY)
    talk = SourceText.objects.get(kind="transcript")
    assert "Anna" not in talk.text
    assert "Person A" in talk.text
    assert not Contact.objects.exclude(person_name="", email="").exists()
    assert "What has been hardest" not in str([words_of(one) for one in segments_of(consultation)])


def test_the_example_poll_tells_more_than_ten_answers(consultation: Consultation, analyst: User) -> None:
    made = make_meetings(consultation=consultation, who=acting(analyst), today=TODAY)
    focus = results_of(made[3], "en")
    assert [one.n for one in focus] == [12, 12]
    assert focus[1].leader == ""
    assert PollAnswer.objects.filter(question__key="challenges").exists()
