"""What the typologies refuse, said whole: the sentence, the place and the remedy."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.maturity.gower import gower
from zeroward.methods.maturity.latent import latent_classes
from zeroward.methods.maturity.medoids import MOST_CASES, medoids
from zeroward.methods.maturity.partitions import adjusted_rand
from zeroward.methods.maturity.support import Support, SupportMatrix, national_support

GOWER_SHAPE = (
    "The characteristics do not all have a kind and a value for each case.",
    "columns",
    "Give one kind to each characteristic, and mark what is unknown as empty.",
)
WORD = (
    "A characteristic that is measured or ordered holds a word.",
    "columns",
    "Number its steps, or call it nominal.",
)
PRESENT = (
    "A characteristic that counts only when present holds other values than 0 and 1.",
    "columns",
    "Write 1 for present and 0 for absent.",
)
KINDS = "Choose one of symmetric, asymmetric, nominal, ordinal, interval."
CASES = ("The groupings are not of the same cases.", "groups", "Give one group to each case in both.")
ANSWERS = (
    "An answer is missing or neither word nor number, or rows differ in length.",
    "answers",
    "Leave out cases with unknown answers, and say how many these are.",
)
COUNTS = ("The counts of the patterns are not all numbers from 0 up.", "weight", "")
ROWS = [("a", "x"), ("b", "y"), ("a", "y")]


def matrix() -> SupportMatrix:
    return SupportMatrix("a", "1", "b", ("1", "2"), (Support("x", "X", ("2", "9", "8")),))


@pytest.mark.parametrize(
    ("call", "told"),
    [
        (lambda: gower([], []), GOWER_SHAPE),
        (lambda: gower([[1, 2]], ["interval", "nominal"]), GOWER_SHAPE),
        (lambda: gower([[1, 2], [1]], ["interval", "nominal"]), GOWER_SHAPE),
        (lambda: gower([[1, 2]], ["x"]), ("There is no kind of characteristic called x.", "kinds", KINDS)),  # type: ignore[list-item]
        (lambda: gower([["low", "high"]], ["ordinal"]), WORD),
        (lambda: gower([["low", "high"]], ["interval"]), WORD),
        (lambda: gower([["yes", "no"]], ["asymmetric"]), WORD),
        (lambda: gower([[1, 2]], ["asymmetric"]), PRESENT),
        (lambda: adjusted_rand([1, 2], [1]), CASES),
        (lambda: adjusted_rand([], []), CASES),
        (
            lambda: medoids(np.ones((3, 3)) - np.eye(3), 3),
            ("3 cases do not make 3 groups.", "groups", "Choose from 1 to 2 groups."),
        ),
        (
            lambda: medoids(np.ones((3, 3)) - np.eye(3), 0),
            ("3 cases do not make 0 groups.", "groups", "Choose from 1 to 2 groups."),
        ),
        (
            lambda: medoids(np.full((3, 3), np.nan), 2),
            ("Two cases have no characteristic known for both.", "cases", "Leave cases out of which little is known."),
        ),
        (
            lambda: medoids(np.broadcast_to(0.0, (MOST_CASES + 1, MOST_CASES + 1)), 2),
            ("2001 cases are too many for medoids.", "cases", ""),
        ),
        (lambda: latent_classes(ROWS, 4), ("3 cases do not make 4 classes.", "classes", "")),
        (lambda: latent_classes(ROWS, 0), ("3 cases do not make 0 classes.", "classes", "")),
        (lambda: latent_classes([("a", "x"), ("b",)], 1), ANSWERS),
        (lambda: latent_classes([("a", None)], 1), ANSWERS),
        (lambda: latent_classes([], 1), ANSWERS),
        (lambda: latent_classes(ROWS, 1, weight=[1, 2]), COUNTS),
        (lambda: latent_classes(ROWS, 1, weight=[1, 2, -1]), COUNTS),
        (lambda: latent_classes(ROWS, 1, weight=[1, 2, float("nan")]), COUNTS),
        (
            matrix,
            ("X goes to 9, which is no cluster.", "x", "Choose among 1, 2."),
        ),
        (
            lambda: national_support().of_cluster("9"),
            ("There is no cluster 9.", "cluster", "Choose among 1, 2, 3, 4, 5."),
        ),
    ],
)  # fmt: skip
def test_refusals_name_place_and_remedy(call: Callable[[], Any], told: tuple[str, str, str]) -> None:
    with pytest.raises(MethodError) as refused:
        call()
    assert (refused.value.message, refused.value.place, refused.value.remedy) == told


def test_supports_as_they_are_published() -> None:
    found = national_support()
    assert (found.title, found.version) == (found.title.strip(), found.version.strip())
    assert found.source
    for one in found.supports:
        assert one.label
        assert isinstance(one.clusters, tuple)


def test_groupings_all_together_or_all_apart_are_the_same() -> None:
    assert adjusted_rand([1], [2]) == 1
    assert adjusted_rand([1, 1, 1], [2, 2, 2]) == 1
    assert adjusted_rand([1, 2, 3], [3, 1, 2]) == 1
    assert adjusted_rand([1, 1, 1], [1, 2, 3]) == 0
    assert adjusted_rand([0, 0, 0, 1, 1, 1], [0, 0, 1, 1, 2, 2]) == pytest.approx(0.24242424)


def test_gower_of_values_that_do_not_differ_and_of_several_kinds() -> None:
    same = gower([[3, 3, 3]], ["interval"])
    assert (same == 0).all()
    assert np.isnan(gower([[None, None]], ["nominal"])[0, 1])
    assert gower([[None, None]], ["interval"])[0, 0] == 0
    mixed = gower([[0, 4, None], [1, 0, 1], ["a", "b", "a"]], ["interval", "asymmetric", "nominal"])
    assert mixed[0, 1] == pytest.approx(1)
    assert mixed[0, 2] == pytest.approx(0)
    assert mixed[1, 2] == pytest.approx(1)
    assert np.isnan(gower([[float("nan"), 1.0]], ["interval"])[0, 1])
    three = gower([[0, 10, 10], ["a", "a", "b"], [0, 0, 0]], ["interval", "nominal", "symmetric"])
    assert three[0, 1] == pytest.approx(1 / 3)
    assert three[0, 2] == pytest.approx(2 / 3)
