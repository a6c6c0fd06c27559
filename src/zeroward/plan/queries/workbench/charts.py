"""Drawings of the workbench: the course with its gap, wedges, money by payer, cost per tonne, what is left where."""

from collections.abc import Mapping, Sequence

import numpy as np
from django.utils.translation import gettext as _
from numpy.typing import NDArray

from zeroward.core.charts import (
    Chart,
    Frame,
    Goal,
    Interval,
    Part,
    Run,
    Seen,
    Stack,
    Upright,
    Wedge,
    blocks,
    courses,
    intervals,
    plain,
    stacked,
    wedges,
)
from zeroward.core.ui.numbers import SPACE, format_number
from zeroward.plan.queries.outcome import Outcome
from zeroward.plan.queries.workbench.words import (
    TYPES,
    about,
    euros,
    in_words,
    payer_words,
    sector_words,
    tonnes,
)

COLOURS = (1, 2, 3, 4, 5)
UNIT_AXIS = 1000.0


def by_year(outcome: Outcome, series: NDArray[np.float64]) -> dict[int, float]:
    return dict(zip(outcome.years, map(float, series), strict=True))


def thousand(value: float) -> str:
    """Axis: kt."""
    return format_number(value / UNIT_AXIS, 0 if abs(value) >= 10 * UNIT_AXIS or value == 0 else 1)


def course_chart(outcome: Outcome, finding: str, *, with_band: bool = True) -> Chart:
    """Without action, the plan, the way to the target; the gap in the target year as a bracket."""
    assert outcome.bau is not None
    assert outcome.plan is not None
    band = outcome.band() if with_band else None
    plan = Run(
        _("Plan"),
        by_year(outcome, outcome.plan),
        1,
        low=by_year(outcome, band.lower) if band else None,
        high=by_year(outcome, band.upper) if band else None,
    )
    runs = [Run(_("Without action"), by_year(outcome, outcome.bau), 7, "dash"), plan]
    target, goal = outcome.target, None
    if target and target.level is not None and not target.problem and not target.sectors:
        path = {year: value for year, value in target.path.items() if year in outcome.years}
        if len(path) > 1:
            runs.append(Run(_("Way to the target"), path, 0, "dots", quiet=True))
        goal = _goal(outcome)
    if outcome.progress is not None:
        runs.append(Run(_("Progress"), by_year(outcome, outcome.progress), 3, "dash"))
    seen = _observed(outcome)
    unit = _("Thousand tonnes of CO₂ equivalent a year")
    frame = Frame(_("Emissions by year"), finding, unit)
    return courses(frame, runs, years=_("Year"), goal=goal, seen=seen, say=thousand)


def _goal(outcome: Outcome) -> Goal | None:
    target, gap = outcome.target, outcome.gap
    if target is None or target.level is None or target.year not in outcome.years:
        return None
    if gap is None or gap <= 0.0005 * (outcome.base or 0.0):
        return Goal(target.year, target.level, _target_words(target.level))
    words = _("%(gap)s missing") % {"gap": about(gap)}
    return Goal(target.year, target.level, _target_words(target.level), target.level + gap, words)


def _observed(outcome: Outcome) -> list[Seen]:
    """Totals that were observed since."""
    found = {
        int(row["year"]): float(row["value"])
        for row in outcome.loaded.observations
        if row["node"] == "emissions" and not row["category"] and int(row["year"]) in outcome.years
    }
    return [Seen(_("Observed"), found, 2)] if found else []


def wedge_chart(outcome: Outcome, names: Mapping[str, str]) -> Chart | None:
    """What fills the space between the two courses: the five largest by name, the rest together."""
    assert outcome.bau is not None
    layers = [(key, series) for key, series in outcome.wedges if np.abs(series).max() > 0]
    if not layers:
        return None
    at = outcome.at_target
    largest = sorted(layers, key=lambda one: -abs(float(one[1][at])))[: len(COLOURS)]
    chosen = {key for key, _series in largest}
    made = [
        Wedge(names.get(key, key), by_year(outcome, series), colour)
        for colour, (key, series) in zip(COLOURS, [one for one in layers if one[0] in chosen], strict=False)
    ]
    rest = [series for key, series in layers if key not in chosen]
    if rest:
        made.append(Wedge(_("All others"), by_year(outcome, np.sum(rest, axis=0)), 7))
    first = largest[0]
    finding = _("%(name)s takes away most in %(year)s: %(tonnes)s") % {
        "name": names.get(first[0], first[0]),
        "year": outcome.target_year,
        "tonnes": tonnes(float(first[1][at])),
    }
    frame = Frame(
        _("What each action takes away"),
        finding,
        _("Thousand tonnes a year, switched on one after the other in the order of the plan"),
    )
    start = (_("Without action"), by_year(outcome, outcome.bau))
    return wedges(frame, start, made, _("Plan: what is left"), years=_("Year"), say=thousand)


def left_chart(outcome: Outcome) -> Chart | None:
    """Where it is left: sectors in the target year, left and saved."""
    plan, bau = outcome.plan_sectors("plan"), outcome.plan_sectors("bau")
    at = outcome.at_target
    rows = [
        Stack(sector_words(key), (float(plan[key][at]), max(float(bau[key][at] - plan[key][at]), 0.0)))
        for key in plan
        if bau[key][at] > 0 or plan[key][at] > 0
    ]
    if not rows:
        return None
    most = max(plan, key=lambda key: float(plan[key][at]))
    finding = _("Most is left in the sector %(sector)s: %(tonnes)s") % {
        "sector": sector_words(most),
        "tonnes": tonnes(float(plan[most][at])),
    }
    frame = Frame(_("What is left, and where"), finding, _("Tonnes of CO₂ equivalent in the target year"))
    parts = [Part(_("Left"), 2, _("left")), Part(_("Saved"), 1, _("saved by the plan"))]
    return stacked(frame, parts, rows, names=_("Sector"), say=tonnes, total=_("Without action"), shares=False)


def payer_chart(outcome: Outcome) -> Chart | None:
    """Who pays and who gains, over all years of the plan; gains lie left of zero."""
    sums = outcome.cost_by_payer
    if not sums:
        return None
    used = [key for key in TYPES if any(key in part for part in sums.values())]
    colours = {"investment": 2, "operation": 4, "saving": 1, "revenue": 3}
    rows = [
        Stack(payer_words(payer), tuple(part.get(key, 0.0) for key in used)) for payer, part in sums.items()
    ]
    paid = {payer: sum(part.values()) for payer, part in sums.items()}
    most = max(paid, key=lambda payer: paid[payer])
    finding = _("%(payer)s: %(amount)s in all years") % {
        "payer": payer_words(most),
        "amount": euros(paid[most]),
    }
    frame = Frame(
        _("Who pays, and who gains"),
        finding,
        _("Euros of %(price)s, %(first)s to %(last)s, not discounted")
        % {
            "price": outcome.loaded.header["price_year"],
            "first": outcome.base_year,
            "last": outcome.years[-1],
        },
    )
    parts = [Part(TYPES[key], colours[key]) for key in used]
    return stacked(frame, parts, rows, names=_("Payer"), say=euros, total=_("Together"), shares=False)


def abatement_chart(outcome: Outcome, names: Mapping[str, str]) -> Chart | None:
    """Cost per tonne over tonnes, the cheapest first."""
    curve = outcome.curve
    if not curve.blocks:
        return None
    made = [Upright(one.measure, names.get(one.measure, ""), one.tonnes, one.cost) for one in curve.blocks]
    cheap = sum(one.tonnes for one in curve.blocks if one.cost < 0)
    finding = (
        _("%(tonnes)s a year pay for themselves") % {"tonnes": in_words(cheap)}
        if cheap
        else _("Every tonne costs money")
    )
    frame = Frame(
        _("Cost per tonne, the cheapest first"),
        finding,
        _("Euros for a tonne (upwards), tonnes a year (sideways)"),
    )
    return blocks(
        frame, made, names=_("Action"), widths=_("Tonnes a year"), heights=_("Euros a tonne"),
        say_width=tonnes, say_height=plain(0),
    )  # fmt: skip


def certainty_chart(outcome: Outcome) -> Chart | None:
    """Both courses in the target year with the interval that the draws give."""
    plan, bau = outcome.band(), outcome.band(course="bau")
    if plan is None or bau is None:
        return None
    at = outcome.at_target
    rows = [
        Interval(name, float(band.lower[at]), float(band.middle[at]), float(band.upper[at]))
        for name, band in ((_("Without action"), bau), (_("Plan"), plan))
    ]
    finding = _("19 in 20 draws leave between %(low)s and %(high)s") % {
        "low": tonnes(rows[1].low), "high": tonnes(rows[1].high),
    }  # fmt: skip
    frame = Frame(
        _("How certain the target year is"), finding, _("Tonnes; the bars hold 95 % of 1 000 draws")
    )
    return intervals(frame, rows, names=_("Course"), values=_("Tonnes"), say=tonnes)


def scenario_chart(rows: Sequence[tuple[str, Outcome]]) -> Chart | None:
    """Up to four scenarios of a plan beside business as usual."""
    known = [(title, one) for title, one in rows if one.plan is not None][:4]
    if not known:
        return None
    first = known[0][1]
    assert first.bau is not None
    runs = [Run(_("Without action"), by_year(first, first.bau), 7, "dash")]
    for colour, dash, (title, one) in zip((1, 2, 3, 4), ("", "dash", "dots", ""), known, strict=False):
        assert one.plan is not None
        runs.append(Run(title, by_year(one, one.plan), colour, dash))
    best = min(known, key=lambda pair: pair[1].residual or 0.0)
    finding = _("“%(title)s” leaves least in %(year)s: %(tonnes)s") % {
        "title": best[0], "year": first.target_year, "tonnes": tonnes(best[1].residual or 0.0),
    }  # fmt: skip
    frame = Frame(_("Scenarios beside each other"), finding, _("Thousand tonnes of CO₂ equivalent a year"))
    return courses(frame, runs, years=_("Year"), goal=_plain_goal(first), say=thousand)


def _plain_goal(outcome: Outcome) -> Goal | None:
    target = outcome.target
    if target is None or target.level is None or target.problem or target.year not in outcome.years:
        return None
    return Goal(target.year, target.level, _target_words(target.level))


def _target_words(level: float) -> str:
    return _("Target %(level)s") % {"level": about(level)}


def euros_a_tonne(value: float) -> str:
    return f"{format_number(value, 0)}{SPACE}€/t"
