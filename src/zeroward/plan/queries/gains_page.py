"""All gains beside the tonnes of a plan: who gains what, what is counted once, what is only said in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum

from django.utils.translation import gettext as _

from zeroward.core.queries.said import said
from zeroward.core.ui.numbers import format_number
from zeroward.core.ui.tables import Column, Table
from zeroward.methods.appraisal.assess import Benefits
from zeroward.methods.appraisal.benefit_methods import BENEFICIARIES
from zeroward.plan.queries.benefits import BenefitLine, benefits_of
from zeroward.plan.queries.load import LoadedPlan


@dataclass(frozen=True, slots=True)
class Gainer:
    """A beneficiary with the gains that reach it, those in money first."""

    name: str
    lines: tuple[BenefitLine, ...]


@dataclass(frozen=True, slots=True)
class GainsPage:
    """`money` is a year's sum of counted gains in EUR in the target year; `table` has it by beneficiary and in all
    years. `action_ids` leads from numbers of actions to their pages."""

    gainers: tuple[Gainer, ...]
    total: int
    counted: int
    money: float
    table: Table | None
    physical: tuple[str, ...]
    notes: tuple[str, ...]
    assumed: int
    action_ids: dict[str, int]


def gains_page(loaded: LoadedPlan) -> GainsPage:
    """The page, from the loaded plan alone."""
    found = benefits_of(loaded)
    year = loaded.target_year
    assessed = found.assessed
    names = dict.fromkeys(one.beneficiary or _("not said") for one in sorted(found.lines, key=_order))
    return GainsPage(
        gainers=tuple(
            Gainer(name, tuple(one for one in found.lines if (one.beneficiary or _("not said")) == name))
            for name in names
        ),
        total=len(found.lines),
        counted=sum(one.counted for one in found.lines),
        money=assessed.by_year.get(year, 0.0) if assessed else 0.0,
        table=_table(assessed, year) if assessed else None,
        physical=_physical(assessed) if assessed else (),
        notes=found.notes,
        assumed=sum(1 for one in found.lines if one.counted and one.mark == "assumption"),
        action_ids={row["code"]: row["id"] for row in loaded.actions},
    )


def _order(one: BenefitLine) -> tuple[bool, str]:
    return one.unit != "EUR", one.beneficiary


def _table(assessed: Benefits, year: int) -> Table | None:
    rows: Sequence[tuple[str, float, float]] = [
        (said(BENEFICIARIES.get(who, who)), years.get(year, 0.0), fsum(years.values()))
        for who, years in assessed.by_beneficiary.items()
    ]
    if not rows:
        return None
    rows = sorted(rows, key=lambda row: -row[2])
    columns = (
        Column(_("Who gains")),
        Column(_("in %(year)d, EUR") % {"year": year}, numeric=True),
        Column(_("in all years, EUR"), numeric=True),
    )
    foot = (
        _("Together"),
        format_number(fsum(row[1] for row in rows), 0),
        format_number(fsum(row[2] for row in rows), 0),
    )
    told = [(name, format_number(now, 0), format_number(ever, 0)) for name, now, ever in rows]
    return Table(_("Gains in money by who gains"), columns, told, foot=foot if len(rows) > 1 else ())


def _physical(assessed: Benefits) -> tuple[str, ...]:
    """What is no money, summed over its years: "85 FTE: Workers"."""
    return tuple(
        f"{format_number(fsum(years.values()), 0)} {said(unit)}: {said(BENEFICIARIES.get(who, who))}"
        for (unit, who), years in assessed.physical.items()
    )
