"""How sure the total is: interval, quality of the data, and what would narrow the interval most."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.inventory.exporters.report.parts import Grid, Head, Section, Told
from zeroward.inventory.queries.results_links import working_links
from zeroward.inventory.queries.results_page import lever_lines
from zeroward.inventory.queries.results_uncertainty import (
    TotalInterval,
    Unmarked,
    interval_of,
    quality_shares,
)
from zeroward.inventory.queries.results_words import percent, range_of


def certainty_section(told: Told) -> Section:
    found = interval_of(told.results)
    text = []
    if isinstance(found, TotalInterval):
        figure, unit = range_of(found.low, found.high)
        text.append(
            _("In 95 of 100 cases the total lies within %(range)s %(unit)s of CO₂ equivalent.")
            % {"range": figure, "unit": unit}
        )
        if found.indicative:
            text.append(_("The interval is indicative: quality marks stand for measured uncertainty."))
    elif isinstance(found, Unmarked) and found.rows:
        said = ngettext(
            "There is no interval yet: one figure carries no mark of quality.",
            "There is no interval yet: %(count)d figures carry no mark of quality.",
            len(found.rows),
        )
        text.append(said % {"count": len(found.rows)})
    if told.pool is not None:
        return Section(_("How certain it is"), text)
    return Section(_("How certain it is"), text, grids=[*_quality(told), *_levers(told)])


def _quality(told: Told) -> list[Grid]:
    names = {"H": _("High"), "M": _("Medium"), "L": _("Low"), "": _("Not stated")}
    heads = [Head(_("Data"), width=2), *(Head(name, True) for name in names.values())]
    rows = []
    for title, role in ((_("Figures"), "activity"), (_("Factors"), "factor")):
        shares = quality_shares(told.results, role)  # type: ignore[arg-type]
        whole = sum(shares.values())
        rows.append([title, *(percent(shares[key], whole) or "–" for key in names)])
    return [Grid(_("Share of the emissions by quality of the data behind them"), heads, rows)]


def _levers(told: Told) -> list[Grid]:
    lines = lever_lines(told.results, working_links(0, mends=False))
    if not lines:
        return []
    heads = [Head(_("What would narrow the interval most"), width=1), Head(_("How much"), width=1)]
    return [Grid(_("Where better data help most"), heads, [[one.title, one.text] for one in lines])]
