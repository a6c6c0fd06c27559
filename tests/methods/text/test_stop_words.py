import pytest

from zeroward.methods.text.stop_words import guess_language, is_stop_word, stop_words

EU = [
    "bg", "hr", "cs", "da", "nl", "en", "et", "fi", "fr", "de", "el", "hu",
    "ga", "it", "lv", "lt", "mt", "pl", "pt", "ro", "sk", "sl", "es", "sv",
]  # fmt: skip


@pytest.mark.parametrize("lang", EU)
def test_stop_words_exist_for_every_official_language(lang):
    assert len(stop_words(lang)) >= 40


@pytest.mark.parametrize(
    ("word", "lang"), [("Wie", "de"), ("ΤΙ", "el"), ("où", "fr"), ("nasıl", "tr"), ("în", "ro")]
)
def test_stop_word_of_a_question(word, lang):
    assert is_stop_word(word, lang)


@pytest.mark.parametrize(
    ("question", "lang"),
    [
        ("Wie finanzieren wir die Wärmewende?", "de"),
        ("comment financer la rénovation des bâtiments", "fr"),
        ("cum finanțăm renovarea clădirilor și a școlilor", "ro"),
        ("πώς χρηματοδοτούμε την ανακαίνιση των κτιρίων", "el"),
        ("solar", None),
        ("", None),
    ],
)
def test_guess_language(question, lang):
    assert guess_language(question) == lang
