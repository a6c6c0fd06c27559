"""Who gains and who bears, how progress will be seen, and what was promised."""

import datetime

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from zeroward.inventory.exporters.report.parts import Grid, Head, Section
from zeroward.plan.exporters.contract.model import Contract
from zeroward.plan.queries.equity_map import equity_map
from zeroward.plan.queries.indicator_said import figure, finding_of
from zeroward.plan.queries.promises import promises_of
from zeroward.plan.queries.words import money


def equity_section(contract: Contract) -> Section | None:
    """Groups with the actions that make it better or worse for them. Answers about few people are withheld."""
    found = equity_map(contract.loaded, today=timezone.localdate(), public=True)
    if not found.rows:
        return None
    text = [
        f"{found.headline}.",
        _("Examined: %(part)d of %(total)d cells (action, group, lens). Not examined is not zero.")
        % {"part": found.examined, "total": found.total},
    ]
    heads = [
        Head(_("Group"), width=2),
        Head(_("Worse off by"), width=1.4),
        Head(_("Better off by"), width=1.4),
        Head(_("Both"), width=1),
        Head(_("Not examined"), True),
    ]
    rows = [
        [
            one.group.label,
            ", ".join(one.worse) or "–",
            ", ".join(one.better) or "–",
            ", ".join(one.both) or "–",
            str(one.unknown),
        ]
        for one in found.sums
    ]
    grids = [Grid(_("Who gains and who bears, by actions"), heads, rows)] if found.examined else []
    if found.duties:
        duties = [
            [
                f"{one.code}: {one.group.label}",
                one.text or _("nobody eases it yet"),
                one.owner or "–",
                _day(one.due),
                money(one.cost) if one.cost is not None else "–",
            ]
            for one in found.duties
        ]
        duty_heads = [
            Head(_("Burden"), width=1.6),
            Head(_("What is done against it"), width=2),
            Head(_("Owner"), width=1.2),
            Head(_("Due")),
            Head(_("Cost"), True),
        ]
        grids.append(Grid(_("Burdens that are to be eased"), duty_heads, duties))
    return Section(_("Who gains and who bears"), text, grids=grids)


def indicators_section(contract: Contract) -> Section | None:
    """B-3.1 with what was observed since."""
    if not contract.indicators:
        return None
    heads = [
        Head(_("No."), width=0.5),
        Head(_("Indicator"), width=2.2),
        Head(_("Baseline"), True),
        Head(_("2025"), True),
        Head(_("2027"), True),
        Head(_("2030"), True),
        Head(_("Where it stands"), width=2),
    ]
    rows = [
        [
            str(one.row["number"]),
            f"{one.row['name']} [{one.row['unit']}]",
            figure(one.baseline.value) or "–",
            *(figure(one.target(year).value) or "–" for year in (2025, 2027, 2030)),
            finding_of(one).text,
        ]
        for one in contract.indicators
    ]
    return Section(_("Indicators"), grids=[Grid(_("Indicators and their targets (B-3.1)"), heads, rows)])


def promises_section(contract: Contract) -> Section | None:
    today = timezone.localdate()
    found = promises_of(contract.loaded, today)
    if not found:
        return None
    states = {
        "overdue": _("overdue"),
        "open": _("open"),
        "kept": _("kept"),
        "late": _("kept late"),
    }
    heads = [
        Head(_("Action"), width=1.4),
        Head(_("What was promised"), width=2),
        Head(_("Where"), width=1.2),
        Head(_("By")),
        Head(_("State")),
        Head(_("What became of it"), width=1.6),
    ]
    rows = [
        [
            f"{one.code} {one.name}",
            one.promise,
            one.origin or "–",
            _day(one.by),
            states[one.state],
            one.outcome or "–",
        ]
        for one in found
    ]
    return Section(_("What was promised"), grids=[Grid(_("Quick wins"), heads, rows)])


def _day(day: datetime.date | None) -> str:
    return date_format(day, "SHORT_DATE_FORMAT") if day else "–"
