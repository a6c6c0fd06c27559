import pytest
from hypothesis import given

from tests.methods.text.strategies import words
from zeroward.methods.text.fold import fold
from zeroward.methods.text.variants import is_spelling_of, shortened, spellings


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("Aarhus", "Århus"),
        ("Arhus", "Århus"),
        ("Goeteborg", "Göteborg"),
        ("Goteborg", "Göteborg"),
        ("Muenchen", "München"),
        ("Tuerkiye", "Türkiye"),
        ("Joenkoeping", "Jönköping"),
        ("Aalesund", "Ålesund"),
        ("Koebenhavn", "København"),
    ],
)
def test_spelling_of_a_name_is_recognised(typed, written):
    assert is_spelling_of(typed, written)


def test_spelling_of_a_plain_word_is_refused():
    assert not is_spelling_of("poet", "pot")


def test_shortened_offers_the_letter_behind_the_digraph():
    assert "arhus" in shortened("Aarhus")
    assert shortened("Lisboa") == ()


@given(words)
def test_spellings_start_with_the_folded_word_and_stay_few(word):
    found = spellings(word)
    assert found[0] == fold(word)
    assert len(found) == len(set(found)) <= 16
