"""The shipped data of programmes: whole, sourced, and every sentence in the list of what is translated."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings

from zeroward.exchange.data_words import WORDS
from zeroward.exchange.importers.catalogue import load_programmes
from zeroward.exchange.models import Call, CallState, Programme
from zeroward.exchange.queries.eligibility import known_facts
from zeroward.exchange.queries.kinds import kind_of, kinds
from zeroward.exchange.queries.ready_rules import chosen_in, condition_from, ready_rules
from zeroward.methods.conditions import read
from zeroward.methods.questions import definition_from
from zeroward.methods.questions.checking import faults_of

DATA = Path(settings.DATA_DIR)


def file(name: str) -> Any:
    return json.loads((DATA / "exchange" / name).read_text(encoding="utf-8"))


def sentences() -> Iterator[str]:
    for kind in file("kinds.json")["kinds"]:
        yield from (kind["title"], kind["about"])
        yield from (side["title"] for side in kind["sides"])
        yield from (one[name] for one in kind["criteria"] for name in ("title", "about"))
        yield from (phase["title"] for phase in kind["phases"])
    for rule in file("rules.json")["rules"]:
        yield from (rule["label"], rule["condition"]["say"])
    for programme in file("past_calls.json")["programmes"]:
        for call in programme["calls"]:
            yield from (one["label"] for one in call["counts"])
            yield from call["unknown"]
    for name in ("climate_classes.json", "traditions.json"):
        yield from file(name)["names"].values()


def test_every_sentence_is_translated() -> None:
    assert set(sentences()) == WORDS


@pytest.mark.parametrize("key", list(kinds()))
def test_kind_is_whole(key: str) -> None:
    kind = kind_of(key)
    assert kind.stages[:3] == ("draft", "open", "reviewing")
    assert ("matching" in kind.stages) == bool(kind.matching)
    assert kind.criteria
    assert len({one["key"] for one in kind.criteria}) == len(kind.criteria)
    for side in kind.sides:
        path = DATA / "questionnaires" / f"{side.form}.json"
        definition = definition_from(json.loads(path.read_text("utf-8"))["versions"][0]["definition"])
        assert faults_of(definition) == ()
        assert set(side.who) <= {"city", "country", "team"}


def test_ready_rules_are_conditions_and_found_again() -> None:
    for one in ready_rules().values():
        read(one["condition"], facts=known_facts())
    own = {"fact": "staff_fte", "at_least": 1}
    kept = condition_from(["pledge", "mission-city"], {"all": [own]})
    assert chosen_in(kept) == ["mission-city", "pledge"]
    assert own in kept["all"]
    assert condition_from([], {}) == {}


def test_past_calls_name_their_source_and_their_gaps() -> None:
    for programme in file("past_calls.json")["programmes"]:
        assert programme["source"]
        for call in programme["calls"]:
            assert call["source"]
            assert call["url"].startswith("https://")
            assert call["unknown"]
            assert all(one["source"].startswith(("https://", "CapaCITIES")) for one in call["places"])


def test_loading_twice_changes_nothing(db: None) -> None:
    first = load_programmes(DATA)
    assert (first.created, Programme.objects.count(), Call.objects.count()) == (11, 5, 6)
    assert load_programmes(DATA).same == 11
    assert set(Call.objects.values_list("state", flat=True)) == {CallState.CLOSED}
