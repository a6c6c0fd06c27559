from hypothesis import given

from tests.methods.text.strategies import nasty, words
from zeroward.methods.text.tokens import MAX_WORD, camel_parts, tokenize


def _texts(text):
    return [(token.text, token.kind, token.parts) for token in tokenize(text)]


def test_tokenize_kinds():
    assert _texts("Challenge 3.4: #GHGEmissions in e-mobility, 2020-2023 l'énergie") == [
        ("Challenge", "word", ()),
        ("3.4", "code", ()),
        ("GHGEmissions", "hashtag", ("GHG", "Emissions")),
        ("in", "word", ()),
        ("emobility", "joined", ("e", "mobility")),
        ("20202023", "number", ("2020", "2023")),
        ("l", "word", ()),
        ("énergie", "word", ()),
    ]


def test_camel_parts():
    assert camel_parts("StakeholderMapping") == ["Stakeholder", "Mapping"]
    assert camel_parts("GHGEmissions") == ["GHG", "Emissions"]
    assert camel_parts("SECAPs") == ["SECAPs"]
    assert camel_parts("CO2Reduction") == ["CO2", "Reduction"]
    assert camel_parts("ΚλιματικήΑλλαγή") == ["Κλιματική", "Αλλαγή"]


def test_tokenize_decomposed_letters_stay_together():
    assert [token.text for token in tokenize("e\u0301nergie")] == ["e\u0301nergie"]


@given(nasty)
def test_tokenize_places_are_in_order_and_inside(text):
    end = 0
    for token in tokenize(text):
        assert end <= token.start < token.end <= len(text)
        assert 0 < len(token.text) <= MAX_WORD
        end = token.end


@given(words)
def test_camel_parts_give_the_tag_again(tag):
    assert "".join(camel_parts(tag)) == tag
