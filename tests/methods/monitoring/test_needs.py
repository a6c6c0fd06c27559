"""Support that follows from how things stand: rules as data, and no small group shown."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.conditions import ConditionError
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.monitoring import (
    ActionRow,
    IndicatorRow,
    facts_of,
    needs,
    needs_of_cities,
    proposed_needs,
    read_needs,
    roll_up,
    transition_indicators,
)

TOTAL = roll_up(
    [ActionRow("a", "X", "implemented"), ActionRow("b", "X", "delayed"), ActionRow("c", "X", None)],
    [
        IndicatorRow("a", 100.0, 2020, 0.0, 2030, 99.0, 2025, "down"),
        IndicatorRow("b", None, None, 10.0, 2030, 1.0, 2025, "up"),
    ],
).total


def test_facts_by_hand() -> None:
    facts = facts_of(TOTAL, barriers=["finance"])
    assert facts["share_without_report"] == pytest.approx(1 / 3)
    assert (facts["share_delayed"], facts["share_dropped"]) == (0.5, 0.0)
    assert (facts["share_without_base"], facts["share_behind"], facts["silent"]) == (0.5, 1.0, 1)
    assert facts["barriers"] == frozenset({"finance"})


def test_needs_that_follow_stand_in_the_order_of_the_table_with_their_reasons() -> None:
    found = needs(proposed_needs(), facts_of(TOTAL, barriers=["finance"]))
    assert [one.rule.key for one in found] == [
        "reporting",
        "delivery",
        "baselines",
        "effect",
        "course",
        "money",
    ]
    assert {one.decision.verdict for one in found} == {True}
    assert [test.fact for test in found[1].decision.passed] == ["share_delayed"]


def test_what_nobody_was_asked_is_not_known_and_not_no_need() -> None:
    found = needs(proposed_needs(), facts_of(TOTAL))
    unknown = {one.rule.key: one.decision.missing for one in found if one.decision.verdict is None}
    assert unknown == dict.fromkeys(("money", "staff", "rules", "people"), ("barriers",))


def test_shares_of_nothing_are_not_known() -> None:
    facts = facts_of(roll_up([], []).total)
    assert {key for key, value in facts.items() if value is None} == {
        key for key in facts if key.startswith("share_") or key == "barriers"
    }


def test_rules_are_a_proposal_with_a_source() -> None:
    assert "proposal" in proposed_needs().source
    assert {one.mark for one in proposed_needs().rules} == {"assumption"}


@pytest.mark.parametrize("plain", [{}, {"rules": [{}]}, {"rules": None}])
def test_table_that_lacks_something_is_refused(plain: dict[str, Any]) -> None:
    with pytest.raises(MethodError, match="lacks something"):
        read_needs(plain)


def test_rule_that_asks_for_a_score_or_another_unknown_fact_is_refused() -> None:
    rule = {"key": "x", "label": "X", "when": {"fact": "score", "at_least": 3}, "mark": "assumption"}
    with pytest.raises(ConditionError, match="no such fact"):
        read_needs({"title": "T", "version": "1", "source": "S", "rules": [rule]})


VERDICTS = st.lists(st.sampled_from([0.0, 1.0, None]), max_size=20)


@given(VERDICTS, st.randoms())
def test_no_small_group_of_cities_shows_and_no_order_matters(shares: list[Any], random: Any) -> None:
    rule = {
        "key": "x",
        "label": "X",
        "when": {"fact": "share_delayed", "at_least": 0.5},
        "mark": "assumption",
    }
    rules = read_needs({"title": "T", "version": "1", "source": "S", "rules": [rule]})
    (found,) = needs_of_cities(rules, [{"share_delayed": one} for one in shares], least=5)
    random.shuffle(shares)
    assert needs_of_cities(rules, [{"share_delayed": one} for one in shares], least=5) == (found,)
    parts = (shares.count(1.0), shares.count(None), shares.count(0.0))
    if any(0 < part < 5 for part in parts):
        assert (found.needing, found.unknown) == (None, None)
    else:
        assert (found.needing, found.unknown) == parts[:2]


def test_transition_indicators_say_how_they_go_and_how_they_are_put_together() -> None:
    found = transition_indicators()
    assert len({one.key for one in found.indicators}) == len(found.indicators) == 19
    assert {one.better for one in found.indicators} == {"up", "down"}
    assert {one.join for one in found.indicators} == {"sum", "mean"}
    assert all(one.join == "mean" for one in found.indicators if "%" in one.unit or "/" in one.unit)
    assert "No city is ranked" in found.source
