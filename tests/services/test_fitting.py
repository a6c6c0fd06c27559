"""Three-valued fitting on plain data: no database."""

import datetime
import time
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.core.queries.said import said
from zeroward.methods.conditions import EVERYBODY, read
from zeroward.services.queries.days import span_of
from zeroward.services.queries.fitting import fit, fit_many, when
from zeroward.services.queries.offers import Call, Offer
from zeroward.services.queries.offers import Span as CallSpan

TODAY = datetime.date(2026, 11, 26)
MISSION = {"fact": "mission_city", "is": True}
PLAIN = Offer(
    key="help",
    name="Help",
    rule=EVERYBODY,
    faulty=False,
    doubt="",
    rule_note="Ask us.",
    audiences=frozenset({"city"}),
    stages=frozenset(),
    pathways=frozenset({"finance"}),
    shelves=frozenset(),
    group="tools-and-resources",
    kind="tool",
    level="eu",
    reach="eu",
    countries=frozenset(),
    languages=(),
    effort="",
    availability="running",
    calls=(),
)


def offer(rule: Any = None, **changes: Any) -> Offer:
    return replace(PLAIN, rule=read(rule) if rule is not None else EVERYBODY, **changes)


def verdict(one: Offer, **facts: Any) -> str:
    return fit(one, facts, on=TODAY).verdict


@pytest.mark.parametrize(
    ("facts", "expected"),
    [({"mission_city": True}, "fits"), ({"mission_city": False}, "not"), ({}, "ask")],
)
def test_verdict_has_three_values(facts: dict[str, Any], expected: str) -> None:
    assert verdict(offer(MISSION), **facts) == expected


def test_unknown_fact_is_named_as_missing_and_a_known_one_is_not() -> None:
    rule = {"all": [MISSION, {"fact": "population", "at_least": 50_000}]}
    open_one = fit(offer(rule), {"mission_city": True}, on=TODAY)
    assert (open_one.verdict, open_one.missing) == ("ask", ("population",))
    settled = fit(offer(rule), {"mission_city": False}, on=TODAY)
    assert (settled.verdict, settled.missing) == ("not", ())


def test_rule_that_nobody_knows_is_a_question_and_never_a_no() -> None:
    found = fit(replace(PLAIN, rule=None), {"mission_city": False}, on=TODAY)
    assert (found.verdict, found.open_end) == ("ask", "Ask us.")
    assert "not known" in said(found.reasons[0])


@pytest.mark.parametrize(
    ("doubt", "is_mission", "expected"),
    [("pass", True, "ask"), ("pass", False, "not"), ("fail", True, "fits"), ("fail", False, "ask")],
)
def test_what_the_source_leaves_open_makes_a_question(doubt: str, is_mission: bool, expected: str) -> None:
    assert verdict(offer(MISSION, doubt=doubt), mission_city=is_mission) == expected


def test_faulty_rule_admits_and_refuses_nobody() -> None:
    found = fit(replace(PLAIN, rule=None, faulty=True), {}, on=TODAY)
    assert found.verdict == "ask"
    assert "cannot be read" in said(found.reasons[0])


def test_offer_for_others_says_for_whom() -> None:
    found = fit(replace(PLAIN, audiences=frozenset({"company", "research"})), {"role": "officer"}, on=TODAY)
    assert found.verdict == "not"
    assert "firms" in said(found.reasons[0])
    assert verdict(replace(PLAIN, audiences=frozenset({"company"})), role="expert") == "fits"


def test_reasons_name_countries_as_they_are_called() -> None:
    rule = {"fact": "country", "one_of": ["AT", "SE"]}
    found = fit(offer(rule), {"country": "DE"}, on=TODAY, countries={"AT": "Austria", "SE": "Sweden"})
    assert said(found.reasons[0]) == "It is for these countries: Austria, Sweden."


def call(opens: str = "", closes: str = "") -> Call:
    as_day = datetime.date.fromisoformat
    return Call(
        "Call", CallSpan(None, None), as_day(opens) if opens else None, as_day(closes) if closes else None
    )


@pytest.mark.parametrize(
    ("availability", "calls", "expected"),
    [
        ("running", (), ("open", None)),
        ("recorded", (), ("open", None)),
        ("planned", (), ("later", None)),
        ("unknown", (), ("unknown", None)),
        ("over", (call("2026-01-01", "2027-01-01"),), ("over", None)),
        ("rounds", (call("2024-04-08", "2024-05-31"),), ("unknown", None)),
        ("rounds", (call("2026-11-01", "2026-11-26"),), ("open", datetime.date(2026, 11, 26))),
        ("rounds", (call("2027-01-01", "2027-02-01"),), ("later", None)),
        ("rounds", (call("", "2026-12-01"),), ("unknown", None)),
    ],
)
def test_when_follows_state_and_calls(
    availability: str, calls: tuple[Call, ...], expected: tuple[str, datetime.date | None]
) -> None:
    assert when(offer(availability=availability, calls=calls), TODAY) == expected


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2025", "2025-01-01", "2025-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2025-05-17", "2025-05-17", "2025-05-17"),
    ],
)
def test_a_year_or_month_stands_for_all_its_days(text: str, first: str, last: str) -> None:
    span = span_of(text)
    assert (str(span.first), str(span.last)) == (first, last)


@pytest.mark.parametrize("text", ["", "soon", "2025-13", "2025-02-30", "0000", "20255", "2025-5"])
def test_what_is_no_date_is_no_date(text: str) -> None:
    assert span_of(text).first is None


FACTS = st.fixed_dictionaries(
    {},
    optional={
        "mission_city": st.booleans(),
        "population": st.integers(0, 3_000_000) | st.sampled_from([10_000, 49_999, 50_000, 50_001]),
        "country": st.sampled_from(["AT", "DE", "AL"]),
        "role": st.sampled_from(["officer", "platform", "expert", "citizen"]),
    },
)
RULES = st.sampled_from(
    [
        MISSION,
        {"fact": "population", "at_least": 10_000},
        {"all": [MISSION, {"fact": "country", "is": "AT"}]},
        {"any": [MISSION, {"fact": "country", "one_of": ["AT", "AL"]}]},
    ]
)


@given(rule=RULES, facts=FACTS, doubt=st.sampled_from(["", "pass", "fail"]))
def test_more_facts_never_turn_a_yes_into_a_no(rule: Any, facts: dict[str, Any], doubt: str) -> None:
    one = offer(rule, doubt=doubt)
    whole = verdict(one, **facts)
    for name in facts:
        less = verdict(one, **{key: value for key, value in facts.items() if key != name})
        assert less in (whole, "ask") or name == "role"


@given(rule=RULES, facts=FACTS)
def test_missing_facts_are_unknown_ones_of_the_rule(rule: Any, facts: dict[str, Any]) -> None:
    found = fit(offer(rule), facts, on=TODAY)
    assert not set(found.missing) & set(facts)
    assert bool(found.missing) == (found.verdict == "ask")


@given(cities=st.lists(FACTS, max_size=5))
def test_many_cities_are_decided_as_each_alone(cities: list[dict[str, Any]]) -> None:
    menu = [
        offer(MISSION, key="a"),
        offer({"fact": "population", "at_most": 50_000}, key="b"),
        offer({"fact": "population", "at_least": 50_000}, key="c", doubt="fail"),
        offer({"fact": "population", "is": 10_000}, key="d"),
        PLAIN,
    ]
    many = fit_many(menu, dict(enumerate(cities)), on=TODAY)
    for number, facts in enumerate(cities):
        alone = {one.key: fit(one, facts, on=TODAY).verdict for one in menu}
        assert {key: value for key, value, _timing in many[number]} == {
            key: value for key, value in alone.items() if value != "not"
        }


def test_ten_thousand_cities_take_little_time() -> None:
    menu = [
        offer({"all": [MISSION, {"fact": "country", "is": "AT"}]}, key=f"offer-{at}") for at in range(110)
    ]
    cities = {
        at: {
            "mission_city": at % 9 == 0,
            "country": "AT" if at % 3 else "DE",
            "population": at,
            "role": "officer",
        }
        for at in range(10_000)
    }
    begun = time.perf_counter()
    found = fit_many(menu, cities, on=TODAY)
    assert len(found) == 10_000
    assert time.perf_counter() - begun < 5
