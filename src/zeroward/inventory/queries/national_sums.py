"""Sums over cities by sector: told so that no sum is one city's figure in disguise."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum
from typing import Final

from django.utils.translation import gettext as _

from zeroward.core.charts import Chart, Frame, Part, Stack, stacked
from zeroward.core.ui.tables import Column, Table
from zeroward.inventory.queries.national_shared import Shared
from zeroward.inventory.queries.results_charts import COLOURS, column_name
from zeroward.inventory.queries.results_public import pool_of
from zeroward.inventory.queries.results_sums import sectors_by_column
from zeroward.inventory.queries.results_words import bare_tonnes, tonnes

FEW: Final = 3
"""A sum of fewer cities is not told by itself."""


@dataclass(frozen=True, slots=True)
class SectorSumOfCities:
    """`values` by column in kg CO2e; None where nobody counts something, or where too few cities do."""

    title: str
    values: tuple[float | None, ...]
    total: float
    cities: int

    @property
    def is_split(self) -> bool:
        return any(value is not None for value in self.values)


def cities_chart(shared: Sequence[Shared]) -> Chart | None:
    """Sectors by column over all cities."""
    framework = shared[0].results.framework
    rows = sector_sums(shared)
    if not rows:
        return None
    parts = [Part(_(one.title), COLOURS[one.key]) for one in framework.columns]
    stacks = [Stack(row.title, row.values) for row in rows]
    if not all(row.is_split for row in rows):
        parts.append(Part(_("Not split: too few cities"), 7))
        stacks = [Stack(row.title, (*row.values, None if row.is_split else row.total)) for row in rows]
    finding = ", ".join(f"{row.title} {tonnes(row.total)}" for row in rows)
    frame = Frame(_("Where the emissions come from"), finding, _("Tonnes of CO₂ equivalent, all cities"))
    chart = stacked(frame, parts, stacks, names=_("Sector"), say=tonnes)
    return chart.with_table(_sector_table(rows, [one.key for one in framework.columns]))


def _sector_table(rows: Sequence[SectorSumOfCities], keys: Sequence[str]) -> Table:
    columns = [
        Column(_("Sector")),
        *(Column(column_name(key), True) for key in keys),
        Column(_("Together"), True),
        Column(_("Cities"), True),
    ]
    body = [
        [
            row.title,
            *("–" if value is None else bare_tonnes(value) for value in row.values),
            bare_tonnes(row.total),
            str(row.cities),
        ]
        for row in rows
    ]
    return Table(_("Emissions in tonnes of CO₂ equivalent"), columns, body)


def sector_sums(shared: Sequence[Shared]) -> list[SectorSumOfCities]:
    """Sums by sector and column. A sector of fewer than three cities is put together with the next smallest ones;
    a sector is split only where every part that is counted comes from three cities at least.

    Sectors that a city tells in one sum because of confidential figures are told in one sum here too, and not split:
    else the sums of the other cities, taken away from these, would open it."""
    columns = len(shared[0].results.framework.columns)
    pools = [pool.keys for one in shared if (pool := pool_of(one.results)) is not None]
    sums: dict[str, list[tuple[str, list[float | None]]]] = {}
    titles: dict[str, str] = {}
    for one in shared:
        for row in sectors_by_column(one.results):
            titles[row.key] = row.title
            if row.known:
                sums.setdefault(row.key, []).append((one.city.key, list(row.values)))
    closed = frozenset[str]().union(*pools)
    return [_sum_of(keys, sums, titles, columns, closed) for keys in _grouped(sums, pools)]


def _grouped(
    sums: dict[str, list[tuple[str, list[float | None]]]], pools: Sequence[frozenset[str]]
) -> list[tuple[str, ...]]:
    """Sectors that stand alone, and groups of those that may not."""
    groups = [{key} for key in sums]
    for pool in pools:
        groups = _joined(groups, pool)
    few = [group for group in groups if len({city for key in group for city, _values in sums[key]}) < FEW]
    if few:
        rest = [group for group in groups if group not in few]
        # one more, so that the group is no difference of sums that are told
        few += sorted(rest, key=lambda group: sum(len(sums[key]) for key in group))[:1]
        groups = [*(group for group in groups if group not in few), set().union(*few)]
    return [tuple(key for key in sums if key in group) for group in groups]


def _joined(groups: Sequence[set[str]], pool: frozenset[str]) -> list[set[str]]:
    """The groups, with all that share a sector with the pool made one."""
    touched = [group for group in groups if group & pool]
    rest = [group for group in groups if not group & pool]
    return [*rest, set().union(*touched)] if touched else rest


def _sum_of(
    keys: tuple[str, ...],
    sums: dict[str, list[tuple[str, list[float | None]]]],
    titles: dict[str, str],
    columns: int,
    closed: frozenset[str],
) -> SectorSumOfCities:
    rows = [row for key in keys for row in sums[key]]
    by_column = [
        [values[place] for _city, values in rows if values[place] is not None] for place in range(columns)
    ]
    split = (
        len(keys) == 1
        and keys[0] not in closed
        and all(len(values) == 0 or len(values) >= FEW for values in by_column)
    )
    return SectorSumOfCities(
        ", ".join(titles[key] for key in keys),
        tuple(fsum(value or 0.0 for value in values) if split and values else None for values in by_column),
        fsum(value or 0.0 for values in by_column for value in values),
        len({city for city, _values in rows}),
    )
