"""The thesaurus of topics: large enough, and safe to widen a search with.

What holds for every vocabulary (links, clean text) is tested in `test_vocabularies.py`; here stands
what the topics alone must keep. Pure data tests; no database.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from zeroward.methods.text.fold import fold
from zeroward.methods.text.stop_words import stop_words

FILE = Path(__file__).resolve().parents[2] / "data" / "vocabularies" / "topics.json"
LANGUAGES = ("en", "de", "fr", "es", "it", "pl", "pt", "ro", "el", "tr")
DATA: dict[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))
CONCEPTS: list[dict[str, Any]] = DATA["concepts"]
BY_ID = {concept["id"]: concept for concept in CONCEPTS}
ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
LONGEST = 60


def labels(concept: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Every (language, label) of a concept, hidden ones included."""
    yield from concept["pref"].items()
    for kind in ("alt", "hidden"):
        for lang, texts in concept.get(kind, {}).items():
            yield from ((lang, text) for text in texts)


def test_thesaurus_is_large_enough_and_has_about_twenty_top_concepts() -> None:
    assert len(CONCEPTS) >= 250
    assert 15 <= sum(not concept["broader"] for concept in CONCEPTS) <= 25


def test_ids_are_unique_kebab_case_and_sorted() -> None:
    ids = [concept["id"] for concept in CONCEPTS]
    assert [i for i, n in Counter(ids).items() if n > 1] == []
    assert [i for i in ids if not ID.fullmatch(i)] == []
    assert ids == sorted(ids)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_concept_has_a_name_and_a_synonym_in_the_language(lang: str) -> None:
    assert [c["id"] for c in CONCEPTS if not c["pref"].get(lang, "").strip()] == []
    assert [c["id"] for c in CONCEPTS if not c["alt"].get(lang)] == []


def test_no_other_language_appears() -> None:
    assert {lang for concept in CONCEPTS for lang, _ in labels(concept)} == set(LANGUAGES)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_two_concepts_share_a_preferred_label(lang: str) -> None:
    counted = Counter(fold(concept["pref"][lang]) for concept in CONCEPTS)
    assert [label for label, n in counted.items() if n > 1] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_label_stands_for_two_concepts(lang: str) -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    for concept in CONCEPTS:
        for language, label in labels(concept):
            if language == lang:
                owners[label.casefold()].add(concept["id"])
    assert {label: ids for label, ids in owners.items() if len(ids) > 1} == {}


def test_broader_concepts_exist_and_lead_to_a_top_without_a_circle() -> None:
    for concept in CONCEPTS:
        waiting, seen = list(concept["broader"]), set()
        while waiting:
            above = waiting.pop()
            assert above in BY_ID, f"{concept['id']}: no concept {above}"
            assert above != concept["id"], f"{concept['id']} is above itself"
            if above not in seen:
                seen.add(above)
                waiting += BY_ID[above]["broader"]


def test_related_concepts_exist() -> None:
    assert [(c["id"], other) for c in CONCEPTS for other in c["related"] if other not in BY_ID] == []


def test_no_label_is_longer_than_a_phrase() -> None:
    assert [(c["id"], text) for c in CONCEPTS for _, text in labels(c) if len(text) > LONGEST] == []


def test_no_label_consists_of_stop_words_only() -> None:
    """Such a label would match every question. Upper-case short forms are read as names."""
    empty = [
        (concept["id"], lang, label)
        for concept in CONCEPTS
        for lang, label in labels(concept)
        if not label.isupper()
        and all(fold(word) in stop_words(lang) for word in re.findall(r"\w+", label))
        and label != "Su"  # Turkish for water; as a stop word it is the same letters as "şu"
    ]
    assert empty == []


def test_only_greek_labels_use_greek_letters() -> None:
    greek = re.compile(r"[\u0370-\u03ff\u1f00-\u1fff]")
    assert [
        (c["id"], lang) for c in CONCEPTS for lang, text in labels(c) if lang != "el" and greek.search(text)
    ] == []
    assert [c["id"] for c in CONCEPTS if not greek.search(c["pref"]["el"])] == []
