import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.methods.text.strategies import prose
from zeroward.methods.text.duplicates import jaccard, near_duplicates, shingles


def test_near_duplicates_finds_the_copied_text():
    text = "Cities and regions meet every two months to agree on law and funding"
    pairs = near_duplicates(
        {"a": text, "b": text + " together", "c": "A course on heat pumps for craftspeople"}
    )
    assert [(pair.first, pair.second) for pair in pairs] == [("a", "b")]
    assert pairs[0].likeness == pytest.approx(11 / 12)


def test_near_duplicates_ignore_case_and_accents():
    assert near_duplicates({"a": "Łódź plans heat", "b": "LODZ PLANS HEAT"})[0].likeness == 1


def test_near_duplicates_of_empty_texts_are_none():
    assert near_duplicates({"a": "", "b": ""}) == []


@given(st.dictionaries(st.text(max_size=5), prose, max_size=6))
def test_near_duplicates_agree_with_the_plain_comparison(texts):
    found = {(pair.first, pair.second) for pair in near_duplicates(texts)}
    keys = sorted(texts)
    plain = {
        (a, b)
        for i, a in enumerate(keys)
        for b in keys[i + 1 :]
        if jaccard(shingles(texts[a]), shingles(texts[b])) >= 0.5
    }
    assert found == plain
