"""What sentences say of an instrument, in several languages, and what is left out."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.contracts.mentions import LANGUAGES, mentions_json, read_mentions


def said(text: str, language: str = "en") -> list[tuple[str, str]]:
    return [(one.code, one.status) for one in read_mentions(text.splitlines(), language=language).items]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The city has issued a green bond since 2021.", ("BOND-G", "used")),
        ("The city will issue a green bond in 2027.", ("BOND-G", "planned")),
        ("A green bond could be an option.", ("BOND-G", "considered")),
        ("A green bond is a bond.", ("BOND-G", "mentioned")),
        ("The city has no green bond.", ("BOND-G", "mentioned")),
        ("NetZeroCities has received funding from the H2020 programme.", ("GRT-EU.HE", "mentioned")),
        ("Introduction of congestion charges", ("FISC.ROAD", "planned")),
    ],
)
def test_sentence_gives_the_status(text, expected):
    assert said(text) == [expected]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Die Stadt hat seit 2019 einen Klimafonds eingerichtet.", ("REVF.CLIMATE", "used")),
        ("de", "Eine Energiegemeinschaft könnte geprüft werden.", ("CROWD.COMMUNITY", "considered")),
        ("fr", "Un fonds climat sera créé.", ("REVF.CLIMATE", "planned")),
        ("fr", "Il n’y a pas de péage urbain.", ("FISC.ROAD", "mentioned")),
        ("el", "Θα δημιουργηθεί ψηφιακό δίδυμο.", ("TWIN", "planned")),
        ("pl", "Budżet obywatelski działa od roku 2013.", ("PB", "used")),
        ("bg", "Енергийна общност ще бъде създадена.", ("CROWD.COMMUNITY", "planned")),
    ],
)
def test_other_languages_have_their_own_words(language, text, expected):
    assert said(text, language) == [expected]


def test_language_without_a_dictionary_is_said_and_nothing_made_up():
    found = read_mentions(["A green bond."], language="mt")
    assert not found.dictionary
    assert found.items == ()
    assert mentions_json(found)["mention_language"]["dictionary"] is False


def test_line_that_pages_repeat_counts_once_for_none():
    page = ["Paid by a green bond of the example city", "Some other text about nothing."]
    found = read_mentions(page * 6 + ["The city has issued a green bond."], language="en")
    assert [one.line for one in found.items] == [13]
    assert found.repeated == 12


def test_words_in_capitals_are_not_found_in_small_letters():
    assert said("It is part of life projects.") == []
    assert said("It was funded by a LIFE project.") == [("GRT-EU.LIFE", "used")]


def test_comma_between_two_words_ends_a_phrase():
    assert said("On environmental, social, enterprise and other grounds.") == []


def test_words_of_a_barrier_name_it_where_something_stands_in_the_way():
    (one,) = read_mentions(["The main barrier is the lack of funding."], language="en").items
    assert (one.code, one.status) == ("FIN.LACK", "named")
    (other,) = read_mentions(["Affordable homes for all."], language="en").items
    assert (other.code, other.status) == ("EQ", "mentioned")


def test_field_and_lever_of_a_sheet_are_assigned():
    lines = [
        "|  Reference to impact pathway | Field of action | Mobility & transport |",
        "|   | Systemic lever | Governance & policy |",
    ]
    found = {
        (one.kind, one.code) for one in read_mentions(lines, language="en").items if one.status == "assigned"
    }
    assert found == {("fields", "mobility"), ("levers", "governance")}


def test_module_without_a_cue_decides():
    lines = ["Green bond"]
    (one,) = read_mentions(lines, language="en", modules=[("B-2.2", 1, 1)]).items
    assert (one.module, one.status) == ("B-2.2", "planned")


def test_list_takes_the_words_of_its_introduction():
    lines = ["The city will set up the following:", "- Green bond"]
    (one,) = read_mentions(lines, language="en").items
    assert one.status == "planned"


@given(st.text(max_size=300), st.sampled_from(LANGUAGES))
def test_any_text_is_read(text, language):
    found = read_mentions(text.splitlines(), language=language)
    assert json.loads(json.dumps(mentions_json(found)))["mention_language"]["language"] == language
    assert all(1 <= one.line <= len(text.splitlines()) for one in found.items)
