"""A survey stream: invited by letter, answered, refused, taken back; and what the register learns of it."""

import re
from datetime import date
from io import StringIO
from typing import Any

import pytest
from django.core import mail
from django.core.management import call_command
from django.test import Client

from tests.support.city_team import acting
from zeroward.consultation.domain.erasing import forget_due
from zeroward.consultation.domain.following import stream_of
from zeroward.consultation.domain.invitations import keep_letter, send_invitations
from zeroward.consultation.domain.register import add_line
from zeroward.consultation.domain.replies import by_secret, say_no
from zeroward.consultation.domain.steps import take_step
from zeroward.consultation.domain.streams import (
    StreamFields,
    SurveyFields,
    add_stream,
    close_stream,
    open_stream,
)
from zeroward.consultation.models import Consultation, Contact, Stream
from zeroward.consultation.queries.burden import wave_of
from zeroward.consultation.queries.own_data import consultation_data
from zeroward.consultation.vocabulary import UNLISTED
from zeroward.core.problems import ProblemsError
from zeroward.core.scope import MISSION, Scope
from zeroward.core.workspaces import Workspace
from zeroward.methods.questions.plain import definition_from
from zeroward.people.models import User
from zeroward.questionnaires.domain import starting
from zeroward.questionnaires.domain.handing_in import put_answer, submit
from zeroward.questionnaires.domain.leaving import withdraw
from zeroward.questionnaires.domain.questionnaires import new_questionnaire
from zeroward.questionnaires.domain.saving import save_section
from zeroward.questionnaires.domain.versions import open_version
from zeroward.questionnaires.models import QuestionnaireVersion

TEAM = Workspace(MISSION, "Mission team")
ASKED = {
    "key": "needs",
    "title": {"en": "Needs"},
    "languages": ["en"],
    "sections": [
        {
            "key": "s1",
            "title": {"en": "One"},
            "questions": [{"key": "need", "kind": "text", "label": {"en": "What do you need?"}}],
        }
    ],
}
LAHTI = Workspace(Scope.city("lahti"), "Lahti", "FI")


@pytest.fixture
def version(analyst: User) -> QuestionnaireVersion:
    who = acting(analyst)
    draft = new_questionnaire(
        **who, place=TEAM, title="Needs", languages=("en",), definition=definition_from(ASKED)
    )
    return open_version(**who, version=draft, note="")


@pytest.fixture
def survey(consultation: Consultation, analyst: User, version: QuestionnaireVersion) -> Any:
    """`survey(mode="identified")`: an open survey stream."""

    def make(mode: str = "identified") -> Stream:
        who = acting(analyst)
        stream = add_stream(
            **who, consultation=consultation, kind="survey", values=StreamFields(title="Survey", minutes=15)
        )
        take_step(**who, consultation=consultation, key="open")
        return open_stream(
            **who, stream=stream, seen=wave_of(stream).digest, survey=SurveyFields(version.pk, mode)
        )

    return make


def letter_to(stream: Stream, analyst: User, unit: str = "lahti") -> Contact:
    who = acting(analyst)
    keep_letter(**who, stream=stream, letter={"en": {"subject": "Hello", "text": "Hello {city}"}})
    line, _made = add_line(stream=stream, unit=unit)
    line.email = f"{unit}@example.org"
    line.save()
    send_invitations(**who, stream=stream, contacts=[line.pk])
    line.refresh_from_db()
    return line


def test_keys_of_unknown_cities_are_the_same_in_answers() -> None:
    assert UNLISTED == starting.UNLISTED


def test_survey_needs_a_questionnaire(consultation: Consultation, analyst: User) -> None:
    who = acting(analyst)
    stream = add_stream(
        **who, consultation=consultation, kind="survey", values=StreamFields(title="Survey", minutes=15)
    )
    take_step(**who, consultation=consultation, key="open")
    with pytest.raises(ProblemsError, match="No questionnaire"):
        open_stream(**who, stream=stream, seen=wave_of(stream).digest)
    stream.refresh_from_db()
    assert (stream.state, stream.collection) == ("prepared", None)


def test_collection_says_what_the_consultation_promises(survey: Any) -> None:
    stream = survey()
    kept = stream.collection
    assert (kept.purpose, kept.contact, str(kept.until), kept.minutes) == (
        "To plan support for 2027.",
        "needs@mission.example",
        "2027-12-31",
        15,
    )
    assert kept.about == f"stream:{stream.pk}"
    assert stream_of(kept) == stream


def test_answer_moves_the_line_of_its_city(survey: Any, analyst: User) -> None:
    stream = survey()
    line = letter_to(stream, analyst)
    secret = re.findall(r"/answer/([\w-]{20,})/", str(mail.outbox[0].body))[0]
    begun = starting.by_secret(secret)
    assert begun is not None
    answering = save_section(answering=begun, section="s1", posted={"need": ["People"]}).answering
    answer = submit(answering=answering)
    line.refresh_from_db()
    assert (line.state, line.answer, line.persons) == ("took_part", answer.pk, 1)
    assert stream.contacts.count() == 1
    withdraw(answering=answer)
    line.refresh_from_db()
    assert (line.state, line.answer) == ("invited", None)


def test_city_that_came_by_itself_gets_a_line(survey: Any) -> None:
    stream = survey()
    put_answer(
        collection=stream.collection,
        answers={"need": "x"},
        place=Workspace(Scope.city(f"{UNLISTED}at-somewhere"), "Somewhere", "AT"),
    )
    line = stream.contacts.get()
    assert (line.unit, line.name, line.country, line.state) == (
        f"{UNLISTED}at-somewhere",
        "Somewhere",
        "AT",
        "took_part",
    )


def test_anonymous_answers_leave_no_line(survey: Any, analyst: User) -> None:
    stream = survey("anonymous")
    line = letter_to(stream, analyst)
    body = str(mail.outbox[0].body)
    assert "/ask/" in body
    assert "/answer/" not in body
    before = Contact.objects.values().get(pk=line.pk)
    put_answer(collection=stream.collection, answers={"need": "People"})
    assert Contact.objects.values().get() == before
    close_stream(**acting(analyst), stream=stream)
    line.refresh_from_db()
    assert line.state == "invited", "nobody knows whether they answered"


def test_refusal_by_letter_is_kept_with_the_answers(survey: Any, analyst: User) -> None:
    stream = survey()
    line = letter_to(stream, analyst)
    say_no(contact=line, reason="fatigue")
    line.refresh_from_db()
    assert (line.state, line.reason) == ("declined", "fatigue")
    assert list(stream.collection.answers.values_list("state", "declined")) == [("declined", "fatigue")]


def test_refusal_does_not_throw_away_what_colleagues_began(survey: Any, analyst: User) -> None:
    stream = survey()
    line = letter_to(stream, analyst)
    starting.start(collection=stream.collection, place=LAHTI, vouched="invitation")
    say_no(contact=line, reason="time")
    assert stream.collection.answers.get().state == "open"
    line.refresh_from_db()
    assert line.state == "declined"


def test_letter_leads_to_the_questionnaire(survey: Any, analyst: User, client: Client) -> None:
    stream = survey()
    letter_to(stream, analyst)
    secret = re.findall(r"/invited/([\w-]+)/", str(mail.outbox[0].body))[0]
    page = client.get(f"/en/invited/{secret}/").content.decode()
    assert "Go to the questionnaire" in page
    went = client.post(f"/en/invited/{secret}/answer/")
    assert re.fullmatch(r"/en/answer/[\w-]+/", went.url)  # type: ignore[attr-defined]
    client.post(f"/en/invited/{secret}/no-letters/")
    contact = by_secret(secret)
    assert contact is not None
    assert contact.email == ""
    close_stream(**acting(analyst), stream=stream)
    assert "This is over" in client.get(f"/en/invited/{secret}/").content.decode()


def test_closing_writes_down_who_never_answered(survey: Any, analyst: User) -> None:
    stream = survey()
    line = letter_to(stream, analyst)
    close_stream(**acting(analyst), stream=stream)
    line.refresh_from_db()
    stream.collection.refresh_from_db()
    assert line.state == "no_answer"
    assert stream.collection.closed_at is not None


def test_names_go_on_the_day_that_was_promised(survey: Any, analyst: User) -> None:
    stream = survey()
    line = letter_to(stream, analyst)
    assert forget_due(today=date(2027, 12, 31)) == 0
    said = StringIO()
    Consultation.objects.update(names_until=date(2020, 1, 1))
    call_command("forget_contacts", stdout=said)
    assert said.getvalue().startswith("1 lines of registers hold no person any more.")
    line.refresh_from_db()
    assert (line.email, line.token_digest, line.unit, line.state) == ("", "", "lahti", "invited")
    assert forget_due() == 0


def test_copy_of_own_data_holds_the_lines_with_ones_address(
    survey: Any, analyst: User, officer: User
) -> None:
    stream = survey()
    line = letter_to(stream, analyst)
    Contact.objects.filter(pk=line.pk).update(email=officer.email.upper())
    (row,) = consultation_data(officer)["register"]
    assert (row["name"], row["state"]) == ("Lahti", "invited")
    assert consultation_data(analyst)["register"] == []


def test_team_finds_its_consultation_on_its_own_page(survey: Any, analyst: User, client: Client) -> None:
    stream = survey()
    put_answer(collection=stream.collection, answers={"need": "x"}, place=LAHTI)
    client.force_login(analyst)
    page = client.get("/en/me/").content.decode()
    assert f'href="/en/me/needs/{stream.consultation_id}/"' in page
    assert "open; one city took part" in page
    assert client.get("/en/desk/needs/").url == "/en/me/needs/mission/"  # type: ignore[attr-defined]


def test_desk_leads_nobody_else_there(officer: User, client: Client) -> None:
    client.force_login(officer)
    assert client.get("/en/desk/needs/").status_code == 403
