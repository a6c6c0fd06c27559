"""Pages of meetings: planning, facilitating, who comes, notes, consents, guides; nothing for strangers."""

import datetime
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.consultation.meeting_pages import address, text_of
from tests.consultation.meetings import question_of, session_of, stream_of
from zeroward.consultation.domain.consents import keep_consent
from zeroward.consultation.domain.guides import save_item
from zeroward.consultation.domain.notes import add_note
from zeroward.consultation.domain.polling import answer, join
from zeroward.consultation.domain.session_register import Guest, register
from zeroward.consultation.models import (
    Consultation,
    Contact,
    GuideItem,
    PollQuestion,
    Session,
    SessionNote,
)
from zeroward.people.models import User

pytestmark = pytest.mark.slow

DAY = {
    "title": "Second session",
    "day": "2027-06-03",
    "begins": "10:00",
    "ends": "11:30",
    "zone": "Europe/Athens",
    "language": "en",
}


def filled(session: Session, who: dict[str, Any]) -> dict[str, Any]:
    """One of everything; the arguments of each address."""
    question = question_of(session, who)
    for unit in ("graz", "lahti", ""):
        answer(voter=join(session=session, unit=unit).voter, question=question, value="law")
    contact = register(
        session=session, guest=Guest(unit="villach", person_name="Vera", email="v@villach.example")
    )
    note = add_note(**who, session=session, text="No staff.", unit="graz")
    consent = keep_consent(
        **who, session=session, person_name="Vera", what=["transcript"], given_on=datetime.date(2027, 5, 4)
    )
    item = save_item(**who, stream=session.stream, text="What is hardest?", minutes=10)
    return {"question": question, "contact": contact, "note": note, "consent": consent, "item": item}


def pages_of(session: Session, made: dict[str, Any]) -> list[str]:
    first = session.stream.consultation_id
    stream = session.stream_id
    return [
        reverse("consultation:sessions", args=[first]),
        reverse("consultation:session-new", args=[first]),
        reverse("consultation:guide", args=[first, stream]),
        reverse("consultation:guide-item", args=[first, stream, made["item"].pk]),
        *(
            address(session, name)
            for name in (
                "session",
                "session-edit",
                "session-delete",
                "session-calendar",
                "session-people",
                "session-questions",
                "question-new",
                "session-run",
                "session-screen",
                "session-notes",
                "session-consents",
            )
        ),
        address(session, "question-edit", made["question"].pk),
        address(session, "consent-withdraw", made["consent"].pk),
    ]


def test_every_page_of_a_meeting_is_for_its_team_alone(
    session: Session, who: dict[str, Any], request: pytest.FixtureRequest, team: Client
) -> None:
    made = filled(session, who)
    for url in pages_of(session, made):
        assert team.get(url).status_code == 200, url
        assert Client().get(url).status_code == 302, url
        for name in ("coder", "platform", "officer"):
            stranger = Client()
            stranger.force_login(request.getfixturevalue(name))
            assert stranger.get(url).status_code == 404, (name, url)


def test_every_change_of_a_meeting_is_for_its_team_alone(
    session: Session, who: dict[str, Any], coder: User
) -> None:
    made = filled(session, who)
    first, stream = session.stream.consultation_id, session.stream_id
    posts = [
        (address(session, "session-state"), {"state": "over"}),
        (address(session, "session-silent"), {"silent": "3"}),
        (address(session, "session-mark", made["contact"].pk), {"state": "took_part"}),
        (address(session, "questions-add"), {"set": "orientation"}),
        (address(session, "question-step", made["question"].pk), {"step": "close"}),
        (address(session, "question-change", made["question"].pk, "up"), {}),
        (address(session, "note-delete", made["note"].pk), {}),
        (reverse("consultation:guide-add", args=[first, stream]), {"set": "interview"}),
        (reverse("consultation:guide-change", args=[first, stream, made["item"].pk, "delete"]), {}),
    ]
    stranger = Client()
    stranger.force_login(coder)
    for url, data in posts:
        assert stranger.post(url, data).status_code == 404, url
        assert stranger.get(url).status_code == 405, url
    session.refresh_from_db()
    assert (session.state, session.silent, SessionNote.objects.count()) == ("running", None, 1)


def test_a_meeting_is_planned_in_its_own_time_zone(team: Client, consultation: Consultation) -> None:
    stream = stream_of(consultation)
    url = reverse("consultation:session-new", args=[consultation.pk])
    assert team.post(url, {**DAY, "stream": stream.pk}).status_code == 302
    made = Session.objects.get()
    assert made.starts_at == datetime.datetime(2027, 6, 3, 7, 0, tzinfo=datetime.UTC)
    text = text_of(team, reverse("consultation:session", args=[consultation.pk, made.pk]))
    assert "10:00 to 11:30 (Europe/Athens)" in text
    assert "09:00 to 10:30" in text  # Brussels


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ({"ends": "09:00"}, "It ends before it starts."),
        (
            {"day": "2027-03-28", "begins": "02:30", "ends": "05:00", "zone": "Europe/Vienna"},
            "clocks are put forward",
        ),
        ({"zone": "Europe/Atlantis"}, "Select a valid choice"),
        ({"url": "javascript:alert(1)"}, "Enter a valid URL"),
        ({"title": "\u200b"}, "The meeting needs a title."),
    ],
)
def test_what_is_wrong_with_a_meeting_is_told_beside_its_field(
    more: dict[str, str], told: str, team: Client, consultation: Consultation
) -> None:
    url = reverse("consultation:session-new", args=[consultation.pk])
    answered = team.post(url, {**DAY, "stream": stream_of(consultation).pk, **more})
    assert answered.status_code == 422
    assert told in answered.content.decode()
    assert not Session.objects.exists()


def test_a_meeting_is_changed_and_taken_out(team: Client, session: Session) -> None:
    team.post(address(session, "session-edit"), {**DAY, "stream": session.stream_id, "title": "Moved"})
    session.refresh_from_db()
    assert (session.title, session.zone) == ("Moved", "Europe/Athens")
    register(session=session, guest=Guest(unit="graz"))
    refused = team.post(address(session, "session-delete"), follow=True)
    assert "Somebody is registered for this meeting" in refused.content.decode()
    Contact.objects.all().delete()
    team.post(address(session, "session-delete"))
    assert not Session.objects.exists()


def test_the_facilitator_opens_shows_and_closes(team: Client, session: Session, who: dict[str, Any]) -> None:
    team.post(address(session, "questions-add"), {"set": "focus-group"})
    question = PollQuestion.objects.get(key="barriers-first")
    step = address(session, "question-step", question.pk)
    team.post(step, {"step": "open"})
    for place in range(12):
        order = ["money", "people", "rules"] if place % 3 else ["people", "money"]
        answer(voter=join(session=session, unit="graz").voter, question=question, value=order)
    page = text_of(team, address(session, "session-run"))
    assert "12 of 12 phones answered" in page
    assert "12 phones answered of 12 that are there: one city." in page
    join(session=session, unit="lahti")
    page = text_of(team, address(session, "session-run"))
    assert "2 cities are there" in page
    assert "12 of 13 phones answered" in page
    assert "nothing said yet" in page
    team.post(step, {"step": "show"})
    screen = text_of(team, address(session, "session-screen"))
    assert session.code in screen
    assert "Money and access to it" in screen
    part = team.get(address(session, "session-screen"), headers={"HX-Request": "true"}).content.decode()
    assert part.startswith("<div")
    assert "<html" not in part
    team.post(step, {"step": "close"})
    question.refresh_from_db()
    assert (question.state, question.shown) == ("closed", True)
    wrong = team.post(step, {"step": "reveal"}, follow=True)
    assert "There is no such choice." in wrong.content.decode()


def test_a_question_is_written_in_two_languages(team: Client, session: Session, who: dict[str, Any]) -> None:
    url = f"{address(session, 'question-new')}?language=de"
    data = {
        "kind": "one",
        "text_en": "What do you lack?",
        "choices_en": "Money\nPeople",
        "text_de": "Was fehlt?",
        "choices_de": "Geld\nPersonal",
    }
    assert team.post(url, data).status_code == 302
    question = PollQuestion.objects.get()
    assert question.choices == [
        {"key": "money", "label": {"en": "Money", "de": "Geld"}},
        {"key": "people", "label": {"en": "People", "de": "Personal"}},
    ]
    edit = address(session, "question-edit", question.pk)
    assert "Was fehlt?" in text_of(team, edit)
    team.post(edit, {**data, "key": question.key, "choices_en": "Funds\nPeople"})
    question.refresh_from_db()
    assert [one["key"] for one in question.choices] == ["money", "people"]
    wrong = team.post(edit, {**data, "choices_de": "Geld", "choices_en": "Money"})
    assert wrong.status_code == 422
    assert "Give 2 to 12 answers, one a line." in wrong.content.decode()
    assert "These are" not in wrong.content.decode() or "lines" in wrong.content.decode()
    team.post(address(session, "question-change", question.pk, "delete"))
    assert not PollQuestion.objects.exists()


def test_a_guide_is_written_ordered_and_shortened(team: Client, session: Session) -> None:
    first, stream = session.stream.consultation_id, session.stream_id
    url = reverse("consultation:guide", args=[first, stream])
    team.post(url, {"text": "What is hardest?", "probes": "Why?", "minutes": "15"})
    team.post(url, {"text": "Who helps?", "minutes": ""})
    second = GuideItem.objects.get(text="Who helps?")
    team.post(reverse("consultation:guide-change", args=[first, stream, second.pk, "up"]))
    assert [one.text for one in session.stream.guide.all()] == ["Who helps?", "What is hardest?"]
    assert "You promised to take 10 minutes." in text_of(team, url)
    team.post(reverse("consultation:guide-item", args=[first, stream, second.pk]), {"text": "Who helped?"})
    team.post(reverse("consultation:guide-change", args=[first, stream, second.pk, "delete"]))
    assert [one.text for one in GuideItem.objects.all()] == ["What is hardest?"]


def test_a_shipped_guide_is_added_once(team: Client, consultation: Consultation) -> None:
    stream = stream_of(consultation, "interview")
    url = reverse("consultation:guide-add", args=[consultation.pk, stream.pk])
    team.post(url, {"set": "interview"})
    team.post(url, {"set": "interview"})
    team.post(url, {"set": "none"})
    assert stream.guide.count() == 6


def test_pages_of_meetings_ask_the_database_little(
    team: Client,
    session: Session,
    who: dict[str, Any],
    consultation: Consultation,
    django_assert_max_num_queries: Any,
) -> None:
    made = filled(session, who)
    for number in range(5):
        more = session_of(consultation, who, title=f"Session {number}")
        register(session=more, guest=Guest(unit="graz"))
        question_of(more, who)
    for url in pages_of(session, made):
        team.get(url)
        with django_assert_max_num_queries(20):
            team.get(url)


@pytest.mark.parametrize("number", ["99999999999999999999999", "0"])
def test_numbers_that_no_meeting_has_are_not_found(number: str, team: Client, session: Session) -> None:
    first = session.stream.consultation_id
    urls = [
        f"/en/me/needs/{first}/sessions/{number}/",
        f"/en/me/needs/{first}/texts/{number}/",
        f"/en/me/needs/{number}/sessions/",
        f"/en/me/needs/{first}/streams/{number}/guide/",
        f"/en/me/needs/{first}/sessions/{session.pk}/questions/{number}/",
        f"/en/me/needs/{first}/sessions/{session.pk}/consents/{number}/withdraw/",
    ]
    assert [team.get(url).status_code for url in urls] == [404] * 6
    add = address(session, "questions-add")
    assert team.post(add, {"session": number}).status_code == 404
    assert (
        team.post(address(session, "session-mark", 1), {"state": "silent", "persons": number}).status_code
        == 404
    )
    assert team.get(reverse("consultation:text-new", args=[first]), {"session": number}).status_code == 200
