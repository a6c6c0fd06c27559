"""The poll on a phone: works without a script, keeps no account, shows no draft, asks the database little."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.consultation.meetings import question_of, session_of
from zeroward.consultation.domain.poll_steps import take_step
from zeroward.consultation.domain.polling import answer, join
from zeroward.consultation.domain.sessions import set_state
from zeroward.consultation.models import Consultation, PollAnswer, PollQuestion, PollVoter, Session


def page(session: Session, name: str = "poll", *, lang: str = "en") -> str:
    return reverse(f"consultation:{name}", args=[session.code]).replace("/en/", f"/{lang}/")


def joined(client: Client, session: Session, unit: str = "graz", **more: str) -> None:
    answered = client.post(page(session), {"unit": unit, **more})
    assert answered.status_code == 302, answered.content.decode()


def test_door_finds_the_poll_by_its_code(client: Client, session: Session) -> None:
    door = reverse("consultation:poll-door")
    typed = f" {session.code[:3].lower()} {session.code[3:]}"
    assert client.get(door, {"code": typed})["Location"] == page(session)
    missing = client.get(door, {"code": "BBBBBB"})
    assert missing.status_code == 422
    assert "No session has this code" in missing.content.decode()
    assert "six letters" in client.get(door, {"code": "no"}).content.decode()
    assert client.get(page(session).replace(session.code, "bbbbbb")).status_code in (302, 404)


def test_reading_the_poll_sets_no_cookie_of_its_own(client: Client, session: Session) -> None:
    text = client.get(page(session)).content.decode()
    assert "I would rather not say" in text
    assert "To plan support for 2027." in text
    assert not [name for name in client.cookies if "poll" in name]
    assert not PollVoter.objects.exists()


def test_joining_asks_for_a_choice(client: Client, session: Session) -> None:
    refused = client.post(page(session), {"unit": ""})
    assert refused.status_code == 422
    assert "rather not say" in refused.content.decode()
    assert client.post(page(session), {"unit": "atlantis"}).status_code == 422
    assert not PollVoter.objects.exists()


def test_a_phone_answers_without_a_script(client: Client, session: Session, who: dict[str, Any]) -> None:
    joined(client, session, "-")
    assert "Please wait for the next question" in client.get(page(session)).content.decode()
    question = question_of(session, who)
    assert "What do you lack?" in client.get(page(session)).content.decode()
    client.post(page(session), {"question": question.pk, "answer": "law"})
    text = client.get(page(session)).content.decode()
    assert "Your answer is in. You can change it" in text
    client.post(page(session), {"question": question.pk, "answer": "money"})
    assert [(one.value, one.voter.unit) for one in PollAnswer.objects.all()] == [("money", "")]
    cookie = client.cookies[f"zeroward-poll-{session.pk}"]
    assert (cookie["httponly"], cookie["samesite"]) == (True, "Lax")


def test_a_phone_orders_answers_by_place(client: Client, session: Session, who: dict[str, Any]) -> None:
    joined(client, session)
    question = question_of(session, who, "ranking")
    twice = client.post(page(session), {"question": question.pk, "rank_law": "1", "rank_money": "1"})
    assert twice.status_code == 422
    assert "Two answers have the same place." in twice.content.decode()
    client.post(page(session), {"question": question.pk, "rank_law": "2", "rank_money": "1"})
    assert PollAnswer.objects.get().value == ["money", "law"]


@pytest.mark.parametrize(
    ("kind", "sent", "kept"),
    [("many", ["law", "money"], ["money", "law"]), ("scale", "3", 3), ("open", "Staff", "Staff")],
)
def test_a_phone_answers_every_kind(
    kind: str, sent: Any, kept: Any, client: Client, session: Session, who: dict[str, Any]
) -> None:
    joined(client, session)
    question = question_of(session, who, kind)
    client.post(page(session), {"question": question.pk, "answer": sent})
    assert PollAnswer.objects.get().value == kept


def test_an_answer_to_a_question_that_was_closed_is_told(
    client: Client, session: Session, who: dict[str, Any]
) -> None:
    joined(client, session)
    first = question_of(session, who, key="first")
    second = question_of(session, who, key="second")
    told = client.post(page(session), {"question": first.pk, "answer": "law"}, follow=True)
    assert "This question is closed." in told.content.decode()
    assert not PollAnswer.objects.exists()
    client.post(page(session), {"question": second.pk, "answer": "law"})
    assert PollAnswer.objects.get().question == second


def test_a_phone_reads_the_question_in_its_language(
    client: Client, session: Session, who: dict[str, Any]
) -> None:
    question_of(session, who)
    joined(client, session, language="de")
    text = client.get(page(session)).content.decode()
    assert 'lang="de"' in text
    assert "Was fehlt?" in text
    assert "What do you lack?" not in text


def test_the_moving_part_answers_204_while_nothing_changed(
    client: Client, session: Session, who: dict[str, Any]
) -> None:
    assert client.get(page(session, "poll-now")).status_code == 404
    joined(client, session)
    question = question_of(session, who)
    first = client.get(page(session, "poll-now"))
    stamp = first.content.decode().partition("?seen=")[2][:16]
    assert client.get(page(session, "poll-now"), {"seen": stamp}).status_code == 204
    take_step(**who, question=question, step="close")
    assert client.get(page(session, "poll-now"), {"seen": stamp}).status_code == 200


def test_results_are_shown_to_phones_from_five_answers_on_and_never_open_ones(
    client: Client, session: Session, who: dict[str, Any]
) -> None:
    joined(client, session)
    closed = question_of(session, who, key="closed")
    said = question_of(session, who, "open", key="said")

    def fill(question: PollQuestion, value: str, count: int) -> None:
        take_step(**who, question=question, step="open")
        for _phone in range(count):
            answer(voter=join(session=session).voter, question=question, value=value)
        take_step(**who, question=question, step="show")
        take_step(**who, question=question, step="close")

    fill(closed, "money", 4)
    fill(said, "A secret of one city", 6)
    text = client.get(page(session)).content.decode()
    assert "phones answered" not in text
    assert "A secret of one city" not in text
    take_step(**who, question=closed, step="open")
    answer(voter=join(session=session).voter, question=closed, value="law")
    take_step(**who, question=closed, step="show")
    take_step(**who, question=closed, step="close")
    text = client.get(page(session)).content.decode()
    assert "4 phones" in text
    assert "Shares are told from ten answers on." in text
    assert "%" not in text.partition('id="now"')[2].partition("</main>")[0]


def test_a_phone_may_change_its_city_and_be_handed_on(client: Client, session: Session) -> None:
    joined(client, session)
    client.post(page(session, "poll-me"), {"unit": "lahti"})
    assert PollVoter.objects.get().unit == "lahti"
    client.post(page(session, "poll-leave"))
    assert "For which city do you speak?" in client.get(page(session)).content.decode()


def test_a_cookie_of_another_session_opens_nothing(
    client: Client, session: Session, consultation: Consultation, who: dict[str, Any]
) -> None:
    other = session_of(consultation, who, title="Another")
    secret = join(session=other).secret
    client.cookies[f"zeroward-poll-{session.pk}"] = secret
    assert "For which city do you speak?" in client.get(page(session)).content.decode()


def test_a_session_that_is_over_thanks(client: Client, session: Session, who: dict[str, Any]) -> None:
    joined(client, session)
    set_state(**who, session=session, state="over")
    assert "This session is over" in client.get(page(session)).content.decode()
    assert "This session is over" in Client().get(page(session)).content.decode()
    assert client.post(page(session), {"question": "1", "answer": "law"}).status_code == 302


def test_poll_asks_the_database_little(
    client: Client, session: Session, who: dict[str, Any], django_assert_max_num_queries: Any
) -> None:
    for number in range(6):
        question = question_of(session, who, key=f"q{number}")
        for _phone in range(6):
            answer(voter=join(session=session, unit="graz").voter, question=question, value="law")
        take_step(**who, question=question, step="show")
    joined(client, session)
    client.get(page(session))
    with django_assert_max_num_queries(12):
        client.get(page(session))
    stamp = client.get(page(session, "poll-now")).content.decode().partition("?seen=")[2][:16]
    with django_assert_max_num_queries(3):
        assert client.get(page(session, "poll-now"), {"seen": stamp}).status_code == 204
