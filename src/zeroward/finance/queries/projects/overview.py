"""One project at a glance: how far, what next, what it costs and brings, what is missing, what fits."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from zeroward.core.charts import Chart
from zeroward.core.permissions import may
from zeroward.core.ui.numbers import SPACE, format_number
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.finance.models import Project
from zeroward.finance.project_vocabulary import kinds
from zeroward.finance.queries.money import original_words
from zeroward.finance.queries.projects.case import Numbers, numbers_of
from zeroward.finance.queries.projects.drawings import split_chart
from zeroward.finance.queries.projects.economics import headline_of, irr_words, years_words
from zeroward.finance.queries.projects.figures import Figure, money_figure, share_figure
from zeroward.finance.queries.projects.offers import Offers, offers_for
from zeroward.finance.queries.projects.readiness import Readiness, readiness_of
from zeroward.funding.rules import LOOK
from zeroward.plan.queries.words import money
from zeroward.plan.vocabulary import FIELDS


@dataclass(frozen=True, slots=True)
class OverviewPage:
    numbers: Numbers
    readiness: Readiness
    headline: str
    next: str
    figures: list[Figure]
    facts: list[tuple[str, Any]]
    split: Chart | None
    offers: Offers | None


def overview_page(project: Project, place: Workspace, viewer: Viewer) -> OverviewPage:
    """What the first page of a project shows; opportunities for those who work with the city."""
    numbers = numbers_of(project)
    readiness = readiness_of(numbers)
    return OverviewPage(
        numbers=numbers,
        readiness=readiness,
        headline=headline(readiness),
        next=readiness.next,
        figures=figures_of(numbers),
        facts=facts_of(project),
        split=split_chart(numbers),
        offers=offers_for(project, place, viewer) if may(viewer, LOOK, place) else None,
    )


def headline(readiness: Readiness) -> str:
    """How far it is, in points."""
    if readiness.is_open:
        words = {"score": readiness.score, "most": readiness.most}
        return _("%(score)s of 100 points for readiness; up to %(most)s once all is known") % words
    return _("%(score)s of 100 points for readiness") % {"score": readiness.score}


def figures_of(numbers: Numbers) -> list[Figure]:
    """Key figures; those that are not known are left out."""
    result, gap = numbers.result, numbers.gap
    found = [
        money_figure(numbers.project.capex, _("investment")),
        money_figure(gap.gap if gap is not None else None, _("still to be found")),
        money_figure(result.per_tonne if result is not None else None, _("for a tonne of CO₂e, levelised")),
    ]
    if result is not None:
        found.insert(2, share_figure(irr_words(result.irr), _("rate of return")))
    return [one for one in found if one.value is not None]


def facts_of(project: Project) -> list[tuple[str, str]]:
    """What the project says of itself; empty ones are left out."""
    rows = [
        (_("Kind"), kinds().get(project.kind, "")),
        (_("Field of action"), str(FIELDS.get(project.field, ""))),
        (_("Area"), project.area),
        (_("Timeline"), project.timeline),
        (_("First year of building"), str(project.start or "")),
        (_("Running costs a year"), _amount(project, "opex")),
        (_("Income a year"), _amount(project, "revenue")),
        (_("Saved costs a year"), _amount(project, "saving")),
        (_("Saves a year"), f"{format_number(project.tonnes, 0)}{SPACE}t CO₂e" if project.tonnes else ""),
        (_("How it is to be financed"), project.funding),
        (_("Actions of the plan"), ", ".join(str(one) for one in project.actions.all())),
        (_("Investment as given"), original_words(project.originals.get("capex", {}))),
        (_("Where the figures come from"), project.source_text),
        (_("Office that answers questions"), project.contact),
    ]
    return [(label, text) for label, text in rows if text]


def pays_words(numbers: Numbers) -> str:
    """Whether it pays for itself, and when; "" when it is not known."""
    if numbers.result is None:
        return ""
    return f"{headline_of(numbers.result)} ({years_words(numbers.result.discounted)})"


def _amount(project: Project, name: str) -> str:
    value = getattr(project, name)
    return "" if value is None else money(value)
