"""Two people in one table: nothing is lost, and only the same cell clashes."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.contracts.merging import Clash, merge, places_of

CELLS = st.integers(0, 3).map(lambda number: {"value": number})
ROWS = st.dictionaries(
    st.sampled_from("abcd"), st.dictionaries(st.sampled_from("xy"), CELLS), max_size=4
).map(lambda rows: [{"id": key, "cells": cells} for key, cells in rows.items()])


def _module(text: Any, fields: Any, rows: Any) -> dict[str, Any]:
    made: dict[str, Any] = {}
    if text is not None:
        made["text"] = text
    if fields:
        made["fields"] = fields
    if rows:
        made["tables"] = {"T1": rows}
    return made


MODULES = st.builds(_module, st.none() | CELLS, st.dictionaries(st.sampled_from("fg"), CELLS), ROWS)


def _table(**rows: dict[str, int]) -> dict[str, Any]:
    return {
        "tables": {
            "T1": [
                {"id": key, "cells": {column: {"value": value} for column, value in cells.items()}}
                for key, cells in rows.items()
            ]
        }
    }


@given(MODULES, MODULES)
def test_merge_with_one_writer_is_what_they_wrote(base: Any, other: Any) -> None:
    assert merge(base, other, base).content == other
    assert merge(base, base, other).content == other
    assert not merge(base, other, base).clashes
    assert not merge(base, base, other).clashes


@given(MODULES, MODULES)
def test_merge_of_the_same_change_is_that_change(base: Any, other: Any) -> None:
    merged = merge(base, other, other)
    assert merged.content == other
    assert not merged.clashes


@given(MODULES, MODULES, MODULES)
def test_merge_loses_no_cell_that_somebody_wrote(base: Any, mine: Any, theirs: Any) -> None:
    merged = merge(base, mine, theirs)
    before, kept = places_of(base), places_of(merged.content)
    clashed = {clash.place for clash in merged.clashes}
    for writer in (mine, theirs):
        for place, cell in places_of(writer).items():
            if before.get(place) != cell:
                assert kept.get(place) == cell or {place, place[:3]} & clashed


@given(MODULES, MODULES, MODULES)
def test_merge_clashes_the_same_from_both_sides(base: Any, mine: Any, theirs: Any) -> None:
    one, two = merge(base, mine, theirs), merge(base, theirs, mine)
    assert {clash.place for clash in one.clashes} == {clash.place for clash in two.clashes}
    if not one.clashes:
        assert places_of(one.content) == places_of(two.content)


def test_merge_takes_rows_that_only_one_changed() -> None:
    base = _table(a={"x": 1}, b={"x": 2})
    merged = merge(base, _table(a={"x": 9}, b={"x": 2}), _table(a={"x": 1}, b={"x": 8}, c={"x": 5}))
    assert merged.content == _table(a={"x": 9}, b={"x": 8}, c={"x": 5})
    assert merged.clashes == ()
    assert set(merged.taken) == {("tables", "T1", "b", "x"), ("tables", "T1", "c")}


def test_merge_shows_both_values_of_a_cell_that_both_changed() -> None:
    base = _table(a={"x": 1, "y": 1})
    merged = merge(base, _table(a={"x": 2, "y": 1}), _table(a={"x": 3, "y": 7}))
    assert merged.clashes == (Clash(("tables", "T1", "a", "x"), {"value": 1}, {"value": 2}, {"value": 3}),)
    assert merged.content == _table(a={"x": 2, "y": 7})


def test_merge_keeps_a_row_that_one_removed_and_the_other_changed() -> None:
    base = _table(a={"x": 1}, b={"x": 1})
    merged = merge(base, _table(b={"x": 1}), _table(a={"x": 4}, b={"x": 1}))
    assert [clash.place for clash in merged.clashes] == [("tables", "T1", "a")]
    assert merged.content == _table(b={"x": 1}, a={"x": 4})


def test_merge_puts_a_new_row_after_the_one_it_stood_after() -> None:
    base = _table(a={"x": 1}, b={"x": 1})
    mine = _table(a={"x": 1}, n={"x": 5}, b={"x": 1})
    theirs = _table(a={"x": 1}, b={"x": 1}, c={"x": 2})
    assert [row["id"] for row in merge(base, mine, theirs).content["tables"]["T1"]] == ["a", "n", "b", "c"]


ORDERS = st.permutations("abcd")


def _ordered(rows: Any) -> dict[str, Any]:
    return _table(**{row: {"x": 1} for row in rows})


def _order(content: Any) -> str:
    return "".join(row["id"] for row in content["tables"]["T1"])


@given(ORDERS, ORDERS)
def test_merge_keeps_an_order_that_only_one_changed(base: Any, mine: Any) -> None:
    assert _order(merge(_ordered(base), _ordered(mine), _ordered(base)).content) == "".join(mine)
    assert _order(merge(_ordered(base), _ordered(base), _ordered(mine)).content) == "".join(mine)


def test_merge_keeps_my_order_beside_their_new_row_and_their_value() -> None:
    base, mine = _ordered("abc"), _ordered("cab")
    theirs = _table(a={"x": 1}, b={"x": 7}, n={"x": 5}, c={"x": 1})
    merged = merge(base, mine, theirs)
    assert _order(merged.content) == "cabn"
    assert merged.content["tables"]["T1"][2]["cells"] == {"x": {"value": 7}}
    assert merged.clashes == ()


def test_merge_tells_that_their_order_was_taken() -> None:
    mine = _table(a={"x": 9}, b={"x": 1}, c={"x": 1})
    merged = merge(_ordered("abc"), mine, _ordered("bca"))
    assert _order(merged.content) == "bca"
    assert ("tables", "T1") in merged.taken


def test_merge_shows_both_orders_when_both_moved_rows() -> None:
    merged = merge(_ordered("abcd"), _ordered("bacd"), _ordered("abdc"))
    place = ("tables", "T1")
    assert merged.clashes == (Clash(place, list("abcd"), list("bacd"), list("abdc")),)
    assert _order(merged.content) == "bacd"
    assert merge(_ordered("abcd"), _ordered("bacd"), _ordered("bacd")).clashes == ()
