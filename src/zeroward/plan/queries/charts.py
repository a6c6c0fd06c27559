"""Drawings of a plan: the course of emissions, what is left by sector, what each action brings, who invests."""

from django.utils.translation import gettext as _

from zeroward.core.charts import Bar, Chart, Frame, Goal, Part, Run, Stack, bars, courses, stacked
from zeroward.core.charts.words import plain
from zeroward.plan.queries.frozen import Facts
from zeroward.plan.queries.headline import Headline
from zeroward.plan.queries.words import bare, in_words, money, thousand, tonnes
from zeroward.plan.vocabulary import PAYERS, SECTORS

MOST_ACTIONS = 12
NEAR = 0.0005
"""A gap below this share of the base year is not drawn."""


def course_chart(facts: Facts, headline: Headline) -> Chart | None:
    """Without the plan, with it, and the way to the target, with what is missing there as a bracket."""
    if not facts.computed:
        return None
    runs = [Run(_("Without the plan"), facts.bau, 7, "dash"), Run(_("With the plan"), facts.plan, 1)]
    known = {year: value for year, value in facts.target_path.items() if year in facts.plan}
    speaks_of_all = facts.target is not None and not facts.target.get("sectors")
    if speaks_of_all and len(known) > 1:
        runs.append(Run(_("Way to the target"), known, 0, "dots", quiet=True))
    return courses(
        Frame(_("Emissions by year"), headline.h1, _("Thousand tonnes of CO₂ equivalent a year")),
        runs,
        years=_("Year"),
        goal=_goal(facts) if speaks_of_all else None,
        say=thousand,
    )


def _goal(facts: Facts) -> Goal | None:
    target = facts.target or {}
    year, level = int(target.get("year", 0)), target.get("level")
    if level is None or year not in facts.plan:
        return None
    name = _("Target: %(level)s") % {"level": tonnes(level)}
    if facts.gap is None or facts.gap <= NEAR * (facts.base or 0.0):
        return Goal(year, level, name)
    return Goal(year, level, name, level + facts.gap, _("%(gap)s missing") % {"gap": in_words(facts.gap)})


def sector_chart(facts: Facts, base_year: int, year: int) -> Chart | None:
    """Each sector of the base year: what the plan saves of it, and what is left."""
    rows = [one for one in facts.sectors if one["plan"] is not None]
    if not facts.computed or not rows:
        return None
    most = max(rows, key=lambda one: one["plan"])
    finding = _("Most is left in: %(sector)s") % {"sector": SECTORS.get(most["sector"], most["sector"])}
    return stacked(
        Frame(
            _("Emissions of %(base)d by sector: what is left in %(year)d, and what is gone")
            % {"base": base_year, "year": year},
            finding,
            _("Tonnes of CO₂ equivalent"),
        ),
        [Part(_("left"), 2), Part(_("gone"), 1)],
        [
            Stack(
                str(SECTORS.get(one["sector"], one["sector"])),
                (one["plan"], max(one["base"] - one["plan"], 0.0)),
            )
            for one in rows
        ],
        names=_("Sector"),
        say=bare,
        total=_("Total"),
        shares=False,
    )


def effects_chart(facts: Facts, year: int) -> Chart | None:
    """What each action brings, its fair part of what all save together; many small ones as one."""
    rows = facts.effects
    if not rows:
        return None
    shown, rest = rows[:MOST_ACTIONS], rows[MOST_ACTIONS:]
    drawn = [Bar(f"{one['code']} {one['name']}", one["saved"]) for one in shown]
    if rest:
        drawn.append(
            Bar(
                _("%(count)d further actions") % {"count": len(rest)},
                sum(one["saved"] for one in rest),
                colour=7,
            )
        )
    finding = _("%(name)s saves most") % {"name": rows[0]["name"]}
    return bars(
        Frame(
            _("What the actions save in %(year)d") % {"year": year},
            finding,
            _("Tonnes of CO₂ equivalent; overlaps are shared out, so the bars add up to the whole"),
        ),
        drawn,
        names=_("Action"),
        values=_("Saved, t"),
        say=bare,
    )


def payer_chart(facts: Facts) -> Chart | None:
    """Who invests."""
    rows = sorted(facts.investment.items(), key=lambda one: -one[1])
    if not rows:
        return None
    finding = _("%(payer)s: %(amount)s") % {
        "payer": PAYERS.get(rows[0][0], rows[0][0]),
        "amount": money(rows[0][1]),
    }
    return bars(
        Frame(_("Who invests"), finding, _("Euros, all years together")),
        [Bar(str(PAYERS.get(payer, payer)), amount) for payer, amount in rows],
        names=_("Who"),
        values=_("Investment, €"),
        say=plain(0),
    )
