"""Status of mentions in published contracts against 200 read by a person: one half for tuning, one held out."""

import json
from functools import lru_cache
from pathlib import Path

import pytest

from tests.methods.contracts.corpus import CONTRACTS, needs_contracts
from zeroward.methods.contracts.mentions import Mentions, read_mentions

LABELS = json.loads(
    (Path(__file__).parents[3] / "cases" / "contract_mentions.json").read_text(encoding="utf-8")
)
CASES, AFTERWARDS, AFRESH = LABELS["mentions"], LABELS["afterwards"], LABELS["afresh"]

pytestmark = [needs_contracts, pytest.mark.slow]


@lru_cache(maxsize=40)
def mentions(name: str) -> Mentions:
    lines = (CONTRACTS / f"{name}.md").read_text(encoding="utf-8").splitlines()
    return read_mentions(lines, language="en")


def said_of(case: dict[str, object]) -> str:
    """The status that the reader gives to a labelled mention, "" where it finds none."""
    found = [
        one
        for one in mentions(str(case["file"])).items
        if (one.kind, one.code, one.words) == (case["kind"], case["code"], case["words"])
        and abs(one.line - int(str(case["line"]))) <= 1
    ]
    return found[0].status if found else ""


def precision_of_used(half: str) -> float:
    said = [(case["status"], said_of(case)) for case in CASES if case["half"] == half]
    used = [truth for truth, found in said if found == "used"]
    assert len(used) >= 15
    return sum(truth == "used" for truth in used) / len(used)


def test_there_are_200_labels_in_two_halves():
    assert len(CASES) == 200
    assert sum(case["half"] == "held out" for case in CASES) == 100


def test_precision_of_used_where_rules_were_tuned():
    assert precision_of_used("tuning") >= 0.85


def test_precision_of_used_on_the_half_held_out():
    assert precision_of_used("held out") >= 0.85


def test_most_uses_are_found():
    said = [said_of(case) for case in CASES if case["status"] == "used"]
    assert said.count("used") / len(said) >= 0.6


@pytest.mark.parametrize("sample", [AFTERWARDS, AFRESH], ids=["afterwards", "afresh"])
def test_precision_of_used_among_all_that_the_rules_take_for_it(sample):
    used = [case for case in sample if said_of(case) == "used"]
    assert len(used) >= 50
    assert sum(case["right"] for case in used) / len(used) >= 0.85


def test_note_of_the_funding_programme_is_never_a_use_by_the_city():
    for path in sorted(CONTRACTS.glob("*.md")):
        for one in mentions(path.stem).items:
            if "NetZeroCities has received" in one.quote:
                assert one.status == "mentioned", (path.stem, one.line)


def test_every_quote_is_short_and_holds_the_words():
    for name in ("pecs", "cork", "klagenfurt"):
        for one in mentions(name).items:
            assert len(one.quote) <= 240
            if one.status != "assigned":
                assert " ".join(one.words.split()) in one.quote, (name, one.line)
