"""What the page of a calculation says."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.core.charts import Bar, Chart, Frame, bars
from zeroward.core.charts.words import plain
from zeroward.core.ui.numbers import SPACE, format_number, format_percent
from zeroward.core.ui.tables import Column, Table
from zeroward.finance.queries.communities.reckoning import LIFETIME, Reckoned
from zeroward.finance.queries.communities.rules import plain_number
from zeroward.finance.queries.communities.terms import MemberRow
from zeroward.finance.queries.projects.economics import irr_words, years_words
from zeroward.finance.queries.projects.figures import Figure
from zeroward.methods.energy_sharing import Band, profile_labels
from zeroward.plan.queries.words import money

THOUSAND = 1000


@dataclass(frozen=True, slots=True)
class CommunityPage:
    headline: str
    figures: list[Figure]
    chart: Chart
    keys: Table
    moved: str
    money: Table
    range: str
    plants: Table
    payments: list[Table]
    gains: Table
    fairness: list[str]
    notices: list[str]


def community_page(found: Reckoned) -> CommunityPage:
    """Everything about a calculation, in words, tables and one drawing."""
    year = found.year
    covered = year.self_sufficiency or 0.0
    return CommunityPage(
        headline=_("The community covers %(share)s of its use") % {"share": format_percent(covered)},
        figures=_figures(found),
        chart=_chart(found),
        keys=_keys(found),
        moved=_moved(found),
        money=_money(found),
        range=_(
            "Nine of ten times the first year brings more than %(low)s, one of ten times more than %(high)s."
        )
        % {"low": money(found.bands.income.low), "high": money(found.bands.income.high)},
        plants=_plants(found),
        payments=_payments(found),
        gains=_gains(found),
        fairness=_fairness(found),
        notices=_notices(found),
    )


def name_of(row: MemberRow) -> str:
    """ "Homes (20)"."""
    label = _(profile_labels()[row.kind])
    return f"{label} ({row.count})" if row.count > 1 else label


def _kwh(amount: float) -> str:
    return format_number(amount, 0)


def _euros(amount: float) -> str:
    return f"{format_number(amount, 0)}{SPACE}€"


def _between(band: Band) -> str:
    return _("%(low)s to %(high)s in eight of ten cases") % {"low": _kwh(band.low), "high": _kwh(band.high)}


def _figures(found: Reckoned) -> list[Figure]:
    year, bands = found.year, found.bands
    figures = [
        Figure(_kwh(year.shared), "kWh", f"{_('shared over the grid')}: {_between(bands.shared)}"),
        Figure(_kwh(year.physical), "kWh", _("used where it is produced")),
        Figure(_kwh(year.surplus), "kWh", f"{_('left over and sold')}: {_between(bands.surplus)}"),
    ]
    avoided = year.avoided(found.prices)
    if avoided is not None:
        figures.append(Figure(format_number(avoided, 1), "t", _("CO₂e avoided in a year")))
    return figures


def _chart(found: Reckoned) -> Chart:
    year = found.year
    rows = [
        Bar(_("used where it is produced"), year.physical / THOUSAND, colour=1),
        Bar(_("shared over the grid"), year.shared / THOUSAND, colour=2),
        Bar(_("left over and sold"), year.surplus / THOUSAND, colour=7),
    ]
    part = format_percent(year.self_consumption or 0.0)
    finding = _("%(share)s of the production stay in the community") % {"share": part}
    return bars(
        Frame(_("Where the electricity goes"), finding, _("Thousand kWh in the first year")),
        rows,
        names=_("Way"),
        values=_("Thousand kWh"),
        say=plain(1),
        shares=True,
    )


def _keys(found: Reckoned) -> Table:
    rows = [
        [
            name_of(row),
            _kwh(float(taken.sum())),
            format_percent(share, 1),
            _kwh(fixed),
            _kwh(moving),
            _kwh(first),
        ]
        for row, taken, share, fixed, moving, first in zip(
            found.terms.members,
            found.year.withdrawn,
            found.shares,
            found.static.members,
            found.dynamic.members,
            found.ordered.members,
            strict=False,
        )
    ]
    return Table(
        _("Shared electricity under three keys, kWh"),
        [
            Column(_("Member")),
            Column(_("Use from the grid"), True),
            Column(_("Fixed share"), True),
            Column(_("By fixed shares"), True),
            Column(_("In proportion to use"), True),
            Column(_("One after the other"), True),
        ],
        rows,
        foot=[
            _("Together"),
            "",
            format_percent(sum(found.shares), 1),
            _kwh(found.static.total),
            _kwh(found.dynamic.total),
            _kwh(found.ordered.total),
        ],
    )


def _moved(found: Reckoned) -> str:
    produced = found.year.produced
    moved = (found.dynamic.total - found.static.total) / produced if produced else 0.0
    return _("The choice of the key alone moves %(share)s of the production.") % {
        "share": format_percent(max(0.0, moved), 1)
    }


def _money(found: Reckoned) -> Table:
    one = found.money
    rows = [
        (_("Saved on bills"), one.saved),
        (_("Sold"), one.sold),
        (_("Premium for shared electricity"), one.premium),
        (_("Charges refunded or saved"), one.refund),
        (_("Running costs"), -one.opex),
    ]
    return Table(
        _("Money in the first year"),
        [Column(_("What")), Column(_("Amount"), True)],
        [[label, _euros(value)] for label, value in rows if value],
        foot=[_("Together"), _euros(one.net)],
    )


def _plants(found: Reckoned) -> Table:
    rows = [
        [
            _("Plant %(number)d, %(size)s kW") % {"number": row.number, "size": plain_number(row.kw)},
            _euros(case.invested),
            format_percent(case.rate, 1),
            _euros(case.npv),
            irr_words(case.irr),
            years_words(case.payback),
        ]
        for row, case in found.cases
    ]
    return Table(
        _("Each plant over %(years)d years") % {"years": LIFETIME},
        [
            Column(_("Plant")),
            Column(_("Own money at once"), True),
            Column(_("Mean cost of capital"), True),
            Column(_("Worth today"), True),
            Column(_("Rate of return"), True),
            Column(_("Paid back, discounted"), True),
        ],
        rows,
    )


def _payments(found: Reckoned) -> list[Table]:
    """Each plant year by year, as it is and seen from the year of building."""
    columns = [Column(_("Year")), Column(_("Payments, €"), True), Column(_("discounted, €"), True)]
    return [
        Table(
            _("Plant %(number)d, %(size)s kW") % {"number": row.number, "size": plain_number(row.kw)},
            columns,
            [
                [str(year), format_number(flow, 0), format_number(flow / (1 + case.rate) ** year, 0)]
                for year, flow in enumerate(case.flows)
            ],
        )
        for row, case in found.cases
    ]


def _gains(found: Reckoned) -> Table:
    names = [name_of(row) for row in found.terms.members]
    parts = [split.parts for split in found.splits]
    if len(parts[0]) > len(names):
        names.append(_("Plants of the community"))
    return Table(
        _("Who gets what of premium and charges, € a year"),
        [
            Column(_("Member")),
            Column(_("By use"), True),
            Column(_("The same for each kind"), True),
            Column(_("By what each adds (Shapley)"), True),
        ],
        [[name, *(format_number(part[at], 0) for part in parts)] for at, name in enumerate(names)],
    )


def _fairness(found: Reckoned) -> list[str]:
    if not found.money.to_share:
        return [_("These rules pay nothing for shared electricity that members could divide.")]
    labels = (_("By use"), _("The same for each kind"), _("By what each adds (Shapley)"))
    lines = []
    for label, split in zip(labels, found.splits, strict=True):
        slack = 0.005 * max(1.0, split.gain)
        content = (split.complaint or 0.0) <= slack
        words = (
            _("no group would do better alone") if content else _("a group would gain %(amount)s by leaving")
        )
        amount = {"amount": _euros(split.complaint or 0.0)}
        lines.append(f"{label}: {words if content else words % amount}.")
    if found.money.kept_for_people:
        lines.append(
            _("%(amount)s of the premium may go to members that are no companies, or to social ends, only.")
            % {"amount": _euros(found.money.kept_for_people)}
        )
    return lines


def _notices(found: Reckoned) -> list[str]:
    """What the rules say about this community that it does not keep, or that nobody has confirmed."""
    count = len(found.terms.measured)
    rules, lines = found.scheme, []
    if found.terms.measured:
        lines.append(
            ngettext(
                "One row counts as it was measured.", "%(count)d rows count as they were measured.", count
            )
            % {"count": count}
        )
    size = max(row.kw for row in found.terms.plants)
    whole = sum(row.kw for row in found.terms.plants)
    if rules.plant_max_kw and size > rules.plant_max_kw.value:
        lines.append(_over(size, rules.plant_max_kw.value))
    if rules.total_max_kw and whole > rules.total_max_kw.value:
        lines.append(_over(whole, rules.total_max_kw.value))
    if not rules.interval_min:
        lines.append(
            _("These rules do not look at the hour of use; what is shared here is what meets in the grid.")
        )
    if rules.to_confirm:
        lines.append(_("Some of these rules are not confirmed. Ask the grid operator before you decide."))
    return lines


def _over(size: float, most: float) -> str:
    return _("%(size)s kW are more than the %(most)s kW that these rules allow.") % {
        "size": plain_number(size),
        "most": plain_number(most),
    }
