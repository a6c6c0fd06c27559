"""A country's cities together: what they share with the platform, in one framework and one set of potentials.

Sums over fewer than three cities are not told apart, so that no sum is one city's figure in disguise.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum
from typing import Final

from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.core.charts import Chart, Frame, Part, Stack, plain, stacked, strip
from zeroward.core.models import Visibility
from zeroward.core.ui.numbers import format_number
from zeroward.core.ui.tables import Column, Table
from zeroward.core.visibility import Viewer
from zeroward.inventory.models import Inventory, InventoryVersion
from zeroward.inventory.queries.access import readable_inventories
from zeroward.inventory.queries.load import Loaded, load_version
from zeroward.inventory.queries.results import Results, results_of
from zeroward.inventory.queries.results_charts import COLOURS, column_name
from zeroward.inventory.queries.results_many import load_many, restated
from zeroward.inventory.queries.results_public import pool_of
from zeroward.inventory.queries.results_sums import sectors_by_column
from zeroward.inventory.queries.results_words import (
    bare_tonnes,
    in_words,
    per_head,
    percent,
    short,
    tonnes,
)
from zeroward.methods.ghg.frameworks import Framework, framework_of
from zeroward.places.models import City, Country

FRAMEWORK: Final = "gpc"
GWP_SET: Final = "AR5"
FEW: Final = 3
"""A sum of fewer cities is not told by itself."""


@dataclass(frozen=True, slots=True)
class Shared:
    """One city's inventory of the year. `version` is None for a working state that is shared, not published."""

    city: City
    results: Results
    state: str
    inventory: int
    version: InventoryVersion | None


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


@dataclass(frozen=True, slots=True)
class NationalPage:
    """`year` 0: nothing is shared. `cities_known` is the number of cities of the country on file."""

    country: Country
    framework: Framework
    year: int
    years: list[tuple[int, int]]
    shared: list[Shared]
    cities_known: int
    people_known: int
    h1: str
    lead: str
    total: float | None
    per_head: float | None
    people: int
    coverage: str
    incomplete: int
    drafts: int
    sectors: Chart | None
    spread: Chart | None

    @property
    def cities(self) -> Table:
        """Every city that shares, in alphabetical order, with how far its inventory has come."""
        columns = [
            Column(_("City")),
            Column(_("State")),
            Column(_("Complete")),
            Column(_("Inhabitants"), True),
        ]
        return Table(_("Cities that share"), columns, [_city_line(one) for one in self.shared])

    @property
    def total_figure(self) -> str | None:
        return short(self.total)[0] if self.total is not None else None

    @property
    def total_unit(self) -> str:
        return f"{short(self.total)[1]} CO₂e" if self.total is not None else ""

    @property
    def per_head_figure(self) -> str | None:
        return per_head(self.per_head) if self.per_head is not None else None

    @property
    def coverage_figure(self) -> str | None:
        return self.coverage or None


def national_page(country: Country, viewer: Viewer, *, year: int = 0) -> NationalPage:
    """The view of one year: the one asked for, else the year of which most cities share. Seven queries.

    Permission is the caller's to check. Only what the viewer may see of the country's inventories is added up, and
    nothing that a city keeps to itself.
    """
    working = list(
        readable_inventories(viewer)
        .filter(scope_country=country.code)
        .exclude(visibility=Visibility.CITY)
        .order_by("city__name")
    )
    versions = _versions(country)
    years = _years(working, versions)
    chosen = year or max(years, key=lambda one: (years[one], one), default=0)
    shared = _shared(working, versions, chosen)
    on_file = list(City.objects.public().filter(country=country).values_list("pk", "population"))
    return _page(country, chosen, years, shared, on_file)


def _versions(country: Country) -> dict[tuple[int, int], InventoryVersion]:
    """The newest version by city and year."""
    found: dict[tuple[int, int], InventoryVersion] = {}
    rows = (
        InventoryVersion.objects.filter(withdrawn_at=None, inventory__city__country=country)
        .select_related("inventory__city__country")
        .defer("data")
        .order_by("inventory__city__name", "-number")
    )
    for one in rows:
        found.setdefault((one.inventory.city_id, one.inventory.year), one)
    return found


def _years(working: Sequence[Inventory], versions: dict[tuple[int, int], InventoryVersion]) -> dict[int, int]:
    """How many cities share something, by year."""
    cities = {(one.city_id, one.year) for one in working} | set(versions)
    found: dict[int, int] = {}
    for _city, year in sorted(cities):
        found[year] = found.get(year, 0) + 1
    return found


def _shared(
    working: Sequence[Inventory], versions: dict[tuple[int, int], InventoryVersion], year: int
) -> list[Shared]:
    """What is published comes before what is only shared. Examples are left out where there is anything real."""
    chosen = [one for (_city, its_year), one in versions.items() if its_year == year]
    full = InventoryVersion.objects.filter(pk__in=[one.pk for one in chosen])
    data = {one.pk: one for one in full.select_related("inventory__city__country")}
    published = [data[one.pk] for one in chosen]
    seen = {one.inventory.city_id for one in published}
    others = [one for one in working if one.year == year and one.city_id not in seen]
    found = [_of_version(one) for one in published]
    found += [_of_working(one, loaded) for one, loaded in zip(others, load_many(others), strict=True)]
    real = [one for one in found if not one.results.loaded.header["is_example"]]
    return sorted(real or found, key=lambda one: one.city.name.casefold())


def _of_version(version: InventoryVersion) -> Shared:
    loaded = restated(load_version(version), GWP_SET)
    state = _("published, version %(number)d") % {"number": version.number}
    return Shared(version.inventory.city, results_of(loaded, FRAMEWORK), state, version.inventory_id, version)


def _of_working(inventory: Inventory, loaded: Loaded) -> Shared:
    results = results_of(restated(loaded, GWP_SET), FRAMEWORK)
    return Shared(inventory.city, results, str(inventory.get_state_display()), inventory.pk, None)


def _page(
    country: Country,
    year: int,
    years: dict[int, int],
    shared: list[Shared],
    on_file: list[tuple[int, int | None]],
) -> NationalPage:
    told = len(shared) >= FEW
    total = fsum(one.results.total for one in shared) if told else None
    with_people = [one for one in shared if one.results.population]
    people = sum(one.results.population or 0 for one in with_people)
    per_head_kg = fsum(one.results.total for one in with_people) / people if told and people else None
    known = sum(population or 0 for _pk, population in on_file)
    sharing = {one.city.pk for one in shared}
    covered = sum(population or 0 for pk, population in on_file if pk in sharing)
    return NationalPage(
        country=country,
        framework=framework_of(FRAMEWORK),
        year=year,
        years=sorted(years.items()),
        shared=shared,
        cities_known=len(on_file),
        people_known=known,
        h1=_headline(year, len(shared), len(on_file)),
        lead=_lead(total, year, len(shared)),
        total=total,
        per_head=per_head_kg,
        people=people,
        coverage=percent(covered, known),
        incomplete=sum(not one.results.complete for one in shared),
        drafts=sum(one.version is None for one in shared),
        sectors=_sector_chart(shared) if told else None,
        spread=_spread(with_people) if len(with_people) >= FEW else None,
    )


def _headline(year: int, shared: int, known: int) -> str:
    if not shared:
        return _("No city shares an inventory yet")
    return ngettext(
        "%(shared)d of %(known)d cities shares its inventory of %(year)d",
        "%(shared)d of %(known)d cities share their inventory of %(year)d",
        shared,
    ) % {"shared": shared, "known": known, "year": year}


def _lead(total: float | None, year: int, shared: int) -> str:
    if total is not None:
        return _("Together they emitted %(total)s of CO₂ equivalent in %(year)d.") % {
            "total": in_words(total),
            "year": year,
        }
    if shared:
        return _("Sums are told from three cities on, so that no sum is one city's figure in disguise.")
    return _(
        "A city decides itself who sees its inventory; sharing with the platform is one choice in its frame."
    )


def _sector_chart(shared: Sequence[Shared]) -> Chart | None:
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


def _city_line(one: Shared) -> list[object]:
    url = (
        reverse("inventory:public", args=[one.city.key, one.results.loaded.year])
        if one.version
        else reverse("inventory:results", args=[one.inventory])
    )
    state = f"{one.state} ({_('example')})" if one.results.loaded.header["is_example"] else one.state
    people = one.results.population
    return [
        format_html('<a href="{}">{}</a>', url, one.city.name),
        state,
        _("yes") if one.results.complete else _("no"),
        format_number(people) if people else "–",
    ]


def _spread(shared: Sequence[Shared]) -> Chart:
    """Emissions per head as a distribution, without names."""
    values = [(one.results.per_head or 0.0) / 1000 for one in shared]
    finding = _("From %(low)s to %(high)s t for each inhabitant") % {
        "low": format_number(min(values), 1),
        "high": format_number(max(values), 1),
    }
    frame = Frame(
        _("How far apart the cities are"), finding, _("Tonnes of CO₂ equivalent for each inhabitant")
    )
    return strip(frame, values, values=_("Tonnes for each inhabitant"), say=plain(1))
