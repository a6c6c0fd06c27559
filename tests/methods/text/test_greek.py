import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.text.fold import fold
from zeroward.methods.text.greek import LEAST_STEM, are_forms, joined_stem
from zeroward.methods.text.stem import stem

greek_words = st.text("αβγδεηικλμνορστυωάέήίόύώς", min_size=1, max_size=14)


@pytest.mark.parametrize(
    "forms",
    [
        "εμπειρία εμπειρίες εμπειριών",
        "εθνικός εθνική εθνικό εθνικές εθνικών",
        "κτίριο κτίρια κτιρίου κτιρίων",
        "στρατηγική στρατηγικές στρατηγικών",
        "χώρα χώρες χωρών χώρας",
        "σχέδιο σχέδια σχεδίων",
    ],
)
def test_stem_joins_greek_forms_of_a_word(forms):
    assert len({stem(form, "el") for form in forms.split()}) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("χώρα", "χωρών"),
        ("χώρα", "ΧΩΡΕΣ"),
        ("χάνω", "χάνει"),
        ("δήμος", "δήμων"),
        ("δράση", "δράσεων"),
        ("πόλη", "πολη"),
    ],
)
def test_forms_of_one_word_are_recognised(first, second):
    assert are_forms(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [("μέτρα", "μετρό"), ("χώρα", "χορός"), ("πόλη", "πολίτης"), ("νόμος", "νομή")],
)
def test_strangers_are_kept_apart(first, second):
    assert not are_forms(first, second)


@given(greek_words, greek_words)
def test_forms_are_mutual_and_every_word_is_its_own(first, second):
    assert are_forms(first, first)
    assert are_forms(first, second) == are_forms(second, first)


@given(greek_words)
def test_joined_stem_is_a_beginning_of_three_letters_or_what_there_was(word):
    given_stem = fold(word)
    joined = joined_stem(given_stem)
    assert given_stem.startswith(joined)
    assert joined == given_stem or len(joined) >= LEAST_STEM
