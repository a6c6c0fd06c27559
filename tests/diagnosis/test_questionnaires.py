"""The shipped questionnaires: what they must hold, and that their rules name what exists."""

import json
from typing import Any

import pytest
from django.conf import settings

from zeroward.diagnosis.data_words import SENTENCES
from zeroward.diagnosis.queries.dimensions import dimensions
from zeroward.diagnosis.vocabulary import FULL, GOVERNANCE, LEVELS, NOT_OURS, SHORT, UNKNOWN
from zeroward.methods.conditions import facts_in, read
from zeroward.methods.questions import Definition, definition_from
from zeroward.methods.questions.checking import faults_of
from zeroward.methods.questions.completeness import completeness
from zeroward.profile.queries.catalogue import keys, question_of
from zeroward.profile.queries.choices import choices_of

PATHWAYS = {
    "foundations",
    "inclusive-ecosystem",
    "monitoring-and-learning",
    "technological-solutions",
    "policy-and-governance",
    "finance",
}


def definition(key: str) -> Definition:
    plain: dict[str, Any] = json.loads((settings.DATA_DIR / "questionnaires" / f"{key}.json").read_text())
    return definition_from(plain["versions"][0]["definition"])


def scored(key: str) -> list[Any]:
    return [one for one in definition(key).questions if one.extra.get("dimension")]


@pytest.mark.parametrize(("key", "least"), [(SHORT, 20), (FULL, 80), (GOVERNANCE, 20)])
def test_questionnaires_that_are_shipped_ask_enough_and_have_no_fault(key: str, least: int) -> None:
    assert len(scored(key)) >= least
    assert faults_of(definition(key)) == ()


@pytest.mark.parametrize("key", [SHORT, FULL, GOVERNANCE])
def test_questionnaires_that_are_shipped_are_complete_in_four_languages(key: str) -> None:
    states = completeness(definition(key))
    assert [one.language for one in states] == ["en", "de", "fr", "ro"]
    assert all(one.there == one.texts for one in states)
    assert definition(key).origins == {"de": "machine", "fr": "machine", "ro": "machine"}


@pytest.mark.parametrize("key", [SHORT, FULL, GOVERNANCE])
def test_questions_of_a_level_have_the_same_answers_everywhere(key: str) -> None:
    for one in scored(key):
        assert [choice.key for choice in one.choices] == [*LEVELS, UNKNOWN, NOT_OURS]
        assert [choice.value for choice in one.choices[:5]] == [0, 1, 2, 3, 4]
        assert [choice.value for choice in one.choices[5:]] == [None, None]
        assert one.extra["pathway"] in PATHWAYS
        assert one.extra["effort"] in (1, 2, 3)
        assert one.extra["weight"] > 0


@pytest.mark.parametrize("key", [SHORT, FULL, GOVERNANCE])
def test_dimensions_of_questions_are_those_of_the_data_file(key: str) -> None:
    named = {one.key for one in dimensions(key)}
    assert {one.extra["dimension"] for one in scored(key)} == named
    assert {one.pathway for one in dimensions(key)} <= PATHWAYS


def test_the_short_version_asks_a_part_of_the_full_one_with_the_same_words() -> None:
    full = {one.key: one for one in definition(FULL).questions}
    for one in definition(SHORT).questions:
        assert full[one.key] == one


def test_every_dimension_of_the_full_version_has_eight_questions() -> None:
    counts = [
        sum(1 for one in scored(FULL) if one.extra["dimension"] == each.key) for each in dimensions(FULL)
    ]
    assert counts == [8] * 10


@pytest.mark.parametrize("key", [SHORT, FULL, GOVERNANCE])
def test_facts_that_answers_tell_or_rules_ask_are_in_the_catalogue(key: str) -> None:
    for one in definition(key).questions:
        for rule in one.extra.get("personal", ()):
            assert facts_in(read(rule["if"], facts=keys()))
            assert 0 <= rule["factor"] < 1
            assert rule["say"].endswith(".")
        tells = one.extra.get("tells")
        if tells:
            question = question_of(tells["fact"])
            known = {choice.key for choice in one.choices}
            assert set(tells.get("yes", [])) | set(tells.get("no", [])) <= known
            if isinstance(tells.get("same"), list):
                assert set(tells["same"]) <= {value for value, _label in choices_of(question)}


def test_contradictions_and_stages_name_questions_that_exist() -> None:
    every = {one.key for key in (FULL, GOVERNANCE) for one in definition(key).questions}
    for name in ("contradictions", "stages"):
        plain = json.loads((settings.DATA_DIR / "diagnosis" / f"{name}.json").read_text())
        for item in plain["items"]:
            condition = read(item["if"], facts=every)
            assert set(item.get("questions", facts_in(condition))) >= facts_in(condition)


def test_sentences_of_the_data_files_can_be_translated() -> None:
    told = set()
    for name in ("contradictions", "stages"):
        plain = json.loads((settings.DATA_DIR / "diagnosis" / f"{name}.json").read_text())
        told |= {item["say"] for item in plain["items"]}
    for key in (SHORT, GOVERNANCE):
        told |= {text for one in dimensions(key) for text in (one.label_en, one.about_en)}
    for key in (SHORT, FULL, GOVERNANCE):
        told |= {rule["say"] for one in definition(key).questions for rule in one.extra.get("personal", ())}
    assert set(SENTENCES) == told
