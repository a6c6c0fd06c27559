"""What is left over in the target year, and what answers for it (B-2.3). The ledger never lowers the emissions."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import fsum
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.methods.pathways.residual import RESIDUAL_CAP, Ledger, Offset, neutrality
from zeroward.plan.models import OffsetKind
from zeroward.plan.queries.load import LoadedPlan
from zeroward.plan.queries.outcome import Outcome, outcome_of
from zeroward.plan.queries.words import share, tonnes
from zeroward.plan.vocabulary import SECTORS

KINDS: Final[Mapping[str, Any]] = {
    OffsetKind.SINK: "sink_inside",
    OffsetKind.REMOVAL: "removal_outside",
    OffsetKind.CREDIT: "avoidance_credit",
}
LASTING: Final = 40
"""Years from which on a removal is called lasting (the Union's removal framework speaks of 35 years and more for
soil, of centuries for storage): assumption."""


@dataclass(frozen=True, slots=True)
class ResidualSector:
    sector: str
    title: str
    base: float
    residual: float

    @property
    def share(self) -> str:
        """Of the sector's own emissions in the base year."""
        return share(self.residual, self.base)


@dataclass(frozen=True, slots=True)
class ResidualLedger:
    """`ledger` None: what is left over cannot be computed yet. Amounts in t CO2e in `year`."""

    year: int
    base: float | None
    ledger: Ledger | None
    sectors: tuple[ResidualSector, ...]
    by_kind: Mapping[str, float]
    offsets: float
    findings: tuple[str, ...]

    @property
    def uncovered(self) -> float | None:
        """What nothing answers for yet; zero or less when all is balanced."""
        return None if self.ledger is None else -self.ledger.balance

    @property
    def residual_share(self) -> str:
        return "" if self.ledger is None or not self.base else share(self.ledger.residual, self.base)


def ledger_of(loaded: LoadedPlan, outcome: Outcome | None = None) -> ResidualLedger:
    """The ledger of the target year: entries of that year against what the plan leaves."""
    found = outcome or outcome_of(loaded)
    year = loaded.target_year
    rows = [one for one in loaded.offsets if one["year"] == year]
    by_kind = {
        kind: fsum(float(one["tonnes"]) for one in rows if one["kind"] == kind)
        for kind in OffsetKind.values
        if any(one["kind"] == kind for one in rows)
    }
    total = fsum(by_kind.values())
    base, residual = found.base, found.residual
    if base is None or residual is None:
        return ResidualLedger(year, base, None, (), by_kind, total, tuple(_of_entries(loaded)))
    ledger = neutrality(
        baseline=base,
        residual=residual,
        offsets=[Offset(KINDS[one["kind"]], float(one["tonnes"])) for one in rows],
    )
    return ResidualLedger(
        year,
        base,
        ledger,
        _sectors(found),
        by_kind,
        total,
        (*_of_ledger(ledger, base, by_kind), *_of_sheets(loaded, total), *_of_entries(loaded)),
    )


def _sectors(outcome: Outcome) -> tuple[ResidualSector, ...]:
    bau, plan = outcome.plan_sectors("bau"), outcome.plan_sectors("plan")
    return tuple(
        ResidualSector(
            sector, str(SECTORS.get(sector, sector)), float(bau[sector][0]), float(series[outcome.at_target])
        )
        for sector, series in plan.items()
        if sector in bau
    )


def _of_ledger(ledger: Ledger, base: float, by_kind: Mapping[str, float]) -> list[str]:
    found = []
    if not ledger.within_cap:
        found.append(
            _(
                "%(share)s of the base year's emissions are left; the Mission expects at most %(cap)s, or a reason."
            )
            % {"share": share(ledger.residual, base), "cap": share(RESIDUAL_CAP, 1)}
        )
    if not ledger.neutral:
        found.append(_("Nothing answers for %(amount)s yet.") % {"amount": tonnes(-ledger.balance)})
    if by_kind.get(OffsetKind.CREDIT):
        found.append(
            _(
                "Credits for emissions avoided elsewhere take nothing out of the air. Show them apart from removals."
            )
        )
    return found


def _of_sheets(loaded: LoadedPlan, entered: float) -> list[str]:
    """Compensation that sheets of actions state counts for nothing until it is an entry of the ledger."""
    stated = fsum(
        float(one["compensated_natural"] or 0) + float(one["compensated_technical"] or 0)
        for one in loaded.plan_actions
    )
    if stated <= entered:
        return []
    return [
        _(
            "Sheets of actions state %(amount)s of compensation, more than the ledger holds. Only what is entered"
            " here counts."
        )
        % {"amount": tonnes(stated)}
    ]


def _of_entries(loaded: LoadedPlan) -> list[str]:
    """What is lacking in the entries themselves."""
    bought = [one for one in loaded.offsets if one["kind"] != OffsetKind.SINK]
    found = []
    nameless = [one["name"] for one in bought if not one["standard"] or not one["retirement"]]
    if nameless:
        found.append(_("Without standard or retirement number: %(names)s.") % {"names": ", ".join(nameless)})
    brief = [
        one["name"]
        for one in loaded.offsets
        if one["kind"] != OffsetKind.CREDIT
        and one["permanence_years"] is not None
        and one["permanence_years"] < LASTING
    ]
    if brief:
        found.append(
            _("Stored for less than %(years)d years: %(names)s.")
            % {"years": LASTING, "names": ", ".join(brief)}
        )
    return found
