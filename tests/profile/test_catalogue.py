"""The catalogue of facts: complete, translated, and every rule names only what is in it."""

import json
from typing import Any

import pytest
from django.conf import settings
from django.utils import translation

from zeroward.core.facts import facts
from zeroward.profile.queries.catalogue import KINDS, groups, keys, question_of, questions
from zeroward.profile.queries.choices import LANGUAGES, choices_of, language_name, said_value
from zeroward.profile.queries.derived import rules
from zeroward.profile.words.of_data import TEXTS


def _data(name: str) -> Any:
    return json.loads((settings.DATA_DIR / "profile" / name).read_text(encoding="utf-8"))


def test_every_question_has_a_kind_a_group_and_words() -> None:
    known = {group.key for group in groups()}
    for one in questions():
        assert one.kind in KINDS
        assert one.group in known
        assert one.label
        assert one.question.endswith("?")
        assert bool(one.choices) == (one.kind in ("one", "many"))
    assert len(keys()) == len(questions())


def test_words_of_the_data_are_all_there_to_be_translated() -> None:
    wanted = {group["label"] for group in _data("facts.json")["groups"]}
    for item in _data("facts.json")["items"]:
        wanted |= {item[name] for name in ("label", "question", "help", "unit", "who") if item.get(name)}
        wanted |= {choice["label"] for choice in item.get("choices", ())}
    wanted |= {item["say"] for item in _data("derived.json")["items"] if item.get("say")}
    assert set(TEXTS) == wanted


def test_what_follows_names_facts_of_the_catalogue_or_of_a_room() -> None:
    registered = {fact.key for fact in facts()}
    assert len(rules()) == len(_data("derived.json")["items"])
    for rule in rules():
        assert rule.key in keys()
        assert not rule.take or rule.take in registered


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_language_has_a_name(code: str) -> None:
    assert language_name(code) != code


def test_values_are_said_in_words() -> None:
    with translation.override("en"):
        assert said_value(question_of("population"), 12000) == "12,000 people"
        assert said_value(question_of("target_year"), 2030) == "2030"
        assert said_value(question_of("council_decision"), False) == "No"
        assert (
            said_value(question_of("needs"), frozenset({"finance"}))
            == dict(choices_of(question_of("needs")))["finance"]
        )
        assert said_value(question_of("languages"), frozenset()) == "none"
