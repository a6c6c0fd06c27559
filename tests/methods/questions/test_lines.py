"""Choices as lines of text and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.questionnaires import texts
from zeroward.methods.questions import Choice
from zeroward.methods.questions.lines import choices_from, lines_of

choices = st.lists(
    st.builds(
        Choice,
        key=st.from_regex(r"[a-z][a-z0-9_.-]{0,8}", fullmatch=True),
        label=st.fixed_dictionaries(
            {
                "en": (texts | st.sampled_from(["a | b", "back\\slash", "two\nlines", "\\n", "x\\|"])).map(
                    str.strip
                ),
                "de": texts,
            }
        ),
        when=st.sampled_from(["", "${size} > 5", "selected(${a}, 'x')"]),
        exclusive=st.booleans(),
        asks=st.booleans(),
        value=st.none() | st.integers(-5, 5).map(float),
    ),
    max_size=5,
    unique_by=lambda one: one.key,
)


@given(choices)
def test_lines_written_and_read_again_are_the_same_choices(listed: list[Choice]) -> None:
    found, faults = choices_from(lines_of(listed, "en"), "en", listed)
    assert faults == ()
    assert [Choice(**one) for one in found] == listed


def test_line_without_a_key_gets_one_from_its_text() -> None:
    found, faults = choices_from(
        "Money and funds\n\nGeld für Züge\nMoney & funds!\nmoney and  funds\nyes", "en"
    )
    assert faults == ()
    assert [one["key"] for one in found] == [
        "money_and_funds",
        "geld_fur_zuge",
        "money_funds",
        "money_and_funds_2",
        "yes",
    ]


def test_text_in_another_language_stays_with_its_key() -> None:
    before = [Choice("a", {"en": "Old", "de": "Alt"})]
    assert choices_from("a | New\nb | More", "en", before)[0] == [
        {"key": "a", "label": {"en": "New", "de": "Alt"}},
        {"key": "b", "label": {"en": "More"}},
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a | A | *", "Line 1: the sign * is not known."),
        ("a | A\n\na | B", "Line 3: the key a cannot be used."),
        ("ä ö | A", "Line 1: the key ä ö cannot be used."),
        ("a | A | =many", "Line 1: the sign =many is not known."),
    ],
)
def test_line_that_cannot_be_read_is_named_by_its_number(text: str, message: str) -> None:
    assert [str(one.message) for one in choices_from(text, "en")[1]] == [message]


@given(st.text(max_size=60))
def test_any_text_is_read_or_faulted(text: str) -> None:
    found, _faults = choices_from(text, "en")
    assert len(found) <= text.count("\n") + len(text)
