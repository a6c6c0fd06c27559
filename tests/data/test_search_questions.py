"""The labelled search questions are well formed, and none gives its answer away by quoting a title."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import snowballstemmer

ROOT = Path(__file__).parents[2]


def questions_of(name: str) -> list[dict[str, Any]]:
    """The labelled questions of one file of tests/cases."""
    text = (ROOT / "tests/cases" / f"{name}.json").read_text(encoding="utf-8")
    questions: list[dict[str, Any]] = json.loads(text)["questions"]
    return questions


QUESTIONS = questions_of("search_questions")
HOLDOUT = questions_of("search_questions_holdout")
BOTH = pytest.mark.parametrize("questions", [QUESTIONS, HOLDOUT], ids=["first", "holdout"])
EACH = pytest.mark.parametrize("question", [*QUESTIONS, *HOLDOUT], ids=lambda question: question["id"])
CATALOGUE = json.loads((ROOT / "data/catalogue/portfolio_materials.json").read_text(encoding="utf-8"))
MATERIALS: dict[str, dict[str, Any]] = {item["id"]: item for item in CATALOGUE["items"]}
LANGUAGES = {"en": 24, "de": 14, "fr": 12, "ro": 10, "es": 7, "it": 7, "pl": 7, "pt": 7, "el": 6, "tr": 6}
STEMMERS = {
    lang: snowballstemmer.stemmer(name)
    for lang, name in {
        "en": "english",
        "de": "german",
        "fr": "french",
        "ro": "romanian",
        "es": "spanish",
        "it": "italian",
        "pl": "polish",
        "pt": "portuguese",
        "el": "greek",
        "tr": "turkish",
    }.items()
}
# Left out before the comparison, so that little words cannot dilute the share.
LITTLE_WORDS = {
    "en": "a about and are at by can do for from how in into my of on one or that the to we what "
    "when where which who with",
    "de": "aus bei der die das den einer für mit ohne und von zu zwischen",
    "fr": "au aux avec comment dans de des du en est et la le les ma par pour qui sans sur un une",
    "ro": "al ale care cu de despre din fără în la pe pentru si și un",
    "es": "con del el entre las los más para por sin",
    "it": "che dei del della di e gli il in nei per sul tra",
    "pl": "dla jak na się w z",
    "pt": "as da das do dos em na no o os por sobre",
    "el": "από για ένας με η μια ο οι στην στη στο τα την της το του των",
    "tr": "bir ile için ve",
}
STOP_WORDS = frozenset(" ".join(LITTLE_WORDS.values()).split())


def stems(text: str, lang: str) -> set[str]:
    """Lower-cased, stemmed words of a text without accents and without the little words."""
    words = [word for word in re.findall(r"\w+", text.lower()) if word not in STOP_WORDS]
    stemmed = STEMMERS[lang].stemWords(words)
    return {
        "".join(char for char in unicodedata.normalize("NFKD", word) if not unicodedata.combining(char))
        for word in stemmed
    }


def titles_in(material: dict[str, Any], lang: str) -> list[str]:
    """The English titles, and the translated one where the catalogue has it."""
    titles = [material["title"], *material["title_variants"]]
    path = ROOT / f"data/catalogue/translations/{lang}.json"
    if path.exists():
        texts = json.loads(path.read_text(encoding="utf-8"))["texts"]
        entry = texts.get(f"material:{material['id']}", {}).get("title")
        titles += [entry["text"]] if entry else []
    return titles


def shared(question: str, title: str, lang: str) -> float:
    """Share of the question's stems that the title has too, by the question's stemmer or the English one."""
    own, title_own = stems(question, lang), stems(title, lang)
    english, title_english = stems(question, "en"), stems(title, "en")
    return max(len(own & title_own) / len(own), len(english & title_english) / len(english))


def test_set_has_a_hundred_questions_in_ten_languages() -> None:
    assert Counter(question["lang"] for question in QUESTIONS) == LANGUAGES
    assert [question["id"] for question in QUESTIONS] == [f"q{number:03d}" for number in range(1, 101)]


def test_holdout_has_ten_questions_in_each_language() -> None:
    assert Counter(question["lang"] for question in HOLDOUT) == dict.fromkeys(LANGUAGES, 10)
    assert [question["id"] for question in HOLDOUT] == [f"h{number:03d}" for number in range(1, 101)]


@BOTH
def test_set_has_about_twenty_slips_and_each_says_which(questions: list[dict[str, Any]]) -> None:
    typos = [question for question in questions if question["kind"] == "typo"]
    assert 18 <= len(typos) <= 22
    assert [question["id"] for question in typos if not question["note"]] == []


def test_questions_are_not_repeated() -> None:
    texts = [question["question"].casefold() for question in [*QUESTIONS, *HOLDOUT]]
    assert len(set(texts)) == len(texts)


@BOTH
def test_set_asks_for_nearly_every_material(questions: list[dict[str, Any]]) -> None:
    asked_for = {expected for question in questions for expected in question["expect"]}
    assert len(asked_for) >= len(MATERIALS) - 3


@EACH
def test_question_is_short_and_names_existing_materials(question: dict[str, Any]) -> None:
    assert 2 <= len(question["question"].split()) <= 9
    assert question["persona"] in {"maria", "kemal", "rosalia", "officer", "citizen"}
    assert question["kind"] in {"plain", "typo", "cross-lingual", "synonym"}
    assert 1 <= len(question["expect"]) <= 3
    assert len(set(question["expect"])) == len(question["expect"])
    assert set(question["expect"]) <= MATERIALS.keys()


@EACH
def test_question_shares_at_most_half_of_its_stems_with_a_title_sought(question: dict[str, Any]) -> None:
    lang = question["lang"]
    for expected in question["expect"]:
        for title in titles_in(MATERIALS[expected], lang):
            assert shared(question["question"], title, lang) <= 0.5, title


def test_share_counts_inflected_words_and_ignores_little_ones() -> None:
    assert shared("funding of the city", "City funds", "en") == 1.0
    assert shared("école de la ville", "Les écoles", "fr") == 0.5
