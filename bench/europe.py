"""All municipalities of Europe: thirty yearly inventories of 200 rows, and a default pathway of thirty years, for each.

    python bench/europe.py [--cities 100000] [--compare 10000] [--dask]

The whole runs on one core; `--compare` cities run again on one core, on two processes and, with `--dask`, on a Dask
cluster with two workers on this machine: how much faster, and whether every number is the same (a digest over all of
them). Making the input is counted, since each worker makes its own. Amounts are made up for the measurement; the model
of the pathways is the shipped one with the values that Pécs printed, each city with inhabitants of its own.
"""

import argparse
import hashlib
import resource
import time

from calibration import line
from europe_part import CITIES, compute_part

from zeroward.methods.runner import Dask, Processes, Runner, Serial

WORKERS = 2


def run(name: str, cities: int, runner: Runner) -> float:
    """Seconds by the clock."""
    started = time.perf_counter()
    tasks = ((first, min(CITIES, cities - first)) for first in range(0, cities, CITIES))
    sums, made, missing, emitted, saved = hashlib.sha256(), 0, 0, 0.0, 0.0
    for done in runner.map(compute_part, tasks):
        sums.update(done.digest.encode())
        made, missing = made + done.inventories, missing + done.missing
        emitted, saved = emitted + done.emitted, saved + done.saved
    seconds = time.perf_counter() - started
    used = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    peak = max(resource.getrusage(one).ru_maxrss for one in used) / 1024
    print(
        f"{cities:>7} municipalities, {name:<14} {seconds:7.1f} s   {made} inventories ({missing} rows without factor),"
        f" largest process {peak:.0f} MB; emitted {emitted:.6e}, saved by pathways {saved:.6e},"
        f" all numbers {sums.hexdigest()[:12]}",
        flush=True,
    )
    return seconds


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--cities", type=int, default=100_000)
    parser.add_argument("--compare", type=int, default=10_000)
    parser.add_argument("--dask", action="store_true", help="also over a Dask cluster on this machine")
    options = parser.parse_args()
    if options.cities:
        run("one core", options.cities, Serial())
        print(f"target: <= 600 s and <= 4096 MB {line()}", flush=True)
    if options.compare:
        compare(options.compare, options.dask)


def compare(cities: int, dask: bool) -> None:
    alone = run("one core", cities, Serial())
    with Processes(WORKERS) as pool:
        together = run(f"{WORKERS} processes", cities, pool)
    print(f"{alone / together:.2f} times as fast (target: >= 1.4)", flush=True)
    if dask:
        from distributed import LocalCluster  # heavy

        with (
            LocalCluster(
                n_workers=WORKERS, threads_per_worker=1, dashboard_address="127.0.0.1:0", host="127.0.0.1"
            ) as cluster,
            Dask(cluster.scheduler_address) as far,
        ):
            together = run(f"Dask, {WORKERS} workers", cities, far)
        print(f"{alone / together:.2f} times as fast (target: >= 1.4) {line()}", flush=True)


if __name__ == "__main__":
    main()
