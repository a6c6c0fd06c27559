"""Modules of real contracts, against segments that a person labelled by reading."""

import json
from collections import Counter
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

import pytest

from tests.methods.contracts.corpus import CONTRACTS, needs_contracts
from zeroward.methods.contracts.reading.files import read_file, source_of_text
from zeroward.methods.contracts.reading.segments import absent, segments_of
from zeroward.methods.contracts.reading.titles import CANONICAL

LABELS = json.loads(
    (Path(__file__).parents[3] / "cases" / "contract_segments.json").read_text(encoding="utf-8")
)
OVERLAP = 0.8


@lru_cache(maxsize=40)
def segments(name):
    return segments_of(read_file(CONTRACTS / f"{name}.md"))


def overlap(label, segment):
    common = min(label["last"], segment.last) - max(label["first"], segment.first) + 1
    whole = max(label["last"], segment.last) - min(label["first"], segment.first) + 1
    return max(0, common) / whole


def counts(name):
    """Found and labelled, found in vain, missed."""
    found = list(segments(name))
    right = 0
    for label in LABELS["files"][name]["segments"]:
        same = [one for one in found if one.module == label["module"] and overlap(label, one) >= OVERLAP]
        if same:
            right += 1
            found.remove(max(same, key=lambda one: overlap(label, one)))
    return Counter(right=right, vain=len(found), missed=len(LABELS["files"][name]["segments"]) - right)


def test_labels_are_of_at_least_ten_files_and_say_what_is_absent():
    assert len(LABELS["files"]) >= 10
    for labelled in LABELS["files"].values():
        there = {one["module"] for one in labelled["segments"]}
        assert there.isdisjoint(labelled["absent"])
        assert there | set(labelled["absent"]) == set(CANONICAL)


HELD_OUT = [name for name, labelled in LABELS["files"].items() if labelled.get("held_out")]
TUNED = [name for name in LABELS["files"] if name not in HELD_OUT]


@needs_contracts
@pytest.mark.parametrize(("names", "least"), [(TUNED, 0.95), (HELD_OUT, 0.9)], ids=["tuned", "held out"])
def test_segments_agree_with_the_labels(names, least):
    """The held-out part was labelled when the reader stood; nothing was tuned on it."""
    total = sum((counts(name) for name in names), Counter())
    precision = total["right"] / (total["right"] + total["vain"])
    recall = total["right"] / (total["right"] + total["missed"])
    assert 2 * precision * recall / (precision + recall) >= least
    assert min(precision, recall) >= 0.9


def test_held_out_part_has_enough_files_and_segments():
    assert len(HELD_OUT) >= 4
    assert sum(len(LABELS["files"][name]["segments"]) for name in HELD_OUT) >= 100


@needs_contracts
@pytest.mark.parametrize("name", sorted(TUNED))
def test_what_is_labelled_absent_is_not_found(name):
    found = {one.module for one in segments(name)}
    assert not found & set(LABELS["files"][name]["absent"])


@needs_contracts
def test_every_contract_is_read_and_each_module_is_found_or_said_to_be_absent():
    """36 files. The nine modules of an action plan and four sections of commitments are nearly everywhere."""
    read = 0
    for path in sorted(CONTRACTS.glob("*.md")):
        found = segments(path.stem)
        there = {one.module for one in found}
        assert there | set(absent(found)) == set(CANONICAL)
        assert all(one.first <= one.last for one in found), path.stem
        plan = {"A-1", "A-2", "A-3", "B-1", "B-2", "B-3", "C-1", "C-2"} <= there
        read += plan and len(there & {"CM-1", "CM-2", "CM-3", "CM-4"}) >= 3
    assert read >= 0.95 * 36


@needs_contracts
def test_modules_of_one_plan_do_not_overlap():
    for path in sorted(CONTRACTS.glob("*.md")):
        modules = sorted(
            (one for one in segments(path.stem) if "." not in one.module and not one.module.startswith("CM")),
            key=lambda one: one.first,
        )
        for before, after in pairwise(modules):
            assert before.last < after.first, (path.stem, before, after)


CONTRACT = """# Climate City Contract

# 2030 Climate Neutrality Action Plan

# Table of contents

Module A-1 Greenhouse Gas Emissions Baseline Inventory ... 3
Module A-2 Current Policies and Strategies Assessment ... 5

# 2.1 Greenhouse Gas Emissions Baseline Inventory

Text of the inventory.

Climate Neutrality Action Plan

4

Module A-2 Current Policies and Strategies Assessment

Text of the policies, in the long form that a module has.

|  A-2.3: Emissions Gap  |   |   |   |
| --- | --- | --- | --- |
|  | Baseline emissions | Residual emissions | Emission reduction target |
|  Transport | 100 | 20 | 80 |

# 2.3 Systemische Barrieren und Chancen bis 2030

Text.

# 2030 Climate Neutrality Commitments

# 1 Introduction

Words.

# 2 Ziel: Klimaneutralität bis 2030

Words.

Principles and process

Words.

5 Signatories

| Name of the signatory | Sector | Legal form | Name of the responsible person | Position |
| --- | --- | --- | --- | --- |
| City works | energy | company | A. Person | head |
"""


def test_titles_count_more_than_numbers_and_languages_may_change():
    source = source_of_text("made-up.md", CONTRACT)
    found = {one.module: (one.first, source.lines[one.first - 1]) for one in segments_of(source)}
    assert found["A-1"] == (10, "# 2.1 Greenhouse Gas Emissions Baseline Inventory")
    assert found["A-2"][0] == 18
    assert found["A-2.3"][0] == 22
    assert found["A-3"][1].startswith("# 2.3 Systemische")
    assert [found[f"CM-{n}"][0] for n in (1, 2, 4, 5)] == [33, 37, 41, 45]
    assert "CM-3" in absent(segments_of(source))


def test_number_without_a_title_is_no_module():
    text = CONTRACT.replace(
        "Module A-2 Current Policies and Strategies Assessment\n\nText", "A-2 boxes of fish\n\nText"
    )
    assert "A-2" not in {
        one.module for one in segments_of(source_of_text("x.md", text)) if one.confidence > 0.6
    }


def test_text_without_a_contract_has_no_modules():
    source = source_of_text("x.md", "A letter about something else.\n" * 40)
    assert segments_of(source) == ()
    assert absent(()) == CANONICAL
