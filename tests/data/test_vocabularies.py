"""The shipped SKOS vocabularies: complete in ten languages, consistent, true to the portfolio.

Pure data tests; no database. Those that compare with the source documents look for them beside the
checkout (`../shared`) and are skipped where that folder does not exist.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "data" / "vocabularies"
SHARED = ROOT.parent / "shared"
LANGUAGES = ("en", "de", "fr", "es", "it", "pl", "pt", "ro", "el", "tr")
SCHEMES = sorted(path.stem for path in FOLDER.glob("*.json"))
EXPECTED = {
    "hashtags", "formats", "pathways", "thematic-areas", "barrier-groups", "service-kinds", "levels",
    "problem-types", "audiences", "link-kinds", "organisation-kinds", "formalisation-levels", "languages",
    "countries",
}  # fmt: skip
ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")

needs_sources = pytest.mark.skipif(
    not (SHARED / "sources").is_dir(), reason=f"the source documents are not beside the checkout ({SHARED})"
)

Concept = dict[str, Any]


def load(scheme: str) -> dict[str, Any]:
    """Return the whole file of one scheme."""
    data: dict[str, Any] = json.loads((FOLDER / f"{scheme}.json").read_text(encoding="utf-8"))
    return data


def concepts(scheme: str) -> dict[str, Concept]:
    """Return the concepts of a scheme by id (a repeated id shows in its own test)."""
    return {concept["id"]: concept for concept in load(scheme)["concepts"]}


def english_forms(concept: Concept) -> set[str]:
    """Return every English label of a concept, case-folded, and its notation."""
    forms = [concept["pref"]["en"], concept.get("notation", "")]
    forms += concept.get("alt", {}).get("en", []) + concept.get("hidden", {}).get("en", [])
    return {form.casefold() for form in forms if form}


def written_tags() -> set[str]:
    """Return every distinct `#Tag` of the portfolio text as written, without the sign."""
    text = next((SHARED / "sources").glob("001*.txt")).read_text(encoding="utf-8")
    return set(re.findall(r"#([A-Za-z][A-Za-z0-9&-]*)", text))


def facts(name: str) -> dict[str, Any]:
    """Return one file of the real starting catalogue."""
    data: dict[str, Any] = json.loads((SHARED / "facts" / f"{name}.json").read_text(encoding="utf-8"))
    return data


def test_folder_holds_every_expected_scheme() -> None:
    assert set(SCHEMES) >= EXPECTED


@pytest.mark.parametrize("scheme", SCHEMES)
def test_scheme_header_is_complete(scheme: str) -> None:
    data = load(scheme)
    header = data["scheme"]
    assert header["id"] == scheme
    assert set(header["title"]) >= set(LANGUAGES)
    assert all(header[key] for key in ("source", "version", "licence"))
    assert {"en", "*"} <= set(data["origin"])
    assert set(data["origin"].values()) <= {"human", "machine", "imported"}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_ids_are_unique_stable_and_sorted(scheme: str) -> None:
    ids = [concept["id"] for concept in load(scheme)["concepts"]]
    assert ids, "a scheme without concepts"
    assert [i for i, n in Counter(ids).items() if n > 1] == []
    assert [i for i in ids if not ID.fullmatch(i)] == []
    assert ids == sorted(ids)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_concept_is_labelled_in_ten_languages(scheme: str) -> None:
    missing = [
        (key, lang)
        for key, concept in concepts(scheme).items()
        for lang in LANGUAGES
        if not concept["pref"].get(lang, "").strip()
    ]
    assert missing == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_no_two_concepts_share_a_preferred_label(scheme: str) -> None:
    counted = Counter(
        (lang, label.casefold()) for c in concepts(scheme).values() for lang, label in c["pref"].items()
    )
    assert [pair for pair, n in counted.items() if n > 1] == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_labels_are_clean_text_in_one_unicode_form(scheme: str) -> None:
    bad = []
    for key, concept in concepts(scheme).items():
        labels = list(concept["pref"].values())
        for kind in ("alt", "hidden"):
            labels += [label for group in concept.get(kind, {}).values() for label in group]
        for label in labels:
            composed = unicodedata.normalize("NFC", label)
            # ş and ţ with cedilla are Turkish or wrong: Romanian has the comma below.
            if label != composed or label != " ".join(label.split()) or "|" in label or "#" in label:
                bad.append((key, label))
        if set("şţŞŢ") & set(concept["pref"]["ro"]):
            bad.append((key, concept["pref"]["ro"]))
    assert bad == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_alternative_labels_differ_from_the_preferred_one(scheme: str) -> None:
    bad = []
    for key, concept in concepts(scheme).items():
        for lang, labels in concept.get("alt", {}).items():
            if concept["pref"].get(lang) in labels or len(labels) != len(set(labels)):
                bad.append((key, lang, labels))
    assert bad == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_no_synonym_is_the_preferred_label_of_another_concept(scheme: str) -> None:
    known = concepts(scheme)
    owner = {(lang, text.casefold()): key for key, c in known.items() for lang, text in c["pref"].items()}
    ambiguous = [
        (key, lang, label, owner[lang, label.casefold()])
        for key, concept in known.items()
        for kind in ("alt", "hidden")
        for lang, labels in concept.get(kind, {}).items()
        for label in labels
        if owner.get((lang, label.casefold()), key) != key
    ]
    assert ambiguous == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_greek_labels_use_greek_letters(scheme: str) -> None:
    greek = re.compile(r"[\u0370-\u03ff\u1f00-\u1fff]")
    bad = [key for key, c in concepts(scheme).items() if not greek.search(c["pref"]["el"])]
    assert bad == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_links_between_concepts_exist_and_related_is_mutual(scheme: str) -> None:
    known = concepts(scheme)
    broken = []
    for key, concept in known.items():
        links = concept.get("broader", []) + concept.get("related", [])
        broken += [(key, other) for other in links if other not in known or other == key]
        broken += [
            (key, other) for other in concept.get("related", []) if key not in known[other].get("related", [])
        ]
    assert broken == []


def ancestors(key: str, known: dict[str, Concept]) -> set[str]:
    """Return every concept above `key`, itself included only if the hierarchy has a cycle."""
    found: set[str] = set()
    waiting = list(known[key].get("broader", []))
    while waiting:
        above = waiting.pop()
        if above not in found:
            found.add(above)
            waiting += known[above].get("broader", [])
    return found


@pytest.mark.parametrize("scheme", SCHEMES)
def test_hierarchy_has_no_cycle_and_is_disjoint_from_related(scheme: str) -> None:
    known = concepts(scheme)
    above = {key: ancestors(key, known) for key in known}
    assert [key for key in known if key in above[key]] == []
    both = [(key, other) for key in known for other in known[key].get("related", []) if other in above[key]]
    assert both == [], "SKOS: related concepts must not be broader ones"


@pytest.mark.parametrize("scheme", SCHEMES)
def test_exact_matches_inside_the_project_lead_to_a_concept(scheme: str) -> None:
    broken = []
    for key, concept in concepts(scheme).items():
        for match in concept.get("exact_match", []):
            prefix, _, rest = match.partition(":")
            if prefix in {"http", "https", "catalogue"}:
                continue
            if prefix not in SCHEMES or rest not in concepts(prefix):
                broken.append((key, match))
    assert broken == []


def test_country_and_language_ids_follow_their_standards() -> None:
    assert [i for i in concepts("countries") if not re.fullmatch(r"[a-z]{2}", i)] == []
    assert [i for i in concepts("languages") if not re.fullmatch(r"[a-z]{2,3}", i)] == []
    assert "EL" in concepts("countries")["gr"]["alt"]["und"]
    assert "UK" in concepts("countries")["gb"]["alt"]["und"]
    assert all(c["alt"]["und"] for c in concepts("countries").values())
    assert all(c["alt"]["und"] for c in concepts("languages").values())


@needs_sources
def test_hashtag_counts_of_the_portfolio_hold() -> None:
    written = written_tags()
    assert len(written) == 156
    assert len({tag.casefold() for tag in written}) == 154


@needs_sources
def test_every_written_hashtag_is_a_form_of_exactly_one_concept() -> None:
    """156 forms as written = 155 tags + the word "#Hashtags" itself; the tags are 151 ideas."""
    data = load("hashtags")
    no_tags = {entry["form"] for entry in data["scheme"]["not_concepts"]}
    owners: dict[str, list[str]] = {}
    for concept in data["concepts"]:
        for form in {concept["notation"], *concept["hidden"].get("en", [])}:
            owners.setdefault(form, []).append(concept["id"])
    tags = written_tags()
    assert no_tags == {"Hashtags"} <= tags
    assert [tag for tag in tags - no_tags if len(owners.get(tag, [])) != 1] == []
    assert [form for form, ids in owners.items() if len(ids) != 1] == []
    assert len(data["concepts"]) == 151


@needs_sources
def test_hashtag_ids_and_spellings_are_those_of_the_catalogue() -> None:
    known = concepts("hashtags")
    for item in facts("portfolio_meta")["items"]:
        if item["type"] == "hashtag":
            concept = known[item["id"].removeprefix("tag-")]
            assert concept["notation"] == item["tag"]
            assert set(item["variants"]) <= set(concept["hidden"].get("en", []))


@needs_sources
def test_every_format_label_of_the_materials_has_one_type() -> None:
    data = facts("portfolio_materials")
    labels = set(data["formats"])
    assert len(labels) == 41
    for item in data["items"]:
        labels |= {label for label in item["format_labels_in_source"] if "label missing" not in label}
    types = {key: english_forms(concept) for key, concept in concepts("formats").items()}
    owners = {label: [key for key, forms in types.items() if label.casefold() in forms] for label in labels}
    assert {label: keys for label, keys in owners.items() if len(keys) != 1} == {}


@needs_sources
@pytest.mark.parametrize(
    ("scheme", "kind"),
    [("pathways", "pathway"), ("thematic-areas", "thematic-area"), ("barrier-groups", "barrier-group")],
)
def test_needs_assessment_lists_are_complete(scheme: str, kind: str) -> None:
    items = [item for item in facts("needs_assessment_2025")["items"] if item["type"] == kind]
    expected = {f"catalogue:{item['id']}": item["name"] for item in items}
    found = {
        match: concept["pref"]["en"]
        for concept in concepts(scheme).values()
        for match in concept["exact_match"]
        if match.startswith("catalogue:")
    }
    assert found == expected


@needs_sources
def test_kinds_levels_and_countries_of_the_facts_are_all_known() -> None:
    services = facts("support_services")
    kinds = set().union(*({key} | english_forms(c) for key, c in concepts("service-kinds").items()))
    assert set(services["kinds"]) <= kinds
    assert {level.casefold() for level in services["levels"]} <= set(concepts("levels"))
    used = {item["country"] for item in facts("national_platforms")["items"]}
    cities = facts("mission_cities")
    used |= {item["country"] for item in cities["items"] + cities["related_cities"]}
    for item in facts("portfolio_materials")["items"]:
        used |= set(item["countries"])
    # EU and INT in the facts are levels, not countries.
    assert {code.casefold() for code in used} - {"eu", "int"} <= set(concepts("countries"))
