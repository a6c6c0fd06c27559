"""Everything that the results page of an inventory shows."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from zeroward.core.charts import Chart
from zeroward.core.permissions import may
from zeroward.core.ui.tables import Table
from zeroward.core.visibility import Viewer
from zeroward.inventory.models import Inventory
from zeroward.inventory.queries.access import readable_inventories
from zeroward.inventory.queries.explain_row import full_title
from zeroward.inventory.queries.load import Loaded
from zeroward.inventory.queries.results import Results, results_of
from zeroward.inventory.queries.results_answers import around
from zeroward.inventory.queries.results_cells import cells_table, excluded_table
from zeroward.inventory.queries.results_charts import (
    flow_chart,
    frameworks_chart,
    interval_chart,
    quality_chart,
    sector_chart,
)
from zeroward.inventory.queries.results_findings import AllNoticed, all_noticed
from zeroward.inventory.queries.results_headline import Headline, KeyFigure, headline_of
from zeroward.inventory.queries.results_links import Links, working_links
from zeroward.inventory.queries.results_many import load_many
from zeroward.inventory.queries.results_similar import Similar, similar_cities
from zeroward.inventory.queries.results_uncertainty import Lever, TotalInterval, interval_of
from zeroward.inventory.queries.results_years import (
    YearSum,
    change_chart,
    change_in_words,
    years_chart,
    years_of,
)
from zeroward.inventory.rules import ENTER
from zeroward.methods.ghg.frameworks import frameworks
from zeroward.methods.ghg.gwp import gwp_set
from zeroward.places.domain.city_places import place_of


@dataclass(frozen=True, slots=True)
class LeverLine:
    """What would narrow the interval, with the way to it."""

    title: str
    text: str
    url: str


@dataclass(frozen=True, slots=True)
class OtherYear:
    inventory: int
    year: int


@dataclass(frozen=True, slots=True)
class ResultsPage:
    results: Results
    links: Links
    framework_name: str
    headline: Headline
    key_figures: tuple[KeyFigure, ...]
    sectors: Chart
    cells: Table
    excluded: Table | None
    flow: Chart | None
    years: Chart | None
    change: Chart | None
    change_words: str
    base_year: int | None
    not_comparable: bool
    interval: Chart | None
    quality: Chart | None
    levers: tuple[LeverLine, ...]
    similar: Similar
    frameworks: Chart
    not_in_all: list[str]
    compare_url: str
    framework_choices: list[tuple[str, str]]
    noticed: AllNoticed
    other_years: list[OtherYear]
    know: list[tuple[str, object]]


def results_page(inventory: Inventory, viewer: Viewer, framework: str = "") -> ResultsPage:
    """The page of the working state, in its own framework or as another one sees it. Eight queries.

    Raises MethodError for a framework that does not exist.
    """
    siblings = list(readable_inventories(viewer).filter(city=inventory.city).order_by("year"))
    loaded = dict(zip((one.pk for one in siblings), load_many(siblings), strict=True))
    own = loaded[inventory.pk]
    results = results_of(own, framework)
    links = working_links(
        inventory.pk, mends=inventory.is_open and may(viewer, ENTER, place_of(inventory.city))
    )
    years = years_of(list(loaded.values()), results.framework.key, str(own.header["gwp_set"]))
    now = next(one for one in years if one.year == inventory.year)
    earlier = [one for one in years if one.year < inventory.year]
    base = next((one for one in earlier if one.total is not None), None)
    changed = change_in_words(base, now) if base else ""
    headline = headline_of(results, changed)
    totals = framework_totals(own)
    return ResultsPage(
        results=results,
        links=links,
        framework_name=_(results.framework.short),
        headline=headline,
        key_figures=key_figures(headline, links),
        sectors=sector_chart(results, links),
        cells=cells_table(results, links),
        excluded=excluded_table(results),
        flow=flow_chart(results),
        years=years_chart(years),
        change=change_chart(base, now) if base else None,
        change_words=changed,
        base_year=base.year if base else None,
        not_comparable=any(one.apart for one in years[1:]),
        interval=interval_chart(results),
        quality=quality_chart(results),
        levers=lever_lines(results, links),
        similar=similar_cities(results),
        frameworks=frameworks_chart(totals, _(results.framework.short)),
        not_in_all=[title for title, _total, complete in totals if not complete],
        compare_url=links.frameworks(str(own.header["framework"]), other_framework(own)),
        framework_choices=framework_choices(results, links),
        noticed=all_noticed(
            results,
            links,
            previous=_before(earlier),
            base=_results(base),
            around=around(inventory, results, _results(base)),
        ),
        other_years=[OtherYear(one.pk, one.year) for one in siblings if one.pk != inventory.pk],
        know=know_rows(results),
    )


def key_figures(headline: Headline, links: Links) -> tuple[KeyFigure, ...]:
    """Total, per head and interval; what is not known leads to where it can be said."""
    per_head = headline.per_head
    if per_head.value is None and links.mends:
        per_head = replace(per_head, url=links.frame(), link=_("Say it in the frame"))
    return headline.total, per_head, headline.interval


def other_framework(loaded: Loaded) -> str:
    """A framework to compare with first: the Mission's, or the GPC for those who use it."""
    return "gpc" if loaded.header["framework"] == "mission" else "mission"


def contents_of(page: ResultsPage) -> list[tuple[str, str]]:
    """The sections of the page that have something to show: pairs of label and anchor."""
    sections = (
        (_("Sectors"), "sectors", True),
        (_("Carriers"), "carriers", page.flow is not None),
        (_("Years"), "years", page.years is not None),
        (_("What changed"), "change", page.change is not None),
        (_("Certainty"), "certainty", not page.results.empty),
        (_("Similar cities"), "similar", not page.results.empty),
        (_("Frameworks"), "frameworks", not page.results.empty),
        (_("Weather"), "weather", not page.results.empty),
        (_("Noticed"), "noticed", True),
    )
    return [(label, anchor) for label, anchor, is_there in sections if is_there]


def _before(earlier: Sequence[YearSum]) -> Results | None:
    return earlier[-1].results if earlier else None


def _results(base: YearSum | None) -> Results | None:
    return base.results if base else None


def framework_totals(loaded: Loaded) -> list[tuple[str, float, bool]]:
    """Title, headline total and completeness of the same activities in every framework."""
    found = [(one, results_of(loaded, key)) for key, one in frameworks().items()]
    return [(_(one.short), results.total, results.complete) for one, results in found]


def framework_choices(results: Results, links: Links) -> list[tuple[str, str]]:
    """The other frameworks with the address of the same page in each."""
    return [
        (_(one.short), links.page(key)) for key, one in frameworks().items() if key != results.framework.key
    ]


def lever_lines(results: Results, links: Links) -> tuple[LeverLine, ...]:
    interval = interval_of(results)
    if not isinstance(interval, TotalInterval):
        return ()
    return tuple(_lever(results, links, one) for one in interval.levers)


def _lever(results: Results, links: Links, lever: Lever) -> LeverLine:
    activity = int(results.table.activities.key[lever.row])
    row = next(one for one in results.loaded.activities if one["id"] == activity)
    name = full_title(row)
    title = (
        _("A better figure for %(name)s") % {"name": name}
        if lever.role == "activity"
        else _("A better factor for %(name)s") % {"name": name}
    )
    text = _("Half its uncertainty narrows the interval by %(percent)d %%.") % {
        "percent": round(lever.narrowing_percent)
    }
    return LeverLine(title, text, links.mend(row["source"], activity) or links.row(activity))


def know_rows(results: Results) -> list[tuple[str, object]]:
    """How do we know: by which rules the figures came about."""
    header = results.loaded.header
    rules = {
        "market": _("by contract: what the supplier states"),
        "neefe": _("national factor of the Covenant"),
    }
    rows: list[tuple[str, object]] = [
        (_("Method"), f"{_(results.framework.title)}, {results.framework.version}"),
        (_("Warming"), gwp_set(str(header["gwp_set"])).title),
        (_("Electricity"), rules.get(results.table.rules.electricity, _("by place: the mix of the grid"))),
        (_("Series"), ", ".join(_series(results)) or _("Not chosen")),
        (_("Boundary"), header["boundary"] or _("the municipality")),
    ]
    return rows


def _series(results: Results) -> list[str]:
    return sorted({part.factor.series for trace in results.table.traces for part in trace.parts})
