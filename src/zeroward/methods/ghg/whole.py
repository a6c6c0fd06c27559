"""One inventory from its rows to its total; and the same as a task, for many of them on a pool or a cluster.

    with Processes(4) as runner:
        for sums in runner.map(sums_of, tasks):
            ...

A task is plain data and its result depends on nothing else, so every runner gives the same bits.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from zeroward.methods.ghg.activities import ActivityTable
from zeroward.methods.ghg.certified import certified_of
from zeroward.methods.ghg.emissions import EmissionTable
from zeroward.methods.ghg.engine import compute
from zeroward.methods.ghg.factors import Factor, FactorSet
from zeroward.methods.ghg.factors.reading import default_factors
from zeroward.methods.ghg.frameworks import Framework, Rows, View, framework_of, switches_from, view
from zeroward.methods.ghg.gwp import gwp_set
from zeroward.methods.ghg.rules import Rules


@dataclass(frozen=True, slots=True, eq=False)
class Whole:
    """`counted` maps rows of `view` to rows of `table`: what could not be computed is in no sum."""

    table: EmissionTable
    view: View
    counted: tuple[int, ...]


def whole(
    records: Iterable[Mapping[str, Any]],
    factors: FactorSet,
    *,
    rules: Rules,
    gwp: str,
    framework: str | Framework,
    inclusions: Mapping[str, object],
) -> Whole:
    """The emissions of an inventory as a framework sees them.

    `inclusions` is table I-1.1, as `switches_from` takes it. Raises MethodError for rows that are none, and for a
    framework or set of warming potentials that does not exist.
    """
    potentials, chosen = gwp_set(gwp), framework_of(framework)
    table = compute(
        ActivityTable.from_records(records),
        factors,
        gwp=potentials.values,
        gwp_set=potentials.key,
        rules=rules,
    )
    counted = tuple(int(row) for row in np.flatnonzero(~table.missing))
    made = view(_rows(table, counted), chosen, gwp=potentials, switches=switches_from(chosen, inclusions))
    return Whole(table, made, counted)


def _rows(table: EmissionTable, counted: tuple[int, ...]) -> Rows:
    activities = table.activities
    factors = [[part.factor for part in table.traces[row].parts] for row in counted]
    return Rows(
        sources=[str(activities.source[row]) for row in counted],
        masses=table.kg[list(counted)],
        carriers=[str(activities.carrier[row]) for row in counted],
        ids=[str(activities.key[row]) for row in counted],
        boundaries=[found[0].boundary if found else "" for found in factors],
        series=[found[0].series if found else "" for found in factors],
        certified=[certified_of(activities.inputs[row]) for row in counted],
        electricity_rules=[table.rules.electricity] * len(counted),
    )


@dataclass(frozen=True, slots=True)
class Task:
    """An inventory as plain data. `folder` holds the factor files, on whichever machine the task runs; `own` are
    factors beside them. An empty `folder` means that `own` are all there are."""

    key: str
    records: tuple[Mapping[str, Any], ...]
    own: tuple[Factor, ...]
    folder: str
    rules: Rules
    gwp: str
    framework: str
    inclusions: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Sums:
    """`total` in kg CO2e, the framework's headline, of the rows that could be computed; `missing` counts the others."""

    key: str
    total: float
    rows: int
    missing: int

    @property
    def complete(self) -> bool:
        return self.rows > 0 and not self.missing


def sums_of(task: Task) -> Sums:
    """The total of one inventory. Raises as `whole` does."""
    own = (
        FactorSet(task.own) if not task.folder else default_factors(Path(task.folder)).with_records(task.own)
    )
    found = whole(
        task.records,
        own,
        rules=task.rules,
        gwp=task.gwp,
        framework=task.framework,
        inclusions=task.inclusions,
    )
    rows = len(found.table)
    return Sums(task.key, found.view.headline.co2e, rows, rows - len(found.counted))
