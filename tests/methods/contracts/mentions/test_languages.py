"""Mentions in other languages: own sentences for each status, and lines of contracts where they lie beside us."""

import json
from pathlib import Path

import pytest

from tests.methods.contracts.corpus import CONTRACTS, needs_contracts
from zeroward.methods.contracts.mentions import LANGUAGES, read_mentions

CASES = json.loads(
    (Path(__file__).parents[3] / "cases" / "contract_mentions_languages.json").read_text(encoding="utf-8")
)
OWN, REAL, FRESH = CASES["own"], CASES["real"], CASES["fresh"]
BESIDE = sorted(
    {(one["file"], one["language"]) for one in REAL if (CONTRACTS / f"{one['file']}.md").is_file()}
)


@pytest.mark.parametrize("case", OWN, ids=lambda case: f"{case['language']}-{case['code']}-{case['status']}")
def test_sentence_says_what_it_says(case: dict[str, str]) -> None:
    found = read_mentions([case["text"]], language=case["language"]).items
    assert {one.status for one in found if one.code == case["code"]} == {case["status"]}


@pytest.mark.parametrize("language", [one for one in LANGUAGES if one != "en"])
def test_every_dictionary_has_a_sentence_for_every_status(language: str) -> None:
    statuses = {one["status"] for one in OWN if one["language"] == language}
    assert statuses == {"used", "planned", "considered", "mentioned"}


@pytest.mark.parametrize("language", ["de", "it"])
def test_most_of_what_was_taken_as_used_was_right_when_read(language: str) -> None:
    for said in (
        [one["status"] == "used" for one in REAL if one["language"] == language and one["said"] == "used"],
        [one["right"] for one in FRESH if one["language"] == language and one["said"] == "used"],
    ):
        assert len(said) >= 10
        assert sum(said) / len(said) >= 0.85


@needs_contracts
def test_lines_of_contracts_beside_us_say_what_was_noted() -> None:
    assert BESIDE
    for name, language in BESIDE:
        lines = (CONTRACTS / f"{name}.md").read_text(encoding="utf-8").splitlines()
        found = {(one.line, one.code): one.status for one in read_mentions(lines, language=language).items}
        for one in REAL:
            if (one["file"], one["language"]) == (name, language) and one["status"] == "used":
                assert found[(one["line"], one["code"])] == one["said"], one
