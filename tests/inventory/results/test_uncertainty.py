"""Intervals, quality and what would narrow the interval."""

import pytest

from tests.inventory.results.conftest import MakeInventory
from zeroward.inventory.models import Inventory
from zeroward.inventory.queries.results import results_of_inventory
from zeroward.inventory.queries.results_uncertainty import (
    TotalInterval,
    Unmarked,
    interval_of,
    quality_shares,
)

ONE = [{"source": "residential.electricity", "carrier": "electricity", "amount": 1000, "unit": "MWh"}]


def test_interval_of_one_figure_is_its_own_uncertainty(make_inventory: MakeInventory) -> None:
    row = {**ONE[0], "uncertainty_activity": 3.0, "uncertainty_factor": 4.0}
    results = results_of_inventory(make_inventory(2020, rows=[row]))
    found = interval_of(results)
    assert isinstance(found, TotalInterval)
    assert (results.total - found.low) / results.total == pytest.approx(0.05, rel=0.03)
    assert (found.high - results.total) / results.total == pytest.approx(0.05, rel=0.03)
    assert not found.indicative


def test_shared_factor_does_not_average_out(make_inventory: MakeInventory) -> None:
    given = {"uncertainty_activity": 0.1, "uncertainty_factor": 10.0}
    rows = [
        {**ONE[0], **given},
        {**ONE[0], **given, "source": "commercial.electricity"},
        {**ONE[0], **given, "source": "industry.electricity"},
    ]
    results = results_of_inventory(make_inventory(2020, rows=rows))
    found = interval_of(results)
    assert isinstance(found, TotalInterval)
    assert (found.high - found.low) / 2 / results.total == pytest.approx(0.1, rel=0.03)


def test_interval_from_quality_marks_is_indicative(inventory: Inventory) -> None:
    found = interval_of(results_of_inventory(inventory))
    assert isinstance(found, TotalInterval)
    assert found.indicative


def test_figure_without_a_mark_leaves_no_interval_and_is_named(make_inventory: MakeInventory) -> None:
    rows = [*ONE, {**ONE[0], "source": "residential.heat", "carrier": "heat", "quality_activity": ""}]
    results = results_of_inventory(make_inventory(2020, rows=rows))
    assert interval_of(results) == Unmarked((1,))


def test_factor_s_own_record_stands_in_for_a_mark_that_is_not_set(make_inventory: MakeInventory) -> None:
    heat = {
        "source": "residential.heat",
        "carrier": "heat",
        "amount": 10,
        "unit": "MWh",
        "quality_factor": "",
    }
    found = interval_of(results_of_inventory(make_inventory(2020, rows=[heat])))
    assert isinstance(found, TotalInterval)


def test_nothing_counted_has_no_interval(make_inventory: MakeInventory) -> None:
    assert interval_of(results_of_inventory(make_inventory(2020, rows=[]))) is None


def test_worst_known_figure_is_what_narrows_the_interval_most(make_inventory: MakeInventory) -> None:
    rows = [
        {**ONE[0], "uncertainty_activity": 1.0, "uncertainty_factor": 1.0},
        {**ONE[0], "source": "residential.heat", "carrier": "heat", "amount": 2000,
         "uncertainty_activity": 60.0, "uncertainty_factor": 5.0},
    ]  # fmt: skip
    found = interval_of(results_of_inventory(make_inventory(2020, rows=rows)))
    assert isinstance(found, TotalInterval)
    assert (found.levers[0].role, found.levers[0].row) == ("activity", 1)
    assert found.levers[0].narrowing_percent > 40
    assert [lever.narrowing_percent for lever in found.levers] == sorted(
        (lever.narrowing_percent for lever in found.levers), reverse=True
    )


def test_quality_shares_cover_the_whole_total(make_inventory: MakeInventory) -> None:
    rows = [
        {**ONE[0], "quality_activity": "H"},
        {**ONE[0], "source": "commercial.electricity", "quality_activity": "L"},
        {**ONE[0], "source": "industry.electricity", "quality_activity": "", "quality_factor": ""},
    ]
    results = results_of_inventory(make_inventory(2020, rows=rows))
    third = results.total / 3
    assert quality_shares(results, "activity") == pytest.approx({"H": third, "M": 0, "L": third, "": third})
    # the Covenant's series is marked medium in its own record
    assert quality_shares(results, "factor") == pytest.approx({"H": 0, "M": 3 * third, "L": 0, "": 0})
