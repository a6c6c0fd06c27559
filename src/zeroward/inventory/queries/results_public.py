"""What may be told in public about cells that are confidential: counted, but not shown and not to be guessed.

A sector with a confidential cell shows no split. Its total is told only together with at least one figure that is
not confidential; where there is none in the sector, it is told together with the smallest other sector.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from zeroward.inventory.queries.load import Loaded
from zeroward.inventory.queries.results import Results, results_of
from zeroward.inventory.queries.results_many import kept_only
from zeroward.inventory.queries.results_sums import SectorSum, sectors_by_column


@dataclass(frozen=True, slots=True)
class Pool:
    """Sectors whose sum is told as one; `total` in kg CO2e."""

    keys: frozenset[str]
    title: str
    total: float


def confidential_sources(results: Results) -> frozenset[str]:
    return frozenset(one["source"] for one in results.loaded.cell_notes if one["key"] == "C")


def closed_sectors(results: Results) -> frozenset[str]:
    """Sectors of the framework in which a cell is confidential."""
    hidden = confidential_sources(results)
    return frozenset(cell.sector for cell in results.framework.cells if hidden.intersection(cell.sources))


def has_confidential(results: Results) -> bool:
    """Whether something is confidential: a cell of the framework, or a figure that the framework leaves out, which
    another framework or a file would tell."""
    entered = {str(row["source"]) for row in results.loaded.activities}
    return bool(closed_sectors(results) or confidential_sources(results) & entered)


def pool_of(results: Results) -> Pool | None:
    """The sectors to be told as one; None when nothing is confidential. Never empty where anything is counted."""
    if not has_confidential(results):
        return None
    closed = set(closed_sectors(results))
    rows = sectors_by_column(results)
    others = sorted(
        (row for row in rows if row.known and row.key not in closed), key=lambda row: abs(row.total)
    )
    for row in others:
        if _has_open_figure(results, closed):
            break
        closed.add(row.key)
    chosen = [row for row in rows if row.key in closed]
    return Pool(frozenset(closed), ", ".join(row.title for row in chosen), sum(row.total for row in chosen))


def open_content(loaded: Loaded) -> Loaded:
    """The content that everyone may have as a file: without the figures of sectors that are told as one, since the
    told sum less the others would give the confidential one away. Notation keys stay, C among them. The same object
    when nothing is confidential."""
    results = results_of(loaded)
    pool = pool_of(results)
    if pool is None:
        return loaded
    hidden = {
        source for cell in results.framework.cells if cell.sector in pool.keys for source in cell.sources
    } | confidential_sources(results)
    rows = tuple(row for row in loaded.activities if row["source"] not in hidden)
    return replace(loaded, activities=rows, digest=f"{loaded.digest}:open", frozen=kept_only(loaded))


def open_rows(results: Results, pool: Pool | None) -> list[SectorSum]:
    """The sectors that may be split."""
    rows = sectors_by_column(results)
    return rows if pool is None else [row for row in rows if row.key not in pool.keys]


def _has_open_figure(results: Results, sectors: Sequence[str] | set[str]) -> bool:
    """Whether something that is not confidential is counted in these sectors, so that no one figure stands alone."""
    hidden = confidential_sources(results)
    return any(
        results.view.rows.sources[at] not in hidden and results.view.row_co2e[at]
        for part in results.view.parts()
        if part.cell.sector in sectors
        for at in part.rows
    )
