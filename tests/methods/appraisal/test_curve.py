"""The curve of abatement costs and its flaw."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.appraisal import Measure, Ranked, mac_curve, rank
from zeroward.methods.ghg.method import MethodError

ITEMS = st.lists(st.tuples(st.integers(1, 1000), st.integers(-500, 500)), min_size=1, max_size=12).map(
    lambda pairs: [
        Ranked(f"m{place}", float(tonnes), float(cost), -float(cost) * tonnes)
        for place, (tonnes, cost) in enumerate(pairs)
    ]
)


def test_negative_costs_are_ranked_wrongly_and_it_is_said() -> None:
    # A saves 100 000 with 1 000 t, B saves 150 000 with 3 000 t: B is better in both and stands later.
    curve = rank([Ranked("B", 3000, -50, 150_000), Ranked("A", 1000, -100, 100_000), Ranked("C", 10, 5, -50)])
    assert curve.order == ("A", "B", "C")
    assert curve.negative == ("A", "B")
    assert curve.overtaken == (("A", "B"),)
    assert curve.pareto == (("B",), ("A",), ("C",))
    assert curve.by_net_benefit == curve.by_npv == ("B", "A", "C")
    assert curve.flaw is not None
    assert "Pairs whose later measure is better in money and in tonnes: 1." in curve.flaw
    assert curve.flaw.words == {"count": 2, "pairs": 1}


def test_positive_costs_have_no_flaw() -> None:
    curve = rank([Ranked("a", 1, 10, -10), Ranked("b", 2, 5, -10)])
    assert (curve.order, curve.negative, curve.flaw) == (("b", "a"), (), None)


def test_blocks_lie_side_by_side() -> None:
    curve = rank([Ranked("a", 3, 10, 0), Ranked("b", 2, 5, 0)])
    assert [(one.measure, one.start, one.end) for one in curve.blocks] == [("b", 0, 2), ("a", 2, 5)]
    assert curve.tonnes == 5


def test_curve_from_investments() -> None:
    # Levelised with the published factor 0.1174596 (10 %, 20 years): (1000 x 0.1174596 - 20) / 5
    lamp = Measure("lamp", tonnes=5, capex=1000, rate=0.1, life=20, saving=20)
    idle = Measure("idle", tonnes=0, capex=10, rate=0.1, life=20)
    curve = mac_curve([lamp, idle])
    assert curve.blocks[0].cost == pytest.approx((117.4596 - 20) / 5, abs=1e-4)
    assert [key for key, _ in curve.left_out] == ["idle"]
    assert lamp.npv == pytest.approx(lamp.net_benefit / 0.1174596, rel=1e-6)


def test_same_key_twice_is_refused() -> None:
    with pytest.raises(MethodError, match="Two measures are called a"):
        rank([Ranked("a", 1, 1, 1), Ranked("a", 1, 1, 1)])


@given(items=ITEMS)
def test_nobody_in_a_front_is_beaten_within_it(items: list[Ranked]) -> None:
    curve = rank(items)
    by_key = {one.key: one for one in items}
    assert sorted(key for front in curve.pareto for key in front) == sorted(by_key)
    for front in curve.pareto:
        for one in front:
            assert not any(
                by_key[other].npv > by_key[one].npv and by_key[other].tonnes > by_key[one].tonnes
                for other in front
            )
    for earlier, later in zip(curve.pareto, curve.pareto[1:], strict=False):
        for key in later:
            assert any(
                by_key[other].npv >= by_key[key].npv and by_key[other].tonnes >= by_key[key].tonnes
                for other in earlier
            )


@given(items=ITEMS)
def test_order_of_input_changes_no_front(items: list[Ranked]) -> None:
    assert [set(front) for front in rank(items[::-1]).pareto] == [set(front) for front in rank(items).pareto]
    assert rank(items).tonnes == pytest.approx(sum(one.tonnes for one in items))
