"""What the pages of indicators show: the list B-3.1, one indicator with its course, the library to choose from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from zeroward.core.charts import Chart, Course, Frame, Point, series
from zeroward.plan.indicator_vocabulary import CO_BENEFITS, DATA_LEVELS, GROUPS, METADATA
from zeroward.plan.queries.indicator_choices import pathway_choices
from zeroward.plan.queries.indicator_library import LibraryIndicator, library, library_indicator
from zeroward.plan.queries.indicator_said import Finding, figure, finding_of, headline, lag_words, unit_name
from zeroward.plan.queries.indicator_values import Figure, IndicatorRow, indicator_values
from zeroward.plan.queries.load import LoadedPlan
from zeroward.plan.queries.outcome import Outcome
from zeroward.plan.vocabulary import MILESTONES, SECTORS


@dataclass(frozen=True, slots=True)
class Written:
    """A figure as a table prints it; `derived` = the plan's model gave it."""

    text: str
    derived: bool
    year: int | None


@dataclass(frozen=True, slots=True)
class ListRow:
    pk: int
    number: str
    name: str
    unit: str
    baseline: Written
    targets: tuple[Written, ...]
    latest: str
    latest_year: int | None
    finding: Finding
    actions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class IndicatorList:
    headline: str
    years: tuple[int, ...]
    rows: tuple[ListRow, ...]
    derived: int
    unfollowed: tuple[str, ...]
    """Impact pathways that no indicator follows."""

    @property
    def pressing(self) -> tuple[ListRow, ...]:
        """Behind or moving away."""
        return tuple(row for row in self.rows if row.finding.state == "needs_reason")


def indicator_list(loaded: LoadedPlan, outcome: Outcome | None) -> IndicatorList:
    """The indicators of a plan, working or published. No query."""
    rows = indicator_values(loaded, outcome)
    years = tuple(sorted({*MILESTONES, loaded.target_year}))
    return IndicatorList(
        headline=headline(rows),
        years=years,
        rows=tuple(_list_row(one, years) for one in rows),
        derived=sum(any(target.flag == "derived" for target in one.targets) for one in rows),
        unfollowed=_unfollowed(loaded),
    )


def _unfollowed(loaded: LoadedPlan) -> tuple[str, ...]:
    followed = {str(order) for row in loaded.indicators for order in row["pathways"]}
    return tuple(words for order, words in pathway_choices(loaded) if order not in followed)


def _list_row(one: IndicatorRow, years: Sequence[int]) -> ListRow:
    latest = one.latest
    return ListRow(
        pk=one.row["id"],
        number=one.row["number"],
        name=one.row["name"],
        unit=unit_name(one.row["unit"]),
        baseline=_written(one.baseline),
        targets=tuple(_written(one.target(year)) for year in years),
        latest=figure(latest.value) if latest else "",
        latest_year=latest.year if latest else None,
        finding=finding_of(one),
        actions=tuple(one.row["actions"]),
    )


def _written(one: Figure) -> Written:
    return Written(figure(one.value), one.flag == "derived", one.year)


@dataclass(frozen=True, slots=True)
class IndicatorPage:
    value: IndicatorRow
    finding: Finding
    chart: Chart | None
    lag: str
    facts: tuple[tuple[str, str], ...]
    entry: LibraryIndicator | None
    targets: tuple[Written, ...]
    baseline: Written
    unit: str


def indicator_page(value: IndicatorRow) -> IndicatorPage:
    """One indicator in full. No query."""
    return IndicatorPage(
        value=value,
        finding=finding_of(value),
        chart=course_chart(value),
        lag=lag_words(value),
        facts=metadata_facts(value.row["metadata"]),
        entry=library_indicator(value.row["key"]) if value.row["key"] else None,
        targets=tuple(_written(one) for one in value.targets),
        baseline=_written(value.baseline),
        unit=unit_name(value.row["unit"]),
    )


def course_chart(value: IndicatorRow) -> Chart | None:
    """The path needed, what was observed, and the course of the plan's model; None when there is nothing to draw."""
    path, observed = value.path, {one.year: one.value for one in value.seen}
    start = value.baseline
    if start.value is not None and start.year is not None:
        observed = {start.year: start.value, **observed}
    last = max([*path, *observed, *(one.year or 0 for one in value.targets)], default=0)
    derived = {year: one for year, one in value.derived.values.items() if year <= last}
    named = (
        (_("observed, from the baseline"), observed, 1),
        (_("path to the targets"), path, 7),
        (_("the plan's model"), derived, 2),
    )
    courses = [
        Course(name, tuple(Point(year, point) for year, point in sorted(points.items())), colour)
        for name, points, colour in named
        if points
    ]
    if not courses:
        return None
    unit = unit_name(value.row["unit"])
    frame = Frame(_("The course so far, and the one needed"), finding_of(value).text, unit)
    return series(frame, courses, years=_("Year"), say=figure)


def metadata_facts(metadata: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    """The fields of B-3.2 that are filled, with their questions."""
    words = {"co_benefit": CO_BENEFITS, "data_level": DATA_LEVELS}
    found = []
    for name, question in METADATA.items():
        if name not in metadata:
            continue
        raw = metadata[name]
        if isinstance(raw, bool):
            text = _("yes") if raw else _("no")
        elif name == "sectors":
            text = "; ".join(str(SECTORS[key]) for key in raw if key in SECTORS)
        else:
            text = str(words[name].get(raw, raw)) if name in words else str(raw)
        found.append((str(question), text))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class LibraryGroup:
    key: str
    title: str
    entries: tuple[tuple[LibraryIndicator, str, bool, bool], ...]
    """Entry, its unit in words, whether the plan has it, whether the plan's model gives it."""


def library_groups(
    loaded: LoadedPlan, *, group: str = "", show: str = "", words: str = ""
) -> list[LibraryGroup]:
    """The library by subject, narrowed to a subject, to what the plan's model gives, or to words. No query."""
    present = {row["key"] for row in loaded.indicators}
    model = loaded.header["model"]
    sought = words.casefold().split()
    found = []
    for key, title in GROUPS.items():
        if group and key != group:
            continue
        entries = tuple(
            (one, unit_name(one.unit), one.key in present, model in one.derive)
            for one in library()
            if one.group == key
            and (show != "model" or model in one.derive)
            and all(word in f"{one.title} {one.meaning}".casefold() for word in sought)
        )
        if entries:
            found.append(LibraryGroup(key, str(title), entries))
    return found
