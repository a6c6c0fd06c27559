from math import fsum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.ghg.change import Restated, Row, Side, waterfall
from zeroward.methods.ghg.change.closing import closed
from zeroward.methods.ghg.method import MethodError


def kinds(found):
    return {(bar.kind, bar.key): bar.value for bar in found.bars}


def test_activity_and_factor_of_one_row():
    found = waterfall(Side((Row("gas", 20.2, 100),)), Side((Row("gas", 16.0, 100),)))
    assert kinds(found) == {("factor", "gas"): pytest.approx(-4.2)}
    found = waterfall(Side((Row("gas", 20.2, 100),)), Side((Row("gas", 10.1, 50),)))
    assert kinds(found) == {("activity", "gas"): pytest.approx(-10.1)}


def test_what_only_one_inventory_counts_is_boundary():
    before = Side((Row("gas", 20, 100),), scope={"gas"})
    after = Side((Row("gas", 20, 100), Row("aviation", 300, 1000)), scope={"gas", "aviation"})
    assert kinds(waterfall(before, after)) == {("boundary", "aviation"): 300}
    assert kinds(waterfall(after, before)) == {("boundary", "aviation"): -300}


def test_what_came_within_the_boundary_is_activity():
    scope = {"gas", "hydrogen"}
    found = waterfall(
        Side((Row("gas", 20, 100),), scope), Side((Row("gas", 20, 100), Row("hydrogen", 5, 2)), scope)
    )
    assert kinds(found) == {("activity", "hydrogen"): 5}


def test_another_method_without_restatement_is_the_whole_difference():
    found = waterfall(Side((Row("road", 80, 10, "fuel_sales"),)), Side((Row("road", 60, 9, "vkt"),)))
    assert kinds(found) == {("method", "road"): -20}


def test_a_restated_row_parts_boundary_and_method_from_what_happened():
    old = Row(
        "road", 80, 10, "fuel_sales", restated=(Restated("boundary", 90, 11), Restated("method", 66, 11))
    )
    found = waterfall(Side((old,)), Side((Row("road", 48, 8, "vkt"),)))
    assert kinds(found) == {
        ("boundary", "road"): 10,
        ("method", "road"): -24,
        ("activity", "road"): pytest.approx(-18),
    }
    assert fsum(found.by_kind.values()) == found.end - found.start == -32


@pytest.mark.parametrize(("old", "new"), [((-5, 2), (-9, 3)), ((5, None), (9, None)), ((5, 0), (9, 3))])
def test_what_cannot_be_split_is_activity(old, new):
    found = waterfall(Side((Row("x", *old),)), Side((Row("x", *new),)))
    assert kinds(found) == {("activity", "x"): new[0] - old[0]}


def test_a_key_may_stand_once_and_within_the_boundary():
    with pytest.raises(MethodError, match="twice"):
        waterfall(Side((Row("x", 1), Row("x", 2))), Side(()))
    with pytest.raises(MethodError, match="outside"):
        waterfall(Side((Row("x", 1),), scope={"y"}), Side(()))


rows = st.lists(
    st.builds(
        Row,
        st.sampled_from("abcdefgh"),
        st.floats(-1e3, 1e6),
        st.none() | st.floats(0, 1e5),
        st.sampled_from(["", "vkt"]),
        st.just(""),
        st.lists(
            st.builds(
                Restated, st.sampled_from(["boundary", "method"]), st.floats(0, 1e6), st.floats(0, 1e5)
            ),
            max_size=2,
        ).map(tuple),
    ),
    max_size=8,
    unique_by=lambda row: row.key,
)


@given(rows, rows)
def test_the_bars_add_up(old, new):
    found = waterfall(Side(tuple(old)), Side(tuple(new)))
    largest = max([abs(found.start), abs(found.end), *[abs(bar.value) for bar in found.bars]])
    assert abs(fsum(bar.value for bar in found.bars) - (found.end - found.start)) <= 1e-15 * largest + 1e-30
    assert fsum(found.by_kind.values()) == pytest.approx(found.end - found.start, abs=1e-15 * largest + 1e-30)


@given(rows, rows, st.randoms())
def test_the_order_of_rows_changes_nothing(old, new, random):
    shuffled = list(old)
    random.shuffle(shuffled)
    assert waterfall(Side(tuple(old)), Side(tuple(new))) == waterfall(Side(tuple(shuffled)), Side(tuple(new)))


@given(rows)
def test_the_same_inventory_has_no_bars(same):
    plain = tuple(Row(row.key, row.emissions, row.activity, row.method) for row in same)
    found = waterfall(Side(plain), Side(plain))
    assert all(bar.value == pytest.approx(0, abs=1e-9) for bar in found.bars)


def test_a_wrong_formula_is_not_closed_away():
    with pytest.raises(ArithmeticError):
        closed([1.0, 2.0], 3.1)


@given(st.lists(st.floats(-1e6, 1e6), max_size=30))
def test_closing_moves_no_part_visibly(parts):
    total = sum(parts)
    found = closed(parts, total)
    assert found == pytest.approx(parts, rel=1e-3, abs=1e-9)
    assert fsum(found) == pytest.approx(total, abs=1e-9)
