"""Cities by the dozen: the same figures on every runner, and a bad city does not stop the others."""

import numpy as np
import pytest

from zeroward.methods.pathways.mission import CityPlan, example, plans
from zeroward.methods.runner import Dask, Processes


def cities(count):
    values = example("pecs").values
    return [CityPlan(f"city-{at}", 2021, 2050, {**values, "population": 100_000 + at}) for at in range(count)]


def test_results_come_in_order():
    found = list(plans(cities(30)))
    assert [one.key for one in found] == [f"city-{at}" for at in range(30)]
    assert all(one.bau.shape == one.plan.shape == (30,) for one in found)
    assert len({one.digest for one in found}) == 30


def test_bad_city_is_answered_and_the_others_go_on():
    many = cities(3)
    many[1] = CityPlan("bad", 2021, 2050, {**many[1].city, "population": -5})
    found = list(plans(many))
    assert found[1].problems[0].kind == "negative"
    assert found[1].plan.size == 0
    assert found[0].plan.size == found[2].plan.size == 30


@pytest.mark.slow
def test_processes_and_cluster_give_the_same_bits():
    from distributed import LocalCluster  # heavy

    here = list(plans(cities(30)))
    with Processes(2) as pool:
        there = list(plans(cities(30), pool))
    with (
        LocalCluster(
            n_workers=1, threads_per_worker=2, processes=False, dashboard_address="127.0.0.1:0"
        ) as cluster,
        Dask(cluster.scheduler_address) as dask,
    ):
        far = list(plans(cities(30), dask))
    for one, two, three in zip(here, there, far, strict=True):
        assert one.digest == two.digest == three.digest
        assert np.array_equal(one.plan, two.plan)
        assert np.array_equal(one.plan, three.plan)
