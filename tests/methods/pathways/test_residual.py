"""The ledger of what balances the residual."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.pathways import Offset, neutrality
from zeroward.methods.pathways.residual import KINDS

SOUND = Offset("removal_outside", 50, "Peat bog", "Own registry", 2029, "R-1", holds=200)


def test_balance_never_touches_the_residual() -> None:
    ledger = neutrality(baseline=1000, residual=150, offsets=[SOUND, Offset("sink_inside", 60, holds=120)])
    assert (ledger.residual, ledger.offsets, ledger.balance) == (150, 110, -40)
    assert (ledger.neutral, ledger.within_cap, ledger.cap) == (False, True, 200)
    assert ledger.by_kind == {"sink_inside": 60, "removal_outside": 50, "avoidance_credit": 0}


def test_sound_entry_has_no_finding() -> None:
    assert neutrality(baseline=1000, residual=50, offsets=[SOUND]).findings(2030) == ()


def test_what_an_entry_lacks_is_said() -> None:
    bare = neutrality(baseline=100, residual=30, offsets=[Offset("avoidance_credit", 30, "Cook stoves")])
    found = " ".join(bare.findings(2030))
    for words in (
        "no standard",
        "id of its retirement",
        "the year in which",
        "removes nothing",
        "30 remain, more than the 20",
    ):
        assert words in found
    late = neutrality(
        baseline=100, residual=1, offsets=[Offset("sink_inside", 1, "Trees", vintage=2031, holds=30)]
    )
    assert late.findings(2030) == ("Trees: made after 2030.", "Trees: it holds for 30 years only.")


def test_retirement_is_used_once() -> None:
    found = neutrality(baseline=1000, residual=50, offsets=[SOUND, SOUND]).findings(2030)
    assert found == ("The retirement R-1 stands in the ledger twice.",)


@pytest.mark.parametrize("amount", [-1, float("nan")])
def test_offset_below_zero_is_refused(amount: float) -> None:
    with pytest.raises(MethodError, match="zero or more"):
        neutrality(baseline=1, residual=1, offsets=[Offset("sink_inside", amount)])


@given(st.lists(st.builds(Offset, st.sampled_from(list(KINDS)), st.floats(0, 1e6)), max_size=8))
def test_kinds_add_up(offsets: list[Offset]) -> None:
    ledger = neutrality(baseline=1e6, residual=1e5, offsets=offsets)
    assert sum(ledger.by_kind.values()) == pytest.approx(ledger.offsets)
