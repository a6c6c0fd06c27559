"""Scenarios as files, their fingerprints, and progress."""

import json

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.methods.pathways.city import TABLES, town
from zeroward.methods.pathways import absolute_target, bau_target, fixed_target
from zeroward.methods.pathways.engine import (
    Engine,
    Scenario,
    bau,
    check_target,
    digest,
    from_json,
    plan,
    progress,
    resolve,
    to_json,
)
from zeroward.methods.pathways.model import ModelError, loads

numbers = st.floats(0, 1e6, allow_nan=False)
by_year = st.dictionaries(st.integers(2020, 2035), numbers, min_size=1, max_size=4)
scenarios = st.builds(
    Scenario,
    key=st.text(max_size=8),
    kind=st.sampled_from(["plan", "own", "progress"]),
    actions=st.dictionaries(st.sampled_from(sorted(TABLES["actions"])), st.floats(0, 1, allow_nan=False)),
    values=st.dictionaries(st.sampled_from(["trips", "area", "price"]), numbers | by_year),
    starts=st.dictionaries(st.sampled_from(sorted(TABLES["actions"])), st.integers(2020, 2035)),
    observed=st.dictionaries(st.sampled_from(["trips", "heat"]), by_year),
    label=st.text(max_size=8),
)


@settings(deadline=None)
@given(scenarios)
def test_scenario_file_is_read_as_it_was_written(scenario):
    again = from_json(to_json(scenario))
    assert again == scenario
    assert to_json(again) == to_json(scenario)


@settings(max_examples=30, deadline=None)
@given(scenarios, st.randoms(use_true_random=False))
def test_same_inputs_have_the_same_fingerprint(scenario, random):
    values = resolve(town(), city={"population": 70_000})
    shuffled = list(scenario.actions.items())
    random.shuffle(shuffled)
    again = Scenario(
        "another",
        scenario.kind,
        dict(shuffled),
        scenario.values,
        scenario.starts,
        scenario.observed,
        "Another label",
    )
    assert digest(resolve(town(), city={"population": 70_000.0}), again) == digest(values, scenario)


def test_fingerprint_does_not_depend_on_the_form_of_values():
    first = resolve(town(), city={"area": 41, "price": 90})
    second = resolve(town(), city={"price": {2020: 90.0, 2030: 90}, "area": 41.0})
    assert first.digest == second.digest
    assert digest(first, Scenario("a", values={"trips": 5})) == digest(
        first, Scenario("b", values={"trips": 5.0})
    )


def test_fingerprint_changes_with_what_matters():
    values, one = resolve(town()), Scenario("own", actions={"shift": 1.0})
    different = [
        digest(values, Scenario("own", actions={"shift": 0.5})),
        digest(values, Scenario("own", actions={"shift": 1.0}, starts={"shift": 2025})),
        digest(values, Scenario("own", actions={"shift": 1.0}, values={"area": 39})),
        digest(resolve(town(), city={"area": 39}), one),
        digest(resolve(town(**{"nodes.people.formula": "population"})), one),
    ]
    assert len({digest(values, one), *different}) == 6


def test_switched_off_action_is_no_part_of_the_fingerprint():
    values = resolve(town())
    assert digest(values, Scenario("a", actions={"shift": 0.0})) == digest(values, bau())


def test_model_has_the_same_fingerprint_in_any_order_of_names():
    text = json.dumps(TABLES)
    turned = json.dumps({key: TABLES[key] for key in reversed(TABLES)})
    assert loads(text, form="json").digest == loads(turned, form="json").digest
    whole = text.replace('"value": 100000', '"value": 100000.0')
    assert whole != text
    assert loads(whole, form="json").digest == loads(text, form="json").digest


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"format": 2}',
        '{"format": 1}',
        '{"format": 1, "key": 3}',
        '{"format": 1, "key": "a", "kind": "best"}',
        '{"format": 1, "key": "a", "actions": []}',
        '{"format": 1, "key": "a", "actions": {"shift": "on"}}',
    ],
)
def test_file_that_is_no_scenario_is_refused(text):
    with pytest.raises(ModelError):
        from_json(text)


@pytest.mark.parametrize(
    ("scenario", "kind"),
    [
        (Scenario("own", actions={"shfit": 1.0}), "unknown"),
        (Scenario("own", actions={"shift": 1.5}), "value"),
        (Scenario("own", actions={"shift": float("nan")}), "value"),
        (Scenario("own", starts={"shift": 2019}), "date"),
        (Scenario("own", starts={"shift": 2099}), "date"),
        (Scenario("own", values={"nothing": 1}), "unknown"),
        (Scenario("bau", "bau", actions={"shift": 1.0}), "value"),
        (Scenario("own", observed={"nothing": {2021: 1}}), "unknown"),
        (Scenario("own", observed={"trips": 7}), "value"),
    ],
)
def test_scenario_that_does_not_fit_is_refused(scenario, kind):
    with pytest.raises(ModelError) as caught:
        Engine(town()).run(scenario)
    assert caught.value.problems[0].kind == kind


@pytest.mark.parametrize(
    "part",
    [
        '"starts": {"walk": 1e999}',
        '"starts": {"walk": NaN}',
        '"actions": {"walk": 1e999}',
        '"actions": {"walk": Infinity}',
        '"actions": {"walk": {"2030": 1}}',
        '"values": {"trips": {"2025": NaN}}',
        '"values": {"trips": {"car": {"2025": -1e999}}}',
        '"values": {"trips": [1, 2]}',
        '"values": {"trips": null}',
        '"observed": {"trips": {"2025": "many"}}',
        '"actions": {"walk": ' + "9" * 400 + "}",
        '"values": ' + '{"a": ' * 3000 + "1" + "}" * 3000,
    ],
)
def test_file_with_numbers_that_are_none_is_refused(part):
    with pytest.raises(ModelError):
        from_json('{"format": 1, "key": "x", "kind": "own", ' + part + "}")


def test_progress_takes_what_was_observed_and_goes_on_as_the_plan_would():
    one = Engine(town())
    planned = one.run(plan(one.model)).node("heat").values[0]
    found = one.run(progress(one.model, {"heat": {2021: 480, 2023: 500}})).node("heat").values[0]
    assert found[0] == planned[0]
    assert found[1:4] == pytest.approx([480, 490, 500])
    assert found[4:] == pytest.approx(planned[4:] * 500 / planned[3])


def test_progress_along_business_as_usual():
    one = Engine(town())
    usual = one.run(bau()).node("travel").values
    found = one.run(progress(one.model, {"travel": {"car": {2021: 500}}}, {})).node("travel").values
    assert found[0][1:] == pytest.approx(usual[0][1:] * 500 / usual[0][1])
    assert np.array_equal(found[1:], usual[1:])


def test_each_category_goes_on_from_its_own_last_observation():
    one = Engine(town())
    usual = one.run(bau()).node("travel").values
    seen = {"travel": {"car": {2023: 400}, "bus": {2024: 90}}}
    found = one.run(progress(one.model, seen, {})).node("travel")
    car, bus = (found.cells.index((name,)) for name in ("car", "bus"))
    assert found.values[car][3] == 400
    assert found.values[bus][4] == 90, "observed a year later than the cars: still taken"
    assert found.values[bus][:4] == pytest.approx(usual[bus][:4]), "not before it was observed"
    assert found.values[car][4:] == pytest.approx(usual[car][4:] * 400 / usual[car][3])
    assert found.values[bus][5:] == pytest.approx(usual[bus][5:] * 90 / usual[bus][4])


def test_observed_shares_still_add_to_one():
    one = Engine(town())
    seen = {"modes": {"car": {2022: 0.5}, "bus": {2022: 0.35}, "walk": {2022: 0.15}}}
    found = one.run(progress(one.model, seen)).node("modes").values
    assert found[:, 2] == pytest.approx([0.5, 0.35, 0.15])
    assert found.sum(axis=0) == pytest.approx(np.ones(16))


def test_target_above_the_base_is_refused():
    assert check_target(absolute_target(base=600, cut=0.8), base=600).level == pytest.approx(120)
    with pytest.raises(ModelError, match="above the base"):
        check_target(fixed_target(base=600, level=700), base=600)
    with pytest.raises(ModelError, match="above the base"):
        check_target(bau_target(bau=900, cut=0.2), base=600)
    with pytest.raises(ModelError, match="below zero"):
        check_target(absolute_target(base=600, cut=1.2), base=600)
