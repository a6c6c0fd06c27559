"""One action as a reader sees it: the sheet B-2.2 with what it says, what it still lacks, and what was noticed."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from math import fsum
from typing import Any

from django.utils.formats import date_format
from django.utils.functional import Promise as Lazy
from django.utils.translation import gettext as _

from zeroward.core.ui.numbers import SPACE, format_number
from zeroward.core.ui.tables import Column, Table
from zeroward.methods.appraisal.cash_flows import equivalent_annual_cost
from zeroward.methods.appraisal.rates import discount_rate
from zeroward.methods.ghg.method import MethodError
from zeroward.plan.models import ActionKind, CostType, PartyRole
from zeroward.plan.queries import words
from zeroward.plan.queries.action_list import ActionRow, row_of
from zeroward.plan.queries.action_words import course_words, effect_words, figure
from zeroward.plan.queries.benefits import BenefitLine, benefits_of
from zeroward.plan.queries.load import LoadedPlan
from zeroward.plan.queries.model_keys import ModelKeys
from zeroward.plan.vocabulary import FIELDS, PAYERS, SECTORS

Words = str | Lazy


@dataclass(frozen=True, slots=True)
class StepShown:
    title: str
    owner: str
    dates: str
    state: str
    overdue: bool


@dataclass(frozen=True, slots=True)
class SheetPage:
    """What stands on the page of an action. Tables are None where the sheet says nothing."""

    row: ActionRow
    field_words: Words
    lead: str
    effect: str
    course: str
    steps: tuple[StepShown, ...]
    parties: tuple[tuple[Words, tuple[Mapping[str, Any], ...]], ...]
    estimates: Table | None
    energy: tuple[str, ...]
    sinks: tuple[tuple[str, str], ...]
    costs: Table | None
    per_tonne: str
    benefits: tuple[BenefitLine, ...]
    portfolios: tuple[Mapping[str, Any], ...]
    pathways: tuple[Mapping[str, Any], ...]
    indicators: tuple[Mapping[str, Any], ...]


def sheet_page(
    loaded: LoadedPlan, row: Mapping[str, Any], keys: ModelKeys, *, rate: float, today: datetime.date
) -> SheetPage:
    """The page of one loaded action. `rate` is the discount rate for what it costs a tonne."""
    code, shown, benefits = row["code"], row_of(row, today), benefits_of(loaded)
    return SheetPage(
        row=shown,
        field_words=FIELDS.get(row["field"], ""),
        lead=_lead(shown),
        effect=effect_words(row, keys),
        course=course_words(row),
        steps=tuple(_step(one, today) for one in row["steps"]),
        parties=_parties(row),
        estimates=_estimates(row),
        energy=_energy(row),
        sinks=_sinks(row),
        costs=_costs(row),
        per_tonne=_per_tonne(shown, rate),
        benefits=benefits.of(code),
        portfolios=tuple(one for one in loaded.portfolios if code in one["actions"]),
        pathways=tuple(one for one in loaded.pathways if code in one["actions"]),
        indicators=tuple(one for one in loaded.indicators if code in one["actions"]),
    )  # fmt: skip


def rate_of(key: str) -> float:
    """The named discount rate in its first year; 0 when nobody knows it."""
    try:
        return float(discount_rate(key).rate(1))
    except MethodError:
        return 0.0


def _lead(shown: ActionRow) -> str:
    """What it saves and costs, in one sentence; nothing where neither is known."""
    saved = words.in_words(shown.tonnes) if shown.tonnes else ""
    paid = words.money(shown.invested) if shown.invested else ""
    if saved and paid:
        return _("An estimated %(saved)s of CO₂e less a year, for an investment of %(paid)s.") % {
            "saved": saved,
            "paid": paid,
        }
    if saved:
        return _("An estimated %(saved)s of CO₂e less a year. What it costs is not known yet.") % {
            "saved": saved
        }
    if paid:
        return _("An investment of %(paid)s.") % {"paid": paid}
    if shown.row["kind"] == ActionKind.ENABLING:
        return _("It saves nothing by itself; it makes other actions possible.")
    return _("What it saves and what it costs are not known yet.")


def _step(one: Mapping[str, Any], today: datetime.date) -> StepShown:
    due = datetime.date.fromisoformat(one["due"]) if one["due"] else None
    started = bool(one["start"]) and datetime.date.fromisoformat(one["start"]) <= today
    state = "done" if one["done_on"] else "now" if started else ""
    return StepShown(
        one["title"],
        one["owner"],
        _dates(one),
        state,
        overdue=due is not None and due < today and not one["done_on"],
    )


def _dates(one: Mapping[str, Any]) -> str:
    day = {name: datetime.date.fromisoformat(one[name]) for name in ("start", "due", "done_on") if one[name]}
    told = {name: date_format(value, "DATE_FORMAT") for name, value in day.items()}
    if "done_on" in told:
        return _("done on %(day)s") % {"day": told["done_on"]}
    if "start" in told and "due" in told:
        return _("%(start)s to %(due)s") % {"start": told["start"], "due": told["due"]}
    if "due" in told:
        return _("due %(day)s") % {"day": told["due"]}
    return _("from %(day)s") % {"day": told["start"]} if told else ""


def _parties(row: Mapping[str, Any]) -> tuple[tuple[Words, tuple[Mapping[str, Any], ...]], ...]:
    return tuple(
        (role.label, found)
        for role in PartyRole
        if (found := tuple(one for one in row["parties"] if one["role"] == role))
    )


def _estimates(row: Mapping[str, Any]) -> Table | None:
    if not row["estimates"]:
        return None
    rows = [
        (SECTORS[sector], words.bare(row["estimates"][sector]))
        for sector in SECTORS
        if sector in row["estimates"]
    ]
    total = fsum(row["estimates"].values())
    return Table(
        _("Estimated reduction by sector, t CO₂e a year"),
        (Column(_("Sector")), Column(_("t CO₂e a year"), numeric=True)),
        rows,
        foot=(_("Together"), words.bare(total)) if len(rows) > 1 else (),
    )


def _energy(row: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(
        f"{one['carrier']}: {figure(one['amount'])}{SPACE}{one['unit']}" for one in row["removed_energy"]
    )


def _sinks(row: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    named = (
        (_("Stored by nature"), row["compensated_natural"], "t"),
        (_("Stored by technology"), row["compensated_technical"], "t"),
        (_("Renewable energy generated"), row["renewable_mwh"], "MWh"),
    )
    return tuple(
        (label, _("%(amount)s a year") % {"amount": f"{figure(amount)}{SPACE}{unit}"})
        for label, amount, unit in named
        if amount is not None
    )


def _costs(row: Mapping[str, Any]) -> Table | None:
    if not row["costs"]:
        return None
    rows = [
        (
            PAYERS[one["payer"]],
            CostType(one["type"]).label,
            _span(one),
            format_number(one["amount"], 0),
            one["source_text"] or "–",
        )
        for one in row["costs"]
    ]
    columns = (
        Column(_("Who pays or gains")),
        Column(_("What it is")),
        Column(_("When")),
        Column(_("EUR"), numeric=True),
        Column(_("Source")),
    )
    return Table(_("Costs and gains by payer"), columns, rows)


def _span(one: Mapping[str, Any]) -> str:
    first, last = one["first"], one["last"]
    if first and last and first != last:
        return f"{first}–{last}"
    return str(first or last or "–")


def _per_tonne(shown: ActionRow, rate: float) -> str:
    """Cost of a tonne as the sheet states it: the investment spread over the lifetime, less what is saved."""
    row = shown.row
    if shown.invested is None or not shown.tonnes or shown.tonnes <= 0 or not row["lifetime"]:
        return ""
    sums = {kind: fsum(one["amount"] for one in row["costs"] if one["type"] == kind) for kind in CostType}
    yearly = equivalent_annual_cost(
        rate=rate,
        life=row["lifetime"],
        capex=shown.invested,
        yearly=sums[CostType.OPERATION] - sums[CostType.SAVING] - sums[CostType.REVENUE],
    )
    return f"{format_number(yearly / shown.tonnes, 0)}{SPACE}EUR"
