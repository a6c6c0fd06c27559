"""The results of an inventory: emissions row by row, as one framework sees them. Computed once for each content.

Everything is in kilograms of CO2 equivalents and not rounded; pages round when they print.
"""

from collections import OrderedDict
from dataclasses import dataclass
from functools import cached_property
from threading import Lock
from typing import Final

import numpy as np

from zeroward.inventory.models import Inventory, InventoryVersion
from zeroward.inventory.queries.load import Loaded, load_inventory, load_version
from zeroward.inventory.queries.results_rules import factors_of, records_of, rules_of
from zeroward.methods.ghg import EmissionTable, Problem
from zeroward.methods.ghg.frameworks import CellState, Framework, Note, View, framework_of, states
from zeroward.methods.ghg.whole import whole

METHODS: Final = "1"
"""Grows when the same content would give another result."""

MOST_KEPT: Final = 256


@dataclass(frozen=True, eq=False)
class Results:
    """An inventory in figures. `counted` maps rows of `view` to rows of `table`: what could not be computed is in no
    sum, and `complete` is False then."""

    loaded: Loaded
    table: EmissionTable
    view: View
    counted: tuple[int, ...]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Results) and self._identity == other._identity

    def __hash__(self) -> int:
        return hash(self._identity)

    @property
    def _identity(self) -> tuple[str, str, bool]:
        """The same content in the same framework gives the same results, so that what follows is kept by them."""
        return key_of(self.loaded, self.framework)

    @property
    def framework(self) -> Framework:
        return self.view.framework

    @property
    def total(self) -> float:
        """The framework's headline total in kg CO2e."""
        return self.view.headline.co2e

    @property
    def complete(self) -> bool:
        return self.table.complete

    @property
    def empty(self) -> bool:
        """Whether nothing is counted yet."""
        return not self.counted

    @property
    def population(self) -> int | None:
        found = self.loaded.header["population"]
        return int(found) if found else None

    @property
    def per_head(self) -> float | None:
        return self.total / self.population if self.population else None

    @cached_property
    def rows_in_total(self) -> tuple[int, ...]:
        """Rows of `view` that the headline total adds up."""
        return tuple(sorted(row for part in self.view.parts() for row in part.rows))

    @cached_property
    def places(self) -> dict[int, int]:
        """Row of the table by the id of its activity."""
        return {int(key): row for row, key in enumerate(self.table.activities.key)}

    @cached_property
    def cell_states(self) -> dict[str, CellState]:
        """What stands in each cell: a number, a stated zero, a notation key, or nothing yet."""
        notes = [
            Note(one["source"], one["key"], one["explanation"], one["target"])
            for one in self.loaded.cell_notes
        ]
        unfinished = {str(self.table.activities.source[row]) for row in np.flatnonzero(self.table.missing)}
        return states(self.view, notes, with_rows=sorted(unfinished))

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """What keeps rows from being computed, before what should be known about others."""
        order = {"missing": 0, "error": 1, "warning": 2}
        return tuple(sorted(self.table.problems, key=lambda one: (order[one.kind], one.row)))

    def co2e_of(self, row: int) -> float | None:
        """kg CO2e of a row of the table as this framework weighs it; None when it could not be computed."""
        at = self.view_row(row)
        return None if at is None else float(self.view.row_co2e[at])

    def view_row(self, row: int) -> int | None:
        """The row of `view` for a row of the table; None when it could not be computed."""
        return self._view_row.get(row)

    @cached_property
    def _view_row(self) -> dict[int, int]:
        return {row: at for at, row in enumerate(self.counted)}


_kept: OrderedDict[tuple[str, str, bool], Results] = OrderedDict()
_lock = Lock()


def key_of(loaded: Loaded, framework: Framework) -> tuple[str, str, bool]:
    """What the results depend on: the content, the framework, and whether factors were kept with it."""
    return loaded.digest, framework.key, bool(loaded.frozen.get("factors"))


def results_of(loaded: Loaded, framework: str = "") -> Results:
    """The results in the inventory's own framework, or in another one with that framework's rules for factors.

    Raises MethodError for a framework that does not exist.
    """
    chosen = framework_of(framework or str(loaded.header["framework"]))
    key = key_of(loaded, chosen)
    with _lock:
        found = _kept.get(key)
        if found is not None:
            _kept.move_to_end(key)
    if found is None:
        found = _computed(loaded, chosen)
        with _lock:
            _kept[key] = found
            while len(_kept) > MOST_KEPT:
                _kept.popitem(last=False)
    if found.loaded is loaded:
        return found
    return Results(loaded, found.table, found.view, found.counted)


def results_of_inventory(inventory: Inventory, framework: str = "") -> Results:
    """Results of the working state. Three queries."""
    return results_of(load_inventory(inventory), framework)


def results_of_version(version: InventoryVersion, framework: str = "") -> Results:
    """Results of a published version. No query."""
    return results_of(load_version(version), framework)


def _computed(loaded: Loaded, framework: Framework) -> Results:
    found = whole(
        records_of(loaded, framework),
        factors_of(loaded, framework),
        rules=rules_of(loaded.header, framework),
        gwp=str(loaded.header["gwp_set"]),
        framework=framework,
        inclusions=loaded.header["inclusions"],
    )
    return Results(loaded, found.table, found.view, found.counted)
