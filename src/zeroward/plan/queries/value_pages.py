"""Words of the page of values: what a cell holds and how it is known, what the model makes of it, what others have."""

from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from zeroward.core.ui.numbers import SPACE, format_number
from zeroward.core.ui.tables import Column, Table
from zeroward.methods.pathways.mission import example
from zeroward.methods.pathways.model import ModelError
from zeroward.plan.queries.drivers import Cell, Row, drivers_of
from zeroward.plan.queries.load import LoadedPlan
from zeroward.plan.queries.model.build import built_of
from zeroward.plan.queries.model.problems import PlanProblem
from zeroward.plan.queries.model.tables import EMISSIONS
from zeroward.plan.queries.outcome import outcome_of
from zeroward.plan.queries.similar_values import Cells, number_at, similar_values
from zeroward.plan.queries.workbench.words import label, unit_words

TIERS: Final[dict[str, Promise]] = {
    "city": gettext_lazy("typed"),
    "inventory": gettext_lazy("from the inventory"),
    "similar": gettext_lazy("of the country"),
    "reference": gettext_lazy("default"),
    "none": gettext_lazy("not known"),
}
MOST_YEARS: Final = 4


def number(value: float) -> str:
    """Up to four significant digits, whole numbers in full."""
    if float(value).is_integer() or abs(value) >= 1000:
        return format_number(value, 0)
    return format_number(float(f"{value:.4g}"))


def said(cell: Cell) -> str:
    """The value of a cell, or its course: "5", "5 (2021) … 9 (2030)"; "" while it is asked for."""
    if cell.value is None:
        return ""
    if not cell.by_year:
        return number(cell.value)
    years = sorted(cell.by_year)
    first, last = years[0], years[-1]
    return f"{number(cell.by_year[first])} ({first}) … {number(cell.by_year[last])} ({last})"


def tier_words(cell: Cell) -> str:
    """Where the value comes from, in a word or two."""
    if cell.tier == "reference" and cell.mark == "assumption":
        return _("assumption")
    return str(TIERS[cell.tier])


@dataclass(frozen=True, slots=True)
class Shown:
    """A cell as the page prints it."""

    words: str
    value: str
    tier: str
    flag: str
    source: str


def shown(row: Row) -> tuple[Shown, ...]:
    """Cells as printed. Of the emissions to start from, only those that are any."""
    cells = row.cells
    if row.driver == EMISSIONS:
        cells = tuple(one for one in cells if one.value) or cells
    return tuple(Shown(one.words, said(one), tier_words(one), one.flag, one.source) for one in cells)


@dataclass(frozen=True, slots=True)
class Other:
    """What another source has for a driver, ready to be typed into the form."""

    source: str
    cells: tuple[tuple[tuple[str, ...], float], ...]
    words: str


def others_of(row: Row, loaded: LoadedPlan) -> tuple[Other, ...]:
    """The middle of what similar cities published, and what a contract printed; offered as a start, no default."""
    if loaded.header["model"] != "mission":
        return ()
    made = []
    similar = similar_values(row, loaded)
    if similar is not None:
        source = _("Median of %(count)d published plans of cities of similar size") % {"count": similar[0]}
        made.append(Other(source, similar[1], _told(row, similar[1])))
    pecs = example("pecs")
    printed = [(cell.key, number_at(pecs.values.get(row.driver), cell.key)) for cell in row.cells]
    cells = tuple((key, value) for key, value in printed if value is not None)
    if cells and len(cells) == len(row.cells):
        made.append(Other(pecs.source, cells, _told(row, cells)))
    return tuple(made)


def _told(row: Row, cells: Cells) -> str:
    words = ", ".join(
        f"{cell.words} {number(value)}".strip() for cell, (_key, value) in zip(row.cells, cells, strict=True)
    )
    return f"{words}{SPACE}{row.unit}"


@dataclass(frozen=True, slots=True)
class ShownRow:
    row: Row
    cells: tuple[Shown, ...]

    @property
    def uncertainty(self) -> str:
        """Two significant digits: nobody knows how uncertain a value is to the tenth."""
        percent = self.row.uncertainty
        return "" if percent is None else number(float(f"{percent:.2g}"))


@dataclass(frozen=True, slots=True)
class ShownGroup:
    """Drivers of one lever. `open` where something is asked for."""

    key: str
    title: str
    rows: tuple[ShownRow, ...]
    missing: int


@dataclass(frozen=True, slots=True)
class ValuesPage:
    """`needed` are drivers without which the plan cannot be computed as it stands."""

    h1: str
    lead: str
    groups: tuple[ShownGroup, ...]
    needed: tuple[tuple[str, str], ...]
    problems: tuple[PlanProblem, ...]
    model: str
    has_model: bool


def values_page(loaded: LoadedPlan) -> ValuesPage:
    groups = drivers_of(loaded)
    outcome = outcome_of(loaded)
    rows = [row for group in groups for row in group.rows]
    typed = sum(row.flag == "typed" for row in rows)
    missing = sum(row.flag == "missing" for row in rows)
    needed = tuple((one.driver, label(one.label)) for one in outcome.missing)
    problems = tuple(one for one in outcome.problems if one.subject in ("value", "model", "baseline"))
    return ValuesPage(
        h1=_finding(len(rows), len(needed), missing),
        lead=_lead(len(rows), typed, missing),
        groups=tuple(
            ShownGroup(
                group.lever,
                group.label,
                tuple(ShownRow(row, shown(row)) for row in group.rows),
                group.missing,
            )
            for group in groups
        ),
        needed=needed,
        problems=problems,
        model=str(loaded.header["model"]),
        has_model=bool(groups),
    )


def _lead(count: int, typed: int, missing: int) -> str:
    counts = {"typed": typed, "all": count, "default": count - typed - missing, "missing": missing}
    if typed:
        said = _("Of %(all)s values, the city’s own: %(typed)s; defaults: %(default)s.") % counts
    else:
        said = _("None of %(all)s values is the city’s own yet; defaults: %(default)s.") % counts
    if missing:
        return said + " " + _("Not known: %(missing)s.") % counts
    return said


def _finding(count: int, needed: int, missing: int) -> str:
    if not count:
        return _("The model of this plan cannot be read")
    if needed:
        return ngettext(
            "One value is missing before the plan can be computed",
            "%(count)d values are missing before the plan can be computed",
            needed,
        ) % {"count": needed}
    if missing:
        return _("Everything that the plan needs is there")
    return _("Every value is there")


def modelled_of(loaded: LoadedPlan) -> Table | None:
    """What the model computes from the values: quantities without a split, in the base year and the target year."""
    built = built_of(loaded)
    outcome = outcome_of(loaded)
    plan, bau = outcome.result("plan"), outcome.result("bau")
    if built.model is None or plan is None or bau is None:
        return None
    at = outcome.at_target
    body: list[list[object]] = []
    for node in built.model.spec.nodes:
        if node.role not in ("activity", "indicator", "emissions") or node.action:
            continue
        try:
            now, without = plan.node(node.key), bau.node(node.key)
        except ModelError:
            continue
        if len(now.values) > 1:
            continue
        cells = (now.values[0][0], without.values[0][at], now.values[0][at])
        body.append(
            [
                f"{label(node.label)}, {unit_words(node.unit)}".rstrip(", "),
                *(number(float(one)) for one in cells),
            ]
        )
    if not body:
        return None
    columns = [
        Column(_("Computed")),
        Column(str(loaded.base_year), True),
        Column(_("%(year)s without action") % {"year": loaded.target_year}, True),
        Column(_("%(year)s in the plan") % {"year": loaded.target_year}, True),
    ]
    return Table(_("What the model computes from the values"), columns, body)
