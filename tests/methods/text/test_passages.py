"""Paragraphs, turns and passages by position, whatever the line endings."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.text.passages import Turn, find_words, lines, paragraphs, speakers, trimmed, turns

ENDS = pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
TEXTS = st.text(alphabet=st.sampled_from("ab:Ä𝄞 \t\r\n"), max_size=80)


@ENDS
def test_paragraphs_are_parted_by_blank_lines_and_keep_their_line_endings(end: str) -> None:
    text = f"One{end}two.{end} {end}  Three.{end}"
    assert [text[a:b] for a, b in paragraphs(text)] == [f"One{end}two.", "Three."]


def test_paragraphs_of_a_text_without_blank_lines_are_its_lines() -> None:
    text = "\nOne.\nTwo.\n\n"
    assert [text[a:b] for a, b in paragraphs(text)] == ["One.", "Two."]


@ENDS
def test_turns_name_who_speaks_and_leave_the_name_out(end: str) -> None:
    text = f"Interview{end}[00:01] Anna: We lack{end}people.{end}Ben 00:02:  Money.{end}Anna:{end}Time."
    found = turns(text)
    assert [(turn.speaker, text[turn.start : turn.end]) for turn in found] == [
        ("", "Interview"),
        ("Anna", f"We lack{end}people."),
        ("Ben", "Money."),
        ("Anna", "Time."),
    ]
    assert [text[turn.name_start : turn.name_end] for turn in found[1:]] == ["Anna", "Ben", "Anna"]
    assert speakers(found) == {"Anna": 2, "Ben": 1}


def test_turns_need_two_names_and_take_no_address_for_one() -> None:
    assert turns("Note: this is a text.\nIt says https://example.org and no more.") == []
    assert turns("A: one\nSee https://example.org\nB: two")[0] == Turn("A", 3, 30, 0, 1)


def test_turns_count_code_points_beyond_the_basic_plane() -> None:
    text = "A: 𝄞𝄞 one\nB: two"
    assert [text[turn.start : turn.end] for turn in turns(text)] == ["𝄞𝄞 one", "two"]


def test_find_words_reads_over_white_space_and_tells_every_place() -> None:
    text = "We lack\r\n  people. We lack people."
    assert [text[a:b] for a, b in find_words(text, "We lack people.")] == [
        "We lack\r\n  people.",
        "We lack people.",
    ]
    assert find_words(text, "(a+)+$") == []
    assert find_words(text, "  ") == []


@given(TEXTS)
def test_passages_are_ordered_apart_and_without_white_space_at_their_ends(text: str) -> None:
    for found in (paragraphs(text), [(turn.start, turn.end) for turn in turns(text)]):
        assert all(text[a:b] == text[a:b].strip() != "" for a, b in found)
        assert all(first[1] <= second[0] for first, second in itertools.pairwise(found))


@given(TEXTS)
def test_paragraphs_hold_every_letter(text: str) -> None:
    assert "".join("".join(text[a:b].split()) for a, b in paragraphs(text)) == "".join(text.split())


@given(TEXTS)
def test_lines_leave_nothing_but_line_endings_between_them(text: str) -> None:
    found = lines(text)
    between = [text[first[1] : second[0]] for first, second in itertools.pairwise(found)]
    assert set(between) <= {"\n", "\r\n", "\r"}


def test_trimmed_of_white_space_is_empty() -> None:
    assert trimmed("  \n ", 0, 4) == (4, 4)
