"""Positions that disagree with the words they quote."""

import pytest

from zeroward.consultation.domain.refi.project import Selection
from zeroward.consultation.importers.refi.anchoring import anchor

TEXT = "First line.\r\nNo money 👩‍👩‍👧‍👦 for heat.\r\nNo staff. No staff.\r\nCafe\u0301 closed.\r\n"


def at(words: str, drift: int = 0, name: str | None = None, description: str = "") -> Selection:
    start = TEXT.index(words) + drift
    return Selection("", start, start + len(words), words if name is None else name, description)


def test_right_positions_stay() -> None:
    place = anchor(TEXT, at("for heat."))
    assert TEXT[place.start : place.end] == "for heat."
    assert not place.moved


@pytest.mark.parametrize("drift", [-2, -1, 1, 3, 500])
def test_drift_is_mended_by_the_words(drift: int) -> None:
    place = anchor(TEXT, at("for heat.", drift))
    assert (TEXT[place.start : place.end], place.moved) == ("for heat.", True)


def test_words_over_a_line_ending_are_found_however_it_is_written() -> None:
    words = "line.\r\nNo money"
    place = anchor(TEXT, at(words, -1, name="line.\nNo money"))
    assert (TEXT[place.start : place.end], place.moved) == (words, True)


def test_words_in_another_spelling_of_their_letters_are_found() -> None:
    place = anchor(TEXT, at("Cafe\u0301 closed", 2, name="Café closed"))
    assert (TEXT[place.start : place.end], place.moved) == ("Cafe\u0301 closed", True)


def test_words_that_stand_twice_are_not_guessed() -> None:
    assert anchor(TEXT, at("No staff.", 2)).problem == "several"
    assert anchor(TEXT, at("No staff.", 2)).times == 2


def test_words_that_stand_nowhere_are_refused() -> None:
    assert anchor(TEXT, at("First", name="Something else")).problem == "nowhere"


def test_label_instead_of_words_is_taken_when_that_was_said() -> None:
    place = anchor(TEXT, at("First", name="Quotation 12"), labels=True)
    assert (place.start, place.end, place.moved, place.problem) == (0, 5, False, "")


def test_description_may_hold_the_words() -> None:
    place = anchor(TEXT, at("for heat.", 4, name="", description="for heat."))
    assert (TEXT[place.start : place.end], place.moved) == ("for heat.", True)
    assert anchor(TEXT, at("for heat.", name="", description="A remark of mine.")).problem == ""


def test_quotation_that_says_that_it_is_cut_off_is_enough() -> None:
    words = "No money 👩‍👩‍👧‍👦 for heat."
    place = anchor(TEXT, at(words, 1, name="No money …"))
    assert (TEXT[place.start : place.end], place.moved) == (words, True)


def test_end_that_drifted_is_mended_too() -> None:
    start = TEXT.index("for heat.")
    place = anchor(TEXT, Selection("", start, start + 12, "for heat."))
    assert (place.start, place.end, place.moved) == (start, start + 9, True)


@pytest.mark.parametrize(
    ("start", "end", "problem"),
    [(5, 5, "empty"), (9, 2, "empty"), (0, 10_000, "outside"), (-1, 4, "outside")],
)
def test_positions_without_words_have_to_lie_in_the_text(start: int, end: int, problem: str) -> None:
    assert anchor(TEXT, Selection("", start, end)).problem == problem
