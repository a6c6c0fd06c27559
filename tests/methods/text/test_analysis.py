from hypothesis import given

from tests.methods.text.strategies import languages, nasty
from zeroward.methods.text.analysis import entry_terms, name_of, surface_words
from zeroward.methods.text.ranking import IMPACT_MAX


def test_entry_terms_title_weighs_more_than_body():
    terms = entry_terms(title="Heat planning", summary="", body="Money for districts", lang="en")
    assert terms["en:heat"] > terms["en:money"]
    assert "en:for" not in terms


def test_entry_terms_hashtag_is_found_whole_and_in_parts():
    terms = entry_terms(title="", summary="", body="#GreenBonds", lang="en")
    assert set(terms) == {"en:greenbond", "en:green", "en:bond"}


def test_entry_terms_keep_capital_acronyms_that_look_like_stop_words():
    assert "en:us" in entry_terms(title="US grants", summary="", body="", lang="en")
    assert "en:us" not in entry_terms(title="join us", summary="", body="", lang="en")


def test_entry_terms_without_stemmer_have_a_prefix():
    terms = entry_terms(title="", summary="градовете", body="", lang="bg")
    assert set(terms) == {"bg:градовете", "bg:градов*"}


def test_surface_words_prefer_the_small_form():
    assert surface_words("Energie und energie", "in Łódź", lang="de") == {
        "energie": "energie",
        "lodz": "Łódź",
    }


@given(nasty, nasty, languages)
def test_entry_terms_impacts_are_whole_and_bounded(title, body, lang):
    for key, value in entry_terms(title=title, summary="", body=body, lang=lang).items():
        assert key.startswith(f"{lang}:")
        assert isinstance(value, int)
        assert 1 <= value <= IMPACT_MAX


def test_name_is_the_title_as_written_but_for_case_and_accents():
    assert name_of("Österreich") == name_of("ÖSTERREICH!") == "=osterreich"
    assert name_of("Bonds") != name_of("Bond")
    assert name_of("word " * 13) == name_of("…") == ""
    assert entry_terms(title="Austria", summary="", body="", lang="en")["en:=austria"] == 1_000
