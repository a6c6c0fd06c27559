"""Every runner, started once: this process, two others, a cluster of two workers."""

from collections.abc import Iterator
from typing import Any

import pytest
from distributed import LocalCluster

from zeroward.methods.runner import Dask, Processes, Runner, Serial


@pytest.fixture(scope="package")
def processes() -> Iterator[Runner]:
    with Processes(2) as runner:
        yield runner


@pytest.fixture(scope="package")
def dask() -> Iterator[Runner]:
    with (
        LocalCluster(
            n_workers=2,
            threads_per_worker=1,
            processes=True,
            dashboard_address="127.0.0.1:0",
            host="127.0.0.1",
        ) as cluster,
        Dask(cluster.scheduler_address) as runner,
    ):
        yield runner


@pytest.fixture(params=["serial", "processes", "dask"])
def runner(request: Any) -> Runner:
    return Serial() if request.param == "serial" else request.getfixturevalue(request.param)
