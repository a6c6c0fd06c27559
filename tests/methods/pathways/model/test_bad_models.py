"""What is wrong with a model is refused with its place and a remedy."""

import json
import pickle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.methods.pathways.city import tables
from zeroward.methods.pathways.model import ModelError, from_tables, load, loads


def problems(**changes):
    with pytest.raises(ModelError) as caught:
        from_tables(tables(**changes))
    return caught.value.problems


def only(**changes):
    found = problems(**changes)
    assert len(found) == 1, [str(one) for one in found]
    return found[0]


def test_circle_is_named_in_full():
    found = only(**{"nodes.people.formula": "population * sum(heating) / base(sum(heating))"})
    assert found.kind == "cycle"
    assert "people → heating → heat → people" in found.message
    assert found.remedy


def test_circle_through_an_action_is_found():
    found = only(
        **{
            "actions.campaign.kind": "improve",
            "actions.campaign.effects": [
                {"target": "trips", "how": "cut", "amount": "sum(travel) / sum(travel)"}
            ],
        }
    )
    assert found.kind == "cycle"


def test_missing_unit_is_said_once_and_not_at_everything_that_needs_it():
    found = only(**{"drivers.population.unit": None})
    assert (found.kind, found.where, found.field) == ("unit", "population", "unit")


def test_unknown_name_comes_with_the_nearest():
    found = only(**{"nodes.heat.formula": "people * aera * intensity"})
    assert (found.kind, found.where, found.field, found.column) == ("unknown", "heat", "formula", 10)
    assert "area" in found.remedy


def test_formula_with_another_unit_is_refused():
    found = only(**{"nodes.heat.formula": "people * area"})
    assert found.kind == "unit"
    assert "area" in found.message
    assert "energy" in found.message


def test_sum_of_different_amounts_is_refused():
    found = only(**{"nodes.heat.formula": "people * area * intensity + people"})
    assert found.kind == "unit"


def test_sum_of_amounts_split_differently_is_refused():
    found = only(**{"nodes.travel.formula": "people * trips * modes + people * trips"})
    assert (found.kind, found.column) == ("shape", 1)
    assert "mode" in found.message


def test_dims_that_the_formula_does_not_give_are_refused():
    found = only(**{"nodes.heat.dims": ["mode"]})
    assert found.kind == "shape"


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ({"car": 0.6, "bus": 0.3, "walk": 0.2}, "shares"),
        ({"car": 0.6, "bus": 0.3, "tram": 0.1}, "unknown"),
        ({"car": 1.2, "bus": -0.3, "walk": 0.1}, "negative"),
        ({"car": "much", "bus": 0.3, "walk": 0.1}, "value"),
        (0.5, "shape"),
        ({"car": {"2020": 0.6, "20": 1}, "bus": 0.3, "walk": 0.1}, "value"),
    ],
)
def test_values_that_do_not_fit_are_refused(value, kind):
    assert kind in {one.kind for one in problems(**{"drivers.modes.value": value})}


def test_shares_in_per_cent_add_to_a_hundred():
    found = only(**{"drivers.mix.value": {"gas": 0.6, "oil": 0.3, "electricity": 0.1}})
    assert found.kind == "shares"
    assert "100" in found.message


def test_negative_cost_is_refused_with_the_way_to_enter_a_saving():
    found = only(**{"drivers.price.value": -3})
    assert found.kind == "negative"
    assert "saving" in found.remedy


def test_action_before_the_base_year_is_refused():
    found = only(**{"actions.shift.start": 2019})
    assert (found.kind, found.where, found.field) == ("date", "shift", "start")


def test_curve_before_the_base_year_is_refused():
    assert only(**{"actions.shift.curve": {"2015": 0.1, "2030": 1.0}}).kind == "date"


def test_action_that_ends_before_it_starts_is_refused():
    assert only(**{"actions.shift.end": 2021}).field == "end"


def test_mix_of_a_move_adds_to_one():
    effect = {
        "target": "modes",
        "how": "move",
        "amount": 0.3,
        "where": ["mode.car"],
        "to": {"bus": 0.5, "walk": 0.6},
    }
    found = only(**{"actions.shift.effects": [effect]})
    assert (found.kind, found.field) == ("shares", "effects.1.to")


def test_shares_are_moved_and_not_cut():
    found = only(**{"actions.shift.effects": [{"target": "modes", "how": "cut", "amount": 0.3}]})
    assert found.kind == "shares"
    assert "move" in found.remedy


def test_enabling_action_carries_no_tonnes():
    effect = {"target": "trips", "how": "cut", "amount": 0.3}
    assert "tonnes" in only(**{"actions.campaign.effects": [effect]}).message


def test_value_without_source_is_refused():
    assert only(**{"drivers.area.source": None}).field == "source"


@pytest.mark.parametrize("entry", [{"percent": -5}, {"lower": 5}, {"spread": 5}, {"percent": "much"}])
def test_uncertainty_that_is_none_is_refused(entry):
    found = problems(**{"drivers.area.uncertainty": entry})
    assert {(one.where, one.field.split(".")[0]) for one in found} == {("area", "uncertainty")}


def test_payers_add_to_one():
    assert only(**{"nodes.bills.shares": {"payer": {"tenants": 0.7, "owners": 0.2}}}).kind == "shares"


def test_outcome_in_a_unit_of_something_else_is_refused():
    assert only(emissions_unit="GWh").field == "emissions_unit"


def test_two_quantities_of_one_name_are_refused():
    assert (
        "twice"
        in problems(**{"nodes.area": {"unit": "m2", "formula": "people * quantity(1, 'm2/person')"}})[
            0
        ].message
    )


def test_everything_that_is_wrong_is_told_at_once():
    found = problems(
        **{"nodes.heat.formula": "people * aera", "actions.shift.start": 1990, "drivers.price.value": -1}
    )
    assert {one.kind for one in found} == {"unknown", "date", "negative"}


def test_place_has_the_line_of_the_file():
    text = json.dumps(tables(**{"nodes.heat.formula": "people * aera * intensity"}), indent=1)
    with pytest.raises(ModelError) as caught:
        loads(text, form="json")
    line = text.splitlines()[caught.value.problems[0].line - 1]
    assert "aera" in line
    assert caught.value.place.startswith("line ")


def test_file_that_is_none_says_where(tmp_path):
    path = tmp_path / "model.json"
    path.write_text('{"key": "x",\n "title" "y"}', encoding="utf-8")
    with pytest.raises(ModelError) as caught:
        load(path)
    assert caught.value.problems[0].line == 2


@pytest.mark.parametrize("text", ["[" * 100_000, '{"a": ' + "9" * 5_000 + "}"])
def test_json_of_numbers_and_depths_without_end_is_refused(tmp_path, text):
    path = tmp_path / "model.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ModelError) as caught:
        load(path)
    assert "JSON" in str(caught.value.problems[0])


@pytest.mark.parametrize("text", ["[", "a = ", "[[[[" * 5_000, "= 3", "a = " + "9" * 5_000])
def test_toml_that_is_none_is_refused(text):
    with pytest.raises(ModelError):
        loads(text)


@pytest.mark.parametrize(
    "formula",
    [
        "__import__('os').system('true')", "people.__class__", "(lambda: 1)()", "[people]", "people if 1 else area",
        "open('x')", "people @ area", "f'{people}'", "people; area", "people = area", "sum(people, *modes)", "'text'",
        "people ** trips", "people ** 9", "True", "1e999", "(" * 300 + "people" + ")" * 300, "x" * 3_000, "",
        "quantity('3', 'm2')", "quantity(3, m2)", "at(travel, mode.tram)", "sum(people, mode)", "population / 0",
        "level.nothing", "mode.car", "min(people)", "put(travel, mode.car)", "only(people, mode.car)",
    ],
)  # fmt: skip
def test_formula_that_is_none_is_refused_with_its_place(formula):
    found = problems(**{"nodes.people.formula": formula})
    assert found[0].where == "people"
    assert found[0].field == "formula"


@settings(deadline=None)
@given(st.text(max_size=60))
def test_any_text_as_formula_is_answered(formula):
    try:
        from_tables(tables(**{"nodes.people.formula": formula}))
    except ModelError as error:
        found = error.problems[0].where
    else:
        found = "people"
    assert found == "people"


@settings(deadline=None)
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    ),
    st.sampled_from(
        [
            "drivers.modes",
            "drivers.modes.value",
            "nodes.heat",
            "nodes.heat.formula",
            "actions.shift",
            "actions.shift.effects",
            "actions.shift.curve",
            "actions.shift.start",
            "dimensions.mode",
            "drivers.area.unit",
            "nodes.bills.shares",
            "actions.renovation.costs",
            "drivers",
            "nodes",
            "drivers.area.minimum",
            "dimensions",
            "actions",
            "base_year",
            "drivers.area.uncertainty",
        ]
    ),
)
def test_any_entry_is_answered_with_a_model_or_a_place(entry, path):
    if entry is None:
        return
    try:
        from_tables(tables(**{path: entry}))
    except ModelError as error:
        messages = [one.message for one in error.problems]
    else:
        messages = ["a model"]
    assert all(messages)


def test_model_without_end_is_refused():
    dimension = [f"c{at}" for at in range(200)]
    found = problems(**{"dimensions.x": dimension, "dimensions.y": dimension,
                        "drivers.big": {"unit": "1", "dims": ["x", "y"]}})  # fmt: skip
    assert found[0].kind == "shape"


def test_formula_without_end_is_refused_before_it_takes_memory():
    dims = {f"dimensions.d{at}": [f"c{one}" for one in range(200)] for at in range(8)}
    every = ", ".join(f"d{at}" for at in range(8))
    found = only(**dims, **{"nodes.people.formula": f"population * sum(each(1, {every}))"})
    assert (found.kind, found.where) == ("shape", "people")


def test_action_after_the_last_year_is_refused():
    assert only(**{"actions.shift.start": 2040, "actions.shift.end": 2045}).kind == "date"


def test_error_crosses_a_process():
    with pytest.raises(ModelError) as caught:
        from_tables(tables(**{"actions.shift.start": 2019}))
    again = pickle.loads(pickle.dumps(caught.value))
    assert again.problems == caught.value.problems
