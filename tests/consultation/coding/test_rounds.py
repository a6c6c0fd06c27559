"""Rounds of coding: drawn evenly, coded blind, decided with reasons, closed with final codes."""

from collections import Counter
from dataclasses import replace
from typing import Any

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from tests.consultation.coding.conftest import FIRST, SECOND, say
from tests.support.city_team import acting
from zeroward.consultation.domain.allotting import allot_pairs, allot_single, sample
from zeroward.consultation.domain.coding import code_segment
from zeroward.consultation.domain.deciding import close_round, decide, end_coding, open_again
from zeroward.consultation.domain.rounds import RoundRow, delete_round, open_round
from zeroward.consultation.domain.texts import erase
from zeroward.consultation.models import (
    Adjudication,
    CodebookVersion,
    Coded,
    CodingRound,
    Consultation,
    ConsultationState,
    Segment,
)
from zeroward.consultation.queries.coded import Mention, mentions, not_coded, versions_in_use
from zeroward.core.errors import ConflictError, InvalidInputError, NotAllowedError
from zeroward.core.models import AuditEvent, Notification
from zeroward.core.own_data import own_data_of
from zeroward.core.problems import ProblemsError
from zeroward.people.models import User


@given(
    st.lists(st.integers(1, 10_000), min_size=1, max_size=60, unique=True),
    st.lists(st.integers(1, 500), min_size=2, max_size=6, unique=True),
    st.integers(0, 2**31),
)
def test_pairs_are_drawn_evenly(segments: list[int], coders: list[int], seed: int) -> None:
    asked = allot_pairs(segments, coders, seed=seed)
    assert set(asked) == set(segments)
    assert all(len(set(pair)) == 2 and set(pair) <= set(coders) for pair in asked.values())
    counted = Counter(tuple(pair) for pair in asked.values())
    assert max(counted.values()) - min(counted.values()) <= 1
    assert asked == allot_pairs(segments, coders, seed=seed)


@given(
    st.lists(st.integers(1, 10_000), min_size=1, max_size=60, unique=True),
    st.lists(st.integers(1, 500), min_size=1, max_size=6, unique=True),
    st.floats(0, 1),
    st.integers(0, 2**31),
)
def test_single_coders_share_the_stated_part(
    segments: list[int], coders: list[int], overlap: float, seed: int
) -> None:
    asked = allot_single(segments, coders, overlap=overlap, seed=seed)
    assert set(asked) == set(segments)
    twice = sum(len(set(one)) == 2 for one in asked.values())
    assert twice == (round(len(segments) * overlap) if len(coders) > 1 else 0)
    assert all(set(one) <= set(coders) and one for one in asked.values())


def test_sample_is_of_the_asked_size_and_in_order() -> None:
    part = sample(range(100), share=0.15, seed=3, least=10)
    assert (len(part), part) == (15, sorted(part))
    assert sample([1, 2, 3], share=0.15, seed=3, least=10) == [1, 2, 3]


def test_round_freezes_its_codebook_and_tells_its_coders(
    double: CodingRound, version: CodebookVersion, coder: User, second_coder: User
) -> None:
    version.refresh_from_db()
    assert version.frozen
    assert set(Notification.objects.values_list("user", flat=True)) == {coder.pk, second_coder.pk}
    assert double.segments.count() == 6


def test_round_is_opened_by_those_who_run_only(
    row: RoundRow, consultation: Consultation, coder: User, platform: User
) -> None:
    for person in (coder, platform):
        with pytest.raises(NotAllowedError):
            open_round(**acting(person), consultation=consultation, row=row)


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"title": " "}, "title"),
        ({"coders": []}, "coders"),
        ({"segments": []}, "segments"),
        ({"segments": [999_999]}, "segments"),
        ({"kind": "drift"}, "kind"),
        ({"overlap": 2.0}, "overlap"),
        ({"suggesters": [99]}, "suggesters"),
    ],
)
def test_round_with_faults_is_refused(
    row: RoundRow, consultation: Consultation, analyst: User, change: dict[str, Any], place: str
) -> None:
    with pytest.raises(ProblemsError) as caught:
        open_round(**acting(analyst), consultation=consultation, row=replace(row, **change))
    assert place in {one.place for one in caught.value.problems}
    assert not CodingRound.objects.exists()


def test_strangers_are_not_asked_to_code(
    row: RoundRow, consultation: Consultation, analyst: User, officer: User, platform: User
) -> None:
    for person in (officer, platform):
        with pytest.raises(ProblemsError, match="may not code"):
            open_round(
                **acting(analyst),
                consultation=consultation,
                row=replace(row, coders=[*row.coders, person.pk]),
            )


def test_passages_of_another_consultation_are_refused(
    row: RoundRow, consultation: Consultation, analyst: User
) -> None:
    other = Consultation.objects.create(scope="mission", key="other", title="Other", year=2025)
    with pytest.raises(ProblemsError, match="not there any more"):
        open_round(**acting(analyst), consultation=other, row=row)


def test_published_consultation_is_not_coded(
    row: RoundRow, double: CodingRound, consultation: Consultation, analyst: User, coder: User
) -> None:
    Consultation.objects.update(state=ConsultationState.PUBLISHED)
    with pytest.raises(ConflictError):
        open_round(**acting(analyst), consultation=consultation, row=row)
    double.consultation.refresh_from_db()
    item = double.segments.first()
    assert item is not None
    item.round = double
    with pytest.raises(ConflictError):
        code_segment(**acting(coder), item=item, codes=["money"])


def test_nothing_chosen_is_no_coding(double: CodingRound, coder: User) -> None:
    item = double.segments.select_related("round__codebook").first()
    assert item is not None
    who = acting(coder)
    for codes, none, words in (
        ([], False, "nothing"),
        (["money"], True, "none of these"),
        (["x"], False, "no such"),
    ):
        with pytest.raises(InvalidInputError, match=words):
            code_segment(**who, item=item, codes=codes, none=none)
    assert not Coded.objects.exists()
    kept = code_segment(**who, item=item, codes=["politics", "money", "money"], memo="a\x00b")
    assert (kept.codes, kept.memo) == (["money", "politics"], "ab")
    assert code_segment(**who, item=item, codes=[], none=True).codes == []
    assert Coded.objects.count() == 1


def test_only_those_who_were_asked_code(
    double: CodingRound, analyst: User, officer: User, second_coder: User, coder: User
) -> None:
    item = double.segments.select_related("round").first()
    assert item is not None
    for person in (analyst, officer):
        with pytest.raises(NotAllowedError):
            code_segment(**acting(person), item=item, codes=["money"])
    first = double.coders.get(person=coder)
    item.coders = [first.pk]
    item.save()
    with pytest.raises(NotAllowedError, match="not asked"):
        code_segment(**acting(second_coder), item=item, codes=["money"])


def test_log_does_not_tell_what_was_found(double: CodingRound, coder: User) -> None:
    say(double, coder, FIRST)
    for event in AuditEvent.objects.filter(action="consultation.code"):
        assert "money" not in str(event.changes) + event.object_label + event.note


def test_agreed_codes_stand_and_differences_wait(
    double: CodingRound, analyst: User, coder: User, second_coder: User
) -> None:
    who = acting(analyst)
    say(double, coder, FIRST)
    with pytest.raises(ProblemsError, match="6 codings are missing"):
        end_coding(**who, round_=double)
    say(double, second_coder, SECOND)
    assert end_coding(**who, round_=double).state == "deciding"
    assert list(double.segments.order_by("segment_id").values_list("codes", flat=True)) == [
        ["money"],
        ["politics"],
        ["people"],
        None,
        ["capacity"],
        [],
    ]
    with pytest.raises(ProblemsError, match="1 passage is not decided"):
        close_round(**who, round_=double)
    item = double.segments.select_related("round__codebook").get(codes__isnull=True)
    with pytest.raises(InvalidInputError, match="reason"):
        decide(**who, item=item, codes=["money"], reason=" ")
    decide(**who, item=item, codes=["capacity", "money"], reason="Both are said.")
    assert Adjudication.objects.get().codes == ["money", "capacity"]
    assert close_round(**who, round_=double).state == "closed"


def test_decisions_are_made_by_those_who_run(
    double: CodingRound, analyst: User, coder: User, second_coder: User
) -> None:
    say(double, coder, FIRST)
    say(double, second_coder, SECOND)
    item = double.segments.select_related("round__codebook").order_by("segment_id")[3]
    with pytest.raises(ConflictError):
        decide(**acting(analyst), item=item, codes=["money"], reason="Too early.")
    end_coding(**acting(analyst), round_=double)
    with pytest.raises(NotAllowedError):
        decide(**acting(coder), item=item, codes=["money"], reason="Mine.")
    with pytest.raises(ConflictError, match="has ended"):
        code_segment(**acting(coder), item=item, codes=["people"])


def test_full_agreement_closes_at_once(
    double: CodingRound, analyst: User, coder: User, second_coder: User
) -> None:
    say(double, coder, FIRST)
    say(double, second_coder, FIRST)
    assert end_coding(**acting(analyst), round_=double).state == "closed"


def test_what_is_missing_is_said(
    double: CodingRound, consultation: Consultation, version: CodebookVersion, analyst: User, coder: User
) -> None:
    who = acting(analyst)
    say(double, coder, FIRST[:2])
    assert end_coding(**who, round_=double, unfinished=True).state == "deciding"
    for item in double.segments.select_related("round__codebook").filter(coded__isnull=False):
        decide(**who, item=item, codes=["money"], reason="One coder only.")
    with pytest.raises(ProblemsError, match="4 passages were coded by nobody"):
        close_round(**who, round_=double)
    close_round(**who, round_=double, unfinished=True)
    assert (not_coded(consultation, version).open, len(mentions(consultation, codebook=version))) == (4, 2)


def test_round_opened_again_keeps_decisions(
    double: CodingRound, analyst: User, coder: User, second_coder: User, consultation: Consultation
) -> None:
    who = acting(analyst)
    say(double, coder, FIRST)
    say(double, second_coder, SECOND)
    end_coding(**who, round_=double)
    item = double.segments.select_related("round__codebook").get(codes__isnull=True)
    decide(**who, item=item, codes=["money"], reason="Money was said first.")
    close_round(**who, round_=double)
    with pytest.raises(InvalidInputError, match="reason"):
        open_again(**who, round_=double)
    open_again(**who, round_=double, reason="A code was misread.")
    assert mentions(consultation, codebook=double.codebook) == ()
    assert len(mentions(consultation, codebook=double.codebook, unfinished=True)) == 6
    open_again(**who, round_=double, coding=True, reason="The definition was unclear.")
    assert list(double.segments.filter(codes__isnull=False).values_list("pk", flat=True)) == [item.pk]


def test_round_with_codings_is_not_taken_away(double: CodingRound, analyst: User, coder: User) -> None:
    who = acting(analyst)
    say(double, coder, FIRST[:1])
    with pytest.raises(ConflictError, match="coded in this round"):
        delete_round(**who, round_=double)
    Coded.objects.all().delete()
    delete_round(**who, round_=double)
    assert not CodingRound.objects.exists()


@pytest.fixture
def closed(double: CodingRound, analyst: User, coder: User, second_coder: User) -> CodingRound:
    say(double, coder, FIRST)
    say(double, second_coder, SECOND)
    end_coding(**acting(analyst), round_=double)
    item = double.segments.select_related("round__codebook").get(codes__isnull=True)
    decide(**acting(analyst), item=item, codes=["money", "capacity"], reason="Both.")
    return close_round(**acting(analyst), round_=double)


def test_mentions_carry_unit_stream_and_how(
    closed: CodingRound, consultation: Consultation, segments: list[Segment]
) -> None:
    found = mentions(consultation, codebook=closed.codebook)
    first = segments[0]
    assert found[0] == Mention(
        segment=first.pk,
        text=first.text_id,
        unit="klagenfurt",
        country="AT",
        role="city",
        stream=first.text.stream_id,
        stream_kind="survey",
        question="challenges",
        language="en",
        codes=("money",),
        how="agreed",
        round=closed.pk,
        is_example=False,
    )
    assert [one.codes for one in found] == [
        ("money",),
        ("politics",),
        ("people",),
        ("money", "capacity"),
        ("capacity",),
        (),
    ]
    assert [one.how for one in found] == ["agreed", "agreed", "agreed", "decided", "agreed", "agreed"]
    assert mentions(consultation) == ()
    consultation.codebook = closed.codebook
    assert mentions(consultation) == found
    assert versions_in_use(consultation) == (closed.codebook,)


def test_mentions_cost_few_queries(
    closed: CodingRound, consultation: Consultation, django_assert_max_num_queries: Any
) -> None:
    with django_assert_max_num_queries(3):
        mentions(consultation, codebook=closed.codebook)


def test_erased_text_gives_no_mention(
    closed: CodingRound, consultation: Consultation, segments: list[Segment], analyst: User
) -> None:
    erase(**acting(analyst), text=segments[0].text)
    erase(**acting(analyst), text=segments[3].text)
    assert len(mentions(consultation, codebook=closed.codebook)) == 4
    assert not_coded(consultation, closed.codebook).erased == 2
    assert Adjudication.objects.get().reason == ""


def test_own_data_hold_what_one_coded_and_decided(closed: CodingRound, analyst: User, coder: User) -> None:
    mine = own_data_of(coder)["coding"]
    assert [row["codes"] for row in mine["coded"]] == FIRST
    assert "text" not in str(mine["coded"][0].keys())
    assert [row["reason"] for row in own_data_of(analyst)["coding"]["decided"]] == ["Both."]


def test_codes_of_an_open_round_are_not_final(
    double: CodingRound, consultation: Consultation, coder: User, second_coder: User
) -> None:
    say(double, coder, FIRST)
    say(double, second_coder, SECOND)
    assert mentions(consultation, codebook=double.codebook, unfinished=True) == ()


def test_text_erased_meanwhile_stops_nobody(
    double: CodingRound,
    segments: list[Segment],
    analyst: User,
    coder: User,
    second_coder: User,
    client: Client,
) -> None:
    erase(**acting(analyst), text=segments[2].text)
    base = f"/en/me/needs/{double.consultation_id}/rounds/{double.pk}/"
    for person in (coder, second_coder):
        client.force_login(person)
        page = client.get(f"{base}code/")
        seen = []
        while "/code/" in page["Location"]:
            seen.append(page["Location"])
            assert "of 5" in client.get(page["Location"]).content.decode()
            page = client.post(page["Location"], {"codes": ["money"]})
        assert len(seen) == 5
    assert end_coding(**acting(analyst), round_=double).state == "closed"
