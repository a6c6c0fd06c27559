"""A support plan to print and to hand on, for its two sides."""

from datetime import date
from decimal import Decimal

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from zeroward.core.ui.numbers import format_number
from zeroward.ecosystem.exporters.support_pages import PdfSection, support_pdf
from zeroward.ecosystem.queries.support_plan_page import PlanPage


def plan_pdf(page: PlanPage) -> bytes:
    """Goals, supports, deliverables, money, figures before and after. Comments stay here."""
    plan = page.plan
    lead = [_("State: %(state)s.") % {"state": plan.get_state_display()}]
    if plan.cluster:
        lead.append(_("Cluster when it was begun: %(cluster)s.") % {"cluster": plan.cluster})
    sections = [PdfSection(_("What the year is to bring"), [plan.goals])] if plan.goals else []
    sections += [_items(page), *_deliverables(page), _money(page), *_effects(page)]
    if plan.outcome:
        sections.append(PdfSection(_("What the year brought"), [plan.outcome]))
    title = _("Support plan %(country)s %(year)s") % {"country": page.country, "year": str(plan.year)}
    return support_pdf(
        kind=_("Support plan"),
        title=title,
        headline=page.headline,
        lead=lead,
        sections=sections,
        is_example=plan.is_example,
    )


def _items(page: PlanPage) -> PdfSection:
    rows = [
        [
            one.record.title,
            str(one.record.get_kind_display()),
            one.record.owner or _("not known"),
            day(one.record.due_on),
            str(one.record.get_state_display()),
            euros(one.record.cost),
        ]
        for one in page.items
    ]
    head = [_("Support"), _("Kind"), _("Who does it"), _("Due"), _("State"), _("Cost in euros")]
    lines = [] if rows else [_("Nothing is planned yet.")]
    return PdfSection(_("Support"), lines, head, [4, 2, 2, 2, 2, 2], rows, [5])


def _deliverables(page: PlanPage) -> list[PdfSection]:
    rows = [
        [found.title, one.record.title, day(found.due_on), str(found.get_state_display())]
        for one in page.items
        for found in one.deliverables
    ]
    head = [_("Deliverable"), _("Support"), _("Due"), _("State")]
    return [PdfSection(_("Deliverables"), (), head, [4, 4, 2, 2], rows)] if rows else []


def _money(page: PlanPage) -> PdfSection:
    money = page.money
    rows = [
        [_("Budget"), euros(money.budget), ""],
        [_("Planned"), euros(money.planned), _unknown(money.planned_unknown)],
        [_("Spent"), euros(money.spent), _unknown(money.spent_unknown)],
    ]
    return PdfSection(_("Money"), (), [_("What"), _("Euros"), _("Not in it")], [3, 2, 4], rows, [1])


def _unknown(count: int) -> str:
    return _("%(count)d of unknown amount") % {"count": count} if count else ""


def _effects(page: PlanPage) -> list[PdfSection]:
    rows = [
        [
            f"{one.record.what} ({one.record.unit})" if one.record.unit else one.record.what,
            figure(one.record.before),
            day(one.record.before_on),
            figure(one.record.after),
            day(one.record.after_on),
            one.record.source,
        ]
        for one in page.effects
    ]
    head = [_("What"), _("Before"), _("On"), _("After"), _("On"), _("Source")]
    notes = [_("Two figures describe a change. They do not say that the support has caused it.")]
    title = _("Before and after")
    return [PdfSection(title, (), head, [4, 2, 2, 2, 2, 3], rows, [1, 3], notes)] if rows else []


def day(value: date | None) -> str:
    return date_format(value, "DATE_FORMAT") if value is not None else "–"


def euros(value: Decimal | None) -> str:
    return format_number(value, 0) if value is not None else _("not known")


def figure(value: Decimal | None) -> str:
    return format_number(value.normalize()) if value is not None else _("not known")
