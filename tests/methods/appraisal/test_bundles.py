"""Bundles of projects against all partitions, and what every member gets of them."""

from collections.abc import Iterator, Sequence
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zeroward.methods.appraisal import Project, Terms, best_bundles
from zeroward.methods.appraisal.bundle_split import EXACT, shapley
from zeroward.methods.appraisal.bundle_terms import is_allowed, net_gain
from zeroward.methods.ghg.method import MethodError

TERMS = Terms(smallest=10, setting_up=2, each=1, most=3)


@st.composite
def pools(draw: st.DrawFn) -> list[Project]:
    return [
        Project(
            f"p{number}",
            draw(st.sampled_from("abcd")),
            "solar",
            draw(st.integers(2, 9)),
            draw(st.integers(-3, 3)),
            draw(st.integers(-2, 8)),
            first=(first := draw(st.integers(0, 1))),
            last=first + draw(st.integers(0, 1)),
        )
        for number in range(draw(st.integers(1, 6)))
    ]


def partitions(rest: Sequence[Project]) -> Iterator[list[tuple[Project, ...]]]:
    """Every way to put some of the projects into bundles."""
    if not rest:
        yield []
        return
    first, others = rest[0], rest[1:]
    yield from partitions(others)
    for size in range(len(others) + 1):
        for mates in combinations(others, size):
            left = [one for one in others if one not in mates]
            for more in partitions(left):
                yield [(first, *mates), *more]


@settings(max_examples=60, deadline=None)
@given(pools())
def test_no_other_bundles_gain_more(pool: list[Project]) -> None:
    best = max(
        sum(net_gain(one, TERMS) for one in bundles)
        for bundles in partitions(pool)
        if all(is_allowed(one, TERMS) for one in bundles)
    )
    found = best_bundles(pool, TERMS, gap=0.0)
    assert found.gain == pytest.approx(best)
    assert found.greedy <= found.gain + 1e-9
    assert found.gain <= found.bound + 1e-6


@settings(max_examples=40, deadline=None)
@given(pools())
def test_bundles_keep_to_their_terms_and_nobody_is_worse_off(pool: list[Project]) -> None:
    by_key = {one.key: one for one in pool}
    found = best_bundles(pool, TERMS)
    assert sorted([*found.alone, *(key for one in found.bundles for key in one.projects)]) == sorted(by_key)
    for bundle in found.bundles:
        members = [by_key[key] for key in bundle.projects]
        assert is_allowed(members, TERMS)
        for split in (bundle.shapley, bundle.equal):
            assert sum(split.values()) == pytest.approx(bundle.gain)
            assert min(split.values()) >= -1e-9


def test_two_of_three_that_need_each_other_share_by_what_they_add() -> None:
    """a alone reaches the sum with either of the others: v(ab) = v(ac) = 6, v(bc) = 0, v(abc) = 9.

    By hand over the six orders: a = (0+0+6+9+6+9)/6 = 5, b = (6+3+0+0+3+0)/6 = 2, c likewise.
    """
    projects = [
        Project("1", "a", "solar", 8, 0, 6),
        Project("2", "b", "solar", 3, 0, 3),
        Project("3", "c", "solar", 3, 0, 3),
    ]
    found = shapley(projects, Terms(smallest=10, setting_up=3))
    assert found == pytest.approx({"a": 5, "b": 2, "c": 2})


def test_many_members_share_all_of_it() -> None:
    projects = [Project(str(number), f"m{number}", "solar", 1, 0, 1) for number in range(EXACT + 3)]
    found = shapley(projects, Terms(smallest=4, setting_up=2))
    assert sum(found.values()) == pytest.approx(len(projects) - 2)
    assert min(found.values()) >= 0


def test_kinds_and_areas_are_not_mixed() -> None:
    projects = [
        Project("1", "a", "solar", 6, 0, 5, area="north"),
        Project("2", "b", "solar", 6, 0, 5, area="south"),
        Project("3", "c", "heat", 6, 0, 5, area="north"),
    ]
    assert best_bundles(projects, Terms(smallest=10)).bundles == ()


@pytest.mark.parametrize(
    ("projects", "terms", "words"),
    [
        ([Project("1", "a", "x", 1, 0, 1)] * 2, TERMS, "stands twice"),
        ([Project("1", "a", "x", 0, 0, 1)], TERMS, "1.ticket"),
        ([Project("1", "a", "x", 1, 0, float("nan"))], TERMS, "1.pooled"),
        ([Project("1", "a", "x", 1, 0, 1, first=3, last=2)], TERMS, "starts after"),
        ([], Terms(smallest=10, largest=5), "No bundle"),
        ([], Terms(smallest=0), "smallest"),
    ],
)
def test_bad_input_is_refused(projects: list[Project], terms: Terms, words: str) -> None:
    with pytest.raises(MethodError, match=words):
        best_bundles(projects, terms)
