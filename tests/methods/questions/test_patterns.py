"""Patterns: the same answers as Python's own engine where both know the signs, and no way to keep the server busy."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.questions.pattern_signs import PatternError
from zeroward.methods.questions.patterns import pattern_of


@pytest.mark.parametrize(
    ("pattern", "fits", "fails"),
    [
        ("[A-Z]{2}", "AT", "A"),
        ("^[0-9]{4}$", "2030", "20301"),
        (r"\d{1,3}(\.\d+)?", "12.5", "1234"),
        (r"[\w.+-]+@[\w-]+\.\w{2,}", "a.b@example.org", "a@b"),
        ("(red|green|blue)", "green", "greenish"),
        ("a{2,}", "aaaa", "a"),
        ("a{0}b", "b", "ab"),
        (r"\p{Lu}\p{L}*", "Łódź", "łódź"),
        (r"[^,;]+", "one two", "one,two"),
        (r"\$\d+", "$5", "5"),
        (r"a\$", "a$", "a"),
        ("[a\\-z]+", "a-z", "b"),
        ("[-a]+", "-a-", "b"),
        (r"[\d.]+", "1.2", "a"),
        ("(?:ab)*?", "abab", "aba"),
        ("", "", "x"),
        (r"\S+\s\S+", "two words", "one"),
        ("é", "e\u0301", "e"),
    ],
)
def test_pattern_fits_the_whole_text(pattern: str, fits: str, fails: str) -> None:
    assert pattern_of(pattern).fits(fits)
    assert not pattern_of(pattern).fits(fails)


@pytest.mark.parametrize(
    "pattern",
    ["(", ")", "a)", "(?=a)", "(?<!a)b", "*a", "a{2,1}", "a{x}", "a{9999}", "[a", "[z-a]", "a++", r"\1", r"\p{X}",
     "a^b", "(a{400}){400}", "(" * 30 + "a" + ")" * 30, "a" * 500, "\\"],
)  # fmt: skip
def test_pattern_that_cannot_be_used_is_refused(pattern: str) -> None:
    with pytest.raises(PatternError) as refused:
        pattern_of(pattern)
    assert str(refused.value)


@pytest.mark.parametrize("pattern", ["(a+)+b", "(a|a)*b", "(a|b|ab)*c", "a*a*a*a*a*a*b", "(a?){30}a{30}b"])
def test_pattern_that_blows_up_elsewhere_answers_at_once(pattern: str) -> None:
    start = time.perf_counter()
    assert not pattern_of(pattern).fits("a" * 5_000)
    assert time.perf_counter() - start < 2


signs = st.sampled_from(
    ["a", "b", ".", "[ab]", "[^a]", "(a|b)", "(ab)?", "a*", "b+", "(a|bb)*", "a{1,2}", r"\w"]
)


@given(st.lists(signs, max_size=6).map("".join), st.text("abc\n", max_size=8))
def test_pattern_agrees_with_the_usual_engine(pattern: str, text: str) -> None:
    assert pattern_of(pattern).fits(text) == bool(re.fullmatch(pattern, text))
