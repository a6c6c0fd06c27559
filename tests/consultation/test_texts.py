"""Texts come in word by word, are cut into passages, and go on request."""

from datetime import date
from typing import Any

import pytest

from tests.support.city_team import acting
from zeroward.consultation.domain.passages import (
    Speaker,
    cut_again,
    cut_passage,
    cut_words,
    name_speakers,
    remove_passage,
)
from zeroward.consultation.domain.texts import NewText, add_text, erase, put_text
from zeroward.consultation.models import (
    Adjudication,
    Codebook,
    CodebookVersion,
    Coded,
    Coder,
    CodingRound,
    Consultation,
    ConsultationState,
    RoundSegment,
    Segment,
    SourceText,
)
from zeroward.consultation.queries.texts import segments_of, unit_of, words_of
from zeroward.core.errors import ConflictError, InvalidInputError, NotAllowedError
from zeroward.core.models import AuditEvent
from zeroward.core.problems import ProblemsError
from zeroward.people.models import User

Kind = SourceText.Kind
TALK = "Anna: We lack people.\r\nMod: Why?\r\nBen: And 𝄞 money.\r\nAnna: Time too."


def words(consultation: Consultation, **filters: Any) -> list[str]:
    return [words_of(one) for one in segments_of(consultation, **filters)]


def being_coded(segment: Segment) -> RoundSegment:
    book = Codebook.objects.create(scope="mission", key="book", title="Book")
    version = CodebookVersion.objects.create(codebook=book, number="1")
    made = CodingRound.objects.create(consultation=segment.text.consultation, codebook=version, title="Round")
    return RoundSegment.objects.create(round=made, segment=segment)


@pytest.fixture
def talk(consultation: Consultation, analyst: User) -> SourceText:
    new = NewText(Kind.TRANSCRIPT, "Interview", TALK, said_on=date(2026, 5, 4))
    return add_text(**acting(analyst), consultation=consultation, new=new)


def test_add_text_keeps_line_endings_and_cuts_a_transcript_by_turn(
    talk: SourceText, consultation: Consultation
) -> None:
    talk.refresh_from_db()
    assert talk.text == TALK
    assert words(consultation) == ["We lack people.", "Why?", "And 𝄞 money.", "Time too."]
    event = AuditEvent.objects.get(action="consultation.text.add")
    assert event.changes == {"kind": [None, "transcript"], "letters": [None, len(TALK)]}


def test_add_text_tells_everything_that_is_wrong(consultation: Consultation, analyst: User) -> None:
    new = NewText(Kind.NOTE, " ", "\x00 \n", unit="atlantis", role="king")
    with pytest.raises(ProblemsError) as error:
        add_text(**acting(analyst), consultation=consultation, new=new)
    assert [one.place for one in error.value.problems] == ["title", "text", "unit", "role"]
    assert all(one.remedy for one in error.value.problems)
    assert not SourceText.objects.exists()


@pytest.mark.parametrize("who", ["coder", "platform", "officer"])
def test_add_text_is_for_those_who_run_the_consultation(
    who: str, consultation: Consultation, request: pytest.FixtureRequest
) -> None:
    with pytest.raises(NotAllowedError):
        add_text(
            **acting(request.getfixturevalue(who)),
            consultation=consultation,
            new=NewText(Kind.NOTE, "Note", "Words."),
        )


def test_add_text_to_a_published_consultation_is_refused(consultation: Consultation, analyst: User) -> None:
    Consultation.objects.update(state=ConsultationState.PUBLISHED)
    with pytest.raises(ConflictError):
        add_text(**acting(analyst), consultation=consultation, new=NewText(Kind.NOTE, "Note", "Words."))


def test_put_text_a_second_time_changes_nothing(consultation: Consultation) -> None:
    new = NewText(Kind.ANSWER, "Answer", "  Too few people. ", unit="graz", origin_key="answer:1:q")
    first = put_text(consultation=consultation, new=new)
    segment = first.segments.get()
    assert put_text(consultation=consultation, new=new) == first
    assert first.segments.get() == segment
    assert (words_of(segment), unit_of(segment), first.country) == ("Too few people.", "graz", "AT")


def test_put_text_that_changed_is_cut_anew(consultation: Consultation) -> None:
    new = NewText(Kind.ANSWER, "Answer", "Too few people.", origin_key="answer:1:q")
    being_coded(put_text(consultation=consultation, new=new).segments.get())
    put_text(
        consultation=consultation, new=NewText(Kind.ANSWER, "Answer", "Enough.", origin_key="answer:1:q")
    )
    assert words(consultation) == ["Enough."]
    assert not RoundSegment.objects.exists()
    assert AuditEvent.objects.filter(action="consultation.text.replace").count() == 1


def test_put_text_of_days_only_keeps_no_time(consultation: Consultation, analyst: User) -> None:
    new = NewText(Kind.ANSWER, "Answer", "Words.", said_on=date(2026, 5, 7), days_only=True)
    text = put_text(consultation=consultation, new=new, actor=analyst)
    text.refresh_from_db()
    assert text.created_at == text.updated_at
    assert (text.created_at.date(), text.created_at.hour, text.added_by) == (date(2026, 5, 4), 0, None)


def test_erase_takes_the_words_and_leaves_the_place(talk: SourceText, analyst: User) -> None:
    item = being_coded(talk.segments.first())
    coder = Coder.objects.create(round=item.round, person=analyst)
    Coded.objects.create(item=item, coder=coder, codes=["a"], memo="“We lack people” says it")
    Adjudication.objects.create(item=item, codes=["a"], reason="“We lack people” says it", by=analyst)
    erase(**acting(analyst), text=talk, reason="Asked for by letter.")
    talk.refresh_from_db()
    assert (talk.text, talk.title, talk.unit, talk.said_on, talk.added_by) == ("", "", "", None, None)
    assert talk.erased_at is not None
    assert words(talk.consultation) == []
    assert RoundSegment.objects.filter(pk=item.pk).exists()
    assert (Coded.objects.get().memo, Adjudication.objects.get().reason) == ("", "")
    event = AuditEvent.objects.get(action="consultation.text.erase")
    assert (event.object_label, event.note) == ("erased text", "Asked for by letter.")


def test_erase_works_after_publication_and_lasts(consultation: Consultation, analyst: User) -> None:
    new = NewText(Kind.ANSWER, "Answer", "Words.", origin_key="answer:1:q")
    text = put_text(consultation=consultation, new=new)
    Consultation.objects.update(state=ConsultationState.PUBLISHED)
    erase(**acting(analyst), text=text)
    assert put_text(consultation=consultation, new=new).text == ""


def test_cut_passage_trims_and_is_made_once(talk: SourceText, analyst: User) -> None:
    who = acting(analyst)
    first = cut_passage(**who, text=talk, start=6, end=14, role="expert", note="a gap")
    assert (words_of(first), first.role) == ("We lack", "expert")
    again = cut_passage(**who, text=talk, start=6, end=13)
    assert (again, again.role or again.text.role) == (first, "city")
    remove_passage(**who, segment=again)
    assert talk.segments.count() == 4


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (3, 3), (5, 4), (0, 10_000), (21, 23)])
def test_cut_passage_outside_the_text_is_refused(
    start: int, end: int, talk: SourceText, analyst: User
) -> None:
    with pytest.raises(InvalidInputError):
        cut_passage(**acting(analyst), text=talk, start=start, end=end)


def test_cut_words_finds_the_one_place(talk: SourceText, analyst: User) -> None:
    who = acting(analyst)
    assert words_of(cut_words(**who, text=talk, words="lack\n people.")) == "lack people."
    with pytest.raises(InvalidInputError, match="do not stand"):
        cut_words(**who, text=talk, words="trams")
    with pytest.raises(InvalidInputError, match="2 times"):
        cut_words(**who, text=talk, words="Anna:")


def test_passages_being_coded_stay(talk: SourceText, analyst: User) -> None:
    segment = talk.segments.first()
    being_coded(segment)
    with pytest.raises(ConflictError):
        remove_passage(**acting(analyst), segment=segment)
    with pytest.raises(ConflictError):
        cut_again(**acting(analyst), text=talk, cut="paragraphs")
    assert talk.segments.count() == 4


def test_cut_again_by_another_rule(talk: SourceText, analyst: User) -> None:
    assert cut_again(**acting(analyst), text=talk, cut="none") == 0
    assert cut_again(**acting(analyst), text=talk, cut="whole") == 1
    assert cut_again(**acting(analyst), text=talk, cut="paragraphs") == 4


def test_name_speakers_takes_out_the_moderator_and_moves_the_passages(
    talk: SourceText, analyst: User, consultation: Consultation
) -> None:
    marked = cut_words(**acting(analyst), text=talk, words="𝄞 money")
    name_speakers(
        **acting(analyst),
        text=talk,
        speakers={
            "Anna": Speaker("city", "graz", "A city in Austria"),
            "Ben": Speaker("expert", "", "E: 1"),
            "Mod": Speaker("moderator"),
        },
    )
    assert "Anna" not in SourceText.objects.get().text
    assert words(consultation) == ["We lack people.", "And 𝄞 money.", "𝄞 money", "Time too."]
    assert words_of(Segment.objects.get(pk=marked.pk)) == "𝄞 money"
    assert words(consultation, roles=["expert"]) == ["And 𝄞 money."]
    assert [unit_of(one) for one in segments_of(consultation)] == ["graz", "", "", "graz"]


def test_segments_of_filters(consultation: Consultation) -> None:
    put_text(consultation=consultation, new=NewText(Kind.ANSWER, "A", "Eins.", language="de", question="q"))
    put_text(consultation=consultation, new=NewText(Kind.NOTE, "N", "One.", role="expert"))
    assert words(consultation, languages=["de"]) == ["Eins."]
    assert words(consultation, question="") == ["One."]
    assert words(consultation, kinds=[Kind.NOTE], roles=["city"]) == []
    assert words(consultation, stream_kinds=["survey"]) == []
