"""Many cities at once get what each gets alone."""

from typing import Any

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tests.methods.conditions.strategies import conditions, wild_cities
from zeroward.methods.conditions import YES, Columns, Condition, Test, decide_many, verdict_of
from zeroward.methods.conditions.many import as_verdict


@given(conditions, st.lists(wild_cities, max_size=6))
def test_many_equals_one_by_one(condition: Condition, cities: list[dict[str, Any]]) -> None:
    found = decide_many(condition, Columns(cities))
    assert [as_verdict(code) for code in found.tolist()] == [verdict_of(condition, city) for city in cities]


def test_columns_are_read_once() -> None:
    columns = Columns([{"people": 5}, {}, {"people": 9}])
    assert columns.column("people") is columns.column("people")
    assert (decide_many(Test("people", "at_least", 6.0), columns) == np.array([0, 1, 2])).all()
    assert YES == 2
