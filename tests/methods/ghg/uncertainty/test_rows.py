from dataclasses import replace
from time import process_time

import numpy as np
import pytest

from zeroward.methods.ghg.method import MethodError, MissingError
from zeroward.methods.ghg.uncertainty import (
    Rows,
    bounds,
    contributions,
    expected,
    kind_percent,
    kinds,
    model_of_rows,
    quality_percent,
    simulate,
    truncated_normal,
)

ROWS = Rows(
    keys=("x/2021/1", "x/2021/2", "x/2021/3"),
    values=[[500, 4, 1], [300, 3, 0], [0, 60, np.nan]],
    activity=bounds([5, 10, 20]),
    factor=bounds([[3, 80, 80], [3, 80, 80], [5, 60, 60]]),
    factor_ids=("gas", "gas", "landfill"),
)


def test_rows_become_terms_with_shared_factors():
    model = model_of_rows(ROWS, outputs=["stationary", "stationary", "waste"])
    assert expected(model) == pytest.approx(868)
    assert model.outputs == ("stationary", "waste")
    assert [key for key in model.keys if key.startswith("factor")] == [
        "factor:gas/0", "factor:gas/1", "factor:gas/2", "factor:landfill/1",
    ]  # fmt: skip


def test_bounds_of_the_whole_emission_make_one_input():
    model = model_of_rows(replace(ROWS, emission=bounds([np.nan, np.nan, 75])))
    assert "emission:x/2021/3" in model.keys
    assert "factor:landfill/1" not in model.keys


def test_one_bound_for_all_rows_and_factors_of_their_own():
    model = model_of_rows(Rows(("a", "b"), [10, 20], bounds(5), bounds(7)))
    assert model.keys == ("activity:a", "activity:b", "certain", "factor:a/0", "factor:b/0")


def test_the_same_meter_reading_in_two_rows_is_one_input():
    model = model_of_rows(Rows(("a", "b"), [10, 20], bounds(5), bounds(7), activity_ids=("meter", "meter")))
    assert [key for key in model.keys if key.startswith("activity")] == ["activity:meter"]


def test_shapes_and_whole_distributions_of_single_inputs():
    given = {"landfill/1": truncated_normal(mean=1, sd=0.4, low=0)}
    model = model_of_rows(replace(ROWS, shapes={"gas/0": "uniform"}, given=given))
    kinds_of = dict(zip(model.keys, (one.kind for one in model.distributions), strict=True))
    assert kinds_of["factor:gas/0"] == "uniform"
    assert kinds_of["factor:landfill/1"] == "truncated"
    assert kinds_of["factor:gas/1"] == "lognormal"


def test_a_row_without_uncertainty_is_named():
    with pytest.raises(MissingError) as caught:
        model_of_rows(replace(ROWS, activity=bounds([5, np.nan, 20])))
    assert caught.value.place == "x/2021/2"


def test_a_factor_described_twice_is_refused():
    with pytest.raises(MethodError, match="two different"):
        model_of_rows(replace(ROWS, factor=bounds([[3, 80, 80], [4, 80, 80], [5, 60, 60]])))
    with pytest.raises(MethodError, match="same key"):
        model_of_rows(replace(ROWS, keys=("a", "a", "b")))


def test_defaults_are_marked_as_assumptions():
    assert [quality_percent("activity", one).percent for one in "HML"] == [5, 20, 50]
    assert [quality_percent("factor", one).percent for one in "HML"] == [5, 15, 50]
    assert {one.mark for one in kinds().values()} == {"assumption"} == {quality_percent("factor", "H").mark}
    assert all(one.low <= one.percent <= one.high and one.source for one in kinds().values())
    assert kind_percent("fuel_sales").percent == 7.5
    with pytest.raises(MethodError, match="no kind"):
        kind_percent("guess")
    with pytest.raises(MethodError, match="no data quality"):
        quality_percent("activity", "X")


@pytest.mark.slow
def test_a_city_of_200_rows_takes_about_a_second():
    rows = Rows(
        keys=[f"c/{row}" for row in range(200)],
        values=np.linspace(1, 900, 600).reshape(200, 3),
        activity=bounds(np.linspace(3, 50, 200)),
        factor=bounds(np.tile([4.0, 100.0, 120.0], (200, 1))),
        factor_ids=[f"f{row % 50}" for row in range(200)],
    )
    start = process_time()
    model = model_of_rows(rows)
    found = simulate(model)
    assert found.total().stable
    assert contributions(model)
    assert process_time() - start < 4  # 0.8 s on one core; a busy machine is slower
