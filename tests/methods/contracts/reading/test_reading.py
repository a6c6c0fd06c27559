"""The whole reading: languages, template, signatories, furniture, what is not understood."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.methods.contracts.corpus import CONTRACTS, needs_contracts
from tests.methods.contracts.reading.test_segments import CONTRACT
from zeroward.methods.contracts.reading.errors import ReadingError
from zeroward.methods.contracts.reading.files import read_file, source_of, source_of_text
from zeroward.methods.contracts.reading.language import language_of
from zeroward.methods.contracts.reading.read import read

KEYS = {
    "file",
    "language",
    "template",
    "modules",
    "absent",
    "baseline",
    "target",
    "gap",
    "actions",
    "signatories",
    "instruments",
    "governance",
    "social_innovations",
    "barriers",
    "levers",
    "fields",
    "coherence",
    "not_understood",
    "confidence",
}


def test_reading_is_plain_json_with_all_its_keys_and_the_same_every_time():
    first, second = (read(source_of_text("x.md", CONTRACT)) for _ in range(2))
    assert first.to_json().keys() >= KEYS
    assert json.loads(json.dumps(first.to_json())) == first.to_json()
    assert first.digest == second.digest


def test_signatories_keep_their_columns_and_place():
    (one,) = read(source_of_text("x.md", CONTRACT)).data["signatories"]
    assert (one["organisation"], one["legal_form"], one["person"]) == ("City works", "company", "A. Person")
    assert CONTRACT.splitlines()[one["line"] - 1].startswith("| City works")


def test_table_that_a_page_break_splits_goes_on():
    row = "|  University | science | public | B. Person | rector  |\n| --- | --- | --- | --- | --- |\n"
    more = f"\nClimate-Neutrality Commitments\n\n7\n\n{row}"
    found = read(source_of_text("x.md", CONTRACT + more)).data["signatories"]
    assert [one["organisation"] for one in found] == ["City works", "University"]


def test_signatories_in_prose_are_reported():
    text = CONTRACT.partition("| Name of the signatory")[0] + "Many have signed.\n"
    data = read(source_of_text("x.md", text)).data
    assert data["signatories"] == []
    assert "signatories_without_table" in {one["what"] for one in data["not_understood"]}


GERMAN = (
    "Die Stadt will bis 2030 klimaneutral werden und hat dafür einen Plan, den alle mit ihr tragen. " * 40
)
GREEK = (
    "Η πόλη θέλει να γίνει κλιματικά ουδέτερη έως το 2030 και έχει ένα σχέδιο για αυτό που είναι για όλους. "
    * 40
)


@pytest.mark.parametrize(("text", "code"), [(GERMAN, "de"), (GREEK, "el")])
def test_language_is_told_by_its_small_words(text, code):
    assert language_of(source_of_text("x.md", text)).code == code


def test_second_language_is_named():
    english = (
        "The city wants to be climate neutral by the year 2030 and it has a plan that all of them carry. "
        * 90
    )
    found = language_of(source_of_text("x.md", english + "\n" + GERMAN))
    assert (found.code, found.others) == ("en", ("de",))


def test_language_without_a_dictionary_is_said():
    """Made up words have the small words of no language."""
    text = "\n".join("zqx wvk prrt mnop 12 ggh" for _ in range(80))
    data = read(source_of_text("x.md", text)).data
    assert data["language"]["code"] == ""
    assert "language_unknown" in {one["what"] for one in data["not_understood"]}
    assert data["instruments"] == []


def test_heads_of_pages_and_contents_are_no_titles():
    pages = "".join(
        f"Text number {n} that says something of its own about chapter {n * 7}.\n\nTown of Example\n\n{n}\n\n"
        for n in range(1, 12)
    )
    source = source_of_text("x.md", CONTRACT + pages)
    assert {source.lines[line - 1] for line in source.furniture} >= {"Town of Example", "7"}
    assert [source.lines[line - 1][:8] for line in sorted(source.contents)][:1] == ["# Table "]


@needs_contracts
def test_languages_and_templates_of_real_contracts():
    found = {
        name: read(read_file(CONTRACTS / f"{name}.md")).data for name in ("klagenfurt", "cork", "differdange")
    }
    assert {one["language"]["code"] for one in found.values()} == {"en"}
    assert [found[name]["template"]["action_plan"] for name in ("klagenfurt", "cork")] == ["v1", "v2"]
    assert found["differdange"]["template"]["investment_plan"] == "V2.1"


@needs_contracts
def test_signatories_of_a_real_contract_are_all_there():
    """A person has counted 13 rows in the tables on two pages."""
    found = read(read_file(CONTRACTS / "Aarhus.md")).data["signatories"]
    assert len(found) == 13
    assert found[0]["organisation"] == "The City of Aarhus"
    assert found[-1]["line"] == 2135


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=4000))
def test_hostile_bytes_end_in_a_reading_or_a_reason(data):
    try:
        found = read(source_of("x", data)).to_json()
    except ReadingError:
        return
    json.dumps(found)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "# 2.1 Module A-1 Greenhouse Gas Emissions Baseline Inventory",
                "# Module IP-B1: Cost Scenarios",
                "| a | b |",
                "| --- |",
                "A-2.3: Emissions gap",
                "# 2 Goal: climate neutrality by 2030",
                "# 5 Signatories",
                "2030 Climate Neutrality Investment Plan",
                "",
                "some words of the text that stand between",
            ]
        ),
        min_size=12,
        max_size=120,
    )
)
def test_any_order_of_titles_gives_segments_inside_the_document(lines):
    text = "\n".join([*lines, "words " * 60])
    data = read(source_of_text("x.md", text)).data
    assert all(1 <= one["first"] <= one["last"] <= data["lines"] for one in data["modules"])
