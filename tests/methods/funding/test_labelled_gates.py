"""Gates against labels that were written by hand from the rules of the programmes: every one must be right."""

from datetime import datetime
from typing import Any

import pytest

from tests.methods.funding.shipped import cases, facts_of, offers, questions, statuses
from zeroward.methods.funding import Gate, Offer, gates_of, missing_of, together

CASES: list[dict[str, Any]] = cases("funding_gates.json")["cases"]
WORDS = {True: "pass", False: "fail", None: "unknown"}


def gates(case: dict[str, Any], facts: dict[str, Any]) -> tuple[Gate, ...]:
    offer: Offer = offers()[case["offer"]]
    return gates_of(offer, facts, datetime.fromisoformat(case["at"]), statuses())


def answered(case: dict[str, Any]) -> tuple[str, set[str]]:
    found = gates(case, facts_of(case["facts"]))
    if case["gate"] == "all":
        return WORDS[together(found)], set(missing_of(found))
    one = next((gate for gate in found if gate.key == case["gate"]), None)
    return ("pass", set()) if one is None else (one.word, set(one.missing))


def test_set_is_large_and_covers_every_gate_and_answer() -> None:
    assert len(CASES) >= 200
    assert len({case["id"] for case in CASES}) == len(CASES)
    gates_seen = {case["gate"] for case in CASES}
    assert gates_seen == {"country", "legal_form", "size", "prerequisites", "deadline", "consortium", "all"}
    for gate in ("country", "size", "prerequisites", "deadline"):
        assert {case["expected"] for case in CASES if case["gate"] == gate} == {"pass", "fail", "unknown"}
    assert all(case["why"] and case["source"] for case in CASES)


@pytest.mark.parametrize("case", [pytest.param(case, id=case["id"]) for case in CASES])
def test_gate_is_as_labelled(case: dict[str, Any]) -> None:
    word, missing = answered(case)
    assert word == case["expected"], case["why"]
    if word == "unknown":
        assert missing == set(case["asks"])


@pytest.mark.parametrize("case", [pytest.param(case, id=case["id"]) for case in CASES])
def test_every_open_gate_carries_a_question(case: dict[str, Any]) -> None:
    for gate in gates(case, facts_of(case["facts"])):
        if gate.verdict is None:
            asked = [questions()[fact] for fact in gate.missing] or [*gate.sentences]
            assert any("?" in sentence for sentence in asked), gate
        assert gate.sentences


def test_gates_of_every_opportunity_ask_questions_of_a_city_that_told_nothing() -> None:
    for offer in offers().values():
        for gate in gates_of(offer, {}, datetime.fromisoformat("2026-11-26T10:00Z"), statuses()):
            if gate.verdict is None:
                assert all(questions()[fact].endswith("?") for fact in gate.missing)
                assert gate.missing or any("?" in sentence for sentence in gate.sentences), (offer.key, gate)
