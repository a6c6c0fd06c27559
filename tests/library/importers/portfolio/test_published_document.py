"""The published document itself, read where it lies beside the repository; nothing of it is copied here."""

import os
from pathlib import Path

import pytest

from zeroward.library.importers.portfolio.parse import Parsed, parse_file

SHARED = Path(os.environ.get("ZEROWARD_SHARED", Path(__file__).resolve().parents[5] / "shared"))


@pytest.fixture(scope="module")
def parsed() -> Parsed:
    found = sorted((SHARED / "sources").glob("001*.txt"))
    if not found:
        pytest.skip(f"the published portfolio is not at {SHARED / 'sources'} (set ZEROWARD_SHARED)")
    return parse_file(found[0])


def test_counts_of_the_published_document(parsed: Parsed) -> None:
    counts = parsed.portfolio.counts()
    assert counts["categories"] == 6
    assert counts["challenges"] == 29
    assert (counts["material_tables"], counts["material_tables_filled"]) == (87, 76)
    assert counts["material_tables_unread"] == 0
    assert 53 <= counts["materials"] <= 57
    assert (counts["hashtags"], counts["hashtags_as_written"]) == (154, 156)
    assert (counts["profiles"], counts["personas"], counts["recordings"], counts["deep_dives"]) == (
        15,
        3,
        7,
        6,
    )
    assert counts["deep_dives_in_progress"] == 3


def test_every_line_of_the_published_document_is_accounted_for(parsed: Parsed) -> None:
    reading = parsed.portfolio.reading
    untaken = sum(span.last - span.first + 1 for span in reading.untaken)
    assert sum(count for _, count in reading.read_as) + untaken == reading.lines - reading.blank
    assert untaken == 0


@pytest.mark.parametrize(
    ("kind", "at_least"),
    [
        ("placeholder_table", 11),
        ("placeholder_deep_dive", 3),
        ("placeholder_field", 20),
        ("country_interpreted", 15),
        ("year_interpreted", 5),
        ("language_interpreted", 15),
        ("same_material", 10),
        ("repeated_key_challenges", 3),
        ("repeated_features", 2),
        ("repeated_lesson", 3),
        ("repeated_quote", 1),
        ("misspelt_tag", 4),
        ("tag_variant", 2),
        ("title_differs", 8),
        ("not_in_contents", 1),
        ("category_label", 6),
        ("material_year_differs", 1),
        ("year_against_text", 2),
        ("counts_differ", 2),
        ("stray_tags", 1),
    ],
)
def test_oddities_of_the_published_document_are_reported(parsed: Parsed, kind: str, at_least: int) -> None:
    assert sum(finding.kind == kind for finding in parsed.findings) >= at_least


def test_findings_name_their_lines(parsed: Parsed) -> None:
    for finding in parsed.findings:
        assert finding.lines, finding
        assert all(1 <= line <= parsed.portfolio.reading.lines for line in finding.lines)
        assert finding.made_of_it
        assert len(finding.raw) <= 120


def test_placements_keep_their_own_features(parsed: Parsed) -> None:
    shared = [material for material in parsed.portfolio.materials if len(material.placements) > 2]
    assert shared
    for material in parsed.portfolio.materials:
        codes = [placement.challenge for placement in material.placements]
        assert len(codes) == len(set(codes)), material.title
    differing = [
        material
        for material in shared
        if len({tuple(entry.text for entry in placement.card.features) for placement in material.placements})
        > 1
    ]
    assert differing


def test_profiles_have_seven_fields_and_a_country(parsed: Parsed) -> None:
    assert len({profile.country for profile in parsed.portfolio.profiles}) == 15
    for profile in parsed.portfolio.profiles:
        assert len(profile.fields) == 7
        assert all("<" not in field.text for field in profile.fields)
