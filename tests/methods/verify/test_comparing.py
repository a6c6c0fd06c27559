"""Comparing: which expectation counts, what tolerance allows, which quantity is meant."""

from typing import Any

import pytest

from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.compare import compare
from zeroward.methods.verify.expectations import expectations


def status(answer: Answer, case: dict[str, Any]) -> list[str]:
    return [one.status for one in compare(answer, expectations(case))]


def made(value: Any, unit: str = "kg", names: str = "total co2e", **more: Any) -> Answer:
    answer = Answer()
    answer.add(names, value, unit, **more)
    return answer


def test_standard_comes_before_upstream() -> None:
    case = {"expected_upstream": {"CH4_kg": 9}, "expected_standard": {"CH4_kg": 5}, "abs_tolerance": 0}
    assert [one.values for one in expectations(case)] == [(5,)]


def test_upstream_alone_counts_only_where_it_agrees() -> None:
    assert expectations({"expected_upstream": {"x": 1}, "upstream_agrees_with_standard": False}) == []
    assert len(expectations({"expected_upstream": {"x": 1}, "upstream_agrees_with_standard": True})) == 1


def test_what_we_should_give_is_added_to_what_is_expected() -> None:
    case = {"expected": {"total": 1}, "ours_should": {"basic": 2}}
    assert {one.path for one in expectations(case)} == {("total",), ("basic",)}


def test_alternatives_in_a_sentence_are_both_right() -> None:
    case = {"expected_standard": {"N2O_kg": "240 (corrected) or 300 (as printed)"}, "abs_tolerance": 0}
    assert status(made(240.0, names="N2O"), case) == ["ok"]
    assert status(made(300.0, names="N2O"), case) == ["ok"]
    assert status(made(270.0, names="N2O"), case) == ["fails"]


@pytest.mark.parametrize(
    ("limits", "right"),
    [
        ({"abs_tol": 0}, False),
        ({"abs_tol": 1}, True),
        ({"rel_tol": 0.01}, True),
        ({}, False),
        ({"rel_tol": 1e-6}, False),
    ],
)
def test_tolerance_is_that_of_the_case(limits: dict[str, float], right: bool) -> None:
    case = {"expected": {"total": {"value": 100, "unit": "kg", **limits}}}
    assert status(made(100.5), case) == ["ok" if right else "fails"]


def test_zero_tolerance_forgives_binary_rounding_alone() -> None:
    case = {"expected": {"total": {"value": 0.3, "unit": "kg", "abs_tol": 0}}}
    assert status(made(0.1 + 0.2), case) == ["ok"]
    assert status(made(0.3001), case) == ["fails"]


def test_units_are_brought_together() -> None:
    assert status(made(1500.0), {"expected": {"total": {"value": 1.5, "unit": "tCO2e"}}}) == ["ok"]
    assert status(made(1500.0), {"expected": {"total": {"value": 1.5, "unit": "MWh"}}}) == ["fails"]
    assert status(made(1500.0), {"expected": {"co2e_t": 1.5}}) == ["ok"]


def test_whole_percentages_were_rounded_when_printed() -> None:
    case = {"expected": {"share_percent": {"I": 48}}, "abs_tolerance": 0}
    assert status(made(48.12, "%", "share_percent.I"), case) == ["ok"]
    assert status(made(47.2, "%", "share_percent.I"), case) == ["fails"]


def test_sum_of_printed_figures_may_miss_by_their_rounding() -> None:
    case = {"expected": {"total": {"value": 102, "unit": "t", "abs_tol": 1}}}
    assert status(made(100.0, "t", rounded=4), case) == ["ok"]
    assert status(made(90.0, "t", rounded=4), case) == ["fails"]
    exact = {"expected": {"total": {"value": 101, "unit": "t", "abs_tol": 0}}}
    assert status(made(100.0, "t", rounded=4), exact) == ["fails"]


def test_sum_of_exact_figures_may_not_miss_at_all() -> None:
    finer = {"expected": {"total": {"value": 101, "unit": "t", "abs_tol": 0.4}}}
    assert status(made(100.0, "t", rounded=4), finer) == ["fails"]
    most = {"expected": {"total": {"value": 103, "unit": "t", "abs_tol": 1}}}
    assert status(made(100.0, "t", rounded=4), most) == ["fails"]


def chained(energy: float, saved: float) -> Answer:
    answer = Answer()
    answer.add("reduction", saved, "t", multiple_of="generation")
    answer.add("generation energy", energy, "MWh")
    return answer


def test_multiple_of_a_printed_figure_may_come_from_the_print() -> None:
    case = {"expected": {
        "generation": {"value": 5850, "unit": "MWh", "rel_tol": 0.001},
        "reduction": {"value": 3510, "unit": "t", "abs_tol": 0.5},
    }}  # fmt: skip
    found = compare(chained(5851.68, 3511.008), expectations(case))
    assert [one.status for one in found] == ["ok", "ok"]
    assert "from generation as printed; exactly 3511.008 t" in found[1].computed


def test_multiple_of_a_figure_that_does_not_agree_is_not_taken_from_it() -> None:
    case = {"expected": {
        "generation": {"value": 5000, "unit": "MWh", "rel_tol": 0.001},
        "reduction": {"value": 3000, "unit": "t", "abs_tol": 0.5},
    }}  # fmt: skip
    assert status(chained(5851.68, 3511.008), case) == ["fails", "fails"]
    alone = {"expected": {"reduction": {"value": 3510, "unit": "t", "abs_tol": 0.5}}}
    assert status(chained(5851.68, 3511.008), alone) == ["fails"]


def test_of_quantities_with_one_name_the_unit_decides() -> None:
    answer = Answer()
    answer.add("total distance", 7e8, "vkm")
    answer.add("total emissions", 126000.0, "t")
    case = {"expected": {"total": {"value": 126000, "unit": "tCO2e", "abs_tol": 0}}}
    assert status(answer, case) == ["ok"]


def test_single_number_without_a_name_is_the_main_quantity() -> None:
    assert status(made(5.0), {"expected": 5, "tolerance": 0}) == ["ok"]
    assert status(made(5.0), {"expected": {"mystery": {"value": 5, "unit": "kg"}}}) == ["ok"]
    assert status(made(5.0), {"expected": {"mystery": {"value": 5, "unit": "EUR"}}}) == ["not covered"]


def test_lists_booleans_and_nothing_are_compared_as_such() -> None:
    assert status(made([1.0, 2.0], ""), {"expected": [1, 2]}) == ["ok"]
    assert status(made([1.0], ""), {"expected": [1, 2]}) == ["fails"]
    assert status(made(True, ""), {"expected": {"total": True}}) == ["ok"]
    assert status(made(1.0, ""), {"expected": {"total": True}}) == ["fails"]
    assert status(made(None, ""), {"expected": {"total": "none"}}) == ["ok"]
    assert status(made(float("nan")), {"expected": {"total": 1}}) == ["fails"]


def test_case_that_must_be_flagged_needs_a_flag() -> None:
    answer = made(5.0)
    assert compare(answer, [], must_flag=True)[0].status == "fails"
    answer.flags.append("rows do not add")
    assert compare(answer, [], must_flag=True)[0].status == "ok"


def test_figures_in_printed_rows_were_rounded() -> None:
    rows = [{"cat": "a", "kappa": 0.245}, {"cat": "b", "kappa": 0.5}]
    case = {"expected": {"rows": rows}, "tolerance": {"abs": 1e-6}}
    right = [{"cat": "a", "kappa": 0.24476, "z": 5.0}, {"cat": "b", "kappa": 0.49993}]
    wrong = [{"cat": "a", "kappa": 0.2461}, {"cat": "b", "kappa": 0.5}]
    assert status(made(right, "", "rows"), case) == ["ok"]
    assert status(made(wrong, "", "rows"), case) == ["fails"]


def test_quantity_without_a_limit_of_its_own_has_the_loosest_of_the_case() -> None:
    case = {"expected": {"llik": -10.0, "P": 0.5}, "tolerance": {"llik_abs": 1e-4, "probs_abs": 1e-2}}
    assert [one.tolerance.absolute for one in expectations(case)] == [1e-4, 1e-2]
