"""The course of emissions, the targets and the gap."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from zeroward.inventory.exporters.report.parts import BarLine, Bars, Grid, Head, Notice, Section, Stretch
from zeroward.plan.exporters.contract.model import Contract
from zeroward.plan.queries.gap import GapRow
from zeroward.plan.queries.targets import targets_page
from zeroward.plan.queries.words import bare, share, tonnes
from zeroward.plan.vocabulary import MILESTONES

MOST_PROBLEMS = 20


def course_section(contract: Contract) -> Section:
    """Emissions with and without the plan in the years that the contract asks for, and what is not certain."""
    outcome, loaded = contract.outcome, contract.loaded
    title = _("Emissions with and without the plan")
    if not outcome.computed or outcome.bau is None or outcome.plan is None:
        lacking = [f"{one.label} [{one.unit}]" for one in outcome.missing]
        text = [_("The plan cannot be computed yet.")]
        if lacking:
            text.append(_("Values are missing: %(values)s.") % {"values": ", ".join(lacking[:20])})
        return Section(title, text, notices=_problems(contract))
    years = sorted({loaded.base_year, *MILESTONES, loaded.target_year, loaded.last_year} & set(outcome.years))
    target = outcome.target.path if outcome.target and not outcome.target.problem else {}
    grid = Grid(
        _("Tonnes of CO₂ equivalent a year"),
        [
            Head(_("Year"), width=0.6),
            Head(_("Without the plan"), True, 1),
            Head(_("With the plan"), True, 1),
            Head(_("Way to the target"), True, 1),
        ],
        [
            [
                str(year),
                bare(outcome.at(outcome.bau, year)),
                bare(outcome.at(outcome.plan, year)),
                bare(target.get(year)) or "–",
            ]
            for year in years
        ],
    )
    return Section(
        title, _certainty(contract), _bars(contract, years), [grid, *_sectors(contract)], _problems(contract)
    )


def _certainty(contract: Contract) -> list[str]:
    outcome = contract.outcome
    text = []
    if "plan" in outcome.cumulative and "bau" in outcome.cumulative:
        saved = outcome.cumulative["bau"] - outcome.cumulative["plan"]
        text.append(
            _("From %(base)d to %(year)d the plan saves %(amount)s in sum.")
            % {"base": outcome.base_year, "year": outcome.target_year, "amount": tonnes(saved)}
        )
    band = outcome.band()
    if band is None:
        text.append(_("No value of the model is marked as uncertain, so no interval can be given."))
    else:
        text.append(
            _("In 95 of 100 draws between %(low)s and %(high)s are left in %(year)d.")
            % {
                "low": tonnes(float(band.lower[outcome.at_target])),
                "high": tonnes(float(band.upper[outcome.at_target])),
                "year": outcome.target_year,
            }
        )
    return text


def _bars(contract: Contract, years: Sequence[int]) -> Bars | None:
    outcome = contract.outcome
    if outcome.bau is None or outcome.plan is None:
        return None
    longest = max((outcome.at(outcome.bau, year) for year in years), default=0.0)
    if longest <= 0:
        return None
    lines = []
    for year in years:
        without, left = outcome.at(outcome.bau, year), max(outcome.at(outcome.plan, year), 0.0)
        stretches = [Stretch(left / longest, 1)]
        if without > left:
            stretches.append(Stretch((without - left) / longest, 3))
        lines.append(BarLine(str(year), stretches, tonnes(outcome.at(outcome.plan, year))))
    return Bars(lines, [(_("left with the plan"), 1), (_("saved by the plan"), 3)])


def _sectors(contract: Contract) -> list[Grid]:
    outcome = contract.outcome
    bau, plan = outcome.plan_sectors("bau"), outcome.plan_sectors("plan")
    if not plan:
        return []
    at = outcome.at_target
    from_words = contract.gap.rows
    titles = {row.sector: row.title for row in from_words}
    rows = [
        [
            titles.get(key, key),
            bare(float(bau[key][0])) if key in bau else "–",
            bare(float(bau[key][at])) if key in bau else "–",
            bare(float(series[at])),
        ]
        for key, series in plan.items()
    ]
    heads = [
        Head(_("Sector"), width=1.6),
        Head(_("Base year"), True),
        Head(_("%(year)d without the plan") % {"year": outcome.target_year}, True),
        Head(_("%(year)d with the plan") % {"year": outcome.target_year}, True),
    ]
    return [Grid(_("By sector, t CO₂e"), heads, rows)]


def _problems(contract: Contract) -> list[Notice]:
    """What is wrong or assumed: what is not counted first."""
    found = [
        Notice("err" if one.refused else "warn", one.place_words, f"{one.message} {one.remedy}".strip())
        for one in contract.outcome.problems
    ]
    return found[:MOST_PROBLEMS]


def targets_section(contract: Contract) -> Section | None:
    views = targets_page(contract.loaded).views
    if not views:
        return Section(_("Targets"), [_("No target is set yet.")])
    rows = [
        [
            str(view.row["title"]),
            view.words,
            view.about,
            view.level or "–",
            view.plan or view.problem or "–",
            str(view.row["source_text"]) or "–",
        ]
        for view in views
    ]
    heads = [
        Head(_("Target"), width=1.4),
        Head(_("What is promised"), width=1.4),
        Head(_("For"), width=1),
        Head(_("Level"), True),
        Head(_("What the plan makes of it"), width=1.2),
        Head(_("Decided"), width=1),
    ]
    return Section(_("Targets"), grids=[Grid(_("Targets of the plan"), heads, rows)])


def gap_section(contract: Contract) -> Section:
    """A-2.3 in the six columns of the newer template, then what is left over."""
    table, ledger = contract.gap, contract.ledger
    rows = [_gap_row(row) for row in table.rows]
    heads = [
        Head(_("Sector"), width=1.5),
        Head(_("(1) Baseline"), True),
        Head(_("(2) Target"), True),
        Head(_("(3) Other plans"), True),
        Head(_("(4) Gap"), True),
        Head(_("(5) This plan"), True),
        Head(_("(6) Residual"), True),
    ]
    grids = [
        Grid(_("Emissions gap (A-2.3), t CO₂e"), heads, rows, _gap_row(table.total) if table.total else [])
    ]
    if contract.loaded.offsets:
        entries = [
            [str(one["name"]), bare(one["tonnes"]), str(one["year"]), str(one["standard"]) or "–"]
            for one in contract.loaded.offsets
        ]
        offset_heads = [
            Head(_("Entry"), width=2),
            Head(_("t CO₂e a year"), True),
            Head(_("Year"), True),
            Head(_("Standard"), width=1.4),
        ]
        grids.append(Grid(_("Ledger of residual emissions (B-2.3)"), offset_heads, entries))
    return Section(
        _("The gap, and what is left over"),
        [*dict.fromkeys([*table.findings, *ledger.findings])],
        grids=grids if table.known or contract.loaded.offsets else [],
    )


def _gap_row(row: GapRow) -> list[str]:
    def cell(amount: float | None) -> str:
        if amount is None:
            return "?"
        percent = share(amount, row.baseline) if row.baseline else ""
        return f"{bare(amount)} ({percent})" if percent else bare(amount)

    return [
        row.title,
        bare(row.baseline),
        *map(cell, (row.target, row.existing, row.open, row.contract, row.residual)),
    ]
