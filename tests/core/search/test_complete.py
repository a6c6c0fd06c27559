"""Completing a query while it is typed."""

import pytest

from zeroward.core.search.complete import complete

pytestmark = pytest.mark.usefixtures("index")


def test_complete_last_word_from_the_readers_language_first():
    assert complete("Anl", "de")[0] == "Anleihen"
    assert set(complete("bon", "de")) == {"bonds", "Bond"}


def test_complete_keeps_the_words_before():
    assert "course on financing" in complete("course on finan", "en")


def test_complete_offers_names_of_concepts():
    assert complete("heat pl", "en")[0] == "Heat planning"


def test_complete_ignores_accents_and_case():
    assert complete("GRUN", "de") == ["Grüne"]
    assert "Łódź" in complete("lod", "pl")


@pytest.mark.parametrize("typed", ["", " ", "b", "bonds ", "?!", "zzyzx", "%", "\x00"])
def test_complete_nothing_to_complete(typed):
    assert complete(typed, "en") == []


def test_complete_never_gives_more_than_asked_for():
    assert len(complete("co", "en", limit=1)) <= 1
