"""Consents: what is taken back is removed, and nothing else."""

import datetime
from typing import Any

import pytest

from tests.consultation.meetings import session_of
from tests.support.city_team import acting
from zeroward.consultation.domain.consents import forget_consents, keep_consent, withdraw_consent
from zeroward.consultation.domain.notes import add_note
from zeroward.consultation.domain.session_register import Guest, register
from zeroward.consultation.domain.texts import NewText, add_text
from zeroward.consultation.models import Consent, Consultation, Session, SessionNote, SourceText
from zeroward.consultation.queries.quoting import may_quote
from zeroward.consultation.queries.texts import segments_of, words_of
from zeroward.core.errors import ConflictError, NotAllowedError
from zeroward.core.models import AuditEvent
from zeroward.core.problems import ProblemsError
from zeroward.people.models import User

DAY = datetime.date(2027, 5, 4)
TALK = "Anna: We lack people.\r\nBen: 𝄞 money.\r\nAnna: Ask Ben."


def told(consultation: Consultation, who: dict[str, Any], kind: str) -> Session:
    session = session_of(consultation, who, kind=kind)
    add_text(**who, consultation=consultation, new=NewText("transcript", "Talk", TALK), session=session)
    return session


def consent(session: Session, who: dict[str, Any], *what: str, **more: Any) -> Consent:
    return keep_consent(**who, session=session, person_name="Anna", what=what, given_on=DAY, **more)


def test_keep_consent_tells_what_is_wrong(consultation: Consultation, who: dict[str, Any]) -> None:
    session = session_of(consultation, who)
    other = session_of(consultation, who, kind="focus")
    contact = register(session=other, guest=Guest(unit="graz"))
    with pytest.raises(ProblemsError) as error:
        keep_consent(**who, session=session, person_name=" ", what=["film"], given_on=DAY, contact=contact)
    assert [one.place for one in error.value.problems] == ["person_name", "what", "contact"]
    assert not Consent.objects.exists()


def test_taking_back_an_interview_erases_its_transcripts_and_notes(
    consultation: Consultation, who: dict[str, Any]
) -> None:
    session = told(consultation, who, "interview")
    add_note(**who, session=session, text="No staff.")
    kept = consent(session, who, "transcript", "name")
    assert withdraw_consent(**who, consent=kept, on=DAY) == 2
    assert {one.text for one in SourceText.objects.all()} == {""}
    assert not SessionNote.objects.exists()
    kept.refresh_from_db()
    assert (kept.withdrawn_on, kept.person_name) == (DAY, "taken back")
    assert withdraw_consent(**who, consent=kept, on=DAY) == 0


def test_taking_back_in_a_group_blanks_one_speaker_and_moves_nobody(
    consultation: Consultation, who: dict[str, Any]
) -> None:
    session = told(consultation, who, "focus")
    kept = consent(session, who, "transcript")
    with pytest.raises(ConflictError, match="not known which words"):
        withdraw_consent(**who, consent=kept, on=DAY)
    assert withdraw_consent(**who, consent=kept, on=DAY, speaker="Anna") == 1
    text = SourceText.objects.get()
    assert len(text.text) == len(TALK)
    assert "Anna" not in text.text
    assert "people" not in text.text
    assert text.text.count("\r\n") == 2
    assert [words_of(one) for one in segments_of(consultation)] == ["𝄞 money."]


def test_taking_back_in_a_group_erases_notes_of_the_city(
    consultation: Consultation, who: dict[str, Any]
) -> None:
    session = session_of(consultation, who, kind="focus")
    add_note(**who, session=session, text="Ours.", unit="graz")
    add_note(**who, session=session, text="Theirs.", unit="lahti")
    contact = register(session=session, guest=Guest(unit="graz"))
    withdraw_consent(**who, consent=consent(session, who, "transcript", contact=contact), on=DAY)
    assert sorted(SourceText.objects.values_list("text", flat=True)) == ["", "Theirs."]


def test_taking_back_a_name_alone_leaves_the_words(consultation: Consultation, who: dict[str, Any]) -> None:
    session = told(consultation, who, "interview")
    assert withdraw_consent(**who, consent=consent(session, who, "name"), on=DAY) == 0
    assert SourceText.objects.get().text == TALK
    assert "Anna" not in str(Consent.objects.values())


def test_taking_back_works_after_publication_and_is_recorded_without_the_name(
    consultation: Consultation, who: dict[str, Any]
) -> None:
    session = told(consultation, who, "interview")
    kept = consent(session, who, "transcript")
    Consultation.objects.update(state="published")
    withdraw_consent(**who, consent=kept, on=DAY)
    assert SourceText.objects.get().text == ""
    events = AuditEvent.objects.filter(action__startswith="consultation.consent")
    assert events.count() == 2
    assert "Anna" not in str(list(events.values()))


def test_consents_are_kept_by_the_team_alone(
    consultation: Consultation, who: dict[str, Any], coder: User
) -> None:
    kept = consent(told(consultation, who, "interview"), who, "transcript")
    with pytest.raises(NotAllowedError):
        withdraw_consent(**acting(coder), consent=kept, on=DAY)
    assert SourceText.objects.get().text == TALK


def test_a_text_is_quoted_only_when_everybody_agreed(consultation: Consultation, who: dict[str, Any]) -> None:
    session = told(consultation, who, "focus")
    text = SourceText.objects.get()
    assert not may_quote(text)
    consent(session, who, "transcript", "quotation")
    assert may_quote(text)
    second = consent(session, who, "transcript")
    assert not may_quote(text)
    Consent.objects.filter(pk=second.pk).delete()
    withdraw_consent(**who, consent=Consent.objects.get(), on=DAY, speaker="Anna")
    assert not may_quote(SourceText.objects.get())


def test_names_of_consents_go_on_the_promised_day(consultation: Consultation, who: dict[str, Any]) -> None:
    kept = consent(session_of(consultation, who), who, "name")
    assert forget_consents(today=datetime.date(2027, 12, 31)) == 0
    assert forget_consents(today=datetime.date(2028, 1, 1)) == 1
    assert forget_consents(today=datetime.date(2028, 1, 1)) == 0
    kept.refresh_from_db()
    assert (kept.person_name, kept.what) == ("name removed", ["name"])
