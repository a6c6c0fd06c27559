"""Placements, introductions, service texts and their translations cover the catalogue, in own words."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
CATALOGUE = ROOT / "data/catalogue"
SOURCES = ROOT.parent / "shared/sources"
LANGUAGES = ("de", "fr", "ro")
Fields = dict[str, Any]


def read(name: str) -> dict[str, Any]:
    """One catalogue file."""
    return dict(json.loads((CATALOGUE / f"{name}.json").read_text(encoding="utf-8")))


def items(name: str) -> list[dict[str, Any]]:
    """The items of one catalogue file."""
    return list(read(name)["items"])


def filled(fields: Fields) -> Fields:
    """Those of the fields that hold a text or a list of texts."""
    return {name: value for name, value in fields.items() if value}


def english_records() -> Iterator[tuple[str, Fields]]:
    """Key and translatable English fields of every record of the further translations."""
    for item in items("placements"):
        key = f"placement:{item['material']}.{item['challenge']}"
        yield key, filled({"focus": item["focus"], "key_features": item.get("key_features")})
    for item in items("challenge_intros"):
        yield f"challenge:{item['challenge']}", filled({"summary": item["summary"]})
    described = {item["service"]: item["description"] for item in items("service_texts")}
    for item in items("support_services"):
        fields = {
            "name": item["name"],
            "description": described[item["id"]],
            "eligibility": item["eligibility"],
        }
        yield f"service:{item['id']}", filled(fields)
    for stage in items("platform_route"):
        yield (
            f"platform-route:{stage['id']}",
            filled({name: stage[name] for name in ("title", "description")}),
        )
    for problem_type, advice in read("guidance")["advice"].items():
        yield f"problem-type:{problem_type}", {"advice": advice}
    yield from english_governance()


def english_governance() -> Iterator[tuple[str, Fields]]:
    """Key and English fields of the governance bodies and of the profiles of the core countries."""
    (governance,) = (item for item in items("portfolio_meta") if item["id"] == "mission-governance-map")
    for number, body in enumerate(governance["bodies"], start=1):
        yield f"governance-body:{number}", {"name": body["name"], "role": body["role"]}
    for item in items("national_platforms"):
        if item["id"].startswith("platform-"):
            fields = {
                "formalisation": item["formalisation"]["summary"],
                "formats": item["collaboration_formats"],
                "support": [entry["detail"] for entry in item["dedicated_support"]],
            }
            yield f"platform:{item['id']}", filled(fields)


ENGLISH = {key: fields for key, fields in english_records() if fields}
# Services that every language calls by the same proper name.
NAMES = {
    f"service:service-{name}"
    for name in [
        "capacities-2-0",
        "civitas",
        "scalable-cities",
        "intelligent-cities-challenge",
        "smart-cities-marketplace",
        "circular-cities-and-regions-initiative",
        "craft",
        "elena",
        "climate-city-capital-hub",
        "cities-tcp",
        "cdp-iclei-track",
        "deep-demonstration",
        "urban-twin-transition-center",
        "fit4urbanmission",
        "climate-neutral-cities-challenge",
        "gr-eco-islands",
        "european-viable-cities-day",
        "decarbonized-cities",
        "porto-energy-hub",
    ]
}
# Of these the sources give nothing but the name, so there is nothing to translate.
NAMELESS = {key for key in NAMES if ENGLISH[key].keys() == {"name"}}
# Our own wording; the other texts of this file come from files with tests of their own.
OWN = ("placement:", "challenge:", "service:")
TRANSLATED = {lang: read(f"translations/{lang}.more")["texts"] for lang in LANGUAGES}


def pairs(lang: str) -> Iterator[tuple[str, str, str, str]]:
    """Where, English text, translated text and digest, for every text of a language."""
    for key, fields in TRANSLATED[lang].items():
        for field, entry in fields.items():
            source = ENGLISH[key][field]
            parts = entry if isinstance(entry, list) else [entry]
            english = source if isinstance(source, list) else [source]
            for part, text in zip(parts, english, strict=True):
                yield f"{key} {field}", text, part["text"], part["digest"]


def english_texts() -> Iterator[tuple[str, str]]:
    """Where and text of every English text of the three files with our own wording."""
    for key, fields in ENGLISH.items():
        for field, value in fields.items() if key.startswith(OWN) else ():
            for text in value if isinstance(value, list) else [value]:
                yield f"{key} {field}", text


def words(text: str) -> str:
    """A text as lower-case words with single blanks, so that only the wording counts."""
    return " ".join(re.findall(r"\w+", text.lower()))


def digits(text: str) -> str:
    """All digits of a text, sorted, so that order and separators do not matter."""
    return "".join(sorted(re.findall(r"[0-9]", text)))


def test_every_printed_card_has_one_placement() -> None:
    placed = [(item["material"], item["challenge"]) for item in items("placements")]
    printed = [
        (material["id"], occurrence["subcategory"])
        for material in items("portfolio_materials")
        for occurrence in material["occurrences"]
    ]
    assert len(placed) == len(set(placed)) == 76
    assert sorted(placed) == sorted(printed)


def test_placements_point_to_the_line_of_their_card() -> None:
    lines = {
        (material["id"], occurrence["subcategory"]): occurrence["ref"]["lines"][0]
        for material in items("portfolio_materials")
        for occurrence in material["occurrences"]
    }
    for item in items("placements"):
        first, last = item["source_ref"]["lines"]
        assert first == lines[item["material"], item["challenge"]]
        assert first < last < first + 40


def test_placement_features_differ_from_those_of_the_material() -> None:
    known = {material["id"]: material["key_features"] for material in items("portfolio_materials")}
    repeated = [
        (item["material"], item["challenge"])
        for item in items("placements")
        if item.get("key_features") == known[item["material"]]
    ]
    assert repeated == []


def test_the_same_material_says_something_else_in_each_challenge() -> None:
    texts = [item["focus"] for item in items("placements") if item["focus"]]
    assert len(texts) == len(set(texts))


def test_every_challenge_has_one_introduction() -> None:
    codes = [item["challenge"] for item in items("challenge_intros")]
    expected = [
        challenge["code"]
        for category in items("portfolio_categories")
        for challenge in category["subcategories"]
    ]
    assert len(codes) == 29
    assert codes == expected


def test_every_service_has_one_text_and_few_are_empty() -> None:
    services = [item["service"] for item in items("service_texts")]
    assert services == [item["id"] for item in items("support_services")]
    empty = {item["service"] for item in items("service_texts") if not item["description"]}
    assert empty == {
        "service-civitas",
        "service-scalable-cities",
        "service-intelligent-cities-challenge",
        "service-smart-cities-marketplace",
        "service-circular-cities-and-regions-initiative",
        "service-elena",
        "service-policy-lab-austria",
    }


@pytest.mark.parametrize("lang", LANGUAGES)
def test_file_names_its_language_and_owns_up_to_the_machine(lang: str) -> None:
    content = read(f"translations/{lang}.more")
    assert (content["lang"], content["origin"], content["version"]) == (lang, "machine", "2026-11")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_further_translations_cover_every_record_and_list_entry(lang: str) -> None:
    texts = TRANSLATED[lang]
    assert texts.keys() == ENGLISH.keys() - NAMELESS
    for key in texts:
        fields = ENGLISH[key]
        named = fields.keys() - {"name"} if key in NAMES else fields.keys()
        assert texts[key].keys() == named, key
        for field, source in fields.items():
            if isinstance(source, list):
                assert len(texts[key][field]) == len(source), f"{key} {field}"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_further_digests_match_the_english_texts_of_today(lang: str) -> None:
    stale = [
        place
        for place, english, _, digest in pairs(lang)
        if digest != hashlib.sha256(english.encode()).hexdigest()[:16]
    ]
    assert stale == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_figures_and_full_stops_survive_the_translation(lang: str) -> None:
    for place, english, text, _ in pairs(lang):
        assert digits(english) == digits(text), place
        assert text == text.strip(), place
        assert (english[-1] in ".?!") == (text[-1] in ".?!"), place


def test_romanian_uses_comma_below_letters() -> None:
    assert [place for place, _, text, _ in pairs("ro") if re.search("[şţŞŢ]", text)] == []


def test_no_sentence_of_eight_words_is_taken_from_the_sources() -> None:
    if not SOURCES.is_dir():
        pytest.skip("the source texts (../shared/sources) do not ship with the repository")
    source = words(" ".join(path.read_text(encoding="utf-8") for path in sorted(SOURCES.glob("*.txt"))))
    copied = [
        (place, sentence)
        for place, text in english_texts()
        for sentence in re.split(r"(?<=[.!?])\s+", text)
        if len(words(sentence).split()) >= 8 and f" {words(sentence)} " in f" {source} "
    ]
    assert copied == []
