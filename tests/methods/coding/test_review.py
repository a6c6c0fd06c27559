"""Review of a double coding: each code and pair, where coders differ, how many units are needed."""

import pytest

from zeroward.methods.coding.review import Codings, disagreements, review, units_needed, verdict
from zeroward.methods.ghg.method import MethodError

CODINGS: Codings = {
    "a1": {"ana": ["funding"], "ben": ["funding"]},
    "a2": {"ana": ["funding", "staff"], "ben": ["funding"]},
    "a3": {"ana": [], "ben": []},
    "a4": {"ana": ["staff"], "ben": ["staff"], "eva": ["staff"]},
    "a5": {"ana": ["funding"]},
    "a6": {"ana": [], "ben": ["staff"]},
}
CODES = ["funding", "staff", "data"]


def test_each_code_has_its_own_agreement() -> None:
    funding, staff, data = review(CODINGS, CODES, draws=100)
    assert funding.alpha == 1
    assert funding.verdict == "accept"
    assert funding.prevalence == pytest.approx(5 / 12)
    assert staff.alpha is not None
    assert staff.alpha < 0.667
    assert staff.verdict == "recode"
    assert staff.agreed == pytest.approx(3 / 5)
    assert data.alpha is None
    assert data.verdict == "unknown"
    assert data.agreed == 1
    assert "chance" in data.note


def test_pairs_stand_with_the_units_that_both_saw() -> None:
    staff = review(CODINGS, CODES, draws=20)[1]
    assert [(one[0], one[1], one[3]) for one in staff.pairs] == [
        ("ana", "ben", 5),
        ("ana", "eva", 1),
        ("ben", "eva", 1),
    ]


def test_disagreements_name_who_gave_the_code_and_who_did_not() -> None:
    assert [(one.unit, one.code, one.given_by, one.not_by) for one in disagreements(CODINGS)] == [
        ("a2", "staff", ("ana",), ("ben",)),
        ("a6", "staff", ("ben",), ("ana",)),
    ]


def test_codes_outside_of_the_codebook_are_refused() -> None:
    with pytest.raises(MethodError, match="staff"):
        review(CODINGS, ["funding"])
    with pytest.raises(MethodError, match="Nobody"):
        review({}, ["funding"])


@pytest.mark.parametrize(
    ("value", "word"), [(0.8, "accept"), (0.7, "tentative"), (0.5, "recode"), (None, "unknown")]
)
def test_limits_of_krippendorff(value: float | None, word: str) -> None:
    assert verdict(value) == word


def test_rarer_codes_and_narrower_intervals_need_more_units() -> None:
    usual = units_needed(prevalence=0.3, expected=0.8, half_width=0.1)
    assert usual == 167  # 384.15 · 0.2 · (0.2 · -0.6 + 0.96 / 0.42) = 166.4
    assert units_needed(prevalence=0.05, expected=0.8, half_width=0.1) > 2 * usual
    assert units_needed(prevalence=0.3, expected=0.8, half_width=0.05) == pytest.approx(4 * usual, abs=4)
    assert units_needed(prevalence=0.3, expected=0.8, half_width=0.1, units=62) == 62


@pytest.mark.parametrize("prevalence", [0, 1, -0.1])
def test_shares_outside_are_refused(prevalence: float) -> None:
    with pytest.raises(MethodError):
        units_needed(prevalence=prevalence, expected=0.8, half_width=0.1)
