"""Canonical form, digest, differences and migration of contents."""

import json
import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.methods.contracts.template.contents import contents
from zeroward.methods.contracts.template.canonical import NotCanonicalError, canonical, digest, tidy
from zeroward.methods.contracts.template.checking import faults_of
from zeroward.methods.contracts.template.completeness import completeness
from zeroward.methods.contracts.template.content import (
    Place,
    cell_at,
    empty_content,
    is_blank,
    places,
    reason_cell,
    value_cell,
    with_cell,
)
from zeroward.methods.contracts.template.difference import diff
from zeroward.methods.contracts.template.load import template_keys, template_of
from zeroward.methods.contracts.template.migration import migrate

pytestmark = pytest.mark.slow

GAP = Place("A-2.3", "cell", "A-2.3", "stationary", "gap")
EMPTY = empty_content(template_of("ccc/2.1"), "en")


@settings(max_examples=50, deadline=None)
@given(contents())
def test_generated_contents_fit_their_template(content):
    assert faults_of(template_of(content["template"]), content) == ()


@settings(max_examples=50, deadline=None)
@given(contents())
def test_canonical_form_reads_back_to_the_same_digest(content):
    again = json.loads(canonical(content))
    assert digest(again) == digest(content) == digest(tidy(content))
    assert diff(content, again) == ()


@settings(max_examples=40, deadline=None)
@given(contents(), contents())
def test_no_difference_exactly_for_the_same_modules(old, new):
    same = tidy(old)["modules"] == tidy(new)["modules"]
    assert (diff(old, new) == ()) == same


@settings(max_examples=50, deadline=None)
@given(contents())
def test_every_asked_cell_is_value_reason_or_blank(content):
    state = completeness(template_of(content["template"]), content)
    assert state.asked == state.values + state.reasons + state.blanks
    assert all(is_blank(cell_at(content, place)) for one in state.modules for place in one.blank_places)


@settings(max_examples=40, deadline=None)
@given(contents(), st.sampled_from(template_keys()))
def test_migration_keeps_or_lists_every_cell(content, key):
    moved = migrate(content, key)
    assert faults_of(template_of(key), moved.content) == ()
    kept = dict(places(tidy(moved.content)))
    lost = {one.place: one.cell for one in moved.lost}
    for place, cell in places(tidy(content)):
        assert (kept.get(place) == cell) != (lost.get(place) == cell)


@settings(max_examples=40, deadline=None)
@given(contents(keys=("ccc/1", "ccc/2")))
def test_migration_to_the_present_generation_loses_nothing_and_goes_back(content):
    moved = migrate(content, "ccc/2.1")
    back = migrate(moved.content, content["template"])
    assert moved.lost == back.lost == ()
    assert dict(places(tidy(content))).items() <= dict(places(tidy(back.content))).items()


def test_migration_to_an_older_generation_lists_what_has_no_place():
    content = with_cell(EMPTY, Place("IP-A1", "cell", "T1", "r1", "municipal"), value_cell(5))
    content = with_cell(content, Place("A-2.3", "cell", "A-2.3", "total", "contract"), value_cell(7))
    lost = migrate(content, "ccc/1").lost
    assert {str(one.place): one.cell["value"] for one in lost} == {
        "IP-A1/T1/r1/municipal": 5,
        "A-2.3/A-2.3/total/contract": 7,
    }


def test_whole_floats_are_the_same_as_integers():
    one, two = with_cell(EMPTY, GAP, value_cell(5)), with_cell(EMPTY, GAP, value_cell(5.0))
    assert digest(one) == digest(two) != digest(with_cell(EMPTY, GAP, value_cell(5.000000001)))


def test_blank_cells_do_not_count_but_reasons_do():
    assert digest(with_cell(EMPTY, GAP, {})) == digest(with_cell(EMPTY, GAP, {"value": ""})) == digest(EMPTY)
    assert digest(with_cell(EMPTY, GAP, reason_cell("not measured"))) != digest(EMPTY)
    assert digest(with_cell(EMPTY, GAP, value_cell(0))) != digest(EMPTY)


@pytest.mark.parametrize("value", [math.inf, math.nan, {1: 2}, object(), "\ud800"])
def test_what_is_no_json_has_no_canonical_form(value):
    with pytest.raises(NotCanonicalError):
        canonical(with_cell(EMPTY, GAP, {"value": value}))


def test_reason_answers_and_blank_does_not():
    template = template_of("ccc/2.1")
    before = completeness(template, EMPTY).module("A-2.3")
    with_reason = completeness(template, with_cell(EMPTY, GAP, reason_cell("is computed"))).module("A-2.3")
    assert (with_reason.reasons, with_reason.blanks) == (1, before.blanks - 1)
    assert (before.state, with_reason.state) == ("empty", "begun")


def test_reason_for_a_whole_table_answers_for_it():
    template = template_of("ccc/2.1")
    content = with_cell(EMPTY, Place("IP-A2", "field", "T4"), reason_cell("The city may take up no capital."))
    assert faults_of(template, content) == ()
    assert completeness(template, content).module("IP-A2").reasons == 1


def test_optional_module_is_left_out_until_it_is_begun():
    template = template_of("ccc/2.1")
    begun = with_cell(EMPTY, Place("C-3.1", "cell", "C-3.1", "r1", "action"), value_cell("Buses"))
    assert completeness(template, EMPTY).module("C-3.1").state == "optional"
    assert completeness(template, begun).module("C-3.1").state == "begun"


def _module(**cells):
    rows = {}
    for name, value in cells.items():
        row, column = name.split("__")
        rows.setdefault(row, {"id": row, "cells": {}})["cells"][column] = {"value": value}
    return {"tables": {"T5": list(rows.values())}}


def test_difference_names_rows_and_cells():
    old = {"modules": {"IP-A3": _module(a__barrier="A", b__barrier="B")}}
    new = {"modules": {"IP-A3": _module(a__barrier="A1", c__barrier="C")}}
    assert {(str(one.place), one.kind, one.label) for one in diff(old, new)} == {
        ("IP-A3/T5/a/barrier", "changed", ""),
        ("IP-A3/T5/b", "row_removed", "B"),
        ("IP-A3/T5/c", "row_added", "C"),
    }
