"""How fast is Monte Carlo? 100 000 draws for one city of 200 rows, and for a model with 800 separate inputs.

    python bench/ghg_uncertainty.py [--draws 100000]

The rows are those of the bench of inventories, computed by the engine, with data of medium quality: they share the
factors that are the same. In the other model every row has activity data and three factors of its own. Setting the
model up and reading the interval is counted.
"""

import argparse
import time
from collections.abc import Callable

import numpy as np
from ghg_inventories import GWP, LAST_YEAR, RULES, factors, kinds, part, place

from zeroward.methods.ghg import compute
from zeroward.methods.ghg.uncertainty import Model, Rows, bounds, entered, model_of_rows, simulate

TIMES = 5


def of_the_engine() -> Callable[[], Model]:
    """Two hundred rows over all sectors."""
    columns = part(0, 1, 1)
    rows = [
        kind.activity(float(amount), place(0), LAST_YEAR)
        for kind, amount in zip(kinds(), columns.amount, strict=True)
    ]
    table = compute(rows, factors(1), gwp=GWP, gwp_set="AR5", rules=RULES)
    assert table.complete

    def model() -> Model:
        found = entered(table, assume="M")
        return model_of_rows(found.rows)

    return model


def of_separate_inputs() -> Callable[[], Model]:
    """Two hundred figures and six hundred factors, none shared."""
    rows = Rows(
        keys=[f"row {number}" for number in range(200)],
        values=np.linspace(1, 900, 600).reshape(200, 3),
        activity=bounds(np.linspace(3, 50, 200)),
        factor=bounds(np.tile([4.0, 100.0, 120.0], (200, 1))),
        factor_ids=[f"factor {number}" for number in range(200)],
    )
    return lambda: model_of_rows(rows)


def measure(name: str, made: Callable[[], Model], draws: int) -> None:
    best, busy, inputs = float("inf"), float("inf"), 0
    for _ in range(TIMES):
        started, burnt = time.perf_counter(), time.process_time()
        model = made()
        found = simulate(model, draws=draws).total()
        best, busy = (
            min(best, time.perf_counter() - started),
            min(busy, time.process_time() - burnt),
        )
        inputs = sum(one.sd > 0 for one in model.distributions)
    print(
        f"Monte Carlo, {name}: {draws:,} draws of {inputs} inputs in {best:.2f} s, processor {busy:.2f} s"
        f" (95 %: {found.low / found.mean:.3f} to {found.high / found.mean:.3f} of the mean)"
    )


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--draws", type=int, default=100_000)
    draws = parser.parse_args().draws
    measure("one city of 200 rows", of_the_engine(), draws)
    measure("800 separate inputs", of_separate_inputs(), draws)


if __name__ == "__main__":
    main()
