"""Support shared out: by hand, against trying everything, and in words."""

import pickle
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import assume, given, settings

from tests.methods.maturity.ecosystems.programmes import by_hand, small
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.maturity.ecosystems.support import (
    ClashError,
    Country,
    EquityFloor,
    Given,
    Pin,
    Programme,
    RuleName,
    Service,
    best_plan,
    budget_changes,
    by_trying,
    eligible_by_matrix,
    floor_price,
    greedy,
    reasons,
    what_if,
)
from zeroward.methods.maturity.ecosystems.support.model import Model
from zeroward.methods.maturity.support import national_support


def test_best_plan_by_hand() -> None:
    # 50 a year: help for A (30, need 1.0) leaves 20 for two events of two years, the two with the larger need
    found = best_plan(by_hand())
    assert found.given == (
        Given("A", "event", 2026), Given("A", "event", 2027), Given("A", "help", 2026), Given("A", "help", 2027),
        Given("B", "event", 2026), Given("B", "event", 2027),
    )  # fmt: skip
    assert (found.value, found.bound, found.proven, found.gap) == (4.0, 4.0, True, 0.0)
    assert found.spent == {2026: 50, 2027: 50}
    assert found.burden["A"] == {2026: 80, 2027: 80}
    assert found.sentence == "Proven: no plan within these rules meets more of the needs."


def test_every_country_and_service_has_its_reason() -> None:
    told = {(one.country, one.service): (one.why, str(one.sentence)) for one in reasons(best_plan(by_hand()))}
    assert told[("A", "help")] == (
        "given",
        "Given in 2026, 2027: it may have it, and its need is 100 of 100.",
    )
    assert told[("B", "help")][0] == "no_room"
    assert told[("B", "help")][1] == (
        "No room is left: budget of 2026: 50; Tailored help, 2026: seats for 1 countries; "
        "budget of 2027: 50; Tailored help, 2027: seats for 1 countries."
    )
    assert told[("C", "event")] == ("no_room", "No room is left: budget of 2026: 50; budget of 2027: 50.")
    assert told[("C", "help")] == ("not_known", "Whether it may have it is not known.")


def test_what_is_not_offered_not_needed_not_known_or_decided_against_is_told_apart() -> None:
    countries = (
        Country("A", "A", {"event": 0.0}, {"event": True, "help": False}),
        Country("B", "B", {"help": 1.0}, {"event": True, "help": True}),
    )
    made = by_hand(countries=countries, pins=tuple(Pin("B", "help", year, False) for year in (2026, 2027)))
    told = {(one.country, one.service): one.why for one in reasons(best_plan(made))}
    assert told == {
        ("A", "event"): "no_need",
        ("A", "help"): "not_eligible",
        ("B", "event"): "need_not_known",
        ("B", "help"): "decided",
    }
    nothing_said = by_hand(countries=(Country("A", "A", {"event": 1.0, "help": 1.0}, {}),))
    assert {one.why for one in reasons(best_plan(nothing_said))} == {"not_eligible"}


def test_decision_to_give_is_kept_whatever_the_need() -> None:
    pins = tuple(Pin("B", "help", year, True) for year in (2026, 2027))
    found = best_plan(by_hand(pins=pins))
    assert Given("B", "help", 2026) in found.given
    assert Given("A", "help", 2026) not in found.given
    assert found.value < 4
    told = {(one.country, one.service): str(one.sentence) for one in reasons(found)}
    assert told[("B", "help")] == "Decided for 2026, 2027."


def test_floor_is_kept_and_its_price_is_told() -> None:
    floor = EquityFloor("Rural", frozenset({"C"}), 1)
    found = best_plan(by_hand(floors=(floor,)))
    assert found.held("Rural") == 1
    assert found.value == pytest.approx(3.6)
    assert floor_price(found, "Rural") == pytest.approx(0.4)
    with pytest.raises(MethodError, match="takes no part"):
        floor_price(found, "Other")


def test_what_if_says_what_would_be_lost_or_what_stands_against_it() -> None:
    found = best_plan(by_hand())
    assert what_if(found, "C", "event", 2026) == "The needs that are met would fall from 4.00 to 3.60."
    assert what_if(found, "B", "event", 2026) == "As many needs would be met: the plan could be changed so."
    with pytest.raises(MethodError, match="cannot be kept"):
        what_if(found, "C", "help", 2026)
    tight = best_plan(by_hand(budget={2026: 10, 2027: 10}))
    assert "cannot be kept together" in what_if(tight, "A", "help", 2026)


def test_clash_names_the_floor_and_the_budget_and_what_would_do() -> None:
    floor = EquityFloor("All", frozenset("ABC"), 3, "event")
    with pytest.raises(ClashError) as caught:
        best_plan(by_hand(floors=(floor,), budget={2026: 25, 2027: 50}))
    clash = caught.value.clash
    assert str(clash.sentence) == "These rules cannot be kept together: All: at least 3; budget of 2026: 25."
    assert sorted(map(str, clash.ways)) == [
        "A budget of 30 would do (budget of 2026: 25).",
        "All: at least 2 would do.",
    ]
    assert pickle.loads(pickle.dumps(caught.value)).clash == clash


def test_clash_of_a_floor_that_nobody_can_meet_is_the_floor_alone() -> None:
    floor = EquityFloor("Help", frozenset("ABC"), 3, "help")
    with pytest.raises(ClashError, match="Help: at least 3") as caught:
        best_plan(by_hand(floors=(floor,), services=(Service("event", "E"), Service("help", "H"))))
    assert [one.kind for one in caught.value.clash.rules] == ["floor"]
    assert str(caught.value.remedy) == "Help: at least 2 would do."


def test_clash_of_a_decision_with_the_hours_of_people_is_told() -> None:
    made = by_hand(pins=(Pin("A", "help", 2026, True),))
    made = replace(made, countries=(replace(made.countries[0], hours=50), *made.countries[1:]))
    with pytest.raises(ClashError) as caught:
        best_plan(made)
    assert str(caught.value) == (
        "These rules cannot be kept together: decided: Tailored help for Aland; Aland, 2026: 50 hours of its people."
    )
    assert str(caught.value.remedy) == "Take one of them back."


def test_budget_that_moves_shows_who_gains_and_loses() -> None:
    changes = budget_changes(best_plan(by_hand()), factors=(0.5, 1.4))
    less, more = changes
    assert less.plan is not None
    assert more.plan is not None
    assert (less.gained, more.lost) == ((), ()) or less.plan.value < 4 < more.plan.value
    assert less.plan.value < 4
    assert Given("C", "event", 2026) in more.gained


def test_budget_that_breaks_a_floor_gives_its_clash() -> None:
    floor = EquityFloor("All", frozenset("ABC"), 3, "event")
    (broken,) = budget_changes(best_plan(by_hand(floors=(floor,))), factors=(0.5,))
    assert broken.plan is None
    assert broken.clash is not None


def test_matrix_says_who_may_have_what_as_far_as_the_cluster_is_known() -> None:
    services = {"yearly event": "event", "advice": "mentoring", "help": "TA"}
    matrix = national_support()
    assert eligible_by_matrix(matrix, ("3",), services) == {
        "yearly event": True,
        "advice": False,
        "help": True,
    }
    assert eligible_by_matrix(matrix, ("3", "5"), services) == {
        "yearly event": True,
        "advice": False,
        "help": None,
    }
    assert eligible_by_matrix(matrix, ("1",), services) == dict.fromkeys(services, False)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"services": (Service("event", "E"), Service("event", "E"))}, "used twice"),
        ({"floors": (EquityFloor("F", frozenset({"Z"}), 1),)}, "Z takes no part"),
        ({"pins": (Pin("A", "event", 2031, True),)}, "2031 takes no part"),
        ({"budget": {2026: -1}}, "a number from 0 up"),
        ({"budget": {2026: float("nan")}}, "a number from 0 up"),
        ({"pins": (Pin("A", "event", 2026, True), Pin("A", "event", 2027, False))}, "cannot be kept"),
        ({"pins": (Pin("A", "help", 2026, True), Pin("A", "help", 2026, False))}, "cannot be kept"),
    ],
)
def test_programme_that_makes_no_sense_is_refused(changes: dict[str, object], words: str) -> None:
    with pytest.raises(MethodError, match=words):
        best_plan(by_hand(**changes))


def test_too_many_decisions_to_try_everything_are_refused() -> None:
    countries = tuple(Country(f"c{at}", "C", {"help": 1.0}, {"help": True}) for at in range(10))
    with pytest.raises(MethodError, match="too many"):
        by_trying(by_hand(countries=countries))


def test_nothing_to_decide_gives_an_empty_plan_or_a_clash() -> None:
    assert best_plan(by_hand(countries=())).given == ()
    nobody = (Country("A", "A", {}, {}),)
    assert best_plan(by_hand(countries=nobody)).proven
    with pytest.raises(ClashError, match="Some: at least 1"):
        best_plan(by_hand(countries=nobody, floors=(EquityFloor("Some", frozenset("A"), 1),)))


def _demand_fewest(made: Programme, rules: tuple[RuleName, ...]) -> None:
    """Without any one of them the others can be kept; all of them cannot."""
    model = Model(made)
    others = set(model.names()) - set(rules)
    nothing = np.zeros(len(model.items))
    assert model.solve(without=others, aim=nothing) is None
    for one in rules:
        assert model.solve(without={*others, one}, aim=nothing) is not None


@given(small())
@settings(max_examples=150, deadline=None)
def test_best_plan_is_the_best_of_all_and_clashes_where_none_is(made: Programme) -> None:
    try:
        tried = by_trying(made)
    except MethodError:
        with pytest.raises(MethodError):
            best_plan(made)
        return
    if tried is None:
        with pytest.raises(ClashError) as caught:
            best_plan(made)
        _demand_fewest(made, caught.value.clash.rules)
        return
    found = best_plan(made)
    assert found.proven
    assert found.value == pytest.approx(tried.value)
    for floor in made.floors:
        assert found.held(floor.name) >= floor.least
    for year, amount in made.budget.items():
        assert found.spent[year] <= amount + 1e-9
    for country in made.countries:
        assert country.hours is None or max(found.burden[country.key].values()) <= country.hours + 1e-9
    assert {one.why for one in reasons(found)}.isdisjoint({"open"})


@given(small())
@settings(max_examples=60, deadline=None)
def test_order_of_the_input_has_no_part_in_the_plan(made: Programme) -> None:
    turned = replace(made, services=made.services[::-1], countries=made.countries[::-1], pins=made.pins[::-1])
    try:
        found = best_plan(made)
    except MethodError as error:
        with pytest.raises(type(error)):
            best_plan(turned)
        return
    assert best_plan(turned).given == found.given


@given(small())
@settings(max_examples=60, deadline=None)
def test_greedy_keeps_the_rules_and_is_never_better(made: Programme) -> None:
    try:
        found = best_plan(made)
    except MethodError:
        assume(False)
        return
    simple = greedy(made)
    if simple is None:
        return
    assert simple.value <= found.value + 1e-9
    for year, amount in made.budget.items():
        assert simple.spent[year] <= amount + 1e-9
    for floor in made.floors:
        assert simple.held(floor.name) >= floor.least


@given(small())
@settings(max_examples=40, deadline=None)
def test_more_money_never_meets_less_of_the_needs(made: Programme) -> None:
    try:
        found = best_plan(made)
    except MethodError:
        assume(False)
        return
    (richer,) = budget_changes(found, factors=(1.5,))
    assert richer.plan is not None
    assert richer.plan.value >= found.value - 1e-9
