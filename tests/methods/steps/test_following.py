"""Single rules, each by an example."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from tests.methods.steps.shipped import TODAY, shipped, statuses
from zeroward.methods.steps import Situation, next_steps, why_closed, would_change

TOWN: dict[str, Any] = {
    "role": "officer",
    "country": "AL",
    "eu_status": statuses()["AL"],
    "population": 12000,
    "stage": "planning",
}


def town(**more: Any) -> Situation:
    return Situation({**TOWN, **more}, TODAY)


def keys(situation: Situation, limit: int = 8) -> list[str]:
    return [one.step.key for one in next_steps(shipped(), situation, limit=limit).steps]


def test_a_step_waits_for_what_is_known_to_be_missing() -> None:
    found = next_steps(shipped(), town(has_inventory=False))
    assert found.standing["targets"].kind == "waiting"
    assert found.standing["targets"].waits_for == ("inventory-first",)


def test_what_is_not_known_blocks_nothing() -> None:
    assert next_steps(shipped(), town()).standing["targets"].kind == "offered"


def test_a_question_decides_about_twinning() -> None:
    facts = town(mission_city=False)
    assert next_steps(shipped(), facts).standing["twinning"].missing == ("neutrality_pledge",)
    told = {**facts.facts, "neutrality_pledge": True}
    assert next_steps(shipped(), replace(facts, facts=told)).standing["twinning"].kind == "offered"


def test_closed_steps_say_why() -> None:
    decision = why_closed(shipped().steps["structural-funds"], town())
    assert decision is not None
    assert decision.verdict is False
    assert [str(one) for one in decision.sentences] == ["For cities of member states of the European Union."]


def test_a_deadline_moves_money_to_the_top() -> None:
    calm = town(has_inventory=True, needs=frozenset({"finance"}))
    pressed = replace(calm, dates={"money-view": TODAY + timedelta(10)})
    assert keys(pressed)[0] == "money-view"
    part = next(one for one in next_steps(shipped(), pressed).steps[0].parts if one.key == "due")
    assert (part.value, str(part.said)) == (1.0, "A date presses: 2026-12-06")


def test_a_date_that_is_over_presses_nobody() -> None:
    over = replace(town(), dates={"money-view": TODAY - timedelta(1)})
    assert keys(over) == keys(town())


def test_what_is_begun_comes_sooner() -> None:
    begun = town(inventory_begun=True, has_inventory=False, inventory_published=False)
    first = next_steps(shipped(), begun).steps[0]
    assert (first.step.key, first.begun) == ("inventory-finish", True)


def test_a_gap_of_the_self_assessment_counts_as_a_need_of_less_weight() -> None:
    weak = replace(town(), weak=frozenset({"monitoring-and-learning"}))
    part = next_steps(shipped(), weak).steps[0].parts[1]
    assert (part.value, str(part.said)) == (0.8, "The self-assessment found a gap here")


def test_what_would_change_it_is_said_in_points() -> None:
    nothing = Situation({"role": "officer"}, TODAY)
    first = next_steps(shipped(), nothing).steps[0]
    assert str(would_change(nothing, first)) == "Tell us where you stand: that decides up to 0.34."
    first = next_steps(shipped(), town()).steps[0]
    assert str(would_change(town(), first)) == "Asking for help with it would add 0.18."
    asked = town(needs=frozenset({"monitoring-and-learning", "finance"}))
    first = next_steps(shipped(), asked).steps[0]
    assert str(would_change(asked, first)) == "A deadline within two weeks would add 0.12."


def test_roles_that_nobody_knows_count_as_officers() -> None:
    assert keys(Situation({"role": "wizard"}, TODAY)) == keys(Situation({}, TODAY))


def test_facts_of_a_wrong_kind_count_as_unknown() -> None:
    wrong = {"stage": 3, "needs": "finance", "eu_status": 7, "population": "many"}
    assert keys(Situation(wrong, TODAY)) == keys(Situation({}, TODAY))
