"""Pages of policies in force (A-2.1), the gap (A-2.3) and the ledger of what is left over (B-2.3)."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import fsum
from typing import Any

from django.utils.translation import gettext as _

from zeroward.core.charts import Chart, Frame, Part, Stack, stacked
from zeroward.core.ui.numbers import SPACE, format_number
from zeroward.core.ui.tables import Column, Table
from zeroward.plan.models import OffsetKind, PolicyLevel, PolicyType
from zeroward.plan.queries.gap import GapRow, GapTable, gap_of
from zeroward.plan.queries.load import LoadedPlan
from zeroward.plan.queries.residual import ResidualLedger, ledger_of
from zeroward.plan.queries.words import bare, in_words, share, tonnes


@dataclass(frozen=True, slots=True)
class GapPage:
    """`second` and `first` are the two generations of the template."""

    h1: str
    lead: str
    gap: GapTable
    chart: Chart | None
    second: Table | None
    first: Table | None


@dataclass(frozen=True, slots=True)
class PolicyView:
    row: Mapping[str, Any]
    type: str
    level: str
    saves: str


@dataclass(frozen=True, slots=True)
class PoliciesPage:
    h1: str
    rows: list[PolicyView]
    total: float


@dataclass(frozen=True, slots=True)
class LedgerPage:
    h1: str
    lead: str
    ledger: ResidualLedger
    sectors: Table | None
    entries: list[tuple[Mapping[str, Any], str]]
    kinds: list[tuple[str, str]]


def gap_page(loaded: LoadedPlan) -> GapPage:
    """No query."""
    gap = gap_of(loaded)
    return GapPage(
        *_gap_words(gap),
        gap,
        _gap_chart(gap),
        second_generation(gap) if gap.known else None,
        first_generation(gap) if gap.known else None,
    )


def _gap_words(gap: GapTable) -> tuple[str, str]:
    total = gap.total
    if total is None or total.gap is None:
        return _("The gap is not known yet"), _("It needs emissions to start from and a main target.")
    words = {
        "year": gap.year,
        "gap": in_words(max(total.open or 0.0, 0.0)),
        "target": tonnes(total.target or 0.0),
    }
    lead = _(
        "The target asks for %(target)s less in %(year)d. Policies in force save %(existing)s of that."
    ) % {
        **words,
        "existing": tonnes(total.existing),
    }
    if gap.missed is None:
        return _("%(gap)s are to be saved by the plan") % words, lead
    if gap.missed > 0.5:
        return (
            _("Of a gap of %(gap)s, the actions leave %(open)s open")
            % {**words, "open": in_words(gap.missed)},
            lead,
        )
    return _("The actions close the gap of %(gap)s") % words, lead


def _gap_chart(gap: GapTable) -> Chart | None:
    rows = [row for row in gap.rows if row.baseline and row.contract is not None]
    if not rows:
        return None
    return stacked(
        Frame(
            _("Where the emissions of each sector go"),
            _gap_words(gap)[0],
            _("Tonnes of CO₂ equivalent"),
        ),
        [
            Part(_("policies in force"), 3),
            Part(_("actions of the plan"), 1),
            Part(_("left over"), 2),
        ],
        [
            Stack(
                row.title,
                (
                    row.existing or None,
                    row.contract or None,
                    max(row.baseline - row.existing - (row.contract or 0.0), 0.0),
                ),
            )
            for row in rows
        ],
        names=_("Sector"),
        say=bare,
        total=_("Total"),
        shares=False,
    )


def second_generation(gap: GapTable) -> Table:
    """The table with six columns."""
    columns = (
        Column(_("Sector")),
        Column(_("(1) Baseline"), numeric=True),
        Column(_("(2) Target"), numeric=True),
        Column(_("(3) In force"), numeric=True),
        Column(_("(4) Gap"), numeric=True),
        Column(_("(5) Actions"), numeric=True),
        Column(_("(6) Residual"), numeric=True),
    )
    return Table(
        _("Emissions gap, template of today"),
        columns,
        [_second(row) for row in gap.rows],
        foot=_second(gap.total) if gap.total else (),
    )


def _second(row: GapRow) -> tuple[str, ...]:
    return (
        row.title,
        bare(row.baseline),
        _of(row, row.target),
        _of(row, row.existing),
        _of(row, row.open),
        _of(row, row.contract),
        _of(row, row.residual),
    )


def first_generation(gap: GapTable) -> Table:
    """The table with absolute amounts and percentages of the baseline, as the first contracts print it."""
    columns = (
        Column(_("Sector")),
        Column(_("Baseline"), numeric=True),
        Column(_("Residual"), numeric=True),
        Column(_("Target"), numeric=True),
        Column(_("In force"), numeric=True),
        Column(_("Gap"), numeric=True),
    )
    return Table(
        _("Emissions gap, template of the first contracts"),
        columns,
        [_first(row) for row in gap.rows],
        foot=_first(gap.total) if gap.total else (),
    )


def _first(row: GapRow) -> tuple[str, ...]:
    return (
        row.title,
        bare(row.baseline),
        _of(row, row.residual),
        _of(row, row.target),
        _of(row, row.existing),
        _of(row, row.open),
    )


def _of(row: GapRow, amount: float | None) -> str:
    """Tonnes with their share of the baseline: "120 000 (24 %)"."""
    if amount is None:
        return _("not known")
    percent = row.percent(amount)
    return bare(amount) if percent is None else f"{bare(amount)} ({format_number(percent, 0)}{SPACE}%)"


def policies_page(loaded: LoadedPlan) -> PoliciesPage:
    """No query."""
    types, levels = dict(PolicyType.choices), dict(PolicyLevel.choices)
    rows = [
        PolicyView(
            one,
            str(types.get(one["type"], one["type"])),
            str(levels.get(one["level"], one["level"])),
            tonnes(sum(one["reductions"].values())) if one["reductions"] else "",
        )
        for one in loaded.policies
    ]
    total = fsum(sum(one["reductions"].values()) for one in loaded.policies)
    if not rows:
        h1 = _("No policy in force is entered yet")
    elif total:
        h1 = _("Policies in force save %(amount)s a year in %(year)d") % {
            "amount": in_words(total),
            "year": loaded.target_year,
        }
    else:
        h1 = _("What the policies in force save is not known yet")
    return PoliciesPage(h1, rows, total)


def ledger_page(loaded: LoadedPlan) -> LedgerPage:
    """No query."""
    ledger = ledger_of(loaded)
    kinds = dict(OffsetKind.choices)
    return LedgerPage(
        *_ledger_words(ledger),
        ledger,
        _ledger_sectors(ledger),
        [(one, str(kinds.get(one["kind"], one["kind"]))) for one in loaded.offsets],
        [(str(kinds[kind]), tonnes(amount)) for kind, amount in ledger.by_kind.items()],
    )


def _ledger_words(ledger: ResidualLedger) -> tuple[str, str]:
    if ledger.ledger is None or ledger.uncovered is None:
        return _("What will be left over is not known yet"), _("The plan has to be computed first.")
    words = {
        "year": ledger.year,
        "left": in_words(ledger.ledger.residual),
        "share": ledger.residual_share,
        "open": in_words(max(ledger.uncovered, 0.0)),
    }
    lead = (
        _(
            "That is %(share)s of the base year. The ledger answers for it, but never makes the emissions smaller."
        )
        % words
    )
    if ledger.uncovered <= 0.5:
        return _("%(left)s are left in %(year)d, and all of it is answered for") % words, lead
    return _("%(left)s are left in %(year)d, and nothing answers for %(open)s of it") % words, lead


def _ledger_sectors(ledger: ResidualLedger) -> Table | None:
    if not ledger.sectors or ledger.ledger is None:
        return None
    return Table(
        _("What is left, by sector"),
        (
            Column(_("Sector")),
            Column(_("Base year, t"), numeric=True),
            Column(_("Left, t"), numeric=True),
            Column(_("Share of the sector"), numeric=True),
        ),
        [(one.title, bare(one.base), bare(one.residual), one.share) for one in ledger.sectors],
        foot=(
            _("Total"),
            bare(ledger.base),
            bare(ledger.ledger.residual),
            share(ledger.ledger.residual, ledger.base or 0.0),
        ),
    )
