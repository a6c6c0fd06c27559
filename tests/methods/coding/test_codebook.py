"""Codebooks: the shift of the 2025 assessment from five to six codes, circles, and codings carried over."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.coding.codebook import Code, Codebook, differences, recode, successors
from zeroward.methods.ghg.method import MethodError

V1 = Codebook(
    "1",
    (
        Code("governance", "Governance and policies"),
        Code("stakeholders", "Stakeholder engagement"),
        Code("funding", "Funding and financing"),
        Code("capacity", "Training and capacity"),
        Code("technology", "Infrastructure and technology"),
    ),
)
V2 = Codebook(
    "1.1",
    (
        *V1.codes[:3],
        Code("capacity", "Lack of capacity and technical skills"),
        V1.codes[4],
        Code("monitoring", "Monitoring (inventory and data)"),
    ),
)
"""D1.2 (2025), tables 4 and 5, against the codes of section 2.1."""


def test_shift_of_the_2025_assessment_is_seen() -> None:
    assert [(one.key, one.change) for one in differences(V1, V2)] == [
        ("capacity", "renamed"),
        ("monitoring", "added"),
    ]


def test_every_kind_of_change_is_told() -> None:
    old = Codebook("1", (Code("a", "A"), Code("b", "B", "old", "a"), Code("c", "C")))
    new = Codebook("2", (Code("a", "A"), Code("b", "B", "new")))
    assert [(one.key, one.change, one.before, one.after) for one in differences(old, new)] == [
        ("b", "redefined", "old", "new"),
        ("b", "moved", "a", ""),
        ("c", "dropped", "C", ""),
    ]


def test_codings_are_carried_over_and_keep_what_they_were() -> None:
    by = successors(V1, V2, {"technology": ["technology", "monitoring"], "stakeholders": []})
    one, two = recode({"a1": ["funding", "capacity"], "a2": ["technology", "stakeholders"]}, by)
    assert (one.codes, one.open) == (("funding", "capacity"), ())
    assert two.before == ("technology", "stakeholders")
    assert two.codes == ()
    assert two.open == (("technology", ("technology", "monitoring")),)


def test_codes_that_merge_stand_once() -> None:
    old = Codebook("1", (Code("a", "A"), Code("b", "B")))
    by = successors(old, Codebook("2", (Code("c", "C"),)), {"a": ["c"], "b": ["c"]})
    assert recode({"x": ["a", "b"]}, by)[0].codes == ("c",)


@given(st.lists(st.sampled_from([code.key for code in V1.codes]), max_size=8))
def test_nothing_is_lost_between_equal_versions(codes: list[str]) -> None:
    one = recode({"x": codes}, successors(V1, V1))[0]
    assert one.codes == tuple(dict.fromkeys(codes))
    assert not one.open


@pytest.mark.parametrize(
    ("codes", "words"),
    [
        ((Code("a", "A", parent="b"), Code("b", "B", parent="a")), "circle"),
        ((Code("a", "A", parent="a"),), "circle"),
        ((Code("a", "A"), Code("a", "B")), "twice"),
        ((Code("a", "A", parent="z"),), "not in the codebook"),
    ],
)
def test_codebooks_that_do_not_hold_are_refused(codes: tuple[Code, ...], words: str) -> None:
    with pytest.raises(MethodError, match=words):
        Codebook("1", codes)


def test_mappings_with_holes_or_strange_codes_are_refused() -> None:
    with pytest.raises(MethodError, match="where these codes went"):
        successors(V2, V1)
    for stated in ({"monitoring": ["weather"]}, {"weather": ["funding"], "monitoring": []}):
        with pytest.raises(MethodError, match="weather"):
            successors(V2, V1, stated)
    with pytest.raises(MethodError, match="monitoring"):
        recode({"a": ["monitoring"]}, successors(V1, V1))
