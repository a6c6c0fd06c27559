"""Drawings of a project: money over the years, what matters most, who pays."""

from collections.abc import Mapping
from itertools import accumulate
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.core.charts import Bar, Chart, Frame, Interval, Run, bars, courses, intervals
from zeroward.core.charts.words import plain
from zeroward.core.ui.numbers import format_number
from zeroward.finance.project_vocabulary import GROUPS, LAYERS
from zeroward.finance.queries.projects.case import Numbers
from zeroward.methods.appraisal import Case, Rate, Worth
from zeroward.methods.appraisal.rates import factors
from zeroward.plan.queries.words import money

FACTORS: Final[Mapping[str, Promise]] = {
    "capex": gettext_lazy("Investment"),
    "opex": gettext_lazy("Running costs"),
    "income": gettext_lazy("Income and savings"),
}
THOUSAND: Final = 1000


def course_chart(case: Case, rate: Rate) -> Chart:
    """What has come in less what was paid, by year, as it is and discounted."""
    flows = case.flows()
    worth = [flow * float(factor) for flow, factor in zip(flows, factors(rate, case.years), strict=True)]
    plain_sum, discounted = list(accumulate(flows)), list(accumulate(worth))
    turns = next((year for year, one in enumerate(discounted) if one >= 0 and year), None)
    finding = (
        _("Discounted, it has paid for itself in year %(year)d") % {"year": turns}
        if turns is not None
        else _("Discounted, it does not pay for itself")
    )
    return courses(
        Frame(
            _("Money by year, added up"), finding, _("Thousand euros; year 0 is the first year of building")
        ),
        [
            Run(_("as it is"), {year: one / THOUSAND for year, one in enumerate(plain_sum)}, 1),
            Run(_("discounted"), {year: one / THOUSAND for year, one in enumerate(discounted)}, 2, "dash"),
        ],
        years=_("Year"),
        say=lambda value: format_number(value, 0),
    )


def tornado_chart(worth: Worth, names: Mapping[str, Promise] = FACTORS) -> Chart | None:
    """The worth with one figure at its low and high end, all others in their middle; the widest first."""
    if not worth.tornado:
        return None
    rows = []
    for one in worth.tornado:
        low, high = sorted((one.at_low / THOUSAND, one.at_high / THOUSAND))
        rows.append(Interval(str(names[one.factor]), low, (low + high) / 2, high))
    finding = _("%(what)s matters most") % {"what": rows[0].name}
    return intervals(
        Frame(_("What its worth depends on"), finding, _("Thousand euros, from one end to the other")),
        rows,
        names=_("What is uncertain"),
        values=_("Middle"),
        say=plain(0),
        from_zero=False,
    )


def money_chart(numbers: Numbers) -> Chart | None:
    """Where the money comes from, in the order in which losses reach it, and what is missing."""
    if numbers.gap is None:
        return None
    order = list(LAYERS)
    sources = sorted(numbers.sources, key=lambda one: order.index(one.layer) if one.layer in order else 9)
    rows = [
        Bar(f"{one.name} ({one.get_state_display()})", one.amount, colour=1 if one.state == "secured" else 3)
        for one in sources
    ]
    rows.append(Bar(_("Still to be found"), numbers.gap.gap, colour=7))
    finding = _("%(gap)s of %(need)s are still to be found") % {
        "gap": money(numbers.gap.gap),
        "need": money(numbers.gap.need),
    }
    return bars(
        Frame(_("Where the money comes from"), finding, _("Euros; what is first bears losses first")),
        rows,
        names=_("Source"),
        values=_("Amount, €"),
        say=plain(0),
    )


def split_chart(numbers: Numbers) -> Chart | None:
    """Who invests."""
    split = numbers.project.split
    if not split:
        return None
    rows = [Bar(str(GROUPS[key]), split[key]) for key in GROUPS if split.get(key)]
    most = max(rows, key=lambda one: one.value or 0.0)
    finding = _("%(who)s: %(amount)s") % {"who": most.name, "amount": money(most.value or 0.0)}
    return bars(
        Frame(_("Who invests"), finding, _("Euros")),
        rows,
        names=_("Who"),
        values=_("Investment, €"),
        say=plain(0),
        shares=True,
    )
