"""What every method of waste, processes and land promises to forms, workbooks and explanations."""

import json
from pathlib import Path

import pytest

from zeroward.methods.ghg import afolu, ippu, waste
from zeroward.methods.ghg.gases import GASES
from zeroward.methods.ghg.method import METHODS, MissingError
from zeroward.methods.ghg.parameters import tables

FAMILIES = {"waste": waste, "ippu": ippu, "afolu": afolu}
OURS = [one for key, one in METHODS.items() if key.split(".")[0] in {*FAMILIES, "direct"}]
SOURCES = json.loads((Path(afolu.__file__).parents[1] / "data/sources.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("method", OURS, ids=lambda method: method.key)
def test_method_describes_itself(method):
    assert all((method.title, method.equation, method.source, method.tier))
    keys = [one.key for one in method.inputs]
    assert len(keys) == len(set(keys))
    assert method.activity in keys
    for one in method.inputs:
        assert one.label, one.key
        if one.default is not None:
            assert one.source, one.key
            assert one.mark or one.kind == "choice", one.key
        if one.kind in ("choice", "composition"):
            assert one.choices, one.key
            assert one.default is None or one.default in {choice.key for choice in one.choices}


@pytest.mark.parametrize("method", OURS, ids=lambda method: method.key)
def test_empty_form_is_a_gap_that_says_where(method):
    with pytest.raises(MissingError) as caught:
        method.compute({})
    assert caught.value.place in {one.key for one in method.inputs}
    assert caught.value.remedy


@pytest.mark.parametrize("name", FAMILIES)
def test_every_parameter_has_a_source_and_a_mark(name):
    for key, table in tables(name).items():
        assert all((table.title, table.source, table.unit)), key
        assert table.mark in ("verified", "derived", "assumption"), key
        assert set(table.marks.values()) <= {"verified", "derived", "assumption"}, key
        for path in table.marks:
            assert table.get(*path.split(".")) is not None or path in table.values, f"{key}: {path}"


def test_marks_of_dotted_keys_are_found():
    table = tables("afolu")["enteric"]
    assert table.get("2019", "western_europe", "sheep").mark == "assumption"
    assert table.get("2006", "western_europe", "dairy").mark == "verified"
    assert table.get("2006", "western_europe") is None
    with pytest.raises(KeyError):
        table["2006", "western_europe", "dragons"]


def test_emissions_are_of_known_gases():
    outcome = METHODS["waste.biological_treatment"].compute(
        {"mass": 1, "treatment": "composting", "basis": "dry"}
    )
    assert set(outcome.emissions) <= set(GASES)
