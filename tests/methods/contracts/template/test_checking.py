"""Hostile contents: told with place and remedy."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zeroward.methods.contracts.template.checking import LARGEST, MOST_ROWS, faults_of
from zeroward.methods.contracts.template.load import template_of
from zeroward.methods.contracts.template.showing import number_text, printed, shown

TEMPLATE = template_of("ccc/2.1")
JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=5),
    lambda one: (
        st.lists(one, max_size=3) | st.dictionaries(st.sampled_from(["id", "cells", "value", "x"]), one)
    ),
    max_leaves=12,
)


def _faults(modules, **more):
    return faults_of(TEMPLATE, {"template": "ccc/2.1", "language": "en", "modules": modules, **more})


def _cell(cell, column="capex"):
    return _faults({"IP-B1": {"tables": {"T6": [{"id": "r1", "cells": {column: cell}}]}}})


@pytest.mark.parametrize(
    ("cell", "column"),
    [
        ({"value": "12"}, "capex"),
        ({"value": True}, "capex"),
        ({"value": float("nan")}, "capex"),
        ({"value": LARGEST * 10}, "capex"),
        ({"value": 5, "not_available": "no"}, "capex"),
        ({"value": 5, "script": "x"}, "capex"),
        ({"not_available": 4}, "capex"),
        ([], "capex"),
        ({"value": 5, "from": "plan"}, "capex"),
        ({"value": 5, "original": {"amount": {"deep": 1}}}, "capex"),
        ({"value": "a\x00b"}, "action"),
        ({"value": "x" * 20_001}, "action"),
        ({"value": 3}, "action"),
        ({"value": ""}, "field"),
    ],
)
def test_unsound_cell_is_told_at_its_place(cell, column):
    (fault,) = _cell(cell, column)
    assert fault.place == f"IP-B1/T6/r1/{column}"


def test_closed_choice_takes_its_words_only_and_open_choice_any():
    assert _faults({"IP-C2": {"tables": {"T13": [{"id": "r", "cells": {"priority": {"value": "huge"}}}]}}})
    assert not _cell({"value": "Harbour"}, "field")


@pytest.mark.parametrize(
    "modules",
    [
        {"D-1": {}},
        {"A-2.3": []},
        {"A-2.3": {"pictures": {}}},
        {"A-2.3": {"fields": []}},
        {"A-2.3": {"fields": {"nowhere": {}}}},
        {"A-2.3": {"tables": {"T6": []}}},
        {"A-2.3": {"tables": {"A-2.3": {}}}},
        {"A-2.3": {"tables": {"A-2.3": [{"cells": {}}]}}},
        {"A-2.3": {"tables": {"A-2.3": [{"id": "../x", "cells": {}}]}}},
        {"A-2.3": {"tables": {"A-2.3": [{"id": "a", "cells": {}}, {"id": "a", "cells": {}}]}}},
        {"A-2.3": {"tables": {"A-2.3": [{"id": "a", "cells": {"nowhere": {}}}]}}},
        {"F-4": {"tables": {"F-4": [{"id": "own", "cells": {}}]}}},
        {"IP-A3": {"tables": {"T5": [{"id": f"r{n}", "cells": {}} for n in range(MOST_ROWS + 1)]}}},
        {3: {}},
    ],
)
def test_place_that_the_template_has_not_is_refused(modules):
    assert len(_faults(modules)) == 1


@pytest.mark.parametrize("content", [None, [], "x", {"modules": []}])
def test_what_is_no_content_is_refused(content):
    assert faults_of(TEMPLATE, content)


def test_language_and_template_are_checked():
    assert {
        fault.place for fault in faults_of(TEMPLATE, {"template": "x", "language": "<b>", "more": 1})
    } == {
        "language",
        "template",
        "more",
    }


@settings(max_examples=60, deadline=None)
@given(JSON, JSON)
def test_no_json_breaks_the_check(module, rows):
    faults_of(TEMPLATE, {"modules": {"A-2.3": module}})
    _faults({"A-2.3": {"tables": {"A-2.3": rows}, "fields": module, "text": rows}})


@pytest.mark.parametrize(
    ("value", "language", "text"),
    [
        (1_000_015, "en", "1\u202f000\u202f015"),
        (1234, "de", "1234"),
        (1234567.25, "de", "1\u202f234\u202f567,25"),
        (-0.1, "en", "−0.1"),
        (1e-7, "en", "0.0000001"),
        (5.0, "en", "5"),
    ],
)
def test_numbers_keep_their_digits(value, language, text):
    assert number_text(value, language) == text


def test_cells_are_shown_in_words():
    columns = TEMPLATE.table("B-1.1")
    assert shown(columns.column("lever"), {"value": ["finance", "Own"]}) == "Finance and funding; Own"
    assert shown(columns.column("early"), {"not_available": "too early"}) == "Not available: too early"
    assert shown(columns.column("early"), {}) == ""
    assert shown(TEMPLATE.module("CM-2").field("whole_city"), {"value": False}) == "No"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (3_101_454.25, "3\u202f101\u202f454.25"),
        (75_411.123456, "75\u202f411"),
        (345.6789, "345.7"),
        (5.123456, "5.12"),
        (1 / 3, "0.333"),
        (0.0000561234, "0.0000561"),
        (-0.0001, "−0.0001"),
        (2.0, "2"),
        (1e12 + 0.001, "1\u202f000\u202f000\u202f000\u202f000"),
    ],
)
def test_only_long_tails_of_digits_are_rounded_on_paper(value, text):
    assert number_text(printed(value)) == text
