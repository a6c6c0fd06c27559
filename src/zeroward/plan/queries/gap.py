"""The emissions gap (A-2.3) by sector: what the target asks for, what exists already, what the plan adds, what is left.

Rows are the sectors of the contract, amounts t CO2e in the target year. Both generations of the template are the same
algebra (`methods.pathways.gap`), entered from different ends.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import fsum
from typing import Final

from django.utils.translation import gettext as _

from zeroward.methods.pathways.gap import Gap, emissions_gap
from zeroward.methods.pathways.residual import RESIDUAL_CAP
from zeroward.plan.queries.baseline import by_sector, total_of
from zeroward.plan.queries.load import LoadedPlan
from zeroward.plan.queries.outcome import Outcome, outcome_of
from zeroward.plan.queries.words import share, tonnes
from zeroward.plan.vocabulary import SECTORS

TOTAL: Final = "total"
NEAR: Final = 0.01
"""A miss below one percent of the baseline is rounding, and not remarked on."""


@dataclass(frozen=True, slots=True)
class GapRow:
    """A sector, or the total ("total"). `gap` None: the target of this row is not known."""

    sector: str
    title: str
    baseline: float
    gap: Gap | None
    existing: float
    contract: float | None

    @property
    def target(self) -> float | None:
        """The reduction that the target asks for."""
        return None if self.gap is None else self.gap.target

    @property
    def open(self) -> float | None:
        """What existing policies leave open of the target."""
        return None if self.gap is None else self.gap.gap

    @property
    def residual(self) -> float | None:
        """What may remain."""
        return None if self.gap is None else self.gap.residual

    @property
    def uncovered(self) -> float | None:
        """What the actions leave open of the gap; negative: they do more than is asked for."""
        return None if self.gap is None else self.gap.uncovered

    def percent(self, amount: float | None) -> float | None:
        """In % of the row's baseline."""
        return None if amount is None or not self.baseline else 100 * amount / self.baseline


@dataclass(frozen=True, slots=True)
class GapTable:
    """`by_share`: sectors without a target of their own take the same share of the rest. `findings` are sentences.

    `missed` is the gap of the plan, in t: the same figure as on its other pages. None while not known.
    """

    rows: tuple[GapRow, ...]
    total: GapRow | None
    year: int
    by_share: bool
    findings: tuple[str, ...]
    missed: float | None = None

    @property
    def known(self) -> bool:
        return self.total is not None


def gap_of(loaded: LoadedPlan, outcome: Outcome | None = None) -> GapTable:
    """The table of a plan. Without emissions to start from it has no rows."""
    found = outcome or outcome_of(loaded)
    sectors = by_sector(loaded.baseline)
    year = loaded.target_year
    if not sectors:
        return GapTable((), None, year, False, (_("There are no emissions to start from yet."),))
    existing = existing_by_sector(loaded)
    contract = contract_by_sector(found)
    targets, by_share = targets_by_sector(loaded, found, sectors)
    rows = tuple(
        _row(
            sector,
            str(SECTORS[sector]),
            sectors.get(sector, 0.0),
            targets.get(sector),
            existing.get(sector, 0.0),
            None if contract is None else contract.get(sector, 0.0),
        )
        for sector in SECTORS
        if sector in sectors or sector in existing
    )
    whole = _total_target(found, total_of(loaded.baseline) or 0.0)
    total = _row(
        TOTAL,
        _("Total"),
        total_of(loaded.baseline) or 0.0,
        whole,
        fsum(row.existing for row in rows),
        None if contract is None else fsum(row.contract or 0.0 for row in rows),
    )
    missed = _missed(loaded, found, total)
    findings = (*_findings(total, rows, by_share, missed), *_policies(found), *_drift(loaded, found))
    return GapTable(rows, total, year, by_share, findings, missed)


def existing_by_sector(loaded: LoadedPlan) -> dict[str, float]:
    """t CO2e a year that policies in force save, by sector (line 3)."""
    return {
        sector: fsum(float(one["reductions"].get(sector, 0.0)) for one in loaded.policies)
        for sector in SECTORS
        if any(sector in one["reductions"] for one in loaded.policies)
    }


def contract_by_sector(outcome: Outcome) -> dict[str, float] | None:
    """t CO2e that all actions save together in the target year, by sector (line 5): the course without action, which
    holds the policies in force, less the plan, so that overlaps are not counted twice. None while not computed."""
    if not outcome.computed:
        return None
    bau, plan = outcome.plan_sectors("bau"), outcome.plan_sectors("plan")
    at = outcome.at_target
    return {
        sector: float(bau[sector][at]) - float(plan[sector][at]) if sector in plan else 0.0 for sector in bau
    }


def targets_by_sector(
    loaded: LoadedPlan, outcome: Outcome, sectors: Mapping[str, float]
) -> tuple[dict[str, float], bool]:
    """The reduction by sector, and whether sectors without a target of their own take the same share of the rest."""
    own = {
        path.sectors[0]: path.level
        for path in outcome.targets
        if len(path.sectors) == 1
        and path.level is not None
        and path.problem is None
        and path.year == loaded.target_year
    }
    whole = _total_target(outcome, total_of(loaded.baseline) or 0.0)
    base = fsum(sectors.values())
    if not own:
        if whole is None or not base:
            return {}, False
        return {sector: amount * whole / base for sector, amount in sectors.items()}, True
    found = {sector: sectors[sector] - level for sector, level in own.items() if sector in sectors}
    rest = [sector for sector in sectors if sector not in found]
    left = fsum(sectors[sector] for sector in rest)
    if whole is None or not left:
        return found, False
    asked = whole - fsum(found.values())
    if not 0 <= asked <= left:
        return found, False
    return {**found, **{sector: sectors[sector] * asked / left for sector in rest}}, True


def _total_target(outcome: Outcome, base: float) -> float | None:
    """The reduction that the main target asks for, if it speaks of the whole city."""
    target = outcome.target
    if target is None or target.problem is not None or target.level is None or target.sectors:
        return None
    return base - float(target.level)


def _row(
    sector: str, title: str, baseline: float, target: float | None, existing: float, contract: float | None
) -> GapRow:
    gap = (
        None
        if target is None
        else emissions_gap(baseline=baseline, target=target, existing=existing, contract=contract)
    )
    return GapRow(sector, title, baseline, gap, existing, contract)


def _missed(loaded: LoadedPlan, outcome: Outcome, total: GapRow) -> float | None:
    """The gap of the curve. For a main target of another year than the table: what the row leaves."""
    if total.uncovered is None or outcome.target is None or outcome.target.year != loaded.target_year:
        return total.uncovered
    return outcome.gap


def _policies(outcome: Outcome) -> list[str]:
    """Tonnes of column 3 that the curve cannot hold."""
    return [
        f"{one.where}: {one.message} {one.remedy}".strip()
        for one in outcome.problems
        if one.subject == "policy"
    ]


def _drift(loaded: LoadedPlan, outcome: Outcome) -> list[str]:
    """Why the table leaves another gap than the curve: it counts from the base year, where nothing drifts."""
    found: list[str] = []
    drift = outcome.drift
    if drift is None or not outcome.base:
        return found
    words = {"amount": tonnes(abs(drift)), "year": loaded.target_year}
    if drift > NEAR * outcome.base:
        found.append(
            _(
                "Without action emissions grow by %(amount)s until %(year)d."
                " The table counts from the base year and does not show it; the curve of the plan does."
            )
            % words
        )
    elif drift < -NEAR * outcome.base:
        found.append(
            _(
                "Without action emissions fall by %(amount)s until %(year)d."
                " The table counts from the base year and does not show it; the curve of the plan does."
            )
            % words
        )
    return found


def _findings(total: GapRow, rows: tuple[GapRow, ...], by_share: bool, missed: float | None) -> list[str]:
    """What a reviewer would ask about."""
    found = []
    if total.gap is None:
        found.append(_("No main target for the whole city is set, so there is no gap yet."))
        return found
    if by_share:
        found.append(
            _(
                "Sectors without a target of their own take the same share of the rest. Set targets to replace that."
            )
        )
    if total.residual is not None and total.residual > RESIDUAL_CAP * total.baseline * (1 + 1e-9):
        found.append(
            _("%(share)s of the emissions would remain; the Mission expects at most %(cap)s, or a reason.")
            % {"share": share(total.residual, total.baseline), "cap": share(RESIDUAL_CAP, 1)}
        )
    if total.existing > (total.target or 0.0):
        found.append(
            _("Policies in force would already reach the target: check whether they are counted twice.")
        )
    if missed is None:
        found.append(_("What the actions save together cannot be computed yet."))
    elif missed > NEAR * total.baseline:
        found.append(
            _("The actions leave %(amount)s of the gap open: add some, or count it as residual and say how.")
            % {"amount": tonnes(missed)}
        )
    elif missed < -NEAR * total.baseline:
        found.append(
            _(
                "The actions save %(amount)s more than the gap asks for: do they overlap with policies in force?"
            )
            % {"amount": tonnes(-missed)}
        )
    more = [
        row.title for row in rows if row.contract is not None and row.existing + row.contract > row.baseline
    ]
    if more:
        found.append(
            _("Policies and actions together save more than there is in: %(sectors)s.")
            % {"sectors": ", ".join(more)}
        )
    return found
