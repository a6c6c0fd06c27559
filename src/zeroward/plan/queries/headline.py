"""What a plan comes to, in a headline and a sentence."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.core.ui.numbers import format_number
from zeroward.plan.queries.baseline import total_of
from zeroward.plan.queries.frozen import Facts
from zeroward.plan.queries.load import LoadedPlan
from zeroward.plan.queries.words import in_words, share, short, tonnes


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """`figure` is None for what is not known; `text` then asks."""

    figure: str | None
    unit: str
    text: str


@dataclass(frozen=True, slots=True)
class Headline:
    h1: str
    lead: str


def headline_of(loaded: LoadedPlan, facts: Facts) -> Headline:
    """The answer first: whether the plan reaches its target, by how much it misses it, or what is lacking to know."""
    if total_of(loaded.baseline) is None:
        return Headline(
            _("Begin with the emissions of the city"),
            _("Take an inventory, or type the totals by sector. Everything else is held against them."),
        )
    if not facts.computed or facts.base is None or facts.residual is None:
        return Headline(
            _("The plan cannot be computed yet"),
            _("Some values of its model are not known. The workbench says which, and where to find them."),
        )
    if not loaded.plan_actions:
        return Headline(_("No action is planned yet"), _open_way(facts, loaded))
    if facts.target is None or facts.gap is None:
        return Headline(
            _("With its actions the city emits %(share)s less in %(year)d")
            % {"share": share(facts.base - facts.residual, facts.base), "year": loaded.target_year},
            _("Whether that is enough shows as soon as a target is set."),
        )
    year = int(facts.target["year"])
    words = {"gap": in_words(abs(facts.gap)), "year": year}
    if facts.gap > 0.5:
        h1 = _("The plan misses its target of %(year)d by %(gap)s") % words
    elif facts.gap < -0.5:
        h1 = _("The plan reaches its target of %(year)d, with %(gap)s to spare") % words
    else:
        h1 = _("The plan reaches its target of %(year)d") % words
    return Headline(h1, _left_over(facts, loaded))


def _left_over(facts: Facts, loaded: LoadedPlan) -> str:
    target = facts.target or {}
    left = facts.plan.get(int(target["year"])) if not target.get("sectors") else None
    if left is None or facts.base is None:
        return _("The target speaks of a part of the city only.")
    said = _("%(left)s are left then, %(share)s of %(base)d. The target allows %(level)s.") % {
        "left": tonnes(left),
        "share": share(left, facts.base),
        "base": loaded.base_year,
        "level": tonnes(float(target["level"])),
    }
    if not facts.in_force:
        return said
    more = _("Policies in force take away %(amount)s in %(year)d, with or without the plan.")
    return f"{said} {more % {'amount': tonnes(facts.in_force), 'year': loaded.target_year}}"


def _open_way(facts: Facts, loaded: LoadedPlan) -> str:
    if facts.gap is None or facts.gap <= 0:
        return _("Enter the first ones, or take some from the library of actions.")
    return _("%(gap)s have to go until %(year)d. Enter the first actions, or take some from the library.") % {
        "gap": tonnes(facts.gap),
        "year": loaded.target_year,
    }


def key_figures(loaded: LoadedPlan, facts: Facts) -> tuple[KeyFigure, ...]:
    """Three figures at most: what the plan saves, what is left, what it costs."""
    year = loaded.target_year
    saved = left = None
    if facts.computed and facts.residual is not None:
        without = facts.bau.get(year)
        saved = None if without is None else short(without - facts.residual)
        left = short(facts.residual)
    money = sum(facts.investment.values())
    return (
        KeyFigure(
            saved[0] if saved else None,
            f"{saved[1]} CO₂e" if saved else "",
            _("less in %(year)d than without the plan, all actions together") % {"year": year},
        ),
        KeyFigure(
            left[0] if left else None,
            f"{left[1]} CO₂e" if left else "",
            _("left in %(year)d, %(share)s of %(base)d")
            % {
                "year": year,
                "share": share(facts.residual or 0.0, facts.base or 0.0),
                "base": loaded.base_year,
            }
            if left
            else _("left in %(year)d: not known yet") % {"year": year},
        ),
        KeyFigure(
            *(_millions(money) if money else (None, "")),
            _investment_words(loaded, facts),
        ),
    )


def _millions(amount: float) -> tuple[str, str]:
    from_million = amount / 1e6
    return (
        (format_number(from_million, 0 if from_million >= 100 else 1), _("million €"))
        if amount >= 1e6
        else (format_number(amount, 0), "€")
    )


def _investment_words(loaded: LoadedPlan, facts: Facts) -> str:
    if not facts.investment:
        return _("of investment: which actions cost what?")
    unpriced = len(facts.raw.get("unpriced", ()))
    words = _("of investment until %(year)d, in prices of %(prices)d") % {
        "year": loaded.last_year,
        "prices": loaded.header["price_year"],
    }
    if unpriced:
        return words + ngettext(
            "; one action has no cost yet", "; %(count)d actions have no cost yet", unpriced
        ) % {"count": unpriced}
    return words
