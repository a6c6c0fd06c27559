import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from tests.methods.text.strategies import nasty
from zeroward.methods.text.clean import clean_text, inspect_text


def test_clean_removes_what_nobody_sees():
    hostile = "pay\u202eroll\u200b \x00now\ufeff\U000e0041 \ue000"
    cleaned = inspect_text(hostile)
    assert cleaned.text == "payroll now"
    assert cleaned.removed == {
        "direction overrides": 1,
        "invisible characters": 3,
        "control characters": 1,
        "characters without meaning": 1,
    }


def test_clean_keeps_joiners_words_and_bullets():
    assert clean_text("خانه\u200cها 👩\u200d🔬") == "خانه\u200cها 👩\u200d🔬"
    assert clean_text("\uf0b7 first") == "• first"


def test_clean_line_ends():
    assert clean_text("a\r\nb\rc\u2028d") == "a\nb\nc\nd"
    assert clean_text("a\r\nb\tc", multiline=False) == "a b c"


def test_clean_cuts_a_huge_field_and_says_so():
    cleaned = inspect_text("word " * 2_000_000, limit=1_000)
    assert len(cleaned.text) <= 1_000
    assert cleaned.cut


def test_clean_limits_piled_up_accents():
    assert len(clean_text("a" + "\u0301" * 500)) < 10


def test_clean_halves_of_surrogates_become_question_marks():
    assert clean_text("a\ud800b") == "a?b"


@given(nasty, st.booleans())
def test_clean_twice_changes_nothing_and_leaves_no_control(text, multiline):
    once = clean_text(text, multiline=multiline)
    assert clean_text(once, multiline=multiline) == once
    assert all(unicodedata.category(letter) not in {"Cc", "Co", "Cs"} or letter in "\n\t" for letter in once)
