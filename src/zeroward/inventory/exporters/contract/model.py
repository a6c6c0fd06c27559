"""A table of the contract, before it becomes a sheet or a table in a Word file."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from math import fsum
from typing import Final

from zeroward.core.workbooks.cells import Value
from zeroward.inventory.queries.final_energy import energy_of
from zeroward.inventory.queries.load import Loaded
from zeroward.inventory.queries.results import Results, results_of
from zeroward.inventory.queries.results_public import confidential_sources, pool_of
from zeroward.inventory.queries.withholding import withheld_lines
from zeroward.methods.ghg.frameworks import Cell

TONNE: Final = 1000.0
SCOPES: Final = ("1", "2", "3")
WITHHELD: Final = "C"


@dataclass(frozen=True, slots=True)
class ContractTable:
    """`code` is the contract's number ("A-1.1"); templates differ in numbers, so that the title is what counts.

    `facts` stand above the head: base year, unit. `text` are paragraphs below, or all there is.
    """

    code: str
    title: str
    columns: Sequence[str] = ()
    rows: Sequence[Sequence[Value]] = ()
    facts: Sequence[tuple[str, Value]] = ()
    text: Sequence[str] = ()


@dataclass(frozen=True)
class Contract:
    """An inventory as the Mission counts it, with what all tables need."""

    loaded: Loaded

    @cached_property
    def results(self) -> Results:
        return results_of(self.loaded, "mission")

    @cached_property
    def closed(self) -> frozenset[str]:
        """Sectors that are told as one because of confidential figures."""
        pool = pool_of(self.results)
        if pool is None:
            return frozenset()
        return pool.keys | withheld_lines(self._energy_by_sector())

    def cell(self, row: int) -> Cell | None:
        """The cell that counts a row of the table; None when the contract leaves it out."""
        at = self.results.framework.cell_of_source.get(str(self.results.table.activities.source[row]))
        found = None if at is None else self.results.framework.cells[at]
        return found if found is not None and found.ref in self._counted else None

    @cached_property
    def _counted(self) -> frozenset[str]:
        """Cells that no switch leaves out; a row whose emissions are missing counts with its energy."""
        states = self.results.cell_states
        return frozenset(ref for ref, state in states.items() if state.state != "off")

    @cached_property
    def energy(self) -> tuple[dict[str, float], ...]:
        """MWh by carrier of each row of the table."""
        return tuple(energy_of(self.results, row) for row in range(len(self.results.table)))

    def _energy_by_sector(self) -> dict[str, list[tuple[float, bool]]]:
        secret = confidential_sources(self.results)
        found: dict[str, list[tuple[float, bool]]] = {}
        for row, parts in enumerate(self.energy):
            cell = self.cell(row)
            if cell is not None and parts:
                source = str(self.results.table.activities.source[row])
                found.setdefault(cell.sector, []).append((fsum(parts.values()), source in secret))
        return found
