"""Numbers of the typologies against plain loops: silhouettes, likeness of groups, criteria of latent classes."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from tests.methods.maturity.test_latent import COUNTS, PATTERNS
from tests.methods.maturity.test_medoids import apart
from zeroward.methods.maturity.gower import gower
from zeroward.methods.maturity.latent import _leap, _notes, latent_classes
from zeroward.methods.maturity.medoids import medoids, silhouette
from zeroward.methods.maturity.stability import _below, _best, _mean, stability
from zeroward.methods.maturity.support import national_support


def width_of(table: NDArray[np.float64], group: list[int], case: int) -> float:
    """The silhouette of one case, as Rousseeuw (1987) writes it."""
    means = {}
    for one in set(group):
        others = [at for at, of in enumerate(group) if of == one and at != case]
        means[one] = sum(table[case, at] for at in others) / len(others) if others else None
    inside = means.pop(group[case])
    if inside is None or not means:
        return 0.0
    other = min(value for value in means.values() if value is not None)
    return (other - inside) / max(other, inside) if max(other, inside) else 0.0


@given(st.lists(st.tuples(st.floats(0, 1), st.integers(0, 2)), min_size=4, max_size=10))
def test_silhouettes_are_those_of_the_plain_formula(rows: list[tuple[float, int]]) -> None:
    table = apart([place for place, _group in rows])
    names = sorted({group for _place, group in rows})
    if len(names) < 2:
        return
    group = [names.index(one) for _place, one in rows]
    expected = [width_of(table, group, case) for case in range(len(rows))]
    assert silhouette(table, np.array(group)) == pytest.approx(expected)


def test_building_takes_the_most_central_case_first_and_then_what_helps_most() -> None:
    found = medoids(apart([0, 1, 2, 10, 11, 30]), 3)
    assert sorted(found.medoids) in ([1, 3, 5], [1, 4, 5])
    assert found.built == pytest.approx(4 / 6), "2 and 10 are as central as each other"
    assert found.swapped == pytest.approx(3 / 6)
    assert medoids(apart([0, 1, 5]), 1).medoids == (1,)


def test_likeness_of_groups_is_shared_over_either() -> None:
    own, again = np.array([0, 0, 0, 1, 1]), np.array([1, 1, 0, 0, 0])
    assert _best(own, again, 2) == pytest.approx([2 / 3, 2 / 3])
    lonely = _best(np.array([0, 0, 1]), np.array([0, 0, 1]), 3)
    assert lonely[:2] == pytest.approx([1, 1])
    assert np.isnan(lonely[2])
    assert _best(np.array([0, 1, 1, 1]), np.array([0, 0, 1, 1]), 2) == pytest.approx([1 / 2, 2 / 3])


def test_means_leave_out_what_is_not_known() -> None:
    assert _mean(np.array([0.5, np.nan, 1.0])) == 0.75
    assert math.isnan(_mean(np.array([np.nan])))
    assert _below(np.array([0.49, 0.5, 1.0]))[:3] == pytest.approx([1, 0, 0])
    assert np.isnan(_below(np.array([np.nan])))[0]


def test_draws_are_counted_and_small_ones_left_out() -> None:
    table = apart([0, 1, 2, 50, 51, 52, 99])
    found = stability(table, 3, draws=25, seed=4)
    assert found.draws == 25
    assert len(found.likeness) == len(found.dissolved) == 3
    assert found == stability(table, 3, draws=25, seed=4)
    assert not any(math.isnan(one) for one in found.likeness)
    assert found.stable == tuple(one > 0.75 for one in found.likeness)


def test_criteria_of_latent_classes_are_those_of_their_formulas() -> None:
    found = latent_classes(PATTERNS, 2, weight=COUNTS)
    number, numbers = sum(COUNTS), 1 + 2 * 4
    assert found.numbers == numbers
    assert found.aic == pytest.approx(2 * numbers - 2 * found.likelihood)
    assert found.bic == pytest.approx(numbers * math.log(number) - 2 * found.likelihood)
    assert found.g_squared == pytest.approx(2.720, abs=5e-3), "as printed by Goodman (1974)"
    unsure = -sum(
        count * sum(share * math.log(share) for share in row if share > 0)
        for count, row in zip(COUNTS, found.members, strict=True)
    )
    assert found.entropy == pytest.approx(1 - unsure / (number * math.log(2)))
    assert 0 < found.entropy < 1
    assert 0 < found.found <= 1
    assert found.members.shape == (16, 2)


def test_members_follow_from_shares_and_answers() -> None:
    found = latent_classes(PATTERNS, 2, weight=COUNTS)
    for row, member in zip(PATTERNS, found.members, strict=True):
        joint = [
            share
            * math.prod(item[place, answer - 1] for item, answer in zip(found.answers, row, strict=True))
            for place, share in enumerate(found.shares)
        ]
        assert member == pytest.approx([one / sum(joint) for one in joint])


def test_a_leap_of_one_step_ends_where_the_second_step_did() -> None:
    start, first, second = (np.array([value]) for value in (1.0, 2.0, 5.0))
    assert _leap(start, first, second, -1.0) == pytest.approx([5.0])
    assert _leap(start, first, second, -2.0) == pytest.approx([1 + 4 * 1 + 4 * 2])
    assert _leap(start, first, second, -0.5) == pytest.approx([1 + 1 + 0.25 * 2])


def test_notes_begin_where_patterns_and_cases_end() -> None:
    undetermined = "More numbers are estimated than patterns exist: the classes are not determined."
    assert _notes(1000, 9, 9) == (undetermined,)
    assert _notes(1000, 9, 10) == ()
    assert _notes(45, 9, 10) == ()
    assert _notes(44, 9, 10) == ("44 cases for 9 numbers are few: take fewer classes, or rules.",)


def test_unknown_words_are_compared_with_nothing() -> None:
    found = gower([["a", None, "a", "b"], [1, 1, 1, 1]], ["nominal", "symmetric"])
    assert found[0, 1] == 0
    assert found[0, 2] == 0
    assert found[0, 3] == 0.5
    assert gower([[1, 5, 9], [0, 0, 0]], ["interval", "interval"])[0] == pytest.approx([0, 0.25, 0.5])


def test_the_shipped_matrix_is_read_as_it_stands() -> None:
    national_support.cache_clear()
    found = national_support()
    assert [one.key for one in found.supports] == ["mentoring", "event", "TA"]
    assert found.supports[1].clusters == ("3", "4", "5")
    assert found.clusters == ("1", "2", "3", "4", "5")
    assert found.version
    assert found.source
    assert found.title
