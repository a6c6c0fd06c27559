"""The public page of a published inventory, computed from what was frozen; and the list of all that are published."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.db.models import QuerySet
from django.db.models.fields.json import KeyTransform
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _

from zeroward.core.charts import Chart
from zeroward.core.ui.tables import Table
from zeroward.inventory.models import InventoryState, InventoryVersion
from zeroward.inventory.queries.access import public_versions
from zeroward.inventory.queries.load import Loaded, load_version
from zeroward.inventory.queries.public_content import public_content
from zeroward.inventory.queries.results import Results, results_of
from zeroward.inventory.queries.results_cells import cells_table
from zeroward.inventory.queries.results_charts import (
    flow_chart,
    interval_chart,
    quality_chart,
    sector_chart,
)
from zeroward.inventory.queries.results_headline import Headline, KeyFigure, headline_of
from zeroward.inventory.queries.results_links import Links, public_links
from zeroward.inventory.queries.results_page import framework_choices, know_rows, other_framework
from zeroward.inventory.queries.results_public import Pool, pool_of
from zeroward.inventory.queries.results_similar import Similar, similar_cities
from zeroward.inventory.queries.results_words import in_words
from zeroward.inventory.queries.results_years import (
    change_chart,
    change_in_words,
    years_chart,
    years_of,
)
from zeroward.inventory.queries.sources import cell_title


@dataclass(frozen=True, slots=True)
class Statement:
    """What was said when the version was verified or published."""

    state: str
    at: datetime | None
    organisation: str
    text: str


@dataclass(frozen=True, slots=True)
class PublicPage:
    """`pool` holds the sectors that are told as one because of confidential cells. `newer` is a later version."""

    version: InventoryVersion
    results: Results
    links: Links
    headline: Headline
    pool: Pool | None
    sectors: Chart
    cells: Table
    flow: Chart | None
    years: Chart | None
    change: Chart | None
    change_words: str
    interval: Chart | None
    quality: Chart | None
    similar: Similar
    framework_choices: list[tuple[str, str]]
    notes: list[tuple[str, str, str]]
    statements: list[Statement]
    compare_url: str
    know: list[tuple[str, object]]
    other_versions: list[InventoryVersion]
    other_years: list[InventoryVersion]

    @property
    def key_figures(self) -> tuple[KeyFigure, ...]:
        return self.headline.total, self.headline.per_head, self.headline.interval

    @property
    def contents(self) -> list[tuple[str, str]]:
        """The sections that have something to show."""
        sections = (
            (_("Sectors"), "sectors", True),
            (_("Carriers"), "carriers", self.flow is not None),
            (_("Years"), "years", self.years is not None),
            (_("What changed"), "change", self.change is not None),
            (_("Certainty"), "certainty", bool(self.interval or self.quality)),
            (_("Similar cities"), "similar", self.similar.chart is not None),
            (_("Frameworks"), "frameworks", bool(self.framework_choices)),
            (_("Not in it"), "gaps", True),
        )
        return [(label, anchor) for label, anchor, is_there in sections if is_there]

    @property
    def newer(self) -> InventoryVersion | None:
        """A later version of the same year that is not withdrawn."""
        return next((one for one in self.other_versions if one.number > self.version.number), None)


def public_results(version: InventoryVersion, framework: str = "") -> tuple[Results, Pool | None]:
    """The results of a version and what of them is closed. With confidential cells there is only the version's own
    framework: two ways of splitting could give away what neither does."""
    own = public_content(version)
    pool = pool_of(results_of(own))
    results = results_of(own) if pool else results_of(own, framework)
    return results, pool


def public_page(version: InventoryVersion, framework: str = "") -> PublicPage:
    """Everything on the page. Four queries. Raises MethodError for a framework that does not exist."""
    results, pool = public_results(version, framework)
    links = public_links(results.loaded)
    siblings = _versions_of_city(version)
    newest = _newest(siblings)
    series = [load_version(one) for one in newest.values() if one.inventory.year != version.inventory.year]
    loaded = [*series, results.loaded]
    years = years_of(loaded, results.framework.key, str(results.loaded.header["gwp_set"]))
    now = next(one for one in years if one.year == version.inventory.year)
    base = next((one for one in years if one.year < now.year and one.total is not None), None)
    changed = change_in_words(base, now) if base else ""
    closed = pool.keys if pool else frozenset[str]()
    secret_base = base is not None and pool_of(base.results) is not None
    headline = headline_of(results, changed)
    return PublicPage(
        version=version,
        results=results,
        links=links,
        headline=replace(headline, h1=headline_alone(results)) if pool else headline,
        pool=pool,
        sectors=sector_chart(results, links, pool),
        cells=cells_table(results, links, closed),
        flow=None if pool else flow_chart(results),
        years=years_chart(years),
        change=change_chart(base, now) if base and not pool and not secret_base else None,
        change_words=changed,
        interval=interval_chart(results),
        quality=None if pool else quality_chart(results),
        similar=similar_cities(results),
        framework_choices=[] if pool else framework_choices(results, links),
        notes=_notes(results.loaded),
        statements=_statements(version.data),
        compare_url=links.frameworks(results.loaded.header["framework"], other_framework(results.loaded)),
        know=know_rows(results),
        other_versions=[
            one
            for one in siblings
            if one.inventory_id == version.inventory_id and one.number != version.number
        ],
        other_years=[one for one in newest.values() if one.inventory_id != version.inventory_id],
    )


def headline_alone(results: Results) -> str:
    """Nothing about sectors or carriers: the largest may be confidential."""
    return _("%(amount)s of CO₂ equivalent") % {"amount": in_words(results.total)}


def _versions_of_city(version: InventoryVersion) -> list[InventoryVersion]:
    return list(
        InventoryVersion.objects.filter(withdrawn_at=None, inventory__city=version.inventory.city_id)
        .select_related("inventory__city__country")
        .order_by("inventory__year", "-number")
    )


def _newest(versions: Sequence[InventoryVersion]) -> dict[int, InventoryVersion]:
    """The newest version of each year; they come with the newest first."""
    found: dict[int, InventoryVersion] = {}
    for one in versions:
        found.setdefault(one.inventory.year, one)
    return found


def _notes(loaded: Loaded) -> list[tuple[str, str, str]]:
    """Notation keys with what the city said about them: cell, key, words."""
    found = []
    for one in loaded.cell_notes:
        included = _("Included in %(cell)s.") % {"cell": cell_title(one["target"])} if one["target"] else ""
        words = " ".join(part for part in (one["explanation"], included) if part)
        found.append((cell_title(one["source"]), one["key"], words))
    return found


def _statements(data: dict[str, Any]) -> list[Statement]:
    """Frozen with the version: no names of persons."""
    states = dict(InventoryState.choices)
    return [
        Statement(
            str(states.get(one["to"], one["to"])),
            parse_datetime(one["at"]),
            one.get("organisation", ""),
            one.get("statement", ""),
        )
        for one in data.get("steps", [])
    ]


@dataclass(frozen=True, slots=True)
class PublishedCity:
    """A city with its published years, the newest first."""

    name: str
    country: str
    years: tuple[InventoryVersion, ...]


def published_in(country: str) -> QuerySet[InventoryVersion]:
    """What cities of a country have published."""
    return public_versions().filter(inventory__city__country__code=country)


def published_cities(country: str = "") -> list[PublishedCity]:
    """All cities with a published inventory, in alphabetical order; or those of a country. One query."""
    found: QuerySet[InventoryVersion] = published_in(country) if country else public_versions()
    cities: dict[int, PublishedCity] = {}
    seen: set[int] = set()
    for one in found:
        if one.inventory_id in seen:
            continue  # an earlier version of the same year
        seen.add(one.inventory_id)
        city = one.inventory.city
        listed = cities.get(city.pk) or PublishedCity(city.name, city.country.name, ())
        cities[city.pk] = replace(listed, years=(*listed.years, one))
    return sorted(cities.values(), key=lambda city: (city.name.casefold(), city.country))


@dataclass(frozen=True, slots=True)
class PublishedOfCity:
    """The newest version of each year, the latest year first; `total` in kg CO2e as it was frozen with the latest."""

    years: tuple[InventoryVersion, ...]
    total: float | None


def published_of(city: str) -> PublishedOfCity | None:
    """What a city has published; None when it has not. One query."""
    found = (
        public_versions()
        .filter(inventory__city__key=city)
        .annotate(total=KeyTransform("total", "data__results"))
    )
    newest: dict[int, InventoryVersion] = {}
    for one in found:
        newest.setdefault(one.inventory.year, one)
    if not newest:
        return None
    years = tuple(newest.values())
    total = getattr(years[0], "total", None)
    return PublishedOfCity(years, float(total) if total is not None else None)
