"""Latent classes: a published table, one class by hand, criteria, warnings, refusals."""

import numpy as np
import pytest

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.maturity.latent import latent_classes

PATTERNS = [(d, c, b, a) for a in (1, 2) for b in (1, 2) for c in (1, 2) for d in (1, 2)]
COUNTS = [20, 38, 6, 25, 9, 24, 4, 23, 2, 7, 1, 6, 2, 6, 1, 42]
"""Conflict of roles (Stouffer and Toby 1951; Goodman 1974), 216 persons, four answers, the first changing fastest."""


@pytest.mark.parametrize(
    ("classes", "likelihood", "bic"),
    [(1, -543.6498, 1108.8008), (2, -504.4677, 1057.3128), (3, -503.3011, 1081.8562)],
)
def test_published_table_has_its_likelihoods(classes: int, likelihood: float, bic: float) -> None:
    found = latent_classes(PATTERNS, classes, weight=COUNTS)
    assert found.likelihood == pytest.approx(likelihood, abs=1e-4)
    assert found.bic == pytest.approx(bic, abs=1e-3)
    assert found.shares.sum() == pytest.approx(1)
    assert list(found.shares) == sorted(found.shares, reverse=True)
    assert all(item.sum(axis=1) == pytest.approx(np.ones(classes)) for item in found.answers)


def test_counted_patterns_are_cases_one_by_one() -> None:
    rows = [row for row, count in zip(PATTERNS, COUNTS, strict=True) for _ in range(count)]
    one_by_one, counted = latent_classes(rows, 2), latent_classes(PATTERNS, 2, weight=COUNTS)
    assert one_by_one.likelihood == pytest.approx(counted.likelihood, abs=1e-8)
    assert one_by_one.members.shape == (216, 2)
    assert one_by_one.members.sum(axis=1) == pytest.approx(np.ones(216))


def test_one_class_is_the_share_of_each_answer() -> None:
    found = latent_classes([("a", 1), ("a", 2), ("b", 2)], 1)
    assert found.answers[0] == pytest.approx(np.array([[2 / 3, 1 / 3]]))
    assert found.entropy == 1


def test_same_seed_gives_the_same_classes() -> None:
    first, second = (latent_classes(PATTERNS, 3, weight=COUNTS, seed=7) for _ in range(2))
    assert (first.shares == second.shares).all()


def test_few_cases_and_undetermined_classes_are_noted() -> None:
    found = latent_classes([(0, 1), (1, 0), (1, 1), (0, 0)], 2)
    assert any("patterns exist" in one for one in found.notes)
    assert any("few" in one for one in found.notes)


def test_separate_groups_belong_clearly() -> None:
    found = latent_classes([(0, 0, 0, 0)] * 30 + [(1, 1, 1, 1)] * 20, 2)
    assert found.shares == pytest.approx([0.6, 0.4], abs=1e-6)
    assert found.entropy == pytest.approx(1, abs=1e-6)


@pytest.mark.parametrize(
    ("rows", "weight", "classes"),
    [
        ([], None, 1),
        ([(1, None)], None, 1),
        ([(1, float("nan"))], None, 1),
        ([(1, [2])], None, 1),
        ([(1, 2), (1,)], None, 1),
        ([(1, 2)], [-1.0], 1),
        ([(1, 2)], [0.0], 1),
        ([(1, 2), (2, 1)], None, 3),
    ],
)
def test_answers_that_do_not_suit_are_refused(
    rows: list[tuple[object, ...]], weight: list[float] | None, classes: int
) -> None:
    with pytest.raises(MethodError):
        latent_classes(rows, classes, weight=weight)
