"""The canonical form: equal values have one text, others another."""

import json
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.chain.hashes import ROOT, canonical, digest, linked, new_salt, salted

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@given(JSON)
def test_value_that_went_through_json_has_the_same_text(value: object) -> None:
    assert canonical(json.loads(json.dumps(value))) == canonical(value)


@given(JSON, JSON)
def test_other_values_have_other_digests(one: object, other: object) -> None:
    assert (digest(one) == digest(other)) == (canonical(one) == canonical(other))


@pytest.mark.parametrize("pair", [(2, 2.0), (0, -0.0), (10**22, 1e22), (1500, 1.5e3)])
def test_equal_numbers_are_written_alike(pair: tuple[float, float]) -> None:
    assert canonical(pair[0]) == canonical(pair[1])


@pytest.mark.parametrize(
    "pair", [(1, True), (1, "1"), (2**53, 2**53 + 1), (0.1, 0.10000000000000002), ([1], [[1]]), (None, "")]
)
def test_unlike_values_are_told_apart(pair: tuple[object, object]) -> None:
    assert canonical(pair[0]) != canonical(pair[1])


def test_moment_is_the_same_in_every_zone() -> None:
    noon = datetime(2026, 1, 1, 12, tzinfo=UTC)
    assert canonical(noon) == canonical(noon.astimezone(timezone(timedelta(hours=2))))


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_number_that_json_cannot_hold_is_refused(value: float) -> None:
    with pytest.raises(ValueError, match="no number"):
        canonical(value)


def test_kind_that_json_does_not_know_is_refused() -> None:
    with pytest.raises(TypeError):
        canonical(Decimal(1))


def test_salt_and_place_in_the_chain_change_the_hash() -> None:
    assert salted(new_salt(), "Anna") != salted(new_salt(), "Anna")
    assert linked(ROOT, "a") != linked(linked(ROOT, "a"), "a")
