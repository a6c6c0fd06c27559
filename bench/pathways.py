"""How fast are scenarios? One city model switched and drawn, a thousand cities planned.

    python bench/pathways.py [--cities 1000] [--processes 2] [--dask]

The city model is made up (`pathways_model.py` describes it): 160 quantities and 70 costs, 70 actions, 44 years. The
Mission model runs with the inputs that Pécs printed, each city with another population. Figures of the peer (the engine
behind NetZeroPlanner, its public model of 159 nodes, 70 of them actions, 44 years) are the best and the usual of eleven
runs that were measured elsewhere, on another machine: they say how far apart we are, not by how many per cent.
"""

import argparse
import hashlib
import json
import resource
import statistics
import time
from collections.abc import Callable, Iterator
from typing import NamedTuple

from pathways_model import model as made_up

from zeroward.methods.pathways.attribution import by_difference, shapley
from zeroward.methods.pathways.engine import Engine, Result, bau, plan, resolve
from zeroward.methods.pathways.mission import CityPlan, example, mission_model, plans
from zeroward.methods.pathways.model import expression, loads
from zeroward.methods.pathways.uncertainty import simulate
from zeroward.methods.runner import Dask, Processes, Runner

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("--cities", type=int, default=1_000)
parser.add_argument("--processes", type=int, default=2)
parser.add_argument("--dask", action="store_true", help="also over a Dask cluster on this machine")
options = parser.parse_args()

PEER = {
    "load and check": "710 to 750 ms",
    "outcome, cold": "560 to 790 ms",
    "every quantity, cold": "730 to 1120 ms",
    "one switch": "55 to 120 ms",
    "70 single effects": "1.8 to 3.8 s",
}


class Taken(NamedTuple):
    """Milliseconds: best and median by the clock, best of the processor (what a busy machine blurs less)."""

    best: float
    usual: float
    processor: float


def timed(action: Callable[[], object], times: int) -> Taken:
    clock, processor = [], []
    for _ in range(times):
        started, busy = time.perf_counter(), time.process_time()
        action()
        clock.append((time.perf_counter() - started) * 1e3)
        processor.append((time.process_time() - busy) * 1e3)
    return Taken(min(clock), statistics.median(clock), min(processor))


def report(name: str, taken: Taken, target: str = "") -> None:
    known = [f"target {target}"] if target else []
    known += [f"peer, measured elsewhere: {PEER[name]}"] if name in PEER else []
    print(
        f"{name:<32} {taken.best:8.2f} ms, usual {taken.usual:8.2f}, processor {taken.processor:8.2f}"
        + (f"   ({'; '.join(known)})" if known else "")
    )


def city_model() -> None:
    text = json.dumps(made_up(), indent=1)

    def load() -> object:
        expression.parse.cache_clear()
        expression.names_in.cache_clear()
        return loads(text, form="json")

    report("load and check", timed(load, 11), "150 ms")
    model = loads(text, form="json")
    scenario = plan(model)
    report("outcome, cold", timed(lambda: Engine(model).run(scenario).emissions, 11), "50 ms")
    report("every quantity, cold", timed(lambda: every(Engine(model).run(scenario)), 11))
    engine = Engine(model)
    whole = engine.run(scenario)
    keys = [one.key for one in model.actions]
    switched = sorted(timed(lambda key=key: whole.toggle(key, 0.0).emissions, 5) for key in keys)
    report("one switch", switched[len(keys) // 2], "2 ms")
    report("the slowest of 70 switches", switched[-1])
    report("70 single effects", timed(lambda: left_out(engine), 7), "50 ms")
    report("70 effects, alone and left out", timed(lambda: by_difference(engine, scenario), 7))
    report("70 Shapley values, 20 orders", timed(lambda: shapley(engine, scenario, orders=20), 3))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{'resident memory':<32} {peak:8.0f} MB   (target 150 MB; peer, measured elsewhere: 467 to 500 MB)"
    )
    effects = by_difference(engine, scenario)
    print(
        f"{len(model.spec.quantities)} quantities, {len(keys)} actions, {len(model.years)} years; together the actions"
        f" save {effects.combined[-1]:.1f} kt in the last year, added up {effects.single_sum[-1]:.1f}"
    )


def every(result: Result) -> None:
    """The series of each quantity, as a page would show it."""
    for one in result.engine.model.spec.quantities:
        result.node(one.key)


def left_out(engine: Engine) -> list[object]:
    """All on against all but one, from the first run on."""
    whole = engine.run(plan(engine.model))
    return [whole.toggle(one.key, 0.0).emissions - whole.emissions for one in engine.model.actions]


def draws() -> None:
    shown = example("pecs")
    model = mission_model(shown.base_year, 2050)
    engine = Engine(model, resolve(model, city=shown.values))
    both = [bau(), plan(model)]
    report("1 000 draws, Mission model", timed(lambda: simulate(engine, both, draws=1_000), 5), "2 s")
    whole = simulate(engine, both, draws=1_000).series["plan"].tobytes()
    parts = {
        simulate(engine, both, draws=1_000, chunk=chunk).series["plan"].tobytes() for chunk in (1_000, 64, 7)
    }
    print(f"two scenarios, the same bits in chunks of 7, 64 and 1 000: {parts == {whole}}")


def tasks() -> Iterator[CityPlan]:
    values = example("pecs").values
    for at in range(options.cities):
        yield CityPlan(f"city-{at}", 2021, 2050, {**values, "population": 50_000 + at})


def many(name: str, runner: Runner | None = None) -> None:
    sums, started, busy = hashlib.sha256(), time.perf_counter(), time.process_time()
    for one in plans(tasks(), runner):
        assert not one.problems
        sums.update(one.plan.tobytes())
        sums.update(one.bau.tobytes())
    wall, busy = time.perf_counter() - started, time.process_time() - busy
    own = f", processor {busy:.2f} s" if runner is None else ""
    print(
        f"{options.cities} cities × plan, {name:<12} {wall:8.2f} s{own}"
        f"   (target 10 s on one core; results {sums.hexdigest()[:12]})"
    )


def main() -> None:
    city_model()
    draws()
    many("one core")
    if options.processes:
        with Processes(options.processes) as pool:
            many(f"{options.processes} processes", pool)
    if options.dask:
        from distributed import LocalCluster  # heavy

        with (
            LocalCluster(
                n_workers=2, threads_per_worker=1, dashboard_address="127.0.0.1:0", host="127.0.0.1"
            ) as cluster,
            Dask(cluster.scheduler_address) as far,
        ):
            many("Dask", far)


if __name__ == "__main__":
    main()
