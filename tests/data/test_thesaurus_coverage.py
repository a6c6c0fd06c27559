"""Audit of the thesaurus: no language is left behind.

A question finds a text in another language only through the names of concepts. So every concept of the vocabularies
that stand for words (not for proper names) has a name and another word for it in each of ten languages, and no
language has much fewer of them than the richest. Pure data tests; no database.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from zeroward.methods.text.fold import fold
from zeroward.methods.text.stem import stem
from zeroward.methods.text.stop_words import stop_words

FOLDER = Path(__file__).resolve().parents[2] / "data" / "vocabularies"
LANGUAGES = ("en", "de", "fr", "es", "it", "pl", "pt", "ro", "el", "tr")
WORDS = ("everyday-words", "topics", "formats")
LEAST_OTHERS = {"everyday-words": 1, "topics": 1, "formats": 2}
LEAST_SHARE = 0.6
"""Names a concept in the poorest language, as a share of those in the richest."""

EACH = pytest.mark.parametrize("lang", LANGUAGES)
VOCABULARY = pytest.mark.parametrize("scheme", WORDS)


def concepts(scheme: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((FOLDER / f"{scheme}.json").read_text(encoding="utf-8"))[
        "concepts"
    ]
    return found


def names(concept: dict[str, Any], lang: str) -> list[str]:
    return [concept["pref"][lang], *concept["alt"].get(lang, [])]


@EACH
@VOCABULARY
def test_every_concept_has_other_words_in_the_language(scheme: str, lang: str) -> None:
    poor = [one["id"] for one in concepts(scheme) if len(names(one, lang)) <= LEAST_OTHERS[scheme]]
    assert poor == []


@VOCABULARY
def test_no_language_has_much_fewer_names_than_the_richest(scheme: str) -> None:
    counts = {lang: sum(len(names(one, lang)) for one in concepts(scheme)) for lang in LANGUAGES}
    richest = max(counts.values())
    assert {lang: n for lang, n in counts.items() if n < LEAST_SHARE * richest} == {}


@EACH
def test_other_everyday_words_are_no_stop_words(lang: str) -> None:
    empty = [
        (one["id"], name)
        for one in concepts("everyday-words")
        for name in one["alt"][lang]
        if all(fold(word) in stop_words(lang) for word in name.split()) or not stem(name, lang)
    ]
    assert empty == []


@EACH
def test_no_everyday_word_stands_for_two_everyday_concepts(lang: str) -> None:
    owners: dict[str, set[str]] = {}
    for one in concepts("everyday-words"):
        for name in names(one, lang):
            owners.setdefault(name.casefold(), set()).add(one["id"])
    assert {name: ids for name, ids in owners.items() if len(ids) > 1} == {}
