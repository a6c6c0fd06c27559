"""Search results of the Funding & Tenders portal, with all their pitfalls, from a recorded answer."""

import io
import json
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from zeroward.core.errors import InvalidInputError
from zeroward.funding.domain.deadlines import due_at
from zeroward.funding.importers.portal.reading import read_portal
from zeroward.funding.importers.read import ReadOffer

FILE = Path(__file__).parent.parent / "files" / "portal_search.json"
NOW = datetime(2027, 5, 1, tzinfo=UTC)


@pytest.fixture
def topics() -> Mapping[str, ReadOffer]:
    with FILE.open("rb") as file:
        return {one.outside_key or one.place: one for one in read_portal(file, now=NOW)}


def answer(*results: Any) -> io.BytesIO:
    return io.BytesIO(json.dumps({"results": list(results)}).encode())


def topic(**metadata: Any) -> dict[str, Any]:
    given = {"identifier": ["LIFE-2027-X"], "title": ["X"], "status": ["31094502"], "type": ["1"], **metadata}
    return {"language": "en", "metadata": given}


def test_a_topic_that_is_repeated_is_taken_once_with_all_its_deadlines(
    topics: Mapping[str, ReadOffer],
) -> None:
    local = topics["LIFE-2027-CET-LOCAL"]
    assert local.title == "Boosting the clean energy transition in cities and regions"
    assert local.dues == (due_at("2027-09-16"), due_at("2027-11-04T16:00+00:00"))
    assert "3 times" in local.hints[0]
    assert local.programme == "life-cet"


def test_money_of_other_topics_is_not_added_up(topics: Mapping[str, ReadOffer]) -> None:
    local = topics["LIFE-2027-CET-LOCAL"]
    assert local.values["budget"] == "7000000.00"
    assert local.values["ticket_max"] == "1750000.00"
    assert local.values["grants_expected"] == 4
    assert "ticket_min" not in local.values
    assert any("other topics" in hint for hint in local.hints)


def test_words_come_without_tags_and_scripts(topics: Mapping[str, ReadOffer]) -> None:
    text = topics["LIFE-2027-CET-LOCAL"].values["text"]
    assert "Cities & regions get people" in text
    assert "alert" not in text
    assert "<" not in text


def test_two_stages_stand_in_the_order_in_which_they_end(topics: Mapping[str, ReadOffer]) -> None:
    found = topics["HORIZON-MISS-2027-04-CIT-09"]
    assert found.programme == "cities-mission"
    assert found.dues is not None
    assert [(one.part, one.at.month) for one in found.dues] == [("First stage", 3), ("Second stage", 9)]
    assert found.values["budget"] == "25000000.00"
    assert found.values["action_type"] == "IA"
    assert found.values["opens_on"] == "2027-02-04"


def test_a_state_counts_more_than_deadlines_that_have_passed(topics: Mapping[str, ReadOffer]) -> None:
    found = topics["HORIZON-CL5-2025-D4-01"]
    assert found.values["state"] == "open"
    assert any("the state counts" in hint for hint in found.hints)
    assert "budget" not in found.values


def test_milliseconds_are_read_and_what_is_no_date_is_told(topics: Mapping[str, ReadOffer]) -> None:
    found = topics["LIFE-2027-SAP-CLIMA-CCA"]
    assert found.dues is not None
    assert len(found.dues) == 1
    assert any("could not be read" in hint for hint in found.hints)
    assert found.programme == "life"


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("TENDER-2027-77", "no call for grants"),
        ("ERASMUS-2027-EDU", "No programme"),
        ("result 9", "no identifier"),
    ],
)
def test_what_cannot_be_taken_says_why(topics: Mapping[str, ReadOffer], name: str, reason: str) -> None:
    assert reason in topics[name].refused


@pytest.mark.parametrize(
    "raw", [b"", b"null", b"[]", b"{", b'{"results": 5}', b"[1, 2]", b"\xff\xfe", b"[" * 100_000, b"<html>"]
)
def test_what_is_no_answer_of_the_portal_is_refused_as_a_whole(raw: bytes) -> None:
    with pytest.raises(InvalidInputError) as caught:
        read_portal(io.BytesIO(raw), now=NOW)
    assert caught.value.place == "file"


@pytest.mark.parametrize(
    "overview",
    [
        "{}",
        "[]",
        '{"budgetTopicActionMap": []}',
        '{"budgetTopicActionMap": {"1": [{"action": "LIFE-2027-X", "budgetYearMap": {"2027": "NaN"}}]}}',
        '{"budgetTopicActionMap": {"1": [{"action": "LIFE-2027-X", "budgetYearMap": {"2027": 1e300}}]}}',
        '{"budgetTopicActionMap": {"1": [{"action": "LIFE-2027-X", "budgetYearMap": {"2027": -5}}]}}',
        '{"budgetTopicActionMap": {"1": [{"action": "LIFE-2027-XY - other", "budgetYearMap": {"2027": 9}}]}}',
        "[" * 50_000,
    ],
)
def test_an_overview_that_says_nothing_leaves_the_budget_open(overview: str) -> None:
    [found] = read_portal(answer(topic(budgetOverview=[overview])), now=NOW)
    assert not found.refused
    assert "budget" not in found.values


def test_an_identifier_that_makes_no_key_is_refused() -> None:
    [found] = read_portal(answer(topic(identifier=["///"], frameworkProgramme=["43108390"])), now=NOW)
    assert "No key" in found.refused


def test_fields_of_other_kinds_do_no_harm() -> None:
    strange = topic(deadlineDate={"a": 1}, startDate=[None, []], typesOfAction=7, descriptionByte=[["x"]])
    [found] = read_portal(answer(strange), now=NOW)
    assert not found.refused
    assert found.dues == ()


def test_several_pages_may_be_handed_in_together() -> None:
    pages = [{"results": [topic()]}, {"results": [topic(identifier=["LIFE-2027-Y"])]}]
    found = read_portal(io.BytesIO(json.dumps(pages).encode()), now=NOW)
    assert [one.key for one in found] == ["life-2027-x", "life-2027-y"]
