"""Sums of the results in the framework's own order: sectors by column, carriers, and what is left out."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import fsum

from django.utils.translation import gettext as _

from zeroward.inventory.queries.results import Results
from zeroward.methods.ghg.frameworks import Cell


@dataclass(frozen=True, slots=True)
class Crossing:
    """Where a sector meets a column. `value` in kg is None when nothing is counted there; `keys` then say why.

    `exists` is False when the framework has no cell there. `confidential` sums may not be shown to everyone.
    """

    value: float | None
    keys: tuple[str, ...] = ()
    exists: bool = True
    open_cells: int = 0
    confidential: bool = False


@dataclass(frozen=True, slots=True)
class SectorSum:
    key: str
    title: str
    crossings: tuple[Crossing, ...]

    @property
    def values(self) -> tuple[float | None, ...]:
        return tuple(one.value for one in self.crossings)

    @property
    def known(self) -> bool:
        return any(one.value is not None for one in self.crossings)

    @property
    def total(self) -> float:
        return fsum(value for value in self.values if value is not None)

    @property
    def absent(self) -> bool:
        """Nothing of it occurs in the city: stated for every cell."""
        said = {key for one in self.crossings for key in one.keys}
        return not self.known and said == {"NO"} and not any(one.open_cells for one in self.crossings)

    @property
    def why(self) -> str:
        """Why nothing is counted here, in words."""
        said = [key for one in self.crossings for key in one.keys]
        if any(one.open_cells for one in self.crossings) or not said:
            return _("not filled in yet")
        if "NE" in said:
            return _("not estimated (NE)")
        if "IE" in said:
            return _("included elsewhere (IE)")
        return _("does not occur (NO)")


def sectors_by_column(results: Results, total: str = "") -> list[SectorSum]:
    """The cells of a total (the headline unless told) by sector and column."""
    framework = results.framework
    refs = set(results.view.totals[total or framework.headline].refs)
    found = []
    for sector in framework.sectors:
        crossings = tuple(
            _crossing(
                results,
                [
                    cell
                    for cell in framework.cells
                    if cell.ref in refs and cell.sector == sector.key and cell.column == column.key
                ],
            )
            for column in framework.columns
        )
        if any(one.exists for one in crossings):
            found.append(SectorSum(sector.key, _(sector.title), crossings))
    return found


def _crossing(results: Results, cells: Iterable[Cell]) -> Crossing:
    listed = list(cells)
    if not listed:
        return Crossing(None, exists=False)
    states = [results.cell_states[cell.ref] for cell in listed]
    keys = tuple(dict.fromkeys(key for state in states for key in state.keys))
    open_cells = sum(state.state == "missing" for state in states)
    confidential = any(state.confidential for state in states)
    parts = [results.view.cell(cell.ref) for cell in listed]
    if not any(part.rows for part in parts):
        return Crossing(None, keys, True, open_cells, confidential)
    return Crossing(fsum(part.co2e for part in parts), keys, True, open_cells, confidential)


def by_carrier(results: Results) -> dict[str, float]:
    """kg CO2e of the headline total by carrier; "" for what burns nothing. Largest first."""
    sums: dict[str, list[float]] = {}
    for at in results.rows_in_total:
        sums.setdefault(str(results.view.rows.carriers[at]), []).append(float(results.view.row_co2e[at]))
    totals = {carrier: fsum(values) for carrier, values in sums.items()}
    return dict(sorted(totals.items(), key=lambda item: (-item[1], item[0])))


def carrier_to_sector(results: Results) -> dict[tuple[str, str], float]:
    """kg CO2e of the headline total by carrier and neutral sector ("residential"); what is taken up is left out."""
    sums: dict[tuple[str, str], list[float]] = {}
    for part in results.view.parts():
        for at in part.rows:
            value = float(results.view.row_co2e[at])
            if value > 0:
                ends = (
                    str(results.view.rows.carriers[at]),
                    results.view.rows.sources[at].partition(".")[0],
                )
                sums.setdefault(ends, []).append(value)
    return {ends: fsum(values) for ends, values in sums.items()}
