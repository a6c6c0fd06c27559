"""The targets of a plan as its page shows them: level, path, milestones, what is emitted on the way."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from zeroward.core.charts import Chart, Frame, Goal, Run, courses
from zeroward.core.ui.tables import Column, Table
from zeroward.inventory.queries.reading import typed
from zeroward.methods.pathways import trapezoid
from zeroward.plan.models import TargetKind
from zeroward.plan.queries.load import LoadedPlan
from zeroward.plan.queries.model.target import TargetPath
from zeroward.plan.queries.outcome import Outcome, outcome_of
from zeroward.plan.queries.words import bare, in_words, share, thousand, tonnes
from zeroward.plan.vocabulary import MILESTONES, SECTORS

NEAR = 0.005
"""A level that misses its percentage by less than this share of the reference was rounded."""


@dataclass(frozen=True, slots=True)
class TargetView:
    """`problem` is set where the target cannot be drawn, `doubts` are what a reader would ask."""

    row: Mapping[str, Any]
    words: str
    about: str
    level: str
    cumulative: str
    plan: str
    chart: Chart | None
    milestones: Table | None
    problem: str
    remedy: str
    doubts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TargetsPage:
    h1: str
    views: list[TargetView]


def targets_page(loaded: LoadedPlan) -> TargetsPage:
    """No query."""
    outcome = outcome_of(loaded)
    views = [_view(row, path, outcome) for row, path in zip(loaded.targets, outcome.targets, strict=True)]
    return TargetsPage(_headline(loaded, outcome), views)


def _headline(loaded: LoadedPlan, outcome: Outcome) -> str:
    target = outcome.target
    if not loaded.targets:
        return _("No target is set yet")
    if target is None:
        return _("Which of the targets is the main one?")
    if target.level is None or target.problem is not None:
        return str(target.title)
    return _("At most %(level)s in %(year)d") % {"level": in_words(target.level), "year": target.year}


def _view(row: Mapping[str, Any], path: TargetPath, outcome: Outcome) -> TargetView:
    known = path.problem is None and path.level is not None
    return TargetView(
        row=row,
        words=promise_of(row),
        about=", ".join(str(SECTORS.get(one, one)) for one in row["sectors"]) or _("the whole city"),
        level=tonnes(path.level) if known and path.level is not None else "",
        cumulative=_cumulative(path) if known else "",
        plan=_plan_words(path, outcome) if known else "",
        chart=_chart(path, outcome) if known else None,
        milestones=_milestones(path, outcome) if known else None,
        problem=str(path.problem.message) if path.problem else "",
        remedy=str(path.problem.remedy) if path.problem else "",
        doubts=tuple(_doubts(row)),
    )


def promise_of(row: Mapping[str, Any]) -> str:
    """What is promised, in a sentence."""
    words = {
        "percent": f"{typed(row['percent'] or 0)} %",
        "base": row["base_year"],
        "year": row["year"],
        "level": tonnes(row["level"] or 0.0),
        "per": row["intensity_driver"],
    }
    if row["kind"] == TargetKind.BAU:
        return _("%(percent)s less in %(year)d than without further action") % words
    if row["kind"] == TargetKind.INTENSITY:
        return _("%(percent)s less for each unit of %(per)s in %(year)d than in %(base)d") % words
    if row["kind"] == TargetKind.FIXED:
        return _("at most %(level)s in %(year)d") % words
    if row["kind"] == TargetKind.NET:
        return _("net zero in %(year)d, with %(level)s left that something else answers for") % words
    return _("%(percent)s less in %(year)d than in %(base)d") % words


def _cumulative(path: TargetPath) -> str:
    values = [value for _year, value in sorted(path.path.items())]
    return tonnes(trapezoid(values)) if len(values) > 1 else ""


def _plan_words(path: TargetPath, outcome: Outcome) -> str:
    """What the plan makes of it."""
    course = outcome.total("plan", path.sectors)
    place = path.year - outcome.base_year
    if course is None or path.level is None or not 0 <= place < len(course):
        return ""
    gap = float(course[place]) - path.level
    if gap > 0.5:
        return _("The plan misses it by %(gap)s.") % {"gap": tonnes(gap)}
    return _("The plan keeps to it.")


def _chart(path: TargetPath, outcome: Outcome) -> Chart | None:
    if len(path.path) < 2 or path.level is None:
        return None
    runs = [Run(_("Way to the target"), path.path, 0, "dots", quiet=True)]
    plan, reached = outcome.total("plan", path.sectors), None
    if plan is not None:
        years = [year for year in outcome.years if year <= max(path.path)]
        known = {year: float(plan[year - outcome.base_year]) for year in years}
        runs.insert(0, Run(_("With the plan"), known, 1))
        reached = known.get(path.year)
    missed = reached is not None and reached > path.level * (1 + NEAR)
    name = _("Target: %(level)s") % {"level": tonnes(path.level)}
    words = _("%(gap)s missing") % {"gap": in_words(reached - path.level)} if missed and reached else ""
    return courses(
        Frame(
            _("The way there"),
            _plan_words(path, outcome) or path.title,
            _("Thousand tonnes of CO₂ equivalent a year"),
        ),
        runs,
        years=_("Year"),
        goal=Goal(path.year, path.level, name, reached if missed else None, words),
        say=thousand,
    )


def _milestones(path: TargetPath, outcome: Outcome) -> Table | None:
    years = [year for year in sorted({*MILESTONES, path.year}) if year in path.path]
    if not years:
        return None
    course = outcome.total("plan", path.sectors)
    rows = []
    for year in years:
        place = year - outcome.base_year
        known = course is not None and 0 <= place < len(course)
        plan = bare(float(course[place])) if known and course is not None else _("not known")
        less = share(path.start - path.path[year], path.start) if path.start else ""
        rows.append((str(year), bare(path.path[year]), less, plan))
    return Table(
        _("Milestones"),
        (
            Column(_("Year")),
            Column(_("Target, t"), numeric=True),
            Column(_("less than at the start"), numeric=True),
            Column(_("With the plan, t"), numeric=True),
        ),
        rows,
    )


def _doubts(row: Mapping[str, Any]) -> list[str]:
    """Pairs of percentage and level that were printed together and do not agree."""
    reference, percent, level = row["reference"], row["percent"], row["level"]
    if reference is None or percent is None or level is None or row["kind"] != TargetKind.ABSOLUTE:
        return []
    expected = reference * (1 - percent / 100)
    if abs(expected - level) <= NEAR * reference:
        return []
    return [
        _(
            "%(percent)s of %(reference)s leave %(expected)s, but %(level)s are stated. The percentage is taken."
        )
        % {
            "percent": f"−{typed(percent)} %",
            "reference": tonnes(reference),
            "expected": tonnes(expected),
            "level": tonnes(level),
        }
    ]
