import pytest
from hypothesis import given

from tests.methods.text.strategies import languages, words
from zeroward.methods.text.fold import fold
from zeroward.methods.text.stem import (
    LEAST_KEEPING,
    PREFIX_LETTERS,
    STEMMERS,
    beginning_kept,
    keeps_initial,
    prefix_of,
    stem,
)


@pytest.mark.parametrize(
    ("lang", "forms"),
    [
        ("en", ["financing", "finance", "financed"]),
        ("de", ["Finanzierung", "Finanzierungen"]),
        ("fr", ["énergies", "énergie"]),
        ("el", ["ενέργεια", "ΕΝΈΡΓΕΙΑ", "ενέργειας"]),
        ("pl", ["miasta", "miasto"]),
        ("hr", ["energija", "energije"]),
        ("ro", ["orașe", "orașele"]),
        ("tr", ["İKLİM", "iklim"]),
    ],
)
def test_stem_joins_forms(lang, forms):
    assert len({stem(form, lang) for form in forms}) == 1


def test_stem_cyrillic_and_latin_serbian_meet():
    assert stem("енергија", "sr") == stem("energija", "hr")


def test_stem_leaves_codes_alone():
    assert stem("CO2", "de") == "co2"
    assert stem("3.4", "en") == "3.4"


def test_prefix_only_where_there_is_no_stemmer():
    assert prefix_of("градовете", "bg") == "градов"
    assert prefix_of("cities", "en") is None
    assert prefix_of("град", "bg") is None


@given(words, languages)
def test_stem_is_folded_and_never_empty(word, lang):
    stemmed = stem(word, lang)
    assert stemmed == fold(stemmed)
    assert stemmed or not fold(word)


@given(words, languages)
def test_prefix_begins_the_folded_word(word, lang):
    prefix = prefix_of(word, lang)
    if prefix is not None:
        assert lang not in STEMMERS
        assert fold(word).startswith(prefix)
        assert len(prefix) == PREFIX_LETTERS


@pytest.mark.parametrize("lang", [lang for lang in STEMMERS if keeps_initial(lang)])
@pytest.mark.parametrize(
    "word", ["Städte", "Überschrift", "İklim", "ÅTGÄRD", "energías", "ένταξη", "œuvre", "yields"]
)
def test_stem_keeps_the_first_letter_where_it_says_so(lang, word):
    assert stem(word, lang)[:1] == fold(word)[:1]


def test_stem_may_lose_the_first_letter_where_it_says_so():
    assert stem("gcathair", "ga")[:1] == "c"
    assert not keeps_initial("ga")


BEGINNINGS = (
    "Städte Überschrift Schuetzen Oekologie Aesthetics Paesaggio energías dying lying geothermal toegevoegde appui"
    " alley İklim ışık ÅTGÄRD œuvre Łódź Straße ένταξη Αϊβατίδης financing yields McCoy XXIII Neuenburg Treue"
)


@pytest.mark.parametrize("lang", STEMMERS)
def test_stem_keeps_the_beginning_where_it_says_so(lang):
    for word in BEGINNINGS.split():
        kept, stemmed = beginning_kept(word[:6], lang), stem(word, lang)
        if kept and len(stemmed) >= LEAST_KEEPING:
            assert (word, stemmed[:3]) == (word, kept)


def test_beginning_is_kept_in_most_languages_and_not_promised_elsewhere():
    assert (beginning_kept("financ", "en"), beginning_kept("Städte", "de")) == ("fin", "sta")
    assert beginning_kept("Schuet", "de") == "sch"
    assert [beginning_kept("Oekolo", lang) for lang in ("de", "nl", "el", "fi", "ga")] == [""] * 5
