import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.methods.text.strategies import words
from zeroward.methods.text.suggest import is_slip, suggest

VOCABULARY = ["finance", "financing", "fiance", "mobility", "stakeholder", "citizen"]
USES = [40, 25, 1, 12, 30, 60]


def test_suggest_swapped_and_missing_letters():
    assert suggest("stakheolder", VOCABULARY, USES)[0] == "stakeholder"
    assert suggest("finace", VOCABULARY, USES)[0] == "finance"
    assert suggest("Citizn", VOCABULARY, USES) == ["citizen"]


def test_suggest_nothing_for_short_or_strange_words():
    assert suggest("ab", VOCABULARY, USES) == []
    assert suggest("xylophonist", VOCABULARY, USES) == []
    assert suggest("x" * 10_000, VOCABULARY, USES) == []


@given(words, st.integers(0, 5))
def test_suggest_only_known_words_and_at_most_the_limit(word, limit):
    found = suggest(word, VOCABULARY, USES, limit=limit)
    assert len(found) <= limit
    assert set(found) <= set(VOCABULARY)


@pytest.mark.parametrize(
    ("typed", "meant", "slip"),
    [
        ("vezinos", "vecinos", True),
        ("dauern", "Bauern", False),
        ("demek", "ödemek", False),
        ("xenovation", "Renovation", True),
        ("finace", "finance", True),
        ("abc", "xyz", False),
    ],
)
def test_slip_of_a_short_word_keeps_its_first_letter(typed, meant, slip):
    assert is_slip(typed, meant) is slip
