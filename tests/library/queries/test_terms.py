"""The words of the glossary in running text."""

import html
import re

from hypothesis import given
from hypothesis import strategies as st

from zeroward.library.queries.terms import Matcher, TermWord, english_plurals, matcher_for

WORDS = (
    TermWord("CCC", "ccc"),
    TermWord("Climate City Contract", "ccc"),
    TermWord("City Contract", "contract"),
    TermWord("R&I", "r-and-i"),
    TermWord("Mission City", "mission-city"),
    TermWord("IPA", "ipa"),
)
SOME = [*(word.text for word in WORDS), "and", "<b>", "ipa", "climate city contract", " ", "-", "x"]
letters = st.sampled_from("CcIiPpAaR&<>\"' -cityontrae Mission\u00dfÄ\u0301\n")
texts = st.text(letters, max_size=200) | st.lists(st.sampled_from(SOME), max_size=30).map(" ".join)


def linked(text: str, taken: set[str] | None = None) -> list[tuple[str, str]]:
    pieces = Matcher(WORDS).pieces(text, set() if taken is None else taken)
    return [(piece.text, piece.key) for piece in pieces if piece.key]


def test_longest_words_win() -> None:
    assert linked("A Climate City Contract is signed.") == [("Climate City Contract", "ccc")]


def test_acronym_is_found_only_as_it_is_written() -> None:
    assert linked("IPA, ipa and Ipa") == [("IPA", "ipa")]
    assert linked("ipa") == []


def test_plain_words_are_found_in_any_case_and_across_lines() -> None:
    assert linked("each mission\ncity") == [("mission\ncity", "mission-city")]


def test_part_of_a_word_is_not_found() -> None:
    assert linked("IPAS CCCs submission city") == []


def test_term_is_linked_once() -> None:
    assert linked("CCC and Climate City Contract and CCC") == [("CCC", "ccc")]
    assert linked("CCC", {"ccc"}) == []


def test_signs_in_a_word_are_taken_as_they_are() -> None:
    assert linked("R&I and RxI") == [("R&I", "r-and-i")]


def test_no_words_find_nothing() -> None:
    assert [piece.text for piece in Matcher([]).pieces("CCC", set())] == ["CCC"]
    assert Matcher([TermWord("  ", "x")]).keys_in("anything") == set()


def test_same_words_share_a_matcher() -> None:
    assert matcher_for(WORDS) is matcher_for(WORDS)


def test_plurals_are_english_ones() -> None:
    assert english_plurals("Mission City") == ["Mission Cities"]
    assert english_plurals("Ambassador") == ["Ambassadors"]
    assert english_plurals("survey") == ["surveys"]
    assert english_plurals("status") == []
    assert english_plurals("Πόλη") == []


@given(texts)
def test_pieces_put_together_are_the_text(text: str) -> None:
    assert "".join(piece.text for piece in Matcher(WORDS).pieces(text, set())) == text


@given(texts)
def test_each_key_stands_at_most_once_and_on_whole_words(text: str) -> None:
    place, seen = 0, []
    for piece in Matcher(WORDS).pieces(text, set()):
        if piece.key:
            seen.append(piece.key)
            before, after = text[:place][-1:], text[place + len(piece.text) :][:1]
            assert not re.match(r"\w", before)
            assert not re.match(r"\w", after)
        place += len(piece.text)
    assert len(seen) == len(set(seen))


@given(texts)
def test_second_reading_with_the_same_memory_links_nothing(text: str) -> None:
    memory: set[str] = set()
    list(Matcher(WORDS).pieces(text, memory))
    assert linked(text, memory) == []


@given(texts)
def test_escaping_the_pieces_is_escaping_the_text(text: str) -> None:
    escaped = "".join(html.escape(piece.text) for piece in Matcher(WORDS).pieces(text, set()))
    assert escaped == html.escape(text)
