"""The page of an investment plan: what action costs, what is covered, by whom, and what is still to be found."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from zeroward.core.charts import Chart, Frame, Part, Stack, plain, stacked
from zeroward.core.ui.numbers import format_number
from zeroward.finance.models import BudgetKind, InvestmentPlan
from zeroward.finance.queries.checks import Finding, findings_of
from zeroward.finance.queries.gaps import ActionGap, Gaps, action_gaps
from zeroward.finance.queries.load import LoadedInvestment, load_investment
from zeroward.finance.queries.needs import needs_of
from zeroward.finance.queries.stack import MILLION, Burden, burden_of, cost_of_capital, layers_of, stack_chart
from zeroward.plan.models import Plan
from zeroward.plan.queries.load import LoadedPlan, load_plan
from zeroward.plan.queries.words import money as in_words

MOST_BARS = 12


@dataclass(frozen=True, slots=True)
class Figure:
    """A key figure; `figure` None = not known, `text` asks for it then."""

    figure: str | None
    unit: str
    text: str


@dataclass(frozen=True, slots=True)
class InvestmentPage:
    h1: str
    lead: str
    figures: tuple[Figure, ...]
    stack: Chart | None
    by_action: Chart | None
    burden: Burden
    burden_text: str
    findings: tuple[Finding, ...]
    gaps: Gaps
    money: LoadedInvestment


def investment_page(plan: Plan, investment: InvestmentPlan | None) -> InvestmentPage:
    """Costs and effects are those that somebody stated; the model is not asked here."""
    return page_from(load_plan(plan), load_investment(investment))


def page_from(loaded: LoadedPlan, money: LoadedInvestment) -> InvestmentPage:
    """The same of loaded content, also of a version."""
    gaps = action_gaps(needs_of(loaded, money, with_effects=False), money)
    burden = burden_of(money)
    codes = frozenset(str(one["code"]) for one in loaded.actions)
    return InvestmentPage(
        h1=_headline(gaps),
        lead=_lead(gaps),
        figures=_figures(gaps, money),
        stack=stack_chart(layers_of(money)),
        by_action=_by_action(gaps),
        burden=burden,
        burden_text=_burden_text(burden),
        findings=tuple(findings_of(loaded.plan, codes, money, gaps, burden)),
        gaps=gaps,
        money=money,
    )


def _headline(gaps: Gaps) -> str:
    if gaps.total is None:
        return _("What action costs is not known yet")
    if gaps.total.gap <= 0:
        return _("The money for all actions is found")
    return _("%(gap)s are still to be found") % {"gap": in_words(gaps.total.gap)}


def _lead(gaps: Gaps) -> str:
    if gaps.total is None:
        return _("Costs stand with the actions of the plan, or in the table of costs by hand.")
    return _("The actions cost %(need)s; %(secured)s are secured.") % {
        "need": in_words(gaps.total.need),
        "secured": in_words(gaps.total.secured),
    }


def _figures(gaps: Gaps, money: LoadedInvestment) -> tuple[Figure, ...]:
    total = gaps.total
    year, share = climate_share(money)
    capital = cost_of_capital(money)
    return (
        _amount(None if total is None else total.need, _("investment in all actions")),
        _amount(None if total is None else total.secured, _("secured")),
        _amount(None if total is None else total.gap, _("still to be found")),
        Figure(
            None if share is None else format_number(100 * share, 1),
            "%",
            _("of the budget of %(year)s went to climate") % {"year": year}
            if share is not None
            else _("of the budget goes to climate: not known yet"),
        ),
        Figure(
            None if capital is None else format_number(100 * capital, 1),
            "%",
            _("mean interest of the loans"),
        ),
    )


def _amount(amount: float | None, text: str) -> Figure:
    if amount is None:
        return Figure(None, "", text)
    in_millions = amount / MILLION
    return Figure(format_number(in_millions, 0 if abs(in_millions) >= 100 else 1), _("million €"), text)


def climate_share(money: LoadedInvestment) -> tuple[int, float | None]:
    """The newest year of the city with both amounts, and the share (0-1) of climate in its budget."""
    rows = [
        row
        for row in money.of("budgets")
        if not row["holder"]
        and row["kind"] == BudgetKind.WHOLE
        and row["budget"]
        and row["climate"] is not None
    ]
    if not rows:
        return 0, None
    newest = max(rows, key=lambda row: row["year"])
    return newest["year"], newest["climate"] / newest["budget"]


def _by_action(gaps: Gaps) -> Chart | None:
    """What of each action is secured, counted on, and missing; the largest gaps first."""
    rows = sorted(
        (one for one in gaps.actions if one.gap is not None and one.gap.need > 0),
        key=lambda one: -(one.missing or 0.0),
    )[:MOST_BARS]
    if not rows:
        return None
    frame = Frame(
        caption=_("What is covered, action by action"),
        finding=_("The largest gap is that of %(name)s.") % {"name": rows[0].need.name},
        unit=_("million euros"),
    )
    parts = [Part(_("secured"), 1), Part(_("counted on"), 2), Part(_("missing"), 7)]
    stacks = [Stack(_label(one), _parts(one)) for one in rows]
    return stacked(frame, parts, stacks, names=_("Action"), say=plain(1), total=_("Sum"), shares=False)


def _label(one: ActionGap) -> str:
    return f"{one.need.code} {one.need.name}".strip()


def _parts(one: ActionGap) -> tuple[float, float, float]:
    gap = one.gap
    if gap is None:
        return 0.0, 0.0, 0.0
    secured = min(gap.secured, gap.need)
    return (
        secured / MILLION,
        max(0.0, min(gap.expected, gap.need) - secured) / MILLION,
        gap.gap / MILLION,
    )


def _burden_text(burden: Burden) -> str:
    if burden.now is None or burden.everything is None:
        return _("Income and debt service of a year are needed to say what the city can afford.")
    text = _("Debt service takes %(now)s %% of income, and %(all)s %% with all loans named here.") % {
        "now": format_number(100 * burden.now, 1),
        "all": format_number(100 * burden.everything, 1),
    }
    if burden.limit is None:
        return text
    return f"{text} " + _("The limit is %(limit)s %%.") % {"limit": format_number(100 * burden.limit, 1)}
