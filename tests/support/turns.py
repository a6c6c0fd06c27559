"""Many odd values against many cases: each value meets every third case, and each case a third of the values."""

from collections.abc import Sequence
from typing import Any

import pytest

STEP = 3


def turns(values: Sequence[Any]) -> list[Any]:
    """For `parametrize`: each value with its turn."""
    return [pytest.param(turn, value, id=repr(value)) for turn, value in enumerate(values)]


def in_turn(rows: Sequence[Any], turn: int) -> Sequence[Any]:
    return rows[turn % STEP :: STEP]
