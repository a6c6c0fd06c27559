"""The shipped translations cover the catalogue, and belong to the English texts it has now."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

CATALOGUE = Path(__file__).parents[2] / "data/catalogue"
LANGUAGES = ("de", "fr", "ro")
META_FIELDS = {
    "lesson-learned": ("lesson", ("text",)),
    "deep-dive": ("deep-dive", ("title", "summary", "steps")),
    "persona": ("persona", ("role", "needs")),
    "how-to-use-step": ("how-to-use-step", ("title", "description")),
    "problem-type": ("problem-type", ("name", "description")),
    "recorded-webinar": ("recording", ("title",)),
    "other-recording": ("recording", ("title",)),
}
# Proper names, which every language leaves as they are.
NAMES = {
    ("material:viable-cities", "title"),
    ("material:dk2020", "title"),
    ("material:decarbonized-cities-finland", "title"),
    ("material:fit4urbanmission", "title"),
    ("term:term-nzc", "expansion"),
    ("term:term-bisko", "expansion"),
    ("term:term-peer", "expansion"),
}
Fields = dict[str, Any]


def items(name: str) -> list[dict[str, Any]]:
    """The items of one catalogue file."""
    content = json.loads((CATALOGUE / f"{name}.json").read_text(encoding="utf-8"))
    return list(content["items"])


def filled(item: dict[str, Any], fields: tuple[str, ...]) -> Fields:
    """Those of the fields that hold a text or a list of texts."""
    return {field: item[field] for field in fields if item.get(field)}


def english_records() -> Iterator[tuple[str, Fields]]:
    """Key and translatable English fields of every record, in the naming of the translation files."""
    for category in items("portfolio_categories"):
        yield f"category:{category['id']}", {"title": category["title"], "scope": category["scope_own_words"]}
        for challenge in category["subcategories"]:
            yield f"challenge:{challenge['code']}", filled(challenge, ("title", "key_challenges"))
    for material in items("portfolio_materials"):
        yield f"material:{material['id']}", filled(material, ("title", "summary", "key_features"))
    for item in items("portfolio_meta"):
        kind, fields = META_FIELDS.get(item["type"], ("", ()))
        if filled(item, fields):
            yield f"{kind}:{item['id']}", filled(item, fields)
    for question in items("wh_questions"):
        yield f"wh-question:{question['id']}", {"question": question["question"]}
    for term in items("glossary"):
        yield f"term:{term['id']}", filled(term, ("term", "expansion", "definition"))


ENGLISH = dict(english_records())
# Short forms and names of bodies and standards stay where a language has none of its own.
SHORT_FORMS = {(f"term:{item['id']}", "term") for item in items("glossary") if item["kind"] != "term"}


def translation(lang: str) -> dict[str, Any]:
    """One translation file."""
    content = json.loads((CATALOGUE / f"translations/{lang}.json").read_text(encoding="utf-8"))
    return dict(content)


def pairs(lang: str) -> Iterator[tuple[str, str, str, str]]:
    """Where, English text, translated text and digest, for every text of a language."""
    for key, fields in translation(lang)["texts"].items():
        for field, entry in fields.items():
            source = ENGLISH[key][field]
            if isinstance(entry, list):
                for number, (part, english) in enumerate(zip(entry, source, strict=True), start=1):
                    yield f"{key} {field} {number}", english, part["text"], part["digest"]
            else:
                yield f"{key} {field}", source, entry["text"], entry["digest"]


def digits(text: str) -> str:
    """All digits of a text, sorted, so that order and separators do not matter."""
    return "".join(sorted(re.findall(r"[0-9]", text)))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_file_names_its_language_and_owns_up_to_the_machine(lang: str) -> None:
    content = translation(lang)
    assert (content["lang"], content["origin"], content["version"]) == (lang, "machine", "2026-11")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_record_and_field_is_translated(lang: str) -> None:
    texts = translation(lang)["texts"]
    assert texts.keys() == ENGLISH.keys()
    missing = {(key, field) for key, fields in ENGLISH.items() for field in fields if field not in texts[key]}
    assert missing - SHORT_FORMS == NAMES
    unknown = {(key, field) for key, fields in texts.items() for field in fields if field not in ENGLISH[key]}
    assert unknown == set()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_lists_keep_their_length(lang: str) -> None:
    texts = translation(lang)["texts"]
    for key, fields in ENGLISH.items():
        for field, source in fields.items():
            if isinstance(source, list):
                assert len(texts[key][field]) == len(source), f"{key} {field}"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_digests_match_the_english_texts_of_today(lang: str) -> None:
    stale = [
        place
        for place, english, _, digest in pairs(lang)
        if digest != hashlib.sha256(english.encode()).hexdigest()[:16]
    ]
    assert stale == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_longer_text_is_left_in_english(lang: str) -> None:
    assert [place for place, english, text, _ in pairs(lang) if text == english and len(text) > 25] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_figures_survive_the_translation(lang: str) -> None:
    assert [place for place, english, text, _ in pairs(lang) if digits(english) != digits(text)] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_texts_are_trimmed_and_punctuated_like_their_source(lang: str) -> None:
    untidy = [place for place, _, text, _ in pairs(lang) if not text or text != text.strip() or "  " in text]
    assert untidy == []
    unlike = [
        place
        for place, english, text, _ in pairs(lang)
        if (english[-1] in ".?!") != (text[-1] in ".?!") and english[-1] != "."
    ]
    assert unlike == []


def test_romanian_uses_comma_below_letters() -> None:
    assert [place for place, _, text, _ in pairs("ro") if re.search("[şţŞŢ]", text)] == []


def test_wh_questions_answer_to_the_ids_of_the_portfolio() -> None:
    asked = [(item["id"], item["column"], item["row"]) for item in items("wh_questions")]
    known = [
        (item["id"], item["column"], item["row"])
        for item in items("portfolio_meta")
        if item["type"] == "wh-question"
    ]
    assert asked == known
    assert all(item["question"].endswith("?") for item in items("wh_questions"))
