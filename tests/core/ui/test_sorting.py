import pytest

from zeroward.core.ui.sorting import sort_key


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", ["Aachen", "Łódź", "Lund", "Óbidos", "Ogre", "Zagreb"]),
        ("de", ["Ägypten", "Albanien", "Österreich", "Polen"]),
        ("sv", ["Ystad", "Åbo", "Ängelholm", "Örebro"]),
        ("pl", ["Lublin", "Łódź", "Mysłowice"]),
        ("tr", ["Celje", "Çanakkale", "Debrecen"]),
        ("ro", ["Arad", "Ăud", "Bacău", "Sibiu", "Șoala"]),
    ],
)
def test_sort_key_puts_words_as_the_language_does(lang: str, words: list[str]) -> None:
    shuffled = [*words[1::2], *words[::2]]
    assert sorted(shuffled, key=lambda word: sort_key(word, lang)) == words


def test_sort_key_ignores_signs_and_case_but_tells_equals_apart() -> None:
    assert sort_key("saint-denis", "fr")[0] == sort_key("SaintDenis", "fr")[0]
    assert sort_key("a", "fr") != sort_key("A", "fr")


def test_sort_key_of_an_unknown_language_folds() -> None:
    assert sort_key("Ślask", "xx")[0] == tuple("slask")
