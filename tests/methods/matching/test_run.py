import numpy as np
import pytest
from hypothesis import given, settings

from tests.methods.matching.markets import markets
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.matching import Market, digest, envy, from_lists, match, rank_profile, settle

LEARNERS = {"a": ["x", "y"], "b": ["x", "y"], "c": ["x"]}
HOSTS = {"x": ["a", "b", "c"], "y": ["a", "b"]}


def market(**more: object) -> Market:
    return from_lists(learners=LEARNERS, hosts=HOSTS, **more)  # type: ignore[arg-type]


def test_outcome_has_pairs_proof_and_reasons() -> None:
    found = match(market())
    assert found.pairs == (("a", "x"), ("b", "y"))
    assert found.unmatched == ("c",)
    assert found.certificate.stable
    assert str(found.why("b")[0]) == "b is with y: place 2 of b's list, place 2 of y's."
    assert str(found.why_not("b", "x")) == "x was full with cities that it ranks before b (2): a (1)."
    assert [str(one) for one in found.why("c")] == [
        "x was full with cities that it ranks before c (3): a (1)."
    ]
    assert "neither lists the other" in found.why_not("c", "y")


def test_fixed_and_forbidden_pairs_are_kept_and_what_they_cost_is_told() -> None:
    found = match(market(), fixed=[("c", "x")], forbidden=[("a", "y")])
    assert dict(found.pairs) == {"c": "x", "b": "y"}
    assert found.certificate.stable
    assert set(found.by_decision) == {("a", "x"), ("b", "x")}
    assert "given by decision: c" in found.why_not("a", "x")
    assert "by decision" in found.why("c")[0]
    assert str(found.why_not("c", "y")) == "c is with x by decision."


@pytest.mark.parametrize(
    ("fixed", "forbidden", "text"),
    [
        ([("a", "x")], [("a", "x")], "fixed and forbidden at once"),
        ([("a", "x"), ("a", "y")], [], "fixed with x and with y"),
        ([("a", "x"), ("b", "x")], [], "has 1 seats, but 2 cities are fixed"),
        ([("a", "z")], [], "z does not take part"),
        ([], [("z", "x")], "z does not take part"),
    ],
)
def test_contradictory_decisions_are_refused(
    fixed: list[tuple[str, str]], forbidden: list[tuple[str, str]], text: str
) -> None:
    with pytest.raises(MethodError, match=text):
        match(market(), fixed=fixed, forbidden=forbidden)


def test_the_same_pair_fixed_twice_is_one_decision() -> None:
    assert settle(market(), fixed=[("a", "x"), ("a", "x")]).fixed.tolist() == [0, -1, -1]


def test_a_host_below_its_smallest_number_is_told_closed_or_filled() -> None:
    short = market(capacity=2, lower={"y": 1})
    told = match(short)
    assert told.below == ("y",)
    assert "In every stable matching they would" in told.notes[0]
    closed = match(short, quota="close")
    assert closed.closed == ("y",)
    assert closed.below == ()
    assert closed.certificate.stable
    assert "too few cities" in closed.why_not("c", "y") or "did not list" in closed.why_not("c", "y")
    filled = match(short, quota="fill")
    assert filled.below == ()
    assert len(filled.certificate.blocking) == 1
    assert "no matching that keeps them has fewer" in filled.notes[0]


def test_modes_agree_where_one_matching_is_stable() -> None:
    assert len({match(market(), mode=mode).pairs for mode in ("learners", "hosts", "large", "largest")}) == 1
    with pytest.raises(MethodError, match="no way to match"):
        match(market(), mode="best")  # type: ignore[arg-type]


def test_digest_knows_content_and_not_order() -> None:
    turned = from_lists(learners=dict(reversed(LEARNERS.items())), hosts=dict(reversed(HOSTS.items())))
    assert digest(turned) == digest(market())
    assert digest(market(capacity=2)) != digest(market())
    assert digest(market(), fixed=[("a", "x")]) != digest(market())
    other = from_lists(learners={**LEARNERS, "a": ["y", "x"]}, hosts=HOSTS)
    assert digest(other) != digest(market())


@settings(max_examples=40, deadline=None)
@given(markets(ties=True))
def test_everybody_without_a_place_is_told_why(market: Market) -> None:
    found = match(market)
    assert found.certificate.stable
    for name in market.learners:
        reasons = found.why(name)
        assert reasons
        assert not any("would both gain" in one for one in reasons)


def test_profile_and_envy() -> None:
    found = match(market())
    whole = found.settled.whole
    profile = rank_profile(whole, found.places)
    assert profile.places == {1: 1, 2: 1}
    assert profile.without == 1
    assert profile.mean == 1.5
    assert envy(whole, found.places).justified == 0
    swapped = envy(whole, np.array([1, 0, -1]))
    assert swapped.justified == 1
    assert swapped.learners == 2
