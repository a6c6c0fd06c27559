"""Progress between base and target: cut off, in both directions, one by one and many at once."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.monitoring import progress, progress_many

SIGN = {"up": 1.0, "down": -1.0, None: 0.0}


@pytest.mark.parametrize(
    ("base", "target", "value", "direction", "share", "raw", "state"),
    [
        (100.0, 0.0, 50.0, "down", 0.5, 0.5, "measured"),
        (100.0, 0.0, 120.0, "down", 0.0, -0.2, "measured"),
        (100.0, 0.0, -10.0, None, 1.0, 1.1, "measured"),
        (17.0, 37.0, 27.0, "up", 0.5, 0.5, "measured"),
        (17.0, 37.0, 37.0, None, 1.0, 1.0, "measured"),
        (80.0, 100.0, 90.0, "down", 1.0, None, "kept"),
        (80.0, 100.0, 101.0, "down", 0.0, None, "kept"),
        (10.0, 10.0, 12.0, "up", 1.0, None, "kept"),
        (10.0, 10.0, 9.0, "up", 0.0, None, "kept"),
        (10.0, 10.0, 10.0, None, 1.0, None, "kept"),
        (10.0, 10.0, 11.0, None, 0.0, None, "kept"),
        (None, 10.0, 11.0, "up", 1.0, None, "no_base"),
        (None, 10.0, 9.0, "up", None, None, "no_base"),
        (None, 10.0, 11.0, None, None, None, "no_base"),
        (1.0, None, 2.0, "up", None, None, "no_target"),
        (1.0, 2.0, None, "up", None, None, "no_value"),
    ],
)
def test_progress_by_hand(
    base: Any, target: Any, value: Any, direction: Any, share: Any, raw: Any, state: str
) -> None:
    found = progress(base=base, target=target, value=value, direction=direction)
    assert (found.share, found.raw, found.state) == (pytest.approx(share), pytest.approx(raw), state)
    assert found.cut == (raw is not None and not 0 <= raw <= 1)


def test_target_against_the_direction_is_marked() -> None:
    assert progress(base=80, target=100, value=90, direction="down").reversed
    assert not progress(base=100, target=80, value=90, direction="down").reversed
    assert not progress(base=10, target=10, value=10, direction="up").reversed


NUMBER = st.none() | st.integers(-5, 5).map(float) | st.floats(-1e6, 1e6)
WAY = st.sampled_from(["up", "down", None])


@given(st.lists(st.tuples(NUMBER, NUMBER, NUMBER, WAY), min_size=1, max_size=30))
def test_many_at_once_are_the_same_as_one_by_one(rows: list[tuple[Any, Any, Any, Any]]) -> None:
    columns = [
        np.array([np.nan if one is None else one for one in column], dtype=float)
        for column in list(zip(*rows, strict=True))[:3]
    ]
    found = progress_many(*columns, np.array([SIGN[row[3]] for row in rows]))
    for share, (base, target, value, way) in zip(found, rows, strict=True):
        alone = progress(base=base, target=target, value=value, direction=way).share
        assert (None if np.isnan(share) else share) == pytest.approx(alone)


FLOAT = st.floats(-1e6, 1e6)


@given(FLOAT, FLOAT, FLOAT, WAY)
def test_progress_is_a_share_and_turning_all_signs_turns_nothing_else(
    base: float, target: float, value: float, way: Any
) -> None:
    found = progress(base=base, target=target, value=value, direction=way)
    assert found.share is not None
    assert 0 <= found.share <= 1
    other = {"up": "down", "down": "up", None: None}[way]
    turned = progress(base=-base, target=-target, value=-value, direction=other)  # type: ignore[arg-type]
    assert turned.share == pytest.approx(found.share)


@given(FLOAT, FLOAT, FLOAT, FLOAT)
def test_nearer_to_the_target_is_never_less(base: float, target: float, one: float, other: float) -> None:
    low, high = sorted((one, other))
    shares = [progress(base=base, target=target, value=value, direction="up").share for value in (low, high)]
    assert shares[0] is not None
    assert shares[1] is not None
    assert shares[0] <= shares[1]
