"""The shipped funding data says nothing that it cannot show the source of, and nothing is left half said."""

import json
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings

from zeroward.funding.data_words import WORDS
from zeroward.funding.domain.deadlines import due_at
from zeroward.funding.importers.catalogue import opportunity_entries
from zeroward.funding.importers.pieces import read_pieces
from zeroward.funding.importers.routes import route_entries
from zeroward.funding.models import Advance, CountryRoute, OpportunityState, Programme
from zeroward.methods.conditions import facts_in, read
from zeroward.profile.queries.catalogue import question_of

DATA = Path(settings.DATA_DIR)
ENTRIES = list(opportunity_entries(DATA))
PIECES = read_pieces(DATA)
READ_ON = date(2026, 11, 26)
LANGUAGES = ("de", "fr", "ro")


def items(name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((DATA / "funding" / name).read_text(encoding="utf-8"))["items"]
    return found


PROGRAMMES = items("programmes.json")


def test_there_are_at_least_sixty_dated_opportunities() -> None:
    dated = [one for one in ENTRIES if one.get("deadlines") or one.get("opens") or one.get("to")]
    assert len(dated) >= 60
    assert len({one["key"] for one in ENTRIES}) == len(ENTRIES)


@pytest.mark.parametrize("entry", [*ENTRIES, *PROGRAMMES], ids=lambda one: one["key"])
def test_every_record_names_what_was_read_and_when(entry: dict[str, Any]) -> None:
    assert entry["read"]
    for one in entry["read"]:
        assert one.get("study") or one["address"].startswith(("https://", "http://"))
        assert date.fromisoformat(one["on"]) <= READ_ON
    assert entry["quality"] in ("high", "medium", "low")
    if entry["quality"] == "low":
        assert entry.get("quality_note") or entry.get("unknown")


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda one: one["key"])
def test_an_opportunity_is_whole(entry: dict[str, Any]) -> None:
    assert entry["programme"] in {one["key"] for one in PROGRAMMES}
    assert entry["state"] in OpportunityState.values
    assert entry.get("advance", "") in Advance.values
    for due in entry.get("deadlines", ()):
        due_at(due["at"], zone=due["zone"])
    closed = [due["at"] for due in entry.get("deadlines", ()) if due["at"] >= READ_ON.isoformat()]
    assert not (entry["state"] == "closed" and closed)
    PIECES.rules(entry.get("rules"), place=entry["key"])
    PIECES.country_rule(entry.get("country_rule"), place=entry["key"])
    assert PIECES.checklist(entry["checklist"], place=entry["key"])
    assert PIECES.effort_days(entry["effort"], place=entry["key"])


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda one: one["key"])
def test_what_is_said_to_be_open_is_empty(entry: dict[str, Any]) -> None:
    empty = {
        "budget": entry.get("budget") is None,
        "ticket": entry.get("ticket", [None, None]) == [None, None],
        "deadline": not entry.get("deadlines"),
        "opens": entry.get("opens") is None,
    }
    assert all(empty[name] for name in entry.get("unknown", ()))


@pytest.mark.parametrize("name", sorted(PIECES.conditions))
def test_every_condition_can_be_read_and_asks_for_facts_with_questions(name: str) -> None:
    condition = read(PIECES.conditions[name])
    assert facts_in(condition)
    for key in facts_in(condition):
        assert question_of(key).question


def test_every_check_names_a_fact_with_a_question_or_none() -> None:
    for one in PIECES.checks.values():
        assert not one["fact"] or question_of(one["fact"])


def test_every_rule_of_countries_says_why() -> None:
    for rule in PIECES.countries.values():
        assert set(rule) == {"statuses", "include", "exclude", "unknown"}
        for one in rule["include"]:
            assert one["basis"]
            assert one["quality"] in ("high", "medium", "low")
        assert all(one["question"].endswith(("?", ".")) for one in rule["unknown"])


def test_instruments_ways_and_levels_are_those_of_the_vocabularies() -> None:
    vocabulary = json.loads((DATA / "vocabularies" / "finance-instruments.json").read_text(encoding="utf-8"))
    notations = {one["notation"] for one in vocabulary["concepts"]}
    levels = json.loads((DATA / "vocabularies" / "levels.json").read_text(encoding="utf-8"))
    assert {one["instrument"] for one in [*ENTRIES, *PROGRAMMES]} <= notations
    assert {one["way"] for one in PROGRAMMES} <= set(Programme.Way.values)
    assert {one["level"] for one in PROGRAMMES} <= {one["id"] for one in levels["concepts"]}


def test_themes_are_those_of_the_vocabulary() -> None:
    vocabulary = json.loads((DATA / "vocabularies" / "thematic-areas.json").read_text(encoding="utf-8"))
    known = {one["id"] for one in vocabulary["concepts"]}
    assert {theme for one in [*ENTRIES, *PROGRAMMES] for theme in one.get("themes", ())} <= known


def test_every_country_has_a_way_or_a_named_gap() -> None:
    countries = json.loads((DATA / "catalogue" / "countries.json").read_text(encoding="utf-8"))["items"]
    ways = Counter(one["country"] for one in route_entries(DATA))
    assert all(ways[one["code"]] for one in countries)
    candidates = [
        one["code"]
        for one in countries
        if any(status["kind"] == "candidate" and status["to"] is None for status in one["statuses"])
    ]
    guided = {one["country"] for one in route_entries(DATA) if one["kind"] == CountryRoute.Kind.ACCESSION}
    assert set(candidates) <= guided


def test_sentences_that_pages_show_are_listed_for_translation() -> None:
    said = {one["say"] for one in PIECES.conditions.values()}
    said |= {one["text"] for one in [*PIECES.checks.values(), *PIECES.efforts.values()]}
    rules = [*PIECES.countries.values(), *(one.get("country_rule") for one in ENTRIES)]
    for rule in rules:
        for part in ("include", "exclude", "unknown") if isinstance(rule, dict) else ():
            said |= {one.get(name, "") for one in rule[part] for name in ("scope", "question")}
    for one in [*ENTRIES, *PROGRAMMES]:
        said |= {rate["note"] for rate in one.get("rates", ())}
        said |= {due.get("part", "") for due in one.get("deadlines", ())}
        said.add(one.get("consortium", {}).get("note", ""))
    assert said - {""} == WORDS - {"First stage", "Second stage"} | (said & {"First stage", "Second stage"})


@pytest.mark.parametrize("lang", LANGUAGES)
def test_titles_and_summaries_are_translated(lang: str) -> None:
    path = DATA / "catalogue" / "translations" / f"{lang}.funding.json"
    file = json.loads(path.read_text(encoding="utf-8"))
    assert file["origin"] == "machine"
    wanted = {f"opportunity:{one['key']}" for one in ENTRIES}
    wanted |= {f"funding-programme:{one['key']}" for one in PROGRAMMES}
    wanted |= {f"funding-route:{one['key']}" for one in route_entries(DATA)}
    assert wanted == set(file["texts"])
