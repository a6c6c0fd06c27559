"""What JSON can spell and no database can hold."""

import json

from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.text.storable import storable

anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(st.characters()),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(st.characters()), inner, max_size=4),
    max_leaves=20,
)


@given(anything)
def test_result_can_be_encoded_and_has_no_zero_character(value):
    text = json.dumps(storable(value), ensure_ascii=False)
    assert text.encode("utf-8")
    assert "\\u0000" not in text.replace("\\\\", "")


def test_zero_characters_and_halves_of_pairs_are_taken_out():
    raw = json.loads('{"a\\u0000": ["x\\ud800y", {"é": 1.5}]}')
    assert storable(raw) == {"a": ["x?y", {"é": 1.5}]}


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00")))
def test_sound_text_stays_as_it_is(text):
    assert storable(text) == text
