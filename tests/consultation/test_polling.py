"""A poll on phones: joining, one answer each, what closing a question brings about."""

from dataclasses import replace
from typing import Any

import pytest
from django.apps import apps

from tests.consultation.meetings import question_of, session_of
from tests.support.city_team import acting
from zeroward.consultation.domain.poll_questions import (
    PollFields,
    add_questions,
    delete_question,
    fields_of,
    move_question,
    save_question,
)
from zeroward.consultation.domain.poll_sets import poll_sets
from zeroward.consultation.domain.poll_steps import take_step
from zeroward.consultation.domain.polling import MOST_VOTERS, answer, change_voter, join, voter_of
from zeroward.consultation.domain.sessions import set_state
from zeroward.consultation.domain.texts import erase
from zeroward.consultation.models import (
    Consultation,
    Contact,
    PollAnswer,
    PollQuestion,
    PollVoter,
    Session,
    SourceText,
)
from zeroward.core.errors import ConflictError, InvalidInputError, NotAllowedError
from zeroward.core.models import AuditEvent
from zeroward.core.problems import ProblemsError


def test_join_keeps_a_digest_of_the_secret_and_the_chosen_city(session: Session) -> None:
    joined = join(session=session, unit="graz", language="de")
    assert (joined.voter.unit, joined.voter.name, joined.voter.country) == ("graz", "Graz", "AT")
    assert joined.secret not in str(PollVoter.objects.values())
    assert voter_of(session, joined.secret) == joined.voter
    assert voter_of(session, "another secret") is None
    assert voter_of(session, "x" * 5000) is None


def test_join_without_a_city_keeps_none(session: Session) -> None:
    voter = join(session=session).voter
    assert (voter.unit, voter.name, voter.country) == ("", "", "")


def test_join_refuses_unknown_cities_full_rooms_and_what_is_over(
    session: Session, who: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(InvalidInputError):
        join(session=session, unit="atlantis")
    monkeypatch.setattr("zeroward.consultation.domain.polling.MOST_VOTERS", 1)
    join(session=session)
    with pytest.raises(ConflictError, match="full"):
        join(session=session)
    set_state(**who, session=session, state="over")
    with pytest.raises(ConflictError, match="over"):
        join(session=session)
    assert MOST_VOTERS > 1000


def test_a_phone_leaves_no_time_no_address_and_no_event(session: Session, who: dict[str, Any]) -> None:
    question = question_of(session, who)
    events = AuditEvent.objects.count()
    answer(voter=join(session=session, unit="graz").voter, question=question, value="money")
    assert AuditEvent.objects.count() == events
    kinds = {"DateField", "DateTimeField", "GenericIPAddressField", "TimeField"}
    for model in (PollVoter, PollAnswer):
        assert (
            not {field.get_internal_type() for field in model._meta.get_fields() if hasattr(field, "attname")}
            & kinds
        )
        relations = {field.related_model for field in model._meta.get_fields() if field.many_to_one}
        assert apps.get_model("people", "User") not in relations


@pytest.mark.parametrize(
    ("kind", "value", "kept"),
    [
        ("one", "money", "money"),
        ("many", ["law", "money"], ["money", "law"]),
        ("ranking", ["law", "money"], ["law", "money"]),
        ("scale", "4", 4),
        ("open", "  We lack\x00 people. ", "We lack people."),
    ],
)
def test_answer_keeps_each_kind_in_its_form(
    kind: str, value: Any, kept: Any, session: Session, who: dict[str, Any]
) -> None:
    question = question_of(session, who, kind)
    given = answer(voter=join(session=session).voter, question=question, value=value)
    assert given is not None
    assert PollAnswer.objects.get().value == kept


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("one", "tram"),
        ("many", ["money", "tram"]),
        ("ranking", ["law", "law"]),
        ("scale", "6"),
        ("scale", "1e0"),
    ],
)
def test_answer_refuses_what_cannot_be_chosen(
    kind: str, value: Any, session: Session, who: dict[str, Any]
) -> None:
    question = question_of(session, who, kind)
    with pytest.raises(InvalidInputError):
        answer(voter=join(session=session).voter, question=question, value=value)
    assert not PollAnswer.objects.exists()


def test_answer_counts_once_and_can_be_changed_and_taken_back(session: Session, who: dict[str, Any]) -> None:
    question, voter = question_of(session, who), join(session=session).voter
    for value in ("money", "law"):
        answer(voter=voter, question=question, value=value)
    assert [one.value for one in PollAnswer.objects.all()] == ["law"]
    assert answer(voter=voter, question=question, value="") is None
    assert not PollAnswer.objects.exists()


def test_answer_to_a_closed_question_or_another_room_is_refused(
    session: Session, who: dict[str, Any], consultation: Consultation
) -> None:
    question, voter = question_of(session, who), join(session=session).voter
    stranger = join(session=session_of(consultation, who, title="Another")).voter
    with pytest.raises(ConflictError):
        answer(voter=stranger, question=question, value="money")
    take_step(**who, question=question, step="close")
    with pytest.raises(ConflictError):
        answer(voter=voter, question=question, value="money")
    assert not PollAnswer.objects.exists()


def test_opening_a_question_closes_the_one_before_and_begins_the_session(
    session: Session, who: dict[str, Any]
) -> None:
    first = question_of(session, who, key="first")
    question_of(session, who, key="second")
    first.refresh_from_db()
    session.refresh_from_db()
    assert (first.state, session.state) == ("closed", "running")


def test_closing_an_open_question_makes_texts_that_carry_the_city(
    session: Session, who: dict[str, Any]
) -> None:
    question = question_of(session, who, "open", key="lack")
    graz, nobody = join(session=session, unit="graz", language="de").voter, join(session=session).voter
    answer(voter=graz, question=question, value="Personal")
    answer(voter=nobody, question=question, value="Money")
    take_step(**who, question=question, step="close")
    texts = SourceText.objects.order_by("text")
    assert [(one.text, one.unit, one.country, one.language, one.question) for one in texts] == [
        ("Money", "", "", "en", "lack"),
        ("Personal", "graz", "AT", "de", "lack"),
    ]
    assert [one.segments.count() for one in texts] == [1, 1]
    take_step(**who, question=question, step="open")
    answer(voter=graz, question=question, value="Personal und Zeit")
    take_step(**who, question=question, step="close")
    assert sorted(SourceText.objects.values_list("text", flat=True)) == ["Money", "Personal und Zeit"]


def test_the_register_learns_who_took_part_and_who_was_silent(session: Session, who: dict[str, Any]) -> None:
    question = question_of(session, who)
    for unit in ("graz", "graz", ""):
        answer(voter=join(session=session, unit=unit).voter, question=question, value="money")
    join(session=session, unit="lahti")
    set_state(**who, session=session, state="over")
    lines = Contact.objects.order_by("unit").values_list("unit", "state", "persons", "origin")
    assert list(lines) == [("graz", "took_part", 2, "poll"), ("lahti", "silent", 1, "poll")]
    set_state(**who, session=session, state="over")
    assert Contact.objects.count() == 2


def test_a_question_that_was_answered_stays_as_it_is(session: Session, who: dict[str, Any]) -> None:
    question = question_of(session, who)
    answer(voter=join(session=session).voter, question=question, value="money")
    with pytest.raises(ConflictError):
        save_question(**who, session=session, new=fields_of(question), question=question)
    with pytest.raises(ConflictError):
        delete_question(**who, question=question)


def test_save_question_tells_everything_that_is_wrong(session: Session, who: dict[str, Any]) -> None:
    question_of(session, who, key="lack")
    same = [("money", {"en": "Money"}), ("money", {"en": ""})]
    with pytest.raises(ProblemsError) as error:
        save_question(**who, session=session, new=PollFields("one", {"en": " "}, same, "lack"))
    assert [one.place for one in error.value.problems] == ["text", "choices", "choices", "key"]
    with pytest.raises(ProblemsError):
        save_question(**who, session=session, new=PollFields("quiz", {"en": "What?"}))
    with pytest.raises(ProblemsError):
        save_question(**who, session=session, new=PollFields("one", {"en": "What?"}, [("a", {"en": "A"})]))
    assert PollQuestion.objects.count() == 1


def test_questions_are_moved_and_copied_once(
    session: Session, who: dict[str, Any], consultation: Consultation
) -> None:
    several = [question for one in poll_sets() for question in one.questions]
    first = add_questions(**who, session=session, several=several)
    assert [one.key for one in first] == ["readiness", "challenges", "support", "rollout", "barriers-first"]
    assert add_questions(**who, session=session, several=several) == []
    move_question(**who, question=first[1], earlier=True)
    move_question(**who, question=first[1], earlier=True)
    assert list(session.questions.values_list("key", flat=True))[:2] == ["challenges", "readiness"]
    other = session_of(consultation, who, title="Another")
    copied = add_questions(**who, session=other, several=[fields_of(one) for one in session.questions.all()])
    assert [one.key for one in copied] == list(session.questions.values_list("key", flat=True))


def test_a_set_of_questions_is_added_as_a_whole_or_not_at_all(session: Session, who: dict[str, Any]) -> None:
    good = fields_of(question_of(session, who))
    wrong = PollFields(kind="one", text={}, choices=())
    with pytest.raises(ProblemsError):
        add_questions(**who, session=session, several=[replace(good, key="another"), wrong])
    assert session.questions.count() == 1


def test_what_another_facilitator_took_out_is_told_or_left_alone(
    session: Session, who: dict[str, Any]
) -> None:
    question = question_of(session, who)
    seen = PollQuestion.objects.get(pk=question.pk)
    voter = join(session=session).voter
    delete_question(**who, question=question)
    with pytest.raises(InvalidInputError, match="no such choice"):
        take_step(**who, question=seen, step="open")
    with pytest.raises(ConflictError, match="closed"):
        answer(voter=voter, question=seen, value="x")
    with pytest.raises(InvalidInputError, match="no such choice"):
        save_question(**who, session=session, new=fields_of(seen), question=seen)
    move_question(**who, question=seen, earlier=True)
    assert not session.questions.exists()


def test_change_voter_keeps_the_answers(session: Session, who: dict[str, Any]) -> None:
    question, voter = question_of(session, who), join(session=session, unit="graz").voter
    answer(voter=voter, question=question, value="money")
    change_voter(voter=voter, unit="lahti", language="fi")
    assert PollAnswer.objects.get().voter.unit == "lahti"


@pytest.mark.parametrize("name", ["coder", "platform", "officer"])
def test_facilitating_is_for_those_who_run_the_consultation(
    name: str, session: Session, who: dict[str, Any], request: pytest.FixtureRequest
) -> None:
    question = question_of(session, who)
    stranger = acting(request.getfixturevalue(name))
    with pytest.raises(NotAllowedError):
        take_step(**stranger, question=question, step="close")
    with pytest.raises(NotAllowedError):
        set_state(**stranger, session=session, state="over")
    with pytest.raises(NotAllowedError):
        save_question(**stranger, session=session, new=fields_of(question))


@pytest.mark.parametrize("step", ["", "reveal"])
def test_take_step_refuses_other_words(step: str, session: Session, who: dict[str, Any]) -> None:
    with pytest.raises(InvalidInputError):
        take_step(**who, question=question_of(session, who), step=step)


def test_a_session_that_is_over_opens_no_question(session: Session, who: dict[str, Any]) -> None:
    question = question_of(session, who)
    set_state(**who, session=session, state="over")
    with pytest.raises(ConflictError, match="over"):
        take_step(**who, question=question, step="open")


def test_an_invited_city_that_comes_has_one_line(session: Session, who: dict[str, Any]) -> None:
    invited = Contact.objects.create(stream=session.stream, unit="graz", name="Graz", state="invited")
    question = question_of(session, who)
    answer(voter=join(session=session, unit="graz").voter, question=question, value="money")
    set_state(**who, session=session, state="over")
    line = Contact.objects.get()
    assert (line.pk, line.state, line.session) == (invited.pk, "took_part", session)


def test_an_open_answer_that_is_erased_is_gone_from_the_poll_too(
    session: Session, who: dict[str, Any]
) -> None:
    question = question_of(session, who, "open")
    for words in ("Staff", "Money"):
        answer(voter=join(session=session).voter, question=question, value=words)
    take_step(**who, question=question, step="close")
    erase(**who, text=SourceText.objects.get(text="Staff"))
    assert [one.value for one in PollAnswer.objects.all()] == ["Money"]
    take_step(**who, question=question, step="open")
    take_step(**who, question=question, step="close")
    assert sorted(SourceText.objects.values_list("text", flat=True)) == ["", "Money"]
