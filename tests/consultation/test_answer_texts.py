"""Open answers become texts as far as the mode allows to keep who said them."""

import datetime
from typing import Any
from uuid import uuid4

import pytest

from tests.questionnaires.conftest import DEFINITION
from zeroward.consultation.domain.answer_texts import TextFollower
from zeroward.consultation.models import Consultation, SourceText, Stream
from zeroward.core.models import AuditEvent
from zeroward.methods.questions import definition_from
from zeroward.methods.questions.plain import as_plain
from zeroward.questionnaires.followers import Said
from zeroward.questionnaires.models import (
    Answering,
    Collection,
    Mode,
    Questionnaire,
    QuestionnaireVersion,
    VersionState,
)

ANSWERS = {
    "size": 104000,
    "words": "  We lack staff.",
    "barriers": ["other"],
    "barriers.other": "Too many forms",
}


def opened(consultation: Consultation, mode: str) -> Collection:
    questionnaire = Questionnaire.objects.create(scope="mission", key=f"q-{mode}", title="Needs")
    version = QuestionnaireVersion.objects.create(
        questionnaire=questionnaire,
        number=1,
        definition=as_plain(definition_from(DEFINITION)),
        state=VersionState.OPENED,
    )
    collection = Collection.objects.create(
        scope="mission",
        version=version,
        title="Survey",
        about="stream:0",
        mode=mode,
        minutes=10,
        purpose="To plan support.",
        closes_at=datetime.datetime(2027, 5, 6, 12, tzinfo=datetime.UTC),
    )
    stream = Stream.objects.create(
        consultation=consultation, kind="survey", title="Survey", minutes=10, collection=collection
    )
    collection.about = f"stream:{stream.pk}"
    collection.save()
    return collection


def said(collection: Collection, **more: Any) -> Said:
    return Said(
        **{
            "collection": collection,
            "answer": uuid4(),
            "place": "city:graz",
            "country": "AT",
            "language": "de",
            "answers": ANSWERS,
            "definition": definition_from(DEFINITION),
            **more,
        }
    )


def kept() -> list[tuple[str, str, str]]:
    return sorted(SourceText.objects.values_list("question", "text", "unit"))


def test_named_answers_become_texts_with_their_city(consultation: Consultation) -> None:
    one = said(opened(consultation, Mode.IDENTIFIED))
    TextFollower().on_submitted(one)
    assert kept() == [("barriers.other", "Too many forms", "graz"), ("words", "  We lack staff.", "graz")]
    text = SourceText.objects.get(question="words")
    assert (text.answer, text.country, text.language, text.title) == (
        one.answer,
        "AT",
        "de",
        "In your own words",
    )
    assert text.segments.count() == 1
    assert text.stream is not None
    assert str(one.answer) not in text.origin_key


def test_a_changed_answer_changes_its_texts_and_drops_what_is_empty_now(consultation: Consultation) -> None:
    collection, answer = opened(consultation, Mode.IDENTIFIED), uuid4()
    TextFollower().on_submitted(said(collection, answer=answer))
    TextFollower().on_submitted(said(collection, answer=answer, answers={"words": "We lack money."}))
    assert kept() == [("words", "We lack money.", "graz")]


def test_answers_under_a_code_become_texts_at_the_end_and_are_erased_with_their_answer(
    consultation: Consultation,
) -> None:
    collection = opened(consultation, Mode.PSEUDONYMOUS)
    row = Answering.objects.create(
        collection=collection, state="submitted", code="K-7", handed_in=ANSWERS, answers=ANSWERS
    )
    one = said(collection, answer=row.pk, place="", country="", code="K-7")
    TextFollower().on_submitted(one)
    assert not SourceText.objects.exists()
    TextFollower().on_closed(collection)
    TextFollower().on_closed(collection)
    monday = datetime.datetime(2027, 5, 3, tzinfo=datetime.UTC)
    texts = list(SourceText.objects.all())
    assert [(text.unit, text.country, text.answer) for text in texts] == [("", "", None)] * 2
    assert {(text.created_at, text.updated_at, text.said_on) for text in texts} == {
        (monday, monday, monday.date())
    }
    everything = str(list(SourceText.objects.values()))
    assert not [word for word in ("K-7", str(row.pk), row.pk.hex) if word in everything]
    TextFollower().on_withdrawn(one)
    assert {text.text for text in SourceText.objects.all()} == {""}


def test_an_answer_taken_back_is_erased(consultation: Consultation) -> None:
    one = said(opened(consultation, Mode.IDENTIFIED))
    other = said(one.collection, place="city:lahti", country="FI")
    for answer in (one, other):
        TextFollower().on_submitted(answer)
    TextFollower().on_withdrawn(said(one.collection, answer=one.answer, answers={}))
    assert kept() == [
        ("barriers.other", "", ""),
        ("barriers.other", "Too many forms", "lahti"),
        ("words", "", ""),
        ("words", "  We lack staff.", "lahti"),
    ]


def test_anonymous_answers_become_texts_at_the_end_without_times_or_links(consultation: Consultation) -> None:
    collection = opened(consultation, Mode.ANONYMOUS)
    TextFollower().on_submitted(said(collection, answer=None, place="", country=""))
    assert not SourceText.objects.exists()
    rows = [
        Answering.objects.create(collection=collection, state="submitted", handed_in=ANSWERS, answers=ANSWERS)
        for _number in range(3)
    ]
    events = AuditEvent.objects.count()
    TextFollower().on_closed(collection)
    TextFollower().on_closed(collection)
    texts = list(SourceText.objects.all())
    assert len(texts) == 6
    monday = datetime.datetime(2027, 5, 3, tzinfo=datetime.UTC)
    assert {(one.created_at, one.updated_at, one.said_on) for one in texts} == {
        (monday, monday, monday.date())
    }
    assert {(one.unit, one.country, one.answer, one.added_by) for one in texts} == {("", "", None, None)}
    everything = str(list(SourceText.objects.values()))
    assert not [row for row in rows if str(row.pk) in everything or row.pk.hex in everything]
    assert AuditEvent.objects.count() == events


def test_when_names_are_removed_texts_let_go_of_them_too(consultation: Consultation) -> None:
    collection = opened(consultation, Mode.IDENTIFIED)
    TextFollower().on_submitted(said(collection))
    TextFollower().on_names_removed(collection)
    for text in SourceText.objects.all():
        assert (text.unit, text.answer) == ("", None)
        assert text.said_on is not None
        assert (text.said_on.weekday(), text.created_at.hour, text.created_at.weekday()) == (0, 0, 0)
    assert {one.text for one in SourceText.objects.all()} == {"  We lack staff.", "Too many forms"}


@pytest.mark.parametrize("change", [{"personal": True}, {"kind": "text"}])
def test_personal_and_short_answers_become_no_texts(
    change: dict[str, Any], consultation: Consultation
) -> None:
    raw = as_plain(definition_from(DEFINITION))
    raw["sections"][1]["questions"][-1].update(change)
    one = said(opened(consultation, Mode.IDENTIFIED), definition=definition_from(raw))
    TextFollower().on_submitted(one)
    assert kept() == [("barriers.other", "Too many forms", "graz")]


def test_answers_for_something_else_are_no_business_of_streams(consultation: Consultation) -> None:
    collection = opened(consultation, Mode.IDENTIFIED)
    Stream.objects.all().delete()
    TextFollower().on_submitted(said(collection))
    assert not SourceText.objects.exists()
