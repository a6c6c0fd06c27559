"""The dictionaries name codes that exist, and finance knows every instrument."""

import json
from pathlib import Path

import pytest

from zeroward.methods.contracts.mentions import KINDS, LANGUAGES, name_of, taxonomy
from zeroward.methods.contracts.mentions.vocabulary import dictionary

DATA = Path(__file__).parents[4] / "data"


@pytest.mark.parametrize("language", LANGUAGES)
def test_dictionary_has_known_codes_and_words_for_every_status(language):
    found = dictionary(language)
    assert found is not None
    for kind, by_code in found["mentions"].items():
        known = {one.code for one in taxonomy(kind).items}
        assert set(by_code) <= known, kind
        assert all(phrase.strip() for phrases in by_code.values() for phrase in phrases)
    for status in ("used", "planned", "considered", "denied"):
        assert sum(len(phrases) for phrases in found["status"][status].values()) >= 2
    assert found["barrier_words"]


def test_every_code_below_another_names_one_that_exists():
    for kind in KINDS:
        codes = {one.code for one in taxonomy(kind).items}
        assert {one.parent for one in taxonomy(kind).items} - {""} <= codes


def test_instruments_of_finance_are_the_wide_codes_of_the_reader():
    items = json.loads((DATA / "finance" / "instruments.json").read_text(encoding="utf-8"))["instruments"]
    assert {one["code"] for one in items} == {
        one.code for one in taxonomy("instruments").items if not one.parent
    }
    assert {one["code"]: one["title"] for one in items} == {
        one.code: one.name for one in taxonomy("instruments").items if not one.parent
    }


def test_code_without_a_name_is_shown_itself():
    assert name_of("instruments", "BOND-G") == "Green and sustainability bonds"
    assert name_of("instruments", "NEW") == "NEW"
    assert name_of("nothing", "X") == "X"
